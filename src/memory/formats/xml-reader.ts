import { SaxesParser } from 'saxes';
import { ContentError } from '../../contracts/errors.js';
import type { MessageValues } from '../../i18n/translator.js';
import { type Chunks, decodeChunks } from './decode.js';

/** Characters of one text, tag or comment. The longest segment of a press memory has some two thousand. */
export const longestPiece = 100_000;
const reasonLength = 120;

/** What a format makes of an XML file. Names are without prefix. */
export interface XmlHandler<T> {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
  /** What is ready since the last call. */
  take(): readonly T[];
  /** The file is over. */
  end(): void;
}

/** Raises a problem of the place the parser stands at: ContentError `memory.<name>` with file and line. */
export type Refuse = (name: string, values?: MessageValues) => never;

/**
 * Reads XML piece by piece, in bounded memory. Entities of the file's own, references to other files and pieces
 * longer than `longestPiece` are refused: ContentError `memory.*` with file and line. The DTD that a plain
 * `<!DOCTYPE tmx SYSTEM "tmx14.dtd">` names, as most programs write it, is never fetched.
 */
export async function* readXml<T>(
  chunks: Chunks,
  file: string,
  createHandler: (refuse: Refuse) => XmlHandler<T>,
): AsyncGenerator<T> {
  const parser = new SaxesParser({ position: true });
  const refuse: Refuse = (name, values = {}) => {
    throw new ContentError(`memory.${name}`, { file, line: parser.line, ...values });
  };
  const handler = createHandler(refuse);
  let pieceStart = 0;
  const next = (): void => {
    pieceStart = parser.position;
  };
  listen(parser, handler, refuse, next);
  for await (const text of decodeChunks(chunks, file)) {
    for (let from = 0; from < text.length; from += longestPiece) {
      parser.write(text.slice(from, from + longestPiece));
      if (parser.position - pieceStart > 2 * longestPiece) refuse('too_long', { limit: longestPiece });
      yield* handler.take();
    }
  }
  parser.close();
  handler.end();
  yield* handler.take();
}

function listen<T>(parser: SaxesParser, handler: XmlHandler<T>, refuse: Refuse, next: () => void): void {
  parser.on('error', (error) => {
    // The parser puts `line:column: ` before its words; the line is in the message's own values.
    const reason = error.message.replace(/^[^:]{0,20}:\d+:\s*/u, '').slice(0, reasonLength);
    refuse('not_well_formed', { reason });
  });
  parser.on('xmldecl', ({ encoding }) => {
    next();
    if (encoding !== undefined && !/^utf-?(?:8|16)(?:[lb]e)?$/iu.test(encoding))
      refuse('bad_encoding', { encoding: 'UTF-8' });
  });
  parser.on('doctype', (doctype) => {
    next();
    const plain = /^\s*(?:tmx|xliff)\s+(?:SYSTEM|PUBLIC\s+"[^"<>[\]]*")\s+"[\w.:/-]*tmx1[\w.]*\.dtd"\s*$/u;
    if (!plain.test(doctype)) refuse('doctype_not_allowed');
  });
  parser.on('opentag', (tag) => {
    next();
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attributes[name] = String(value);
    handler.open(localName(tag.name), attributes);
  });
  parser.on('text', (text) => {
    next();
    handler.text(text);
  });
  parser.on('cdata', (text) => {
    next();
    handler.text(text);
  });
  parser.on('closetag', (tag) => {
    next();
    handler.close(localName(tag.name));
  });
  parser.on('comment', next);
  parser.on('processinginstruction', next);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for an element or an attribute in double quotes; signs that XML 1.0 has no place for are dropped. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
      .replace(/[&<>"]/gu, (sign) => escapes[sign] ?? sign)
  );
}
