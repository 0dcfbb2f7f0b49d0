import type { ListItem, PatternSet } from './pattern.js';
import { wordings } from './readings.js';
import type { Token } from './tokens.js';

/** The wordings of a closed list in one form, by their words. */
export interface WordTrie {
  readonly items: readonly ListItem[];
  readonly next: ReadonlyMap<string, WordTrie>;
}

interface OpenTrie {
  readonly items: ListItem[];
  readonly next: Map<string, OpenTrie>;
}

/** A trie for each list and form key, under `list:key`. */
export function listTries(set: PatternSet): ReadonlyMap<string, WordTrie> {
  const tries = new Map<string, OpenTrie>();
  for (const { name, items } of set.lists.values())
    for (const item of items)
      for (const [key, template] of item.source) {
        const root = tries.get(listKey(name, key)) ?? { items: [], next: new Map() };
        tries.set(listKey(name, key), root);
        for (const words of wordings(template) ?? []) addWords(root, words, item);
      }
  return tries;
}

export function listKey(list: string, form: string): string {
  return `${list}:${form}`;
}

function addWords(root: OpenTrie, words: readonly string[], item: ListItem): void {
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? { items: [], next: new Map() };
    node.next.set(word, next);
    node = next;
  }
  node.items.push(item);
}

/** The items whose wording begins at a token, with the token after each; shorter ones first. */
export function itemsAt(
  trie: WordTrie,
  tokens: readonly Token[],
  at: number,
): readonly { readonly item: ListItem; readonly next: number }[] {
  const found: { readonly item: ListItem; readonly next: number }[] = [];
  let node: WordTrie | undefined = trie;
  for (let index = at; node !== undefined; index += 1) {
    for (const item of node.items) found.push({ item, next: index });
    const word: string | undefined = tokens[index]?.word;
    node = word === undefined ? undefined : node.next.get(word);
  }
  return found;
}
