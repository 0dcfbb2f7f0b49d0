import { z } from 'zod';
import { StoreError } from './store-error.js';

/** A column that holds JSON of a known shape: written by us, checked when read. */
export interface JsonColumn<T> {
  write(value: T): string;
  /** Throws StoreError `store.damaged` when the text is not of the shape. */
  read(text: string, where: string): T;
}

export function jsonColumn<T>(schema: z.ZodType<T>): JsonColumn<T> {
  return {
    write: (value) => JSON.stringify(value),
    read(text, where) {
      let parsed: unknown;
      try {
        parsed = JSON.parse(text);
      } catch (error) {
        throw new StoreError('store.damaged', { where, problem: 'not JSON' }, { cause: error });
      }
      const result = schema.safeParse(parsed);
      if (!result.success)
        throw new StoreError('store.damaged', { where, problem: z.prettifyError(result.error) });
      return result.data;
    },
  };
}

export const messageValues = z.record(z.string(), z.union([z.string(), z.number()]));
export const reasonColumn = jsonColumn(z.object({ code: z.string(), values: messageValues }));
export const valuesColumn = jsonColumn(messageValues);
export const textListColumn = jsonColumn(z.array(z.string()));
export const termCountsColumn = jsonColumn(
  z.object({ hits: z.number(), ok: z.number(), missing: z.number(), forbidden: z.number() }),
);
export const spanColumn = jsonColumn(z.object({ start: z.number(), end: z.number() }));

const text = z.string();
const optionalText = z.string().nullable();
export const articleColumn = jsonColumn(
  z.object({
    headline: text,
    headlineMade: z.boolean(),
    abstract: optionalText,
    body: z.array(z.object({ kind: z.enum(['paragraph', 'heading', 'quote', 'list-item']), text })),
    byline: optionalText,
    dateline: optionalText,
    date: optionalText,
    sourceLine: optionalText,
    sourceUrl: optionalText,
    externalId: optionalText,
    embargoUntil: optionalText,
    keywords: z.array(text),
    slug: text.exactOptional(),
  }),
);
