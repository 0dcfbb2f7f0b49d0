import { z } from 'zod';
import type { ArticleParser, ParserInput } from '../../contracts/article-parser.js';
import { IngestError } from '../../contracts/errors.js';
import type { Article, Block } from '../../domain/article.js';
import { finishArticle, httpUrl } from '../article-draft.js';
import type { IngestLimits } from '../limits.js';
import { markupBlocks } from '../markup-blocks.js';
import { readOpening } from '../opening.js';
import { plainBlocks } from '../plain-blocks.js';
import { parseInstant, parseReportDate } from '../report-date.js';

const text = z.string().nullish();
const valued = z.array(z.object({ role: text, contenttype: text, value: z.string() })).nullish();
const named = z.array(z.object({ name: text })).nullish();

/**
 * ninjs (https://iptc.org/standards/ninjs/) with its keys in lower case, which makes one schema of the spellings of
 * 2.x (`firstcreated`) and 3.x (`firstCreated`); 1.x has `headline` and `body_*` at the root instead of lists.
 */
const ninjsSchema = z.object({
  uri: text,
  type: text,
  title: text,
  headline: text,
  headlines: valued,
  description_text: text,
  descriptions: valued,
  body_text: text,
  body_html: text,
  body_xhtml: text,
  bodies: valued,
  byline: text,
  by: text,
  located: text,
  source: text,
  copyrightholder: text,
  infosources: named,
  contentcreated: text,
  firstcreated: text,
  versioncreated: text,
  embargoed: text,
  embargoeduntil: text,
  keywords: z.union([z.array(z.string()), z.array(z.object({ name: z.string() })), z.string()]).nullish(),
  subjects: named,
});
type Ninjs = z.infer<typeof ninjsSchema>;

/** A news item in IPTC's ninjs, versions 1.x to 3.x. */
export function createNinjsParser(limits: IngestLimits): ArticleParser {
  return {
    format: 'ninjs',
    extensions: ['.json', '.ninjs'],
    binary: false,
    parse: async (input) => parseNinjs(input, limits),
  };
}

function parseNinjs(input: ParserInput, limits: IngestLimits): Article {
  const file = input.fileName;
  const checked = ninjsSchema.safeParse(lowerKeys(readJson(input)));
  if (!checked.success)
    throw new IngestError('ingest.bad_field', { file, field: checked.error.issues[0]?.path.join('.') ?? '' });
  const item = checked.data;
  const embargo = item.embargoeduntil ?? item.embargoed ?? null;
  const embargoUntil = embargo === null ? null : parseInstant(embargo);
  if (embargo !== null && embargoUntil === null)
    throw new IngestError('ingest.bad_field', { file, field: 'embargoed' });
  const headline = byRole(item.headlines, 'main') ?? item.headline ?? item.title ?? null;
  const opening = readOpening(bodyBlocks(item, file, limits), {
    titleExpected: headline === null,
    headline,
    receivedOn: input.receivedOn ?? null,
  });
  const created = item.contentcreated ?? item.firstcreated ?? item.versioncreated ?? null;
  return finishArticle(
    {
      headline: headline ?? opening.headline,
      abstract: byRole(item.descriptions, 'summary') ?? item.description_text ?? null,
      body: opening.body,
      byline: item.byline ?? item.by ?? null,
      dateline: item.located ?? opening.dateline,
      date: (created === null ? null : parseReportDate(created)) ?? opening.date,
      sourceLine: item.infosources?.[0]?.name ?? item.source ?? item.copyrightholder ?? opening.sourceLine,
      sourceUrl: httpUrl(item.uri ?? ''),
      externalId: item.uri ?? null,
      embargoUntil,
      keywords: keywords(item),
    },
    file,
  );
}

function readJson(input: ParserInput): unknown {
  try {
    return JSON.parse(input.text);
  } catch {
    // V8's message quotes the text around the fault, so it is not passed on.
    throw new IngestError('ingest.bad_json', { file: input.fileName });
  }
}

/** Keys of the item, and of the objects in its lists, in lower case. */
function lowerKeys(value: unknown, depth = 0): unknown {
  if (Array.isArray(value))
    return depth > 2 ? value : value.map((item: unknown) => lowerKeys(item, depth + 1));
  if (typeof value !== 'object' || value === null || depth > 2) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key.toLowerCase(),
      lowerKeys(inner, depth + 1),
    ]),
  );
}

function byRole(values: Ninjs['headlines'], role: string): string | null {
  const filled = (values ?? []).filter((entry) => entry.value.trim() !== '');
  return (filled.find((entry) => entry.role === role) ?? filled[0])?.value ?? null;
}

/** Structured bodies come before plain ones: they say where paragraphs and quotations are. */
function bodyBlocks(item: Ninjs, file: string, limits: IngestLimits): Block[] {
  const bodies = item.bodies ?? [];
  const markup =
    bodies.find((body) => /html/i.test(body.contenttype ?? ''))?.value ??
    item.body_html ??
    item.body_xhtml ??
    null;
  if (markup !== null && markup.trim() !== '') return markupBlocks(markup, file, limits);
  const plain =
    bodies.find((body) => /^(?:text\/plain)?$/i.test(body.contenttype ?? ''))?.value ??
    item.body_text ??
    null;
  return plain === null ? [] : plainBlocks(plain.replace(/\r\n?/g, '\n'));
}

function keywords(item: Ninjs): string[] {
  const stated = typeof item.keywords === 'string' ? item.keywords.split(',') : (item.keywords ?? []);
  const words = stated.map((word) => (typeof word === 'string' ? word : word.name));
  return words.length > 0 ? words : (item.subjects ?? []).flatMap((subject) => subject.name ?? []);
}
