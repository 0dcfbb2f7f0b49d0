import {
  generalOffices,
  irregularPhrases,
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
  const fixed = irregularPhrases.get(phrase.toLowerCase());
  if (fixed !== undefined) return fixed.map((plural) => likeModel(phrase, plural));
  const pieces = phrase.split(/(\s+)/u);
  const at = headIndex(pieces);
  return tokenPlurals(pieces[at] ?? '').map((plural) => pieces.with(at, plural).join(''));
}

/**
 * A plural phrase with the noun after its last `of` in the plural as well: members of the delegations, beside members
 * of the delegation. Names and what has no other plural give nothing.
 */
export function withPluralTail(plural: string): readonly string[] {
  const found = /^(.* of )(the )?([a-z-]+)$/u.exec(plural);
  const [, lead, article = '', noun] = found ?? [];
  if (lead === undefined || noun === undefined) return [];
  return wordPlurals(noun)
    .filter((tail) => tail !== noun)
    .flatMap((tail) => [...new Set([`${lead}${article}${tail}`, `${lead}${tail}`, `${lead}the ${tail}`])]);
}

/** The index of the piece that takes the plural: the last noun before a preposition. Pieces alternate with spaces. */
function headIndex(pieces: readonly string[]): number {
  // An owner before the head keeps its number: the Head of State’s orders.
  const owner = pieces.findLastIndex(
    (piece, at) => at < pieces.length - 1 && /(?:['’]s|s['’])$/u.test(piece),
  );
  const start = owner + 1;
  let end = pieces.length;
  for (let at = start + (start % 2) + 2; at < pieces.length; at += 2) {
    if (!prepositions.has(word(pieces, at))) continue;
    // A state governed by law: the participle belongs to what follows.
    end = word(pieces, at) === 'by' && word(pieces, at - 2).endsWith('ed') && at > 3 ? at - 3 : at - 1;
    break;
  }
  let head = end - 1;
  while (head >= start + 2 && isPostposed(word(pieces, head), word(pieces, head - 2))) head -= 2;
  return head;
}

/** Commanders-in-Chief, Secretaries-General, runners-up; but face-to-face meetings, whose head comes after. */
function tokenPlurals(token: string): readonly string[] {
  const parts = token.split('-');
  const lower = parts.map((part) => part.toLowerCase());
  const turn = lower.findIndex((part, at) => at > 0 && (prepositions.has(part) || hyphenEnds.has(part)));
  let head = (turn < 0 ? parts.length : turn) - 1;
  while (head > 0 && isPostposed(lower[head] ?? '', lower[head - 1] ?? '')) head -= 1;
  return wordPlurals(parts[head] ?? '').map((plural) => parts.with(head, plural).join('-'));
}

const hyphenEnds: ReadonlySet<string> = new Set(['up', 'off', 'law']);

function isPostposed(here: string, before: string): boolean {
  if (here === 'and') return true;
  return postposedAdjectives.has(here) && (here !== 'general' || generalOffices.has(before));
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

/** A final s that is the plural's: agreements, areas, but not congress, status, basis, gas. */
function looksPlural(lower: string): boolean {
  return (
    lower.length > 3 &&
    /[^sui]s$/.test(lower) &&
    !/(?:lens|gas|canvas|christmas|atlas|bias|alias)$/.test(lower)
  );
}

function regularEnding(lower: string): string {
  return /(?:s|x|z|ch|sh)$/.test(lower) &&
    !/(?:monarch|patriarch|epoch|stomach|oligarch|tech|czech)$/.test(lower)
    ? 'es'
    : 's';
}

function likeModel(model: string, lower: string): string {
  const first = model.charAt(0);
  return first === first.toLowerCase() ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
}
