import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { TargetLanguage } from '../../domain/language.js';
import { foldWord } from '../matching/characters.js';
import type { Occurrence, TargetText } from './target-terms.js';

/** Offices by which a report goes on to call a person whom it has named: their last word, folded. */
const offices: Readonly<Record<TargetLanguage, ReadonlySet<string>>> = {
  en: new Set([
    'president',
    'premier',
    'minister',
    'chancellor',
    'king',
    'emir',
    'sultan',
    'speaker',
    'chairman',
    'chairwoman',
    'chairperson',
    'general',
    'ambassador',
    'governor',
    'commissioner',
    'director',
    'secretary',
    'akim',
  ]),
  kk: new Set([
    'президент',
    'президенті',
    'министр',
    'министрі',
    'басшысы',
    'төрағасы',
    'әкімі',
    'елшісі',
    'королі',
  ]),
};
/** Words that belong to an office before its last: Prime Minister, Secretary-General, Мемлекет басшысы. */
const longestOffice = 3;

/** A person's surname stands for the full name and for the bare surname among the entries. */
function surnameOf(entry: GlossaryEntry): string {
  return foldWord(entry.ru.trim().split(/\s+/u).at(-1) ?? '');
}

function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

/** What the segments of one article's target have said so far, in order: who was named in full, and with what office. */
export class ArticleMentions {
  readonly #language: TargetLanguage;
  readonly #named = new Set<string>();
  readonly #offices = new Map<string, Set<string>>();

  constructor(language: TargetLanguage) {
    this.#language = language;
  }

  /** Whether the person was named in full before. */
  isNamed(entry: GlossaryEntry): boolean {
    return entry.kind === 'person' && this.#named.has(surnameOf(entry));
  }

  /** Offices that stood before the person's name: `President`, `Мемлекет басшысы`. */
  officesOf(entry: GlossaryEntry): readonly string[] {
    return entry.kind === 'person' ? [...(this.#offices.get(surnameOf(entry)) ?? [])] : [];
  }

  /** Remembers a right occurrence of the entry's full target. */
  note(entry: GlossaryEntry, target: TargetText, occurrence: Occurrence): void {
    if (entry.kind !== 'person') return;
    const surname = surnameOf(entry);
    if (/\s/u.test(entry.ru.trim())) this.#named.add(surname);
    const office = this.#officeBefore(target, occurrence.first);
    if (office === null) return;
    const known = this.#offices.get(surname) ?? new Set();
    this.#offices.set(surname, known.add(office));
  }

  /** The office right before token `first`, with the capitalised words that belong to it; null where there is none. */
  #officeBefore(target: TargetText, first: number): string | null {
    const last = target.tokens[first - 1];
    if (last === undefined || !offices[this.#language].has(last.folded)) return null;
    let from = first - 1;
    while (from > 0 && first - from < longestOffice) {
      const before = target.tokens[from - 1];
      if (before === undefined) break;
      const text = target.text.slice(before.start, before.end);
      if (before.kind !== 'mark' && !isCapitalised(text)) break;
      if (before.kind === 'mark' && before.folded !== '-') break;
      from -= 1;
    }
    const start = target.tokens[from]?.start ?? last.start;
    return target.text.slice(start, last.end);
  }
}
