import type { Ending, PatternNode } from './pattern-trie.js';
import { type ListTries, readSlot, type SlotReading } from './read-slot.js';
import type { Sentence } from './sentence.js';
import { type SlotValue, sameValue } from './slot-value.js';

/** A filled slot, with the tokens `[first, next)` it covers. */
export interface Capture {
  readonly name: string;
  readonly value: SlotValue;
  readonly first: number;
  readonly next: number;
}

/** A whole-sentence fit of one reading. */
export interface Fit extends Ending {
  readonly captures: readonly Capture[];
  /** Tokens that the pattern itself names, lists included: the more, the more specific. */
  readonly fixed: number;
}

interface Thread {
  readonly captures: readonly Capture[];
  readonly fixed: number;
  /** Two ways led here with different values. */
  readonly doubtful: boolean;
}

type Frontier = Map<PatternNode, Thread>;

/**
 * Fits every pattern to a sentence at once, left to right, never back: at each token a node of the trie is visited
 * at most once. A reading reached in two ways with different values is left out as doubtful.
 */
export function walk(root: PatternNode, sentence: Sentence, lists: ListTries): readonly Fit[] {
  const length = sentence.tokens.length;
  const frontiers = new Map<number, Frontier>([
    [0, new Map([[root, { captures: [], fixed: 0, doubtful: false }]])],
  ]);
  for (let at = 0; at < length; at += 1) {
    const frontier = frontiers.get(at);
    if (frontier === undefined) continue;
    frontiers.delete(at);
    const read = slotReader(sentence, at, lists);
    for (const [node, thread] of frontier) advance(node, thread, at, sentence, read, frontiers);
  }
  return [...(frontiers.get(length) ?? [])].flatMap(([node, { captures, fixed, doubtful }]) =>
    doubtful ? [] : node.endings.map((ending) => ({ ...ending, captures, fixed })),
  );
}

type Edge = PatternNode['slots'][number];

/** Patterns that want the same slot at the same token read it once. */
function slotReader(
  sentence: Sentence,
  at: number,
  lists: ListTries,
): (edge: Edge) => readonly SlotReading[] {
  const known = new Map<string, readonly SlotReading[]>();
  return ({ slot }) => {
    const key = `${slot.kind ?? slot.list}${slot.series ? '+' : ''}:${slot.forms.join('.')}`;
    const readings = known.get(key) ?? readSlot(slot, sentence, at, lists);
    known.set(key, readings);
    return readings;
  };
}

function advance(
  node: PatternNode,
  thread: Thread,
  at: number,
  sentence: Sentence,
  read: (edge: Edge) => readonly SlotReading[],
  frontiers: Map<number, Frontier>,
): void {
  const word = sentence.tokens[at]?.word;
  const next = word === undefined ? undefined : node.words.get(word);
  if (next !== undefined) arrive(frontiers, at + 1, next, { ...thread, fixed: thread.fixed + 1 });
  for (const edge of node.slots) {
    const { name } = edge.slot;
    const before = thread.captures.find((capture) => capture.name === name);
    for (const reading of read(edge)) {
      if (before !== undefined && !sameValue(before.value, reading.value)) continue;
      const fixed = thread.fixed + (edge.slot.kind === null ? reading.next - at : 0);
      const capture = { name, value: reading.value, first: at, next: reading.next };
      arrive(frontiers, reading.next, edge.node, {
        ...thread,
        captures: [...thread.captures, capture],
        fixed,
      });
    }
  }
}

function arrive(frontiers: Map<number, Frontier>, at: number, node: PatternNode, thread: Thread): void {
  const frontier = frontiers.get(at) ?? new Map<PatternNode, Thread>();
  frontiers.set(at, frontier);
  frontier.set(node, frontier.has(node) ? { ...thread, doubtful: true } : thread);
}
