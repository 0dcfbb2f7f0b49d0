import { unknownToken } from './vocabulary.js';

/** Edges that match a class of tokens instead of one. Negative, so they never collide with token ids. */
export const anyInitial = -1;
export const anyPatronymic = -2;

export const rootNode = 0;
const noNode = -1;

function doubled(array: Int32Array, least = 0): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(array.length * 2, least));
  larger.set(array);
  return larger;
}

/** Units of one node: its parent, the token that leads to it, its first output plus one, its class edges. */
const stride = 4;
const tokenAt = 1;
const outputAt = 2;
const classAt = 3;

/** A trie as plain data, cut to what is used. */
export interface TrieState {
  readonly slots: Int32Array<ArrayBuffer>;
  readonly roots: Int32Array<ArrayBuffer>;
  readonly nodes: Int32Array<ArrayBuffer>;
  readonly outputs: Int32Array<ArrayBuffer>;
}

/**
 * A trie over token ids. All edges live in one open-addressed table keyed by (node, token), so its memory is
 * a few typed arrays whatever the number of terms. Outputs of a node form a linked list of pattern numbers.
 * Nothing is the number 0 everywhere, as the root is nobody's child: fresh memory needs no filling.
 */
export class TokenTrie {
  /** Child nodes by hash. Small, since most look-ups while a text is read find nothing and end here. */
  #slots: Int32Array;
  #mask: number;
  /** Children of the root by token: every token of a text is looked up there. */
  #roots = new Int32Array(1 << 10);
  #nodes: Int32Array;
  #nodeCount = 1;
  /** Pairs: a pattern and the next output plus one. */
  #outputs: Int32Array;
  #outputCount = 0;

  /** `expectedNodes` only saves growing; any number fits. */
  constructor(expectedNodes = 1 << 10) {
    const wanted = Math.min(Math.max(expectedNodes, 1 << 10), 1 << 20);
    const slots = 1 << Math.ceil(Math.log2(wanted * 2));
    this.#slots = new Int32Array(slots);
    this.#mask = slots - 1;
    this.#nodes = new Int32Array(wanted * stride);
    this.#outputs = new Int32Array(wanted * 2);
  }

  /** A trie with what {@link state} gave; it may grow further. */
  static from({ slots, roots, nodes, outputs }: TrieState): TokenTrie {
    const trie = new TokenTrie();
    trie.#slots = slots;
    trie.#mask = slots.length - 1;
    trie.#roots = roots;
    trie.#nodes = nodes;
    trie.#nodeCount = nodes.length / stride;
    trie.#outputs = outputs;
    trie.#outputCount = outputs.length / 2;
    return trie;
  }

  state(): TrieState {
    return {
      slots: this.#slots.slice(),
      roots: this.#roots.slice(),
      nodes: this.#nodes.slice(0, this.#nodeCount * stride),
      outputs: this.#outputs.slice(0, this.#outputCount * 2),
    };
  }

  get nodeCount(): number {
    return this.#nodeCount;
  }

  /** The node after `token`, or -1. */
  step(node: number, token: number): number {
    if (node === rootNode) {
      // Past the end the array gives undefined.
      const child = token > unknownToken ? (this.#roots[token] ?? 0) : 0;
      return child === 0 ? noNode : child;
    }
    if (token === unknownToken) return noNode;
    const slots = this.#slots;
    const nodes = this.#nodes;
    for (let slot = TokenTrie.#slot(node, token) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const child = slots[slot] ?? 0;
      if (child === 0) return noNode;
      const at = child * stride;
      if (nodes[at] === node && nodes[at + tokenAt] === token) return child;
    }
  }

  hasClassEdge(node: number): boolean {
    return this.#nodes[node * stride + classAt] === 1;
  }

  /** The node after `token`, made when it is new. */
  extend(node: number, token: number): number {
    if (node === rootNode && token > unknownToken) {
      while (token >= this.#roots.length) this.#roots = doubled(this.#roots);
      const child = this.#roots[token] ?? 0;
      if (child !== 0) return child;
      this.#roots[token] = this.#nodeCount;
      return this.#addNode(node, token);
    }
    const slots = this.#slots;
    const nodes = this.#nodes;
    let slot = TokenTrie.#slot(node, token) & this.#mask;
    for (let child = slots[slot] ?? 0; child !== 0; child = slots[slot] ?? 0) {
      const at = child * stride;
      if (nodes[at] === node && nodes[at + tokenAt] === token) return child;
      slot = (slot + 1) & this.#mask;
    }
    slots[slot] = this.#nodeCount;
    return this.#addNode(node, token);
  }

  #addNode(parent: number, token: number): number {
    const node = this.#nodeCount;
    this.#nodeCount += 1;
    if (this.#nodeCount * stride > this.#nodes.length) this.#nodes = doubled(this.#nodes);
    this.#nodes[node * stride] = parent;
    this.#nodes[node * stride + tokenAt] = token;
    if (token < 0) this.#nodes[parent * stride + classAt] = 1;
    if (this.#nodeCount * 2 > this.#mask) this.#rehash();
    return node;
  }

  addOutput(node: number, pattern: number): void {
    const at = this.#outputCount * 2;
    if (at === this.#outputs.length) this.#outputs = doubled(this.#outputs, 2);
    this.#outputCount += 1;
    this.#outputs[at] = pattern;
    this.#outputs[at + 1] = this.#nodes[node * stride + outputAt] ?? 0;
    this.#nodes[node * stride + outputAt] = this.#outputCount;
  }

  /** The output added last to a node, or -1; walk on to the earlier ones with {@link nextOutput}. */
  firstOutput(node: number): number {
    return (this.#nodes[node * stride + outputAt] ?? 0) - 1;
  }

  nextOutput(output: number): number {
    return (this.#outputs[output * 2 + 1] ?? 0) - 1;
  }

  patternOf(output: number): number {
    return this.#outputs[output * 2] ?? noNode;
  }

  static #slot(node: number, token: number): number {
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(token, 0x85ebca6b);
    return mixed ^ (mixed >>> 15);
  }

  #rehash(): void {
    const length = this.#slots.length * 2;
    this.#slots = new Int32Array(length);
    this.#mask = length - 1;
    for (let node = 1; node < this.#nodeCount; node += 1) {
      const parent = this.#nodes[node * stride] ?? 0;
      const token = this.#nodes[node * stride + tokenAt] ?? 0;
      if (parent === rootNode && token > unknownToken) continue;
      let slot = TokenTrie.#slot(parent, token) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = node;
    }
  }
}
