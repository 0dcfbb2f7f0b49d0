import { IngestError } from '../contracts/errors.js';
import type { Article, Block } from '../domain/article.js';
import { makeHeadline, sameHeadline } from './headline.js';
import { normaliseBlock } from './normalise-text.js';

/** What a parser found, as it stood in the file; `finishArticle` brings it into shape. */
export interface ArticleDraft {
  readonly headline?: string | null;
  readonly abstract?: string | null;
  readonly body: readonly Block[];
  readonly byline?: string | null;
  readonly dateline?: string | null;
  /** Already `YYYY-MM-DD`. */
  readonly date?: string | null;
  readonly sourceLine?: string | null;
  readonly sourceUrl?: string | null;
  readonly externalId?: string | null;
  /** Already ISO 8601 in UTC. */
  readonly embargoUntil?: string | null;
  readonly keywords?: readonly string[];
  readonly slug?: string | null;
}

/**
 * The article of a draft: texts normalised, empty ones dropped, the headline taken from a leading heading or
 * made from the first sentence where the file has none, and not repeated as the first paragraph.
 * Throws IngestError `ingest.no_body`, `ingest.unsafe_metadata`.
 */
export function finishArticle(draft: ArticleDraft, fileName: string): Article {
  let body = draft.body
    .map((block) => ({ kind: block.kind, text: normaliseBlock(block.text) }))
    .filter((block) => /[\p{L}\p{N}]/u.test(block.text));
  let headline = field(draft.headline);
  if (headline === null && body[0]?.kind === 'heading' && body.length > 1) headline = body[0].text;
  if (headline !== null && body[0] !== undefined && sameHeadline(headline, body[0].text))
    body = body.slice(1);
  const lead = body.find((block) => block.kind !== 'heading') ?? body[0];
  if (lead === undefined) throw new IngestError('ingest.no_body', { file: fileName });
  const abstract = field(draft.abstract);
  const slug = safeToken(draft.slug, 'slug', fileName);
  return {
    headline: headline ?? makeHeadline(lead.text),
    headlineMade: headline === null,
    abstract: abstract !== null && repeats(abstract, headline, lead.text) ? null : abstract,
    body,
    byline: field(draft.byline),
    dateline: field(draft.dateline),
    date: draft.date ?? null,
    sourceLine: field(draft.sourceLine),
    sourceUrl: field(draft.sourceUrl),
    externalId: safeIdentity(draft.externalId, fileName),
    embargoUntil: draft.embargoUntil ?? null,
    keywords: [...new Set((draft.keywords ?? []).map(normaliseBlock).filter((word) => word !== ''))],
    ...(slug === null ? {} : { slug }),
  };
}

/** A summary that is the headline or the beginning of the text says nothing of its own. */
function repeats(abstract: string, headline: string | null, lead: string): boolean {
  const start = abstract.replace(/(?:…|\.{3}|\.)$/u, '').trimEnd();
  return (headline !== null && sameHeadline(abstract, headline)) || lead.startsWith(start);
}

function field(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const text = normaliseBlock(value);
  return text === '' ? null : text;
}

const longestToken = 300;
const stableScheme = /^(?:https?:\/\/|urn:|tag:)[^\s\\]+$/i;

/** A slug or id becomes part of paths and keys downstream, so a separator or parent step in one is refused. */
function safeToken(value: string | null | undefined, name: string, file: string): string | null {
  const text = field(value);
  if (text === null) return null;
  const decoded = text.replace(/%2e/gi, '.').replace(/%2f/gi, '/').replace(/%5c/gi, '\\');
  if (text.length > longestToken || /[/\\\p{Cc}]|\.\./u.test(decoded))
    throw new IngestError('ingest.unsafe_metadata', { file, field: name });
  return text;
}

/** An identity may also be an absolute URI, which has slashes of its own. */
function safeIdentity(value: string | null | undefined, file: string): string | null {
  const text = field(value);
  if (text === null) return null;
  if (text.length <= longestToken * 4 && stableScheme.test(text) && !/\.\.|%2e%2e|%5c/i.test(text))
    return text;
  return safeToken(text, 'id', file);
}

/** An absolute http(s) URL without credentials, else null: nothing else is ever linked to. */
export function httpUrl(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  return web && url.username === '' && url.password === '' ? url.href : null;
}
