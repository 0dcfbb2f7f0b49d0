import type { Language } from './language.js';
import type { Span } from './span.js';

/** How a language's press sets quotations. English as in British and international releases: double curly first. */
export interface QuoteStyle {
  readonly outer: readonly [string, string];
  readonly inner: readonly [string, string];
}

/** CLDR 46 `quotationStart/End` and `alternateQuotationStart/End`; Russian inner marks as in print («„…“»). */
export const quoteStyles: Readonly<Record<Language, QuoteStyle>> = {
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  en: { outer: ['“', '”'], inner: ['‘', '’'] },
  kk: { outer: ['«', '»'], inner: ['“', '”'] },
};

/** A pair of quotation marks; the span includes them. */
export interface Quotation extends Span {
  readonly open: string;
  readonly close: string;
  /** 0 for an outer quotation. */
  readonly depth: number;
}

export interface QuotationReading {
  readonly pairs: readonly Quotation[];
  /** Positions of marks without a partner in the text. */
  readonly lone: readonly number[];
}

const openers: ReadonlySet<string> = new Set(['«', '“', '„', '‟']);
const closers: Readonly<Record<string, readonly string[]>> = {
  '«': ['»'],
  '“': ['”', '"', '“'],
  '„': ['“', '”', '"'],
  '‟': ['”'],
  '"': ['"', '”'],
};

/**
 * Reads the double quotation marks of a text, of any language's style, nested or not. Single marks are left out:
 * an apostrophe cannot be told from them. Linear in the length of the text.
 */
export function readQuotations(text: string): QuotationReading {
  const pairs: Quotation[] = [];
  const lone: number[] = [];
  const stack: { readonly mark: string; readonly at: number }[] = [];
  for (const { index: at, 0: mark } of text.matchAll(/[«»“”„‟"]/gu)) {
    const top = stack.at(-1);
    const closes = top !== undefined && (closers[top.mark]?.includes(mark) ?? false);
    // A straight or low-high mark both opens and closes: it opens after a space and before a letter.
    const opens = openers.has(mark) || (mark === '"' && (!closes || mayOpen(text, at)));
    if (closes && !(opens && mayOpen(text, at))) {
      stack.pop();
      pairs.push({ start: top.at, end: at + 1, open: top.mark, close: mark, depth: stack.length });
    } else if (opens && (mark !== '"' || (stack.length < 3 && !mustClose(text, at))))
      stack.push({ mark, at });
    else lone.push(at);
  }
  for (const { at } of stack) lone.push(at);
  return { pairs: pairs.sort((a, b) => a.start - b.start), lone: lone.sort((a, b) => a - b) };
}

/** Whether a straight mark can only be a closing one: right after a letter or a sentence's mark, before a space. */
function mustClose(text: string, at: number): boolean {
  return /[\p{L},.!?…]/u.test(text[at - 1] ?? '') && /[\s.,;:!?]/u.test(text[at + 1] ?? ' ');
}

/** Whether a mark at `at` stands as an opening one: nothing or a space, dash or bracket before, no space after. */
function mayOpen(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  return /[\s([«“„—–-]/u.test(before) && !/[\s.,;:!?»”)\]]/u.test(after);
}
