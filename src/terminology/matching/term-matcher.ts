import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { Span } from '../../domain/span.js';
import { genderOfName, patronymicAnyCase } from '../russian/person.js';
import { russianForms } from '../russian/russian-forms.js';
import { inferKind } from '../russian/term-kind.js';
import { readTerm } from '../russian/term-words.js';
import {
  isHersInGenitive,
  isLikeAName,
  isOfAName,
  showsHer,
  showsMan,
  showsNamesake,
  showsWoman,
} from './bearer.js';
import { type Candidate, longestFirst } from './candidates.js';
import { capitalsHold } from './capitals.js';
import { foldWord } from './characters.js';
import { type ContextCondition, contextHolds, isTightHyphen, textOf, touchesWord } from './neighbours.js';
import { withQuotes } from './quotes.js';
import { PatternCompiler } from './term-patterns.js';
import { anyInitial, anyPatronymic, rootNode, TokenTrie } from './token-trie.js';
import { type TokenStream, tokenise, tokensOf } from './tokeniser.js';
import { Vocabulary } from './vocabulary.js';

export interface MatchedTerm extends Span {
  readonly entry: GlossaryEntry;
}

export interface TermMatcher {
  /** Longest-first, non-overlapping matches in order of position; offsets in UTF-16 units. Linear in the text. */
  find(text: string): readonly MatchedTerm[];
}

export interface TermMatcherOptions {
  /** Subject fields in force: entries of another domain are left out. Absent: all are used. */
  readonly domains?: readonly string[];
  /** Calendar date `YYYY-MM-DD`: entries not valid on it are left out. Absent: all are used. */
  readonly date?: string;
}

/** What the matcher knows of an entry besides its patterns. */
interface EntryFacts {
  readonly entry: GlossaryEntry;
  readonly condition: ContextCondition | null;
  /** Sex of the bearer where the entry is a bare surname. */
  readonly surname: 'm' | 'f' | null;
  /** A man's name in full whose genitive is a woman's name: «Александра Иванова». */
  readonly manInFull: boolean;
  /** A place of one word, which may be somebody's name: «Сергея Кирова», «Владимир Кузнецов». */
  readonly barePlace: boolean;
  /** A one-word common noun, which may be a stranger's given name: «Акима Ивановича». */
  readonly bareNoun: boolean;
  /** Of a bare surname: the given names of the people of this surname whom other entries name in full. */
  readonly bearers: readonly string[];
  /** See {@link Candidate.rank}. */
  readonly rank: number;
}

/** Of entries that match the same words: those that bind, then people, then those with a condition on their context. */
function rankOf(entry: GlossaryEntry): number {
  const advises = entry.status === 'admitted' ? 4 : 0;
  return advises + (entry.kind === 'person' ? 0 : 2) + (entry.context.length > 0 ? 0 : 1);
}

function inForce(entry: GlossaryEntry, options: TermMatcherOptions): boolean {
  const { domains, date } = options;
  if (domains !== undefined && entry.domain !== null && !domains.includes(entry.domain)) return false;
  if (date === undefined) return true;
  return (entry.validFrom ?? date) <= date && (entry.validTo ?? date) >= date;
}

/** Forms of one context word, folded and interned. */
function sequencesOfContext(word: string, vocabulary: Vocabulary): readonly (readonly number[])[] {
  const forms = new Set([word, ...russianForms(word).map((form) => form.form)]);
  return [...forms].map((form) => tokensOf(form).map((token) => vocabulary.intern(token.folded)));
}

type SequencesOf = (word: string) => readonly (readonly number[])[];

/** Context words come back in many entries, so each is declined once. */
function createSequencesOf(vocabulary: Vocabulary): SequencesOf {
  const known = new Map<string, readonly (readonly number[])[]>();
  return (word) => {
    const sequences = known.get(word) ?? sequencesOfContext(word, vocabulary);
    known.set(word, sequences);
    return sequences;
  };
}

function conditionOf(entry: GlossaryEntry, sequencesOf: SequencesOf): ContextCondition | null {
  if (entry.context.length === 0) return null;
  const words = entry.context.map((word) => word.trim()).filter((word) => word !== '' && word !== '!');
  return {
    required: words.filter((word) => !word.startsWith('!')).flatMap(sequencesOf),
    forbidden: words
      .filter((word) => word.startsWith('!'))
      .flatMap((word) => sequencesOf(word.slice(1).trim())),
  };
}

/** Given names by surname, folded, of the entries that name a person in full. */
function bearersOf(entries: readonly GlossaryEntry[]): ReadonlyMap<string, readonly string[]> {
  const bearers = new Map<string, string[]>();
  for (const { kind, ru } of entries) {
    if (kind !== 'person') continue;
    const words = ru.trim().split(/\s+/u);
    const [given] = words;
    const surname = foldWord(words.at(-1) ?? '');
    if (given === undefined || words.length < 2) continue;
    const known = bearers.get(surname);
    if (known === undefined) bearers.set(surname, [given]);
    else if (!known.includes(given)) known.push(given);
  }
  return bearers;
}

const nobody: readonly string[] = [];

function factsOf(
  entry: GlossaryEntry,
  sequencesOf: SequencesOf,
  known: ReadonlyMap<string, readonly string[]>,
): EntryFacts {
  const condition = conditionOf(entry, sequencesOf);
  const rank = rankOf(entry);
  const plain = {
    entry,
    condition,
    rank,
    surname: null,
    manInFull: false,
    barePlace: false,
    bareNoun: false,
  };
  if (/\s/.test(entry.ru))
    return { ...plain, manInFull: entry.kind === 'person' && isHersInGenitive(entry.ru), bearers: nobody };
  const { words } = readTerm(entry.ru);
  const kind = entry.kind === 'common' ? inferKind(words) : entry.kind;
  const told =
    entry.gender === 'm' || entry.gender === 'f'
      ? entry.gender
      : genderOfName(words.map((word) => word.text));
  const surname = kind === 'person' ? (told ?? 'm') : null;
  const bearers = surname === null ? nobody : (known.get(foldWord(entry.ru)) ?? nobody);
  return {
    ...plain,
    surname,
    barePlace: kind === 'place' && isLikeAName(entry.ru),
    bareNoun: kind === 'common',
    bearers,
  };
}

/** What a term of the pack adds to the trie on average, measured. */
const nodesPerEntry = 18;

class TrieMatcher implements TermMatcher {
  readonly #trie: TokenTrie;
  readonly #vocabulary = new Vocabulary();
  readonly #compiler: PatternCompiler;
  readonly #facts: EntryFacts[] = [];

  constructor(entries: readonly GlossaryEntry[]) {
    this.#trie = new TokenTrie(entries.length * nodesPerEntry);
    this.#compiler = new PatternCompiler(this.#trie, this.#vocabulary);
    const sequencesOf = createSequencesOf(this.#vocabulary);
    const bearers = bearersOf(entries);
    for (const entry of entries) {
      this.#compiler.addEntry(entry, this.#facts.length);
      this.#facts.push(factsOf(entry, sequencesOf, bearers));
    }
  }

  find(text: string): readonly MatchedTerm[] {
    const stream = tokenise(text, this.#vocabulary);
    const candidates: Candidate[] = [];
    for (let token = 0; token < stream.count; token += 1) {
      const node = this.#trie.step(rootNode, stream.ids[token] ?? 0);
      if (node >= 0) this.#walk(stream, token, token, node, candidates);
    }
    if (candidates.length === 0) return [];
    return longestFirst(this.#withoutHyphenated(stream, candidates)).map((candidate) =>
      this.#toMatch(text, candidate),
    );
  }

  #walk(stream: TokenStream, first: number, last: number, from: number, found: Candidate[]): void {
    let node = from;
    let token = last;
    for (;;) {
      this.#collect(stream, first, token, node, found);
      const next = token + 1;
      if (next >= stream.count) return;
      if (this.#trie.hasClassEdge(node)) this.#walkClasses(stream, first, next, node, found);
      node = this.#trie.step(node, stream.ids[next] ?? 0);
      if (node < 0) return;
      token = next;
    }
  }

  #walkClasses(stream: TokenStream, first: number, token: number, node: number, found: Candidate[]): void {
    const text = textOf(stream, token);
    if (text.length === 1 && text !== text.toLowerCase()) {
      const next = this.#trie.step(node, anyInitial);
      if (next >= 0) this.#walk(stream, first, token, next, found);
    } else if (text.length > 4 && patronymicAnyCase.test(foldWord(text))) {
      const next = this.#trie.step(node, anyPatronymic);
      if (next >= 0) this.#walk(stream, first, token, next, found);
    }
  }

  #collect(stream: TokenStream, first: number, last: number, node: number, found: Candidate[]): void {
    for (let output = this.#trie.firstOutput(node); output >= 0; output = this.#trie.nextOutput(output)) {
      const pattern = this.#trie.patternOf(output);
      const entry = this.#compiler.entryOf(pattern);
      const facts = this.#facts[entry];
      if (facts === undefined) continue;
      const capitals = this.#compiler.capitalsOf(pattern);
      if (!capitalsHold(capitals, stream, first, last) || touchesWord(stream, first, last)) continue;
      if (!this.#suits(facts, stream, first, last)) continue;
      found.push({
        first,
        last,
        start: stream.starts[first] ?? 0,
        end: stream.ends[last] ?? 0,
        entry,
        rank: facts.rank,
      });
    }
  }

  #suits(facts: EntryFacts, stream: TokenStream, first: number, last: number): boolean {
    if (facts.condition !== null && !contextHolds(facts.condition, stream, first, last)) return false;
    if (followsInitial(stream, first)) return false;
    if (facts.bearers.length > 0 && showsNamesake(facts.bearers, stream, first)) return false;
    if (facts.surname === 'm' && showsWoman(stream, first, last)) return false;
    if (facts.surname === 'f' && showsMan(stream, first, last)) return false;
    if (facts.manInFull && showsHer(stream, first, last)) return false;
    if (facts.barePlace && isOfAName(stream, first, last)) return false;
    return !(facts.bareNoun && isStrangersName(stream, first, last));
  }

  /**
   * A term that a hyphen makes part of a longer word is another word («Гвинея-Бисау», «мид-сити»), unless the
   * other side is a term as well and the hyphen stands for a dash («Казахстан-Пакистан»).
   */
  #withoutHyphenated(stream: TokenStream, candidates: readonly Candidate[]): readonly Candidate[] {
    const starts = new Set(candidates.map((candidate) => candidate.first));
    const ends = new Set(candidates.map((candidate) => candidate.last));
    return candidates.filter((candidate) => {
      const before = isTightHyphen(stream, candidate.first - 1);
      const after = isTightHyphen(stream, candidate.last + 1);
      if (!before && !after) return true;
      const kind = this.#facts[candidate.entry]?.entry.kind;
      if (kind === 'person') return false;
      const afterIsNumber = after && /^\p{Nd}+$/u.test(textOf(stream, candidate.last + 2));
      return (
        (!before || ends.has(candidate.first - 2)) &&
        (!after || afterIsNumber || starts.has(candidate.last + 2))
      );
    });
  }

  #toMatch(text: string, candidate: Candidate): MatchedTerm {
    const facts = this.#facts[candidate.entry];
    if (facts === undefined) throw new RangeError('candidate of no entry');
    return { entry: facts.entry, ...withQuotes(facts.entry.ru, text, candidate) };
  }
}

/** «И.К. Токаев» is not К. Токаев: the match would begin inside somebody's initials. */
function followsInitial(stream: TokenStream, first: number): boolean {
  if (textOf(stream, first).length !== 1 || textOf(stream, first - 1) !== '.') return false;
  return /^\p{Lu}$/u.test(textOf(stream, first - 2));
}

/** «Акима Ивановича»: a capitalised word before a patronymic is somebody's name. */
function isStrangersName(stream: TokenStream, first: number, last: number): boolean {
  const own = textOf(stream, first);
  if (first !== last || own[0] === own[0]?.toLowerCase()) return false;
  const next = textOf(stream, last + 1);
  return next.length > 5 && next[0] !== next[0]?.toLowerCase() && patronymicAnyCase.test(foldWord(next));
}

/** Builds a matcher for the Russian side of the entries. Entries out of force by the options are left out. */
export function createTermMatcher(
  entries: readonly GlossaryEntry[],
  options: TermMatcherOptions = {},
): TermMatcher {
  return new TrieMatcher(entries.filter((entry) => entry.ru.trim() !== '' && inForce(entry, options)));
}
