import type { Span } from '../../domain/span.js';
import { isClosingQuote, isOpeningQuote } from './characters.js';

/** A term that is a quotation («Болашак») takes the quotes around it into the match. */
export function withQuotes(term: string, text: string, { start, end }: Span): Span {
  if (
    isOpeningQuote(term.charCodeAt(0)) &&
    isOpeningQuote(text.charCodeAt(start - 1)) &&
    isClosingQuote(text.charCodeAt(end))
  )
    return { start: start - 1, end: end + 1 };
  return { start, end: withClosingQuote(text, start, end) };
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /\p{L}/u.test(char);
}

/** A match that opens a quotation and does not close it takes the closing quote that follows. */
function withClosingQuote(text: string, start: number, end: number): number {
  let open = 0;
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    // A straight quote opens before a letter that no letter precedes: АО "НК "КазМунайГаз".
    const opens =
      code === 0x22 ? !isLetter(text[index - 1]) && isLetter(text[index + 1]) : isOpeningQuote(code);
    if (opens) open += 1;
    else if (isClosingQuote(code) && open > 0) open -= 1;
  }
  let last = end;
  for (; open > 0 && isClosingQuote(text.charCodeAt(last)); open -= 1) last += 1;
  return last;
}
