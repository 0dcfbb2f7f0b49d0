import {
  generalOffices,
  irregularPlurals,
  postposedAdjectives,
  prepositions,
  unchangingNouns,
} from './plural-words.js';

/**
 * The plurals of a noun phrase, the usual one first: heads of state, Secretaries-General, Ambassadors
 * Extraordinary and Plenipotentiary, memorandums (memoranda). A phrase already plural, or with no plural, gives itself.
 */
export function pluralsOf(phrase: string): readonly string[] {
  const pieces = phrase.split(/([\s-]+)/u);
  const at = headIndex(pieces);
  const head = pieces[at] ?? '';
  return wordPlurals(head).map((plural) => pieces.with(at, plural).join(''));
}

/** The index of the piece that takes the plural; pieces alternate words and what parts them. */
function headIndex(pieces: readonly string[]): number {
  let end = pieces.length;
  for (let at = 2; at < pieces.length; at += 2) {
    if (!prepositions.has(word(pieces, at))) continue;
    end = at - 1;
    break;
  }
  let head = end - 1;
  while (head >= 2 && isPostposed(pieces, head)) head -= 2;
  return head;
}

function isPostposed(pieces: readonly string[], at: number): boolean {
  const here = word(pieces, at);
  if (here === 'and') return true;
  if (!postposedAdjectives.has(here)) return false;
  return here !== 'general' || generalOffices.has(word(pieces, at - 2));
}

function word(pieces: readonly string[], at: number): string {
  return (pieces[at] ?? '').toLowerCase();
}

/** The plurals of one word. Capitals of the word are kept; acronyms take a bare s. */
export function wordPlurals(noun: string): readonly string[] {
  const lower = noun.toLowerCase();
  if (/^\p{Lu}{2,}$/u.test(noun)) return [`${noun}s`];
  if (unchangingNouns.has(lower)) return [noun];
  const irregular = irregularPlurals.get(lower) ?? compoundIrregular(lower);
  if (irregular !== undefined) return irregular.map((plural) => likeModel(noun, plural));
  if (looksPlural(lower)) return [noun];
  return [noun + regularEnding(lower)];
}

function compoundIrregular(lower: string): readonly string[] | undefined {
  if (/[a-z]{3}woman$/.test(lower)) return [lower.replace(/woman$/, 'women')];
  const human = /^(?:human|german|roman|ottoman|norman|talisman)$/;
  if (/[a-z]{3}man$/.test(lower) && !human.test(lower)) return [lower.replace(/man$/, 'men')];
  if (/[^aeiou]y$/.test(lower)) return [lower.replace(/y$/, 'ies')];
  return undefined;
}

/** A final s after a letter that does not double or close Latin nouns: agreements, but not congress, status, basis. */
function looksPlural(lower: string): boolean {
  return lower.length > 3 && /[^suai]s$/.test(lower) && !/(?:lens|gas|bus|canvas|christmas)$/.test(lower);
}

function regularEnding(lower: string): string {
  return /(?:s|x|z|ch|sh)$/.test(lower) && !/(?:monarch|patriarch|epoch|stomach|oligarch)$/.test(lower)
    ? 'es'
    : 's';
}

function likeModel(model: string, lower: string): string {
  const first = model.charAt(0);
  return first === first.toLowerCase() ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
}
