import { grown } from './grown.js';
import type { CellBits } from './word-readings.js';

/** Edges that match a class of tokens instead of one word. Negative, so they never collide with words. */
export const anyInitial = -1;
export const anyPatronymic = -2;

export const rootNode = 0;
const noNode = -1;

/** Units of one node: its parent, the word that leads to it, its first output plus one, its class edges. */
const stride = 4;
const wordAt = 1;
const outputAt = 2;
const classAt = 3;

/** Units of one output: a pattern, the cells it ends in, the node's output before it plus one. */
const outputStride = 3;
const outputCellsAt = 1;
const nextOutputAt = 2;

/** A trie as plain data, cut to what is used. */
export interface TrieState {
  readonly slots: Int32Array<ArrayBuffer>;
  readonly roots: Int32Array<ArrayBuffer>;
  readonly nodes: Int32Array<ArrayBuffer>;
  readonly outputs: Int32Array<ArrayBuffer>;
}

/**
 * A trie over the words of terms, each with all its forms (see `WordReadings`). All edges live in one open-addressed
 * table keyed by (node, word), so its memory is a few typed arrays whatever the number of terms. Outputs of a node form
 * a linked list.
 * Nothing is the number 0 everywhere, as the root is nobody's child: fresh memory needs no filling.
 */
export class TermTrie {
  /** Child nodes by hash. Small, since most look-ups while a text is read find nothing and end here. */
  #slots: Int32Array;
  #mask: number;
  /** Children of the root by word: every reading of a text is looked up there. */
  #roots = new Int32Array(1 << 10);
  #nodes: Int32Array;
  #nodeCount = 1;
  #outputs: Int32Array;
  #outputCount = 0;

  /** `expectedNodes` only saves growing; any number fits. */
  constructor(expectedNodes = 1 << 10) {
    const wanted = Math.min(Math.max(expectedNodes, 1 << 10), 1 << 20);
    const slots = 1 << Math.ceil(Math.log2(wanted * 2));
    this.#slots = new Int32Array(slots);
    this.#mask = slots - 1;
    this.#nodes = new Int32Array(wanted * stride);
    this.#outputs = new Int32Array(wanted * outputStride);
  }

  /** A trie with what {@link state} gave; it may grow further. */
  static from({ slots, roots, nodes, outputs }: TrieState): TermTrie {
    const trie = new TermTrie();
    trie.#slots = slots;
    trie.#mask = slots.length - 1;
    trie.#roots = roots;
    trie.#nodes = nodes;
    trie.#nodeCount = nodes.length / stride;
    trie.#outputs = outputs;
    trie.#outputCount = outputs.length / outputStride;
    return trie;
  }

  state(): TrieState {
    return {
      slots: this.#slots.slice(),
      roots: this.#roots.slice(),
      nodes: this.#nodes.slice(0, this.#nodeCount * stride),
      outputs: this.#outputs.slice(0, this.#outputCount * outputStride),
    };
  }

  get nodeCount(): number {
    return this.#nodeCount;
  }

  /** The node after `word`, or -1. */
  step(node: number, word: number): number {
    if (node === rootNode) {
      // Past the end the array gives undefined.
      const child = word > 0 ? (this.#roots[word] ?? 0) : 0;
      return child === 0 ? noNode : child;
    }
    const slots = this.#slots;
    const nodes = this.#nodes;
    for (let slot = TermTrie.#slot(node, word) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const child = slots[slot] ?? 0;
      if (child === 0) return noNode;
      const at = child * stride;
      if (nodes[at] === node && nodes[at + wordAt] === word) return child;
    }
  }

  hasClassEdge(node: number): boolean {
    return this.#nodes[node * stride + classAt] === 1;
  }

  /** The node after `word`, made when it is new. */
  extend(node: number, word: number): number {
    if (node === rootNode && word > 0) {
      while (word >= this.#roots.length) this.#roots = grown(this.#roots);
      const child = this.#roots[word] ?? 0;
      if (child !== 0) return child;
      this.#roots[word] = this.#nodeCount;
      return this.#addNode(node, word);
    }
    const slots = this.#slots;
    const nodes = this.#nodes;
    let slot = TermTrie.#slot(node, word) & this.#mask;
    for (let child = slots[slot] ?? 0; child !== 0; child = slots[slot] ?? 0) {
      const at = child * stride;
      if (nodes[at] === node && nodes[at + wordAt] === word) return child;
      slot = (slot + 1) & this.#mask;
    }
    slots[slot] = this.#nodeCount;
    return this.#addNode(node, word);
  }

  #addNode(parent: number, word: number): number {
    const node = this.#nodeCount;
    this.#nodeCount += 1;
    if (this.#nodeCount * stride > this.#nodes.length) this.#nodes = grown(this.#nodes);
    this.#nodes[node * stride] = parent;
    this.#nodes[node * stride + wordAt] = word;
    if (word < 0) this.#nodes[parent * stride + classAt] = 1;
    if (this.#nodeCount * 2 > this.#mask) this.#rehash();
    return node;
  }

  /** Says that a pattern ends at the node, in these cells. */
  addOutput(node: number, pattern: number, cells: CellBits): void {
    const at = this.#outputCount * outputStride;
    if (at + outputStride > this.#outputs.length) this.#outputs = grown(this.#outputs, outputStride);
    this.#outputCount += 1;
    this.#outputs[at] = pattern;
    this.#outputs[at + outputCellsAt] = cells;
    this.#outputs[at + nextOutputAt] = this.#nodes[node * stride + outputAt] ?? 0;
    this.#nodes[node * stride + outputAt] = this.#outputCount;
  }

  /** Says that the pattern of an output ends there in these cells too. */
  widenOutput(output: number, cells: CellBits): void {
    const at = output * outputStride + outputCellsAt;
    this.#outputs[at] = (this.#outputs[at] ?? 0) | cells;
  }

  /** The output added last to a node, or -1; walk on to the earlier ones with {@link nextOutput}. */
  firstOutput(node: number): number {
    return (this.#nodes[node * stride + outputAt] ?? 0) - 1;
  }

  nextOutput(output: number): number {
    return (this.#outputs[output * outputStride + nextOutputAt] ?? 0) - 1;
  }

  patternOf(output: number): number {
    return this.#outputs[output * outputStride] ?? noNode;
  }

  cellsOf(output: number): CellBits {
    return this.#outputs[output * outputStride + outputCellsAt] ?? 0;
  }

  static #slot(node: number, word: number): number {
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    return mixed ^ (mixed >>> 15);
  }

  #rehash(): void {
    const length = this.#slots.length * 2;
    this.#slots = new Int32Array(length);
    this.#mask = length - 1;
    for (let node = 1; node < this.#nodeCount; node += 1) {
      const parent = this.#nodes[node * stride] ?? 0;
      const word = this.#nodes[node * stride + wordAt] ?? 0;
      if (parent === rootNode && word > 0) continue;
      let slot = TermTrie.#slot(parent, word) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = node;
    }
  }
}
