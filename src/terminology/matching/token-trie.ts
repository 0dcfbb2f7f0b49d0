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

/**
 * A trie over token ids. All edges live in one open-addressed table keyed by (node, token), so its memory is
 * a few typed arrays whatever the number of terms. Outputs of a node form a linked list of pattern numbers.
 */
export class TokenTrie {
  #nodes: Int32Array;
  #tokens: Int32Array;
  #targets: Int32Array;
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
    const slots = 1 << Math.ceil(Math.log2(Math.min(Math.max(expectedEdges, 1 << 11), 1 << 20) * 2));
    this.#nodes = new Int32Array(slots).fill(noNode);
    this.#tokens = new Int32Array(slots);
    this.#targets = new Int32Array(slots);
  }

  get nodeCount(): number {
    return this.#nodeCount;
  }

  /** The node after `token`, or -1. */
  step(node: number, token: number): number {
    if (token === unknownToken) return noNode;
    const mask = this.#nodes.length - 1;
    for (let slot = TokenTrie.#slot(node, token) & mask; ; slot = (slot + 1) & mask) {
      const owner = this.#nodes[slot] ?? noNode;
      if (owner === noNode) return noNode;
      if (owner === node && this.#tokens[slot] === token) return this.#targets[slot] ?? noNode;
    }
  }

  hasClassEdge(node: number): boolean {
    return this.#wild[node] === 1;
  }

  /** The node after `token`, made when it is new. */
  extend(node: number, token: number): number {
    const known = this.step(node, token);
    if (known !== noNode) return known;
    const target = this.#nodeCount;
    this.#nodeCount += 1;
    if (target === this.#heads.length) {
      this.#heads = doubled(this.#heads, noOutput);
      this.#wild = doubled(this.#wild, 0);
    }
    this.#edgeCount += 1;
    if (this.#edgeCount * 2 > this.#nodes.length) this.#rehash();
    this.#place(node, token, target);
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

  #place(node: number, token: number, target: number): void {
    const mask = this.#nodes.length - 1;
    let slot = TokenTrie.#slot(node, token) & mask;
    while (this.#nodes[slot] !== noNode) slot = (slot + 1) & mask;
    this.#nodes[slot] = node;
    this.#tokens[slot] = token;
    this.#targets[slot] = target;
  }

  #rehash(): void {
    const nodes = this.#nodes;
    const tokens = this.#tokens;
    const targets = this.#targets;
    this.#nodes = new Int32Array(nodes.length * 2).fill(noNode);
    this.#tokens = new Int32Array(nodes.length * 2);
    this.#targets = new Int32Array(nodes.length * 2);
    for (let slot = 0; slot < nodes.length; slot += 1) {
      const node = nodes[slot] ?? noNode;
      if (node !== noNode) this.#place(node, tokens[slot] ?? 0, targets[slot] ?? 0);
    }
  }
}
