import { SaxesParser } from 'saxes';
import type { ArticleParser, ParserInput } from '../../contracts/article-parser.js';
import { IngestError } from '../../contracts/errors.js';
import type { Article, Block, BlockKind } from '../../domain/article.js';
import { finishArticle } from '../article-draft.js';
import type { IngestLimits } from '../limits.js';
import { readOpening } from '../opening.js';
import { parseInstant, parseReportDate } from '../report-date.js';

/** A news item in IPTC's NITF 3.x (https://iptc.org/standards/nitf/), with or without its namespace. */
export function createNitfParser(limits: IngestLimits): ArticleParser {
  return {
    format: 'nitf',
    extensions: ['.xml', '.nitf'],
    binary: false,
    parse: async (input) => parseNitf(input, limits),
  };
}

/** Elements whose text is not the article's: captions, tables, credits. */
const skipped = new Set(['media', 'table', 'nitf-table', 'body.end', 'note', 'script', 'style']);
const blockKinds: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  hl2: 'heading',
  li: 'list-item',
  pre: 'paragraph',
  credit: 'paragraph',
};
const headFields = new Set(['title', 'hl1', 'byline', 'abstract', 'distributor', 'location']);

interface NitfState {
  readonly open: string[];
  readonly fields: Map<string, string>;
  readonly keywords: string[];
  readonly body: Block[];
  /** Text of the block or field being read. */
  text: string;
  /** The element that `text` belongs to; null between them. */
  reading: string | null;
  skipDepth: number;
}

function parseNitf(input: ParserInput, limits: IngestLimits): Article {
  const file = input.fileName;
  const state = readNitf(input.text, file, limits);
  const field = (name: string): string | null => state.fields.get(name) ?? null;
  const opening = readOpening(state.body, {
    titleExpected: false,
    headline: field('hl1'),
    receivedOn: input.receivedOn ?? null,
  });
  const release = field('date.release');
  const dates = [field('story.date'), field('date.issue'), field('date.publication')];
  return finishArticle(
    {
      headline: field('hl1') ?? field('title'),
      abstract: field('abstract'),
      body: opening.body,
      byline: field('byline'),
      dateline: field('location') ?? opening.dateline,
      date: dates.map((date) => parseReportDate(date ?? '')).find((date) => date !== null) ?? opening.date,
      sourceLine: field('distributor') ?? opening.sourceLine,
      externalId: field('doc-id'),
      embargoUntil: release === null ? null : parseInstant(release),
      keywords: state.keywords,
    },
    file,
  );
}

function readNitf(xml: string, file: string, limits: IngestLimits): NitfState {
  const state: NitfState = {
    open: [],
    fields: new Map(),
    keywords: [],
    body: [],
    text: '',
    reading: null,
    skipDepth: 0,
  };
  const parser = new SaxesParser({ xmlns: false, position: true });
  const bad = (code: string): IngestError => new IngestError(code, { file, line: parser.line });
  parser.on('error', () => {
    throw bad('ingest.bad_xml');
  });
  // A reference to the public DTD is usual in NITF and is never loaded; declarations of one's own are refused.
  parser.on('doctype', (declaration) => {
    if (/[[<]/.test(declaration)) throw bad('ingest.xml_declarations');
  });
  parser.on('opentag', (tag) => {
    if (state.open.length === 0 && tag.name !== 'nitf') throw bad('ingest.not_nitf');
    if (state.open.length >= limits.maxMarkupDepth)
      throw new IngestError('ingest.too_complex', { file, limit: limits.maxMarkupDepth });
    openElement(state, tag.name, tag.attributes);
  });
  const onText = (text: string): void => {
    if (state.reading !== null && state.skipDepth === 0) state.text += text;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', (tag) => closeElement(state, tag.name));
  parser.write(xml).close();
  return state;
}

function openElement(state: NitfState, name: string, attributes: Readonly<Record<string, string>>): void {
  state.open.push(name);
  if (state.skipDepth > 0 || skipped.has(name)) {
    state.skipDepth += 1;
    return;
  }
  const inBody = state.open.includes('body.content');
  const norm = attributes['norm'] ?? attributes['id-string'] ?? attributes['date.publication'];
  const metadata = ['doc-id', 'date.issue', 'date.release', 'story.date', 'pubdate'];
  if (metadata.includes(name) && norm !== undefined)
    setOnce(state, name === 'pubdate' ? 'date.publication' : name, norm);
  if (name === 'keyword' && attributes['key'] !== undefined) state.keywords.push(attributes['key']);
  const block = inBody && Object.hasOwn(blockKinds, name);
  if (block || (!inBody && headFields.has(name))) {
    // A block inside a block (a paragraph in a list item): what was read so far is a block of its own.
    if (inBody) flushBlock(state);
    state.reading = name;
    state.text = '';
  } else if (name === 'br') state.text += '\n';
}

function closeElement(state: NitfState, name: string): void {
  if (state.skipDepth > 0) state.skipDepth -= 1;
  else if (state.reading === name) {
    if (state.open.includes('body.content')) flushBlock(state);
    else setOnce(state, name, state.text);
    state.reading = null;
    state.text = '';
  }
  state.open.pop();
}

function flushBlock(state: NitfState): void {
  if (state.reading === null || state.text.trim() === '') return;
  const kind = blockKinds[state.reading] ?? 'paragraph';
  const quoted = kind === 'paragraph' && state.open.includes('bq');
  const listed = kind === 'paragraph' && state.open.includes('li');
  state.body.push({ kind: quoted ? 'quote' : listed ? 'list-item' : kind, text: state.text });
  state.text = '';
}

function setOnce(state: NitfState, name: string, value: string): void {
  if (value.trim() !== '' && !state.fields.has(name)) state.fields.set(name, value);
}
