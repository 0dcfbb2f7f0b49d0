import { parseDocument } from 'yaml';
import { z } from 'zod';
import { IngestError } from '../contracts/errors.js';
import { type ArticleDraft, httpUrl } from './article-draft.js';
import { parseInstant, parseReportDate } from './report-date.js';

/** Front matter is a handful of lines; more is not front matter. */
const longestFrontMatter = 65_536;
const fence = /^---[^\S\n]*\n/;
const closing = /\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;

const text = z.union([z.string(), z.number()]).transform(String).nullish();
const list = z
  .union([
    z.array(z.union([z.string(), z.number()]).transform(String)),
    z.string().transform((value) => value.split(/[,;]/)),
  ])
  .nullish();
const frontMatterSchema = z.object({
  title: text,
  headline: text,
  date: text,
  id: text,
  slug: text,
  author: z.union([text, list]).optional(),
  byline: text,
  dateline: text,
  source: text,
  sourceUrl: text,
  embargo: text,
  keywords: list,
  tags: list,
  abstract: text,
  description: text,
});

/** The YAML block at the head of a Markdown file and the text after it; `yaml` is null where there is none. */
export function splitFrontMatter(
  source: string,
  fileName: string,
): { readonly yaml: string | null; readonly rest: string } {
  const start = fence.exec(source);
  if (start === null) return { yaml: null, rest: source };
  // The newline of the opening fence may also be the one before the closing fence, when nothing is between.
  const from = start[0].length - 1;
  const end = closing.exec(source.slice(from, from + longestFrontMatter));
  if (end === null) throw new IngestError('ingest.bad_front_matter', { file: fileName, line: 1 });
  return {
    yaml: source.slice(from, from + end.index),
    rest: source.slice(from + end.index + end[0].length),
  };
}

/**
 * Reads front matter: plain YAML 1.2 data, no custom tags, no aliases. Unknown keys are ignored.
 * Throws IngestError `ingest.bad_front_matter` (with the line) and `ingest.bad_field`.
 */
export function readFrontMatter(yaml: string, fileName: string): Partial<ArticleDraft> {
  const checked = frontMatterSchema.safeParse(parseYaml(yaml, fileName) ?? {});
  if (!checked.success)
    throw new IngestError('ingest.bad_field', {
      file: fileName,
      field: String(checked.error.issues[0]?.path[0] ?? ''),
    });
  const data = checked.data;
  const url = data.sourceUrl ?? null;
  const bad = (field: string): IngestError => new IngestError('ingest.bad_field', { file: fileName, field });
  const date = data.date === null || data.date === undefined ? null : parseReportDate(data.date);
  if (date === null && (data.date ?? '') !== '') throw bad('date');
  const embargoUntil =
    data.embargo === null || data.embargo === undefined ? null : parseInstant(data.embargo);
  if (embargoUntil === null && (data.embargo ?? '') !== '') throw bad('embargo');
  const sourceUrl = url === null || url === '' ? null : httpUrl(url);
  if (sourceUrl === null && (url ?? '') !== '') throw bad('sourceUrl');
  const author = Array.isArray(data.author) ? data.author.join(', ') : (data.author ?? null);
  return {
    headline: data.title ?? data.headline ?? null,
    date,
    externalId: data.id ?? null,
    slug: data.slug ?? null,
    byline: data.byline ?? author,
    dateline: data.dateline ?? null,
    sourceLine: data.source ?? null,
    sourceUrl,
    embargoUntil,
    keywords: data.keywords ?? data.tags ?? [],
    abstract: data.abstract ?? data.description ?? null,
  };
}

function parseYaml(yaml: string, fileName: string): unknown {
  const bad = (line: number): IngestError =>
    new IngestError('ingest.bad_front_matter', { file: fileName, line });
  const document = guarded(
    () => parseDocument(yaml, { schema: 'core', merge: false, prettyErrors: true, logLevel: 'silent' }),
    bad(1),
  );
  // An unknown tag is only a warning to the library; here it is refused like an error.
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) throw bad(problem.linePos?.[0].line ?? 1);
  return guarded((): unknown => document.toJS({ maxAliasCount: 0 }), bad(1));
}

/** The library throws plain errors for aliases past the limit and for nesting past the stack. */
function guarded<T>(read: () => T, refusal: IngestError): T {
  try {
    return read();
  } catch {
    // The library's own message quotes the document, so only the place is passed on.
    throw refusal;
  }
}
