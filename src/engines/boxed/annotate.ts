import type { MtTerm } from '../../contracts/mt-engine.js';
import type { TargetLanguage } from '../../domain/language.js';
import type { WordLemma } from './dictionary.js';
import { lemmaClose, lemmaOpen, normaliseText, placeholderMarks } from './marks.js';

/** A text as the model reads it, and what its placeholder marks stand for. */
export interface Annotated {
  readonly marked: string;
  /** In the order of `placeholderMarks`. */
  readonly kept: readonly string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** `{1}`, `{{name}}`, `[[1]]`, `⟦1⟧`: what a caller protects. */
const callersMark = /\{\{[\w.-]{1,60}\}\}|\{[\w.-]{1,60}\}|\[\[[\w.-]{1,60}\]\]|⟦[\w.-]{1,60}⟧/g;
const address =
  /https?:\/\/[^\s«»“”"<>]{1,200}[^\s«»“”"<>.,;:!?)]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
/** A figure with its separators: `2026`, `12,5`, `1 200`, `05.02.2026`; a range is one, or its ends might change places. */
const figure = /\d(?:[\d\u00a0\u202f .,]*\d)?(?:[–-]\d(?:[\d\u00a0\u202f .,]*\d)?)?/g;

/** What a text's plain words mean, where a dictionary is at hand. */
export type WordLemmas = (text: string) => readonly WordLemma[];

/**
 * Puts the target's lemma after each term, and after each word outside terms that `lemmas` knows, and a mark in the
 * place of what must stay as it is: the caller's own placeholders, addresses, and figures, which the decoder then
 * cannot leave out, repeat or invent. Null when the caller's placeholders are more than the model has marks for;
 * figures beyond that stand as text.
 */
export function annotate(
  text: string,
  terms: readonly MtTerm[],
  lemmas: WordLemmas = () => [],
): Annotated | null {
  const plain = normaliseText(text);
  const demanded = [...spans(plain, callersMark), ...spans(plain, address)];
  if (demanded.length > placeholderMarks.length) return null;
  const named = termSpans(plain, terms, demanded);
  const free = spans(plain, figure).filter(
    (span) => ![...demanded, ...named].some((other) => overlap(span, other)),
  );
  const marked = [...demanded, ...free.slice(0, placeholderMarks.length - demanded.length)].sort(
    (a, b) => a.start - b.start,
  );
  const words = lemmas(plain).filter(
    (word) => ![...demanded, ...named].some((other) => overlap(word, other)),
  );
  const edits = [
    ...marked.map((span, n) => ({ ...span, text: placeholderMarks[n] ?? '' })),
    ...[...named, ...words].map(({ end, lemma }) => ({
      start: end,
      end,
      text: `${lemmaOpen} ${lemma}${lemmaClose}`,
    })),
  ].sort((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += plain.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return {
    marked: result + plain.slice(at),
    kept: marked.map(({ start, end }) => plain.slice(start, end)),
  };
}

/**
 * A translation with its marks replaced by what they stand for, figures in the target's notation. Null unless every
 * mark came exactly once.
 */
export function restore(translation: string, kept: readonly string[], target: TargetLanguage): string | null {
  let text = translation;
  for (const [n, original] of kept.entries()) {
    const parts = text.split(placeholderMarks[n] ?? '');
    if (parts.length !== 2) return null;
    text = parts.join(target === 'en' ? englishFigures(original) : original);
  }
  return /[\ue000-\uf8ff\ufffd]/.test(text) ? null : text;
}

function englishFigures(range: string): string {
  return range
    .split(/([–-])/)
    .map(englishFigure)
    .join('');
}

/** Decimal comma and grouping spaces as English has them: `12,5` is 12.5, `1 200` is 1,200; others as they are. */
function englishFigure(figure: string): string {
  const grouped = /^\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?:,\d+)?$/.test(figure);
  if (!grouped) return /^\d+,\d+$/.test(figure) ? figure.replace(',', '.') : figure;
  const [whole = '', fraction] = figure.split(',');
  const separated = whole.replace(/[\u00a0\u202f ]/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

function spans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** Where the terms stand, in the order given, each occurrence once. */
function termSpans(
  text: string,
  terms: readonly MtTerm[],
  taken: readonly Span[],
): (Span & { readonly lemma: string })[] {
  const found: (Span & { readonly lemma: string })[] = [];
  for (const { match, target } of terms) {
    const words = normaliseText(match);
    const lemma = normaliseText(target);
    if (words === '' || lemma === '') continue;
    let start = text.indexOf(words);
    while (
      start >= 0 &&
      [...taken, ...found].some((span) => overlap(span, { start, end: start + words.length }))
    )
      start = text.indexOf(words, start + 1);
    if (start >= 0) found.push({ start, end: start + words.length, lemma });
  }
  return found;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
