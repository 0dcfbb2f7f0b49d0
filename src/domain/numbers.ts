import type { Language } from './language.js';
import { countedValue } from './numbers/counted-years.js';
import { readFigure } from './numbers/figures.js';
import { joinRanges } from './numbers/ranges.js';
import { readRoman } from './numbers/roman.js';
import { type Token, tokenize } from './numbers/tokens.js';
import { attachUnits, type NumberUnit } from './numbers/units.js';
import { readNumberWords } from './numbers/words.js';
import type { Span } from './span.js';

export type { NumberUnit } from './numbers/units.js';

/** A number as it stands in a text. The span covers figures and scale words, not a case ending or the unit. */
export interface TextNumber extends Span {
  readonly text: string;
  /** Without sign. Scale words are multiplied in: «1,5 млрд» is 1500000000. A time of day is in minutes from midnight. */
  readonly value: number;
  /** A second reading: Russian «1,500» is 1.5 and may be 1500; «два десятилетия» are 2 and 20. */
  readonly otherValue: number | null;
  readonly form: 'digits' | 'words' | 'roman';
  readonly kind: 'cardinal' | 'ordinal' | 'fraction' | 'time';
  readonly unit: NumberUnit | null;
  /** Which end of a range it is: «2025–2027». */
  readonly range: 'from' | 'to' | null;
  /**
   * True where a good translation may well do without it (`one`, «первый», «десятилетие», «миллионы»): it can
   * answer to a number of the other text, but need not be answered.
   */
  readonly loose: boolean;
}

/**
 * Reads every number of a text, in order, without overlaps: figures with any separators, scale words, endings
 * (`21st`, «5-ке», «1-й»), ranges, fractions, times, Roman figures up to 39 and spelled-out numbers in all
 * their cases. Linear in the length of the text; any text is accepted.
 * `tokens` may be given where the text is tokenized already.
 */
export function readNumbers(
  text: string,
  language: Language,
  tokens: readonly Token[] = tokenize(text),
): readonly TextNumber[] {
  const found: TextNumber[] = [];
  let index = 0;
  while (index < tokens.length) {
    if (isEntity(tokens, index)) {
      index += 1;
      continue;
    }
    const read =
      readFigure(tokens, index, language) ??
      readNumberWords(tokens, index, language) ??
      readRoman(tokens, index, language);
    if (read === null) {
      index += 1;
      continue;
    }
    const start = tokens[index]?.start ?? 0;
    const end = tokens[read.spanNext - 1]?.end ?? start;
    found.push({
      start,
      end,
      text: text.slice(start, end),
      value: read.value,
      otherValue: read.otherValue ?? countedValue(tokens, read, language),
      form: read.form,
      kind: read.kind,
      unit: null,
      range: null,
      loose: read.loose,
    });
    index = read.next;
  }
  return attachUnits(text, joinRanges(text, found, language), language);
}

/** `&#39;`: the code of a character, not a number of the text. */
function isEntity(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index - 1]?.text === '#' && tokens[index - 2]?.text === '&' && tokens[index + 1]?.text === ';'
  );
}
