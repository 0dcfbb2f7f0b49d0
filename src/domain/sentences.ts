import { isBoundary } from './sentences/boundary.js';
import { readParagraph } from './sentences/paragraph.js';

/**
 * Splits Russian, English or Kazakh press text into sentences.
 *
 * A blank line always ends a sentence; any other white space counts as one space. Joining the result
 * with single spaces gives the white-space-normalised text. A quotation or bracket of several
 * sentences stays whole up to `longestWholeEnclosureChars`. Linear in the length of the text.
 *
 * Rules: ours, after the approach of razdel (look left and right of each full stop) and what press
 * reports add to it: years, sums, initials in either order, speech set off by dashes.
 */
export function splitSentences(text: string): string[] {
  return text.split(/\n[^\S\n]*\n/u).flatMap((paragraph) => splitParagraph(normalizeSpace(paragraph)));
}

/** White space as one space between words, none at the ends. */
export function normalizeSpace(text: string): string {
  return text.split(/\s+/u).filter(Boolean).join(' ');
}

function splitParagraph(text: string): string[] {
  if (text === '') return [];
  const paragraph = readParagraph(text);
  const { words } = paragraph;
  const sentences: string[] = [];
  let start = 0;
  for (let index = 0; index < words.length - 1; index += 1) {
    if (!isBoundary(paragraph, start, index)) continue;
    sentences.push(words.slice(start, index + 1).join(' '));
    start = index + 1;
  }
  sentences.push(words.slice(start).join(' '));
  return sentences;
}
