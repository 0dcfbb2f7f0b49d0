import type { Pattern, PatternSet, SlotPiece } from './pattern.js';
import { type Reading, readingsOf } from './readings.js';

/** A pattern's reading that ends at a node. */
export interface Ending {
  readonly pattern: Pattern;
  readonly reading: Reading;
}

/** All readings of all patterns, merged where they begin alike. */
export interface PatternNode {
  readonly words: ReadonlyMap<string, PatternNode>;
  readonly slots: readonly { readonly slot: SlotPiece; readonly node: PatternNode }[];
  readonly endings: readonly Ending[];
}

interface OpenNode {
  readonly words: Map<string, OpenNode>;
  readonly slots: { readonly slot: SlotPiece; readonly node: OpenNode }[];
  readonly endings: Ending[];
}

export function createPatternTrie({ patterns }: PatternSet): PatternNode {
  const root = openNode();
  for (const pattern of patterns)
    for (const reading of readingsOf(pattern)) {
      let node = root;
      for (const step of reading.steps)
        node = step.type === 'word' ? wordNode(node, step.word) : slotNode(node, step);
      node.endings.push({ pattern, reading });
    }
  return root;
}

function openNode(): OpenNode {
  return { words: new Map(), slots: [], endings: [] };
}

function wordNode(node: OpenNode, word: string): OpenNode {
  const next = node.words.get(word) ?? openNode();
  node.words.set(word, next);
  return next;
}

function slotNode(node: OpenNode, slot: SlotPiece): OpenNode {
  const known = node.slots.find((edge) => sameSlot(edge.slot, slot));
  if (known !== undefined) return known.node;
  const next = openNode();
  node.slots.push({ slot, node: next });
  return next;
}

function sameSlot(a: SlotPiece, b: SlotPiece): boolean {
  return a.name === b.name && a.series === b.series && a.forms.join('.') === b.forms.join('.');
}
