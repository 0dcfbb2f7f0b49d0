import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { TargetLanguage } from '../../domain/language.js';
import type { Span } from '../../domain/span.js';
import { type Token, tokensOf } from '../matching/tokeniser.js';
import type { TargetGrammar, TargetGrammars } from './target-grammar.js';

/** One token of a form: `capitals` where it is an acronym, so that `US` is not met by `us`, nor `WHO` by `who`. */
interface FormToken {
  readonly folded: string;
  readonly capitals: boolean;
}

/** Token sequences by their first token, the longest first. */
type Sequences = ReadonlyMap<string, readonly (readonly FormToken[])[]>;

/** What is looked for in a target text for one entry. */
export interface TargetForms {
  readonly accepted: Sequences;
  readonly later: Sequences;
  readonly wrong: Sequences;
}

/** A target text with its tokens and which of them are spoken for. */
export interface TargetText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly taken: boolean[];
}

export interface Occurrence extends Span {
  readonly first: number;
  readonly length: number;
}

/** Entries whose forms are kept; past that the table starts anew. Bounds memory in a long-running worker. */
const cacheLimit = 20_000;

/** Acronyms of two to five letters; longer ones are also written as names (Unesco). */
const shortAcronym = /^\p{Lu}{2,5}$/u;

function compile(forms: readonly string[]): Sequences {
  const sequences = new Map<string, (readonly FormToken[])[]>();
  const seen = new Set<string>();
  for (const form of forms) {
    // A heading's capitals are no acronym's.
    const heading = / /.test(form) && form === form.toUpperCase();
    const tokens = tokensOf(form).map((token) => ({
      folded: token.folded,
      capitals: !heading && shortAcronym.test(form.slice(token.start, token.end)),
    }));
    const [first] = tokens;
    const key = tokens.map((token) => `${token.folded}${token.capitals ? '^' : ''}`).join(' ');
    if (first === undefined || seen.has(key)) continue;
    seen.add(key);
    sequences.set(first.folded, [...(sequences.get(first.folded) ?? []), tokens]);
  }
  for (const list of sequences.values()) list.sort((left, right) => right.length - left.length);
  return sequences;
}

/** What the entry's targets are in a language; a term that is not translated stands for itself. */
export function targetsOf(entry: GlossaryEntry, language: TargetLanguage): readonly string[] {
  const targets = entry[language];
  return targets.length === 0 && entry.status === 'do-not-translate' ? [entry.ru] : targets;
}

/** Compiles and keeps the target forms of entries, each when it is first asked for. */
export class TargetFormsTable {
  readonly #grammars: TargetGrammars;
  readonly #kept: Record<TargetLanguage, Map<GlossaryEntry, TargetForms>> = { en: new Map(), kk: new Map() };

  constructor(grammars: TargetGrammars) {
    this.#grammars = grammars;
  }

  /** Forms in which an office alone means its holder. */
  officeForms(offices: readonly string[], language: TargetLanguage): Sequences {
    return compile(offices.flatMap((office) => this.#grammars[language].officeAlone(office)));
  }

  formsOf(entry: GlossaryEntry, language: TargetLanguage): TargetForms {
    const table = this.#kept[language];
    const known = table.get(entry);
    if (known !== undefined) return known;
    if (table.size >= cacheLimit) table.clear();
    const forms = compileEntry(entry, language, this.#grammars[language]);
    table.set(entry, forms);
    return forms;
  }
}

function compileEntry(entry: GlossaryEntry, language: TargetLanguage, grammar: TargetGrammar): TargetForms {
  const targets = targetsOf(entry, language).filter((target) => target.trim() !== '');
  const wrong = (entry.variants[language] ?? []).filter((variant) => variant.trim() !== '');
  const fixed = entry.status === 'do-not-translate' && entry[language].length === 0;
  return {
    accepted: compile(targets.flatMap((target) => (fixed ? [target] : grammar.accepted(target, entry)))),
    later: compile(fixed ? [] : targets.flatMap((target) => grammar.laterMentions(target, entry))),
    wrong: compile(wrong.flatMap((variant) => grammar.accepted(variant, entry))),
  };
}

export function readTarget(text: string): TargetText {
  const tokens = tokensOf(text);
  return { text, tokens, taken: tokens.map(() => false) };
}

function fits(target: TargetText, at: number, sequence: readonly FormToken[]): boolean {
  return sequence.every(({ folded, capitals }, offset) => {
    const token = target.tokens[at + offset];
    if (token?.folded !== folded || target.taken[at + offset] === true) return false;
    return !capitals || /^\p{Lu}{2}/u.test(target.text.slice(token.start, token.end));
  });
}

/** Every place where one of the sequences stands on free tokens, the longest at each place. */
export function occurrencesOf(target: TargetText, sequences: Sequences): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (let at = 0; at < target.tokens.length; at += 1) {
    const token = target.tokens[at];
    const sequence = sequences.get(token?.folded ?? '')?.find((words) => fits(target, at, words));
    const last = sequence === undefined ? undefined : target.tokens[at + sequence.length - 1];
    if (token === undefined || sequence === undefined || last === undefined) continue;
    found.push({ first: at, length: sequence.length, start: token.start, end: last.end });
  }
  return found;
}

export function take(target: TargetText, occurrence: Occurrence): boolean {
  for (let offset = 0; offset < occurrence.length; offset += 1)
    if (target.taken[occurrence.first + offset] === true) return false;
  for (let offset = 0; offset < occurrence.length; offset += 1)
    target.taken[occurrence.first + offset] = true;
  return true;
}
