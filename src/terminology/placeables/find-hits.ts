import type { Span } from '../../domain/span.js';

export interface Hit<T> extends Span {
  readonly text: string;
  readonly form: T;
}

/** Where forms stand in a text as whole words; of forms at one place the longest, the first named among equals. */
export function findHits<T>(text: string, forms: ReadonlyMap<string, T>): readonly Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (const [form, value] of forms)
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
      const end = start + form.length;
      if (/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start))) continue;
      if (/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) continue;
      hits.push({ start, end, text: form, form: value });
    }
  return hits
    .filter((hit) => !hits.some((other) => contains(other, hit)))
    .sort((left, right) => left.start - right.start);
}

function contains(outer: Span, inner: Span): boolean {
  return (
    outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
  );
}

/** The text without a span, for a look at whether the rest still speaks of the same thing. */
export function without(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)}\u0000${text.slice(end)}`;
}
