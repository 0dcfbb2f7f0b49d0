import type { GlossaryEntry } from '../../contracts/termbase.js';
import { bearersOf, createSequencesOf, type EntryFacts, factsOf } from './entry-facts.js';
import { PatternRules, type RulesState } from './pattern-rules.js';
import { PatternCompiler } from './term-patterns.js';
import { TermTrie, type TrieState } from './term-trie.js';
import { Vocabulary, type VocabularyState } from './vocabulary.js';
import { type ReadingsState, WordReadings } from './word-readings.js';

/** Entries with all their forms, ready to be found; of each entry by its index. */
export interface CompiledTerms {
  readonly trie: TermTrie;
  readonly vocabulary: Vocabulary;
  readonly readings: WordReadings;
  readonly rules: PatternRules;
  readonly facts: readonly EntryFacts[];
}

/** The same as plain data, for a file. */
export interface CompiledState {
  readonly trie: TrieState;
  readonly vocabulary: VocabularyState;
  readonly readings: ReadingsState;
  readonly rules: RulesState;
  readonly facts: readonly EntryFacts[];
}

/** What a term of the pack adds to the trie on average, rounded up; only growing is saved by it. */
const nodesPerEntry = 4;

/** Expands each entry into all its agreeing surface forms. */
export function compileTerms(entries: readonly GlossaryEntry[]): CompiledTerms {
  const trie = new TermTrie(entries.length * nodesPerEntry);
  const vocabulary = new Vocabulary();
  const readings = new WordReadings();
  const rules = new PatternRules();
  const compiler = new PatternCompiler({ trie, vocabulary, readings, rules });
  const sequencesOf = createSequencesOf(vocabulary);
  const bearers = bearersOf(entries);
  const facts = entries.map((entry, index) => {
    compiler.addEntry(entry, index);
    return factsOf(entry, sequencesOf, bearers);
  });
  return { trie, vocabulary, readings, rules, facts };
}

export function stateOf({ trie, vocabulary, readings, rules, facts }: CompiledTerms): CompiledState {
  return {
    trie: trie.state(),
    vocabulary: vocabulary.state(),
    readings: readings.state(),
    rules: rules.state(),
    facts,
  };
}

export function compiledFrom({ trie, vocabulary, readings, rules, facts }: CompiledState): CompiledTerms {
  return {
    trie: TermTrie.from(trie),
    vocabulary: Vocabulary.from(vocabulary),
    readings: WordReadings.from(readings),
    rules: PatternRules.from(rules),
    facts,
  };
}
