import { unknownToken } from './vocabulary.js';

/** Edges that match a class of tokens instead of one. Negative, so they never collide with token ids. */
export const anyInitial = -1;
export const anyPatronymic = -2;

export const rootNode = 0;
const noNode = -1;
const noOutput = -1;

function doubled(array: Int32Array, fill: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2).fill(fill);
  larger.set(array);
  return larger;
}

/** Units of one edge in the table: node, token, target, and one unused so that an edge never straddles a cache line. */
const stride = 4;

/**
 * A trie over token ids. All edges live in one open-addressed table keyed by (node, token), so its memory is
 * a few typed arrays whatever the number of terms. Outputs of a node form a linked list of pattern numbers.
 */
export class TokenTrie {
  /** Edges in slots of `stride` units; a slot whose first unit is -1 is free. */
  #edges: Int32Array;
  #mask: number;
  #edgeCount = 0;
  #nodeCount = 1;
  #heads = new Int32Array(1 << 10).fill(noOutput);
  /** 1 where the node has an edge that matches a class of tokens. */
  #wild = new Int32Array(1 << 10);
  #outputs = new Int32Array(1 << 10);
  #next = new Int32Array(1 << 10);
  #outputCount = 0;

  /** `expectedEdges` only saves growing; any number of edges fits. */
  constructor(expectedEdges = 1 << 11) {
    const wanted = Math.min(Math.max(expectedEdges, 1 << 11), 1 << 20) * 2;
    const slots = 1 << Math.ceil(Math.log2(wanted));
    this.#edges = new Int32Array(slots * stride).fill(noNode);
    this.#mask = slots - 1;
  }

  get nodeCount(): number {
    return this.#nodeCount;
  }

  /** The node after `token`, or -1. */
  step(node: number, token: number): number {
    if (token === unknownToken) return noNode;
    const edges = this.#edges;
    for (let slot = TokenTrie.#slot(node, token) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * stride;
      const owner = edges[at];
      if (owner === noNode) return noNode;
      if (owner === node && edges[at + 1] === token) return edges[at + 2] ?? noNode;
    }
  }

  hasClassEdge(node: number): boolean {
    return this.#wild[node] === 1;
  }

  /** The node after `token`, made when it is new. */
  extend(node: number, token: number): number {
    const edges = this.#edges;
    let slot = TokenTrie.#slot(node, token) & this.#mask;
    for (; edges[slot * stride] !== noNode; slot = (slot + 1) & this.#mask) {
      const at = slot * stride;
      if (edges[at] === node && edges[at + 1] === token) return edges[at + 2] ?? noNode;
    }
    return this.#addEdge(slot, node, token);
  }

  #addEdge(slot: number, node: number, token: number): number {
    const target = this.#nodeCount;
    this.#nodeCount += 1;
    if (target === this.#heads.length) {
      this.#heads = doubled(this.#heads, noOutput);
      this.#wild = doubled(this.#wild, 0);
    }
    const at = slot * stride;
    this.#edges[at] = node;
    this.#edges[at + 1] = token;
    this.#edges[at + 2] = target;
    this.#edgeCount += 1;
    if (this.#edgeCount * 2 > this.#mask) this.#rehash();
    if (token < 0) this.#wild[node] = 1;
    return target;
  }

  addOutput(node: number, pattern: number): void {
    if (this.#outputCount === this.#outputs.length) {
      this.#outputs = doubled(this.#outputs, 0);
      this.#next = doubled(this.#next, 0);
    }
    this.#outputs[this.#outputCount] = pattern;
    this.#next[this.#outputCount] = this.#heads[node] ?? noOutput;
    this.#heads[node] = this.#outputCount;
    this.#outputCount += 1;
  }

  /** First output of a node, or -1; walk on with {@link nextOutput}. */
  firstOutput(node: number): number {
    return this.#heads[node] ?? noOutput;
  }

  nextOutput(output: number): number {
    return this.#next[output] ?? noOutput;
  }

  patternOf(output: number): number {
    return this.#outputs[output] ?? noOutput;
  }

  static #slot(node: number, token: number): number {
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(token, 0x85ebca6b);
    return mixed ^ (mixed >>> 15);
  }

  #rehash(): void {
    const old = this.#edges;
    const slots = (this.#mask + 1) * 2;
    this.#edges = new Int32Array(slots * stride).fill(noNode);
    this.#mask = slots - 1;
    for (let from = 0; from < old.length; from += stride) {
      const node = old[from] ?? noNode;
      if (node === noNode) continue;
      let slot = TokenTrie.#slot(node, old[from + 1] ?? 0) & this.#mask;
      while (this.#edges[slot * stride] !== noNode) slot = (slot + 1) & this.#mask;
      this.#edges.set(old.subarray(from, from + stride), slot * stride);
    }
  }
}
