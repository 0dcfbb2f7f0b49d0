import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { ArticleParser, ParserInput } from '../../contracts/article-parser.js';
import { IngestError } from '../../contracts/errors.js';
import type { Article } from '../../domain/article.js';
import { finishArticle } from '../article-draft.js';
import type { IngestLimits } from '../limits.js';
import { markupBlocks } from '../markup-blocks.js';
import { readOpening } from '../opening.js';
import { readZipDirectory, unzipEntry } from '../zip-directory.js';

/** A Word document: title, headings, lists, quotations and paragraphs; pictures, comments and macros are left out. */
export function createDocxParser(limits: IngestLimits): ArticleParser {
  return {
    format: 'docx',
    extensions: ['.docx'],
    binary: true,
    parse: (input) => parseDocx(input, limits),
  };
}

const mainPart = 'word/document.xml';
/** The parts that hold text or say how it is structured. */
const neededParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\.xml\.rels)$/;

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
];

async function parseDocx(input: ParserInput, limits: IngestLimits): Promise<Article> {
  const buffer = safePackage(input, limits);
  const { value } = await mammoth.convertToHtml(
    { buffer },
    { styleMap, includeEmbeddedStyleMap: false, externalFileAccess: false },
  );
  const opening = readOpening(markupBlocks(withoutNoteLinks(value), input.fileName, limits), {
    titleExpected: true,
    receivedOn: input.receivedOn ?? null,
  });
  return finishArticle(opening, input.fileName);
}

/** mammoth's links between a note and its place (`[1]`, `↑`) are not words of the article; the note's text stays, as a list. */
function withoutNoteLinks(html: string): string {
  return html
    .replace(/<sup><a href="#(?:foot|end)note-[^"<>]*"[^<>]*>\[\d+\]<\/a><\/sup>/g, '')
    .replace(/<a href="#(?:foot|end)note-ref-[^"<>]*"[^<>]*>↑<\/a>/g, '');
}

/** The package again with nothing but the needed parts, unpacked within the limit and free of declarations. */
function safePackage(input: ParserInput, limits: IngestLimits): Buffer {
  const file = input.fileName;
  const entries = readZipDirectory(input.bytes, limits.maxZipEntries, file);
  const parts: Record<string, Uint8Array> = {};
  let left = limits.maxUnzippedBytes;
  for (const entry of entries) {
    if (!neededParts.test(entry.name)) continue;
    if (Object.hasOwn(parts, entry.name)) throw new IngestError('ingest.bad_archive', { file });
    if (entry.unpackedBytes > left)
      throw new IngestError('ingest.archive_too_big', { file, limit: limits.maxUnzippedBytes });
    const part = unzipEntry(input.bytes, entry, left, file);
    left -= part.byteLength;
    refuseHostileXml(part, file, limits);
    parts[entry.name] = part;
  }
  if (parts[mainPart] === undefined) throw new IngestError('ingest.bad_archive', { file });
  return Buffer.from(zipSync(parts, { level: 0 }));
}

/** Office XML has no document type; one that is there serves an attack. Depth is bounded because mammoth recurses. */
function refuseHostileXml(part: Uint8Array, file: string, limits: IngestLimits): void {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY'))
    throw new IngestError('ingest.xml_declarations', { file, line: 1 });
  let depth = 0;
  let close = -1;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    if (close < at) close = xml.indexOf('>', at);
    if (close < 0) throw new IngestError('ingest.bad_archive', { file });
    const next = xml[at + 1];
    if (next === 0x2f) depth = Math.max(depth - 1, 0);
    else if (next !== 0x21 && next !== 0x3f && xml[close - 1] !== 0x2f) depth += 1;
    if (depth > limits.maxMarkupDepth)
      throw new IngestError('ingest.too_complex', { file, limit: limits.maxMarkupDepth });
  }
}
