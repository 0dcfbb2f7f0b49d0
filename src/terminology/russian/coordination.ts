import { adjectiveOf, fixedWord, type NounPhrase, type PhraseWish, readNounPhrase } from './noun-phrase.js';
import { type Slot, withCells } from './plan.js';
import type { TermWord } from './term-words.js';
import { wordList } from './word-list.js';

export const prepositions = wordList(
  'по о об обо в во на с со к ко от из у за для при без до под над между про против через перед',
);

/** Nouns joined by «и» or a comma right after the head: «мир и безопасность», «Босния и Герцеговина». */
export function readCoordination(
  words: readonly TermWord[],
  first: NounPhrase,
  wish: PhraseWish,
): NounPhrase | null {
  let end = first.end;
  let variants = first.variants;
  let joined = false;
  while (end < words.length) {
    const word = words[end];
    if (word === undefined || (word.text !== 'и' && word.text !== ',' && !isSpacedDash(word))) break;
    if (word.text === ',' && startsClause(words, end + 1)) break;
    const next = words[end + 1];
    if (next === undefined || prepositions.has(next.text) || next.kind !== 'word') break;
    const phrase = readNounPhrase(words, end + 1, { ...wish, gender: null, plural: null });
    if (phrase === null) break;
    variants = variants
      .flatMap((before) =>
        phrase.variants.map((after) => [...before, ...fixedWord(word), ...withAnyNumber(after)]),
      )
      .slice(0, 4);
    end = phrase.end;
    joined = true;
  }
  return joined ? { ...first, variants, end } : null;
}

/** A participle after a comma opens a clause about the head: «страны, не имеющие выхода к морю». */
function startsClause(words: readonly TermWord[], at: number): boolean {
  const word = words[words[at]?.text === 'не' ? at + 1 : at];
  return word !== undefined && adjectiveOf(word) !== null;
}

export function isSpacedDash(word: TermWord): boolean {
  return word.kind === 'mark' && /^[-–—]$/.test(word.text) && word.parts.length === 1;
}

/** A joined noun keeps its own number: its only number's forms stand in the other number's cells. */
export function withAnyNumber(slots: readonly Slot[]): readonly Slot[] {
  const lacksSingular = slots.some((slot) => slot.cells !== null && (slot.cells[0] ?? []).length === 0);
  const lacksPlural = slots.some((slot) => slot.cells !== null && (slot.cells[6] ?? []).length === 0);
  if (!lacksSingular && !lacksPlural) return slots;
  return slots.map((slot) => {
    const { cells } = slot;
    if (cells === null) return slot;
    return withCells(
      slot,
      cells.map((_, cell) => cells[lacksSingular ? (cell % 6) + 6 : cell % 6] ?? []),
    );
  });
}
