import type { GlossaryEntry } from '../../contracts/termbase.js';
import { bearersOf, createSequencesOf, type EntryFacts, factsOf } from './entry-facts.js';
import { PatternRules, type RulesState } from './pattern-rules.js';
import { PatternCompiler } from './term-patterns.js';
import { TokenTrie, type TrieState } from './token-trie.js';
import { Vocabulary, type VocabularyState } from './vocabulary.js';

/** Entries with all their forms, ready to be found; of each entry by its index. */
export interface CompiledTerms {
  readonly trie: TokenTrie;
  readonly vocabulary: Vocabulary;
  readonly rules: PatternRules;
  readonly facts: readonly EntryFacts[];
}

/** The same as plain data, for a file. */
export interface CompiledState {
  readonly trie: TrieState;
  readonly vocabulary: VocabularyState;
  readonly rules: RulesState;
  readonly facts: readonly EntryFacts[];
}

/** What a term of the pack adds to the trie on average, measured. */
const nodesPerEntry = 18;

/** Expands each entry into all its agreeing surface forms. */
export function compileTerms(entries: readonly GlossaryEntry[]): CompiledTerms {
  const trie = new TokenTrie(entries.length * nodesPerEntry);
  const vocabulary = new Vocabulary();
  const rules = new PatternRules();
  const compiler = new PatternCompiler(trie, vocabulary, rules);
  const sequencesOf = createSequencesOf(vocabulary);
  const bearers = bearersOf(entries);
  const facts = entries.map((entry, index) => {
    compiler.addEntry(entry, index);
    return factsOf(entry, sequencesOf, bearers);
  });
  return { trie, vocabulary, rules, facts };
}

export function stateOf({ trie, vocabulary, rules, facts }: CompiledTerms): CompiledState {
  return { trie: trie.state(), vocabulary: vocabulary.state(), rules: rules.state(), facts };
}

export function compiledFrom({ trie, vocabulary, rules, facts }: CompiledState): CompiledTerms {
  return {
    trie: TokenTrie.from(trie),
    vocabulary: Vocabulary.from(vocabulary),
    rules: PatternRules.from(rules),
    facts,
  };
}
