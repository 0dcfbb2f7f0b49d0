import { francAll } from 'franc';

export type PieceLanguage = 'ru' | 'en' | 'kk' | 'other' | 'undecided';

/** How much of an article is in which language, in letters of the pieces so decided. */
export interface LanguageCounts {
  readonly ru: number;
  readonly en: number;
  readonly kk: number;
  readonly other: number;
  /** Letters of pieces too short, or where franc and the letters disagree. */
  readonly undecided: number;
}

export interface LanguageVerdict {
  readonly language: 'ru' | 'en' | 'kk' | 'other' | 'mixed';
  readonly counts: LanguageCounts;
  /** Index in the given paragraphs of the first one with foreign text; null when there is none. */
  readonly example: number | null;
}

/**
 * An article with less foreign text than this share is Russian: a quotation, a title, a line of credits.
 * One with more than one minus this share is in the foreign language.
 */
const foreignShare = 0.12;
/** Letters below which a piece is too short for franc and is joined with its neighbour. */
const pieceLetters = 80;
/** Kazakh letters stand in half of the words of Kazakh prose; names and quotations in Russian stay far below. */
const kazakhWordShare = 0.25;
/** With franc saying Kazakh, this share agrees: Kazakh lists of foreign names and figures have no more. */
const weakKazakhWordShare = 0.1;
const latinShare = 0.6;

const kazakhLetter = /[әғқңөұүһіӘҒҚҢӨҰҮҺІ]/u;
/** Ukrainian, Belarusian, Serbian, Macedonian letters: in neither the Russian nor the Kazakh alphabet. */
const otherCyrillicLetter = /[єїґўјљњћђџѓќѕЄЇҐЎЈЉЊЋЂЏЃЌЅ]/u;
const word = /[\p{L}\p{M}]+/gu;

interface LetterEvidence {
  readonly language: PieceLanguage;
  /** Of the Cyrillic words. */
  readonly kazakhWords: number;
}

/** What the letters alone say: the script, and the share of words with letters that Russian lacks. */
function letterEvidence(text: string): LetterEvidence {
  let letters = 0;
  let latin = 0;
  let cyrillic = 0;
  let cyrillicWords = 0;
  let kazakhWords = 0;
  let otherWords = 0;
  for (const [token] of text.matchAll(word)) {
    letters += token.length;
    if (/^\p{Script=Latin}/u.test(token)) latin += token.length;
    else if (/^\p{Script=Cyrillic}/u.test(token)) {
      cyrillic += token.length;
      cyrillicWords += 1;
      if (otherCyrillicLetter.test(token)) otherWords += 1;
      else if (kazakhLetter.test(token)) kazakhWords += 1;
    }
  }
  const kazakhShare = kazakhWords / Math.max(cyrillicWords, 1);
  const language = scriptLanguage(letters, latin, cyrillic);
  if (language !== 'ru') return { language, kazakhWords: kazakhShare };
  if (otherWords >= cyrillicWords * 0.08) return { language: 'other', kazakhWords: kazakhShare };
  return { language: kazakhShare >= kazakhWordShare ? 'kk' : 'ru', kazakhWords: kazakhShare };
}

function scriptLanguage(letters: number, latin: number, cyrillic: number): PieceLanguage {
  if (letters === 0) return 'undecided';
  if (latin >= letters * latinShare) return 'en';
  if (cyrillic >= letters * (1 - latinShare)) return 'ru';
  return latin > cyrillic ? 'en' : 'other';
}

const francNames: Readonly<Record<string, PieceLanguage>> = { rus: 'ru', kaz: 'kk', eng: 'en' };

/**
 * The language of one piece of text. franc is asked among Russian, Kazakh and English only, and a piece counts as
 * foreign only when franc and the letters agree; franc knows no other languages, so there the letters decide alone.
 */
export function pieceLanguage(text: string): PieceLanguage {
  const evidence = letterEvidence(text);
  if (evidence.language === 'undecided' || evidence.language === 'other') return evidence.language;
  const [best] = francAll(text, { only: ['rus', 'kaz', 'eng'], minLength: 3 });
  const franc = francNames[best?.[0] ?? ''] ?? 'undecided';
  if (franc === evidence.language) return franc;
  if (evidence.language !== 'ru') return 'undecided';
  if (franc === 'kk' && evidence.kazakhWords >= weakKazakhWordShare) return 'kk';
  // Without foreign letters a text that franc is unsure of is Russian: it has the alphabet.
  return 'ru';
}

/**
 * The language of an article by its paragraphs (headline included). Long paragraphs are judged in pieces of a
 * sentence or more, so that one paragraph in two languages is seen as such.
 */
export function detectLanguage(paragraphs: readonly string[]): LanguageVerdict {
  const counts = { ru: 0, en: 0, kk: 0, other: 0, undecided: 0 };
  let example: number | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const piece of pieces(paragraph)) {
      const language = pieceLanguage(piece);
      counts[language] += countLetters(piece);
      if (language !== 'ru' && language !== 'undecided') example ??= index;
    }
  }
  return { language: verdict(counts), counts, example };
}

function verdict(counts: LanguageCounts): LanguageVerdict['language'] {
  const foreign = counts.en + counts.kk + counts.other;
  const decided = counts.ru + foreign;
  // Nothing on which franc and the letters agree: not shown to be foreign.
  if (decided === 0) return counts.undecided > 0 ? 'ru' : 'other';
  if (foreign < decided * foreignShare) return 'ru';
  if (counts.ru >= decided * foreignShare) return 'mixed';
  const [first, second] = (['en', 'kk', 'other'] as const).toSorted(
    (left, right) => counts[right] - counts[left],
  );
  if (first === undefined) return 'other';
  return second !== undefined && counts[second] >= decided * foreignShare ? 'mixed' : first;
}

function countLetters(text: string): number {
  let letters = 0;
  for (const [token] of text.matchAll(word)) letters += token.length;
  return letters;
}

/** A paragraph cut after sentence ends into pieces of at least `pieceLetters` characters; a short rest joins the last. */
function pieces(paragraph: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const stop of paragraph.matchAll(/[.!?…]["»”)]?\s+/gu)) {
    const end = stop.index + stop[0].length;
    if (end - start < pieceLetters) continue;
    found.push(paragraph.slice(start, end));
    start = end;
  }
  const rest = paragraph.slice(start);
  const last = found.at(-1);
  if (last !== undefined && rest.length < pieceLetters) found[found.length - 1] = last + rest;
  else if (rest.trim() !== '') found.push(rest);
  return found;
}
