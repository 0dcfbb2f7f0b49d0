import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { Span } from '../../domain/span.js';
import { patronymicAnyCase } from '../russian/person.js';
import {
  isOfAName,
  showsAnotherSurname,
  showsHer,
  showsHim,
  showsMan,
  showsNamesake,
  showsWoman,
} from './bearer.js';
import { type Candidate, longestFirst } from './candidates.js';
import { capitalsHold } from './capitals.js';
import { foldWord } from './characters.js';
import { type CompiledTerms, compileTerms } from './compile-terms.js';
import type { EntryFacts } from './entry-facts.js';
import { contextHolds, isTightHyphen, textOf, touchesWord } from './neighbours.js';
import type { PatternRules } from './pattern-rules.js';
import { withQuotes } from './quotes.js';
import { anyInitial, anyPatronymic, rootNode, type TermTrie } from './term-trie.js';
import { type TokenStream, tokenise } from './tokeniser.js';
import type { Vocabulary } from './vocabulary.js';
import type { CellBits, WordReadings } from './word-readings.js';

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

function inForce(entry: GlossaryEntry, options: TermMatcherOptions): boolean {
  const { domains, date } = options;
  if (domains !== undefined && entry.domain !== null && !domains.includes(entry.domain)) return false;
  if (date === undefined) return true;
  return (entry.validFrom ?? date) <= date && (entry.validTo ?? date) >= date;
}

/** A walk through the trie from one token of a text. */
interface Search {
  readonly stream: TokenStream;
  readonly first: number;
  readonly found: Candidate[];
}

class TrieMatcher implements TermMatcher {
  readonly #entries: readonly GlossaryEntry[];
  readonly #trie: TermTrie;
  readonly #vocabulary: Vocabulary;
  readonly #readings: WordReadings;
  readonly #rules: PatternRules;
  readonly #facts: readonly EntryFacts[];

  constructor(
    entries: readonly GlossaryEntry[],
    { trie, vocabulary, readings, rules, facts }: CompiledTerms,
  ) {
    this.#entries = entries;
    this.#trie = trie;
    this.#vocabulary = vocabulary;
    this.#readings = readings;
    this.#rules = rules;
    this.#facts = facts;
  }

  find(text: string): readonly MatchedTerm[] {
    const stream = tokenise(text, this.#vocabulary);
    const candidates: Candidate[] = [];
    const readings = this.#readings;
    for (let token = 0; token < stream.count; token += 1)
      for (let one = readings.first(stream.ids[token] ?? 0); one >= 0; one = readings.next(one)) {
        const node = this.#trie.step(rootNode, readings.wordOf(one));
        if (node >= 0)
          this.#walk({ stream, first: token, found: candidates }, token, node, readings.cellsOf(one));
      }
    if (candidates.length === 0) return [];
    return longestFirst(this.#withoutHyphenated(stream, candidates)).map((candidate) =>
      this.#toMatch(text, candidate),
    );
  }

  /**
   * Goes on from a node reached with `token`, as long as the words agree in one of `cells`. Of the words that a token can
   * be, the first that leads on is followed here, and only the others by a call, so that no term is too long for the stack.
   */
  #walk(search: Search, token: number, node: number, cells: CellBits): void {
    const readings = this.#readings;
    for (let last = token, at = node, open = cells; ; last += 1) {
      this.#collect(search, last, at, open);
      const next = last + 1;
      if (next >= search.stream.count) return;
      if (this.#trie.hasClassEdge(at)) this.#walkClasses(search, next, at, open);
      let ahead = -1;
      let aheadCells = 0;
      for (let one = readings.first(search.stream.ids[next] ?? 0); one >= 0; one = readings.next(one)) {
        const shared = open & readings.cellsOf(one);
        const child = shared === 0 ? -1 : this.#trie.step(at, readings.wordOf(one));
        if (child < 0) continue;
        if (ahead >= 0) this.#walk(search, next, child, shared);
        else {
          ahead = child;
          aheadCells = shared;
        }
      }
      if (ahead < 0) return;
      at = ahead;
      open = aheadCells;
    }
  }

  #walkClasses(search: Search, token: number, node: number, cells: CellBits): void {
    const text = textOf(search.stream, token);
    if (text.length === 1 && text !== text.toLowerCase()) {
      const next = this.#trie.step(node, anyInitial);
      if (next >= 0) this.#walk(search, token, next, cells);
    } else if (text.length > 4 && patronymicAnyCase.test(foldWord(text))) {
      const next = this.#trie.step(node, anyPatronymic);
      if (next >= 0) this.#walk(search, token, next, cells);
    }
  }

  #collect({ stream, first, found }: Search, last: number, node: number, cells: CellBits): void {
    for (let output = this.#trie.firstOutput(node); output >= 0; output = this.#trie.nextOutput(output)) {
      if ((this.#trie.cellsOf(output) & cells) === 0) continue;
      const pattern = this.#trie.patternOf(output);
      const entry = this.#rules.entryOf(pattern);
      const facts = this.#facts[entry];
      if (facts === undefined) continue;
      const capitals = this.#rules.capitalsOf(pattern);
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
    if (facts.womanInFull && showsHim(stream, first, last)) return false;
    if (facts.given !== '' && showsAnotherSurname(facts.given, stream, first, last)) return false;
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
      const kind = this.#entries[candidate.entry]?.kind;
      if (kind === 'person') return false;
      const afterIsNumber = after && /^\p{Nd}+$/u.test(textOf(stream, candidate.last + 2));
      return (
        (!before || ends.has(candidate.first - 2)) &&
        (!after || afterIsNumber || starts.has(candidate.last + 2))
      );
    });
  }

  #toMatch(text: string, candidate: Candidate): MatchedTerm {
    const entry = this.#entries[candidate.entry];
    if (entry === undefined) throw new RangeError('candidate of no entry');
    return { entry, ...withQuotes(entry.ru, text, candidate) };
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

/** The entries that a matcher uses: those with a Russian side that are in force by the options. */
export function entriesInForce(
  entries: readonly GlossaryEntry[],
  options: TermMatcherOptions,
): readonly GlossaryEntry[] {
  return entries.filter((entry) => entry.ru.trim() !== '' && inForce(entry, options));
}

/** Builds a matcher for the Russian side of the entries. Entries out of force by the options are left out. */
export function createTermMatcher(
  entries: readonly GlossaryEntry[],
  options: TermMatcherOptions = {},
): TermMatcher {
  const used = entriesInForce(entries, options);
  return createCompiledMatcher(used, compileTerms(used));
}

/** A matcher of entries compiled before: the very entries that {@link compileTerms} was given, in their order. */
export function createCompiledMatcher(
  entries: readonly GlossaryEntry[],
  compiled: CompiledTerms,
): TermMatcher {
  return new TrieMatcher(entries, compiled);
}
