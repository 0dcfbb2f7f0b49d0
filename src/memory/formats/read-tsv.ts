import { ContentError } from '../../contracts/errors.js';
import type { MemoryUnit } from '../../contracts/translation-memory.js';
import { cleanText } from '../text-key.js';
import { type Chunks, decodeChunks } from './decode.js';
import { longestPiece } from './xml-reader.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

/** What a line whose cells are clean has nowhere: looking once a line is most of what loading costs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among it
const untidy = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[^\S \t]|^ | $| [ \t]|\t /u;

/**
 * Reads `Russian<TAB>English<TAB>Kazakh` line by line; one of the targets may be empty. Lines before the first row
 * that begin with `# name: value` say where the units come from: `origin`, `reviewed`, and an `id` that the numbers
 * of the lines follow. Throws ContentError `memory.*` with file and line.
 */
export async function* readTsv(chunks: Chunks, file: string): AsyncGenerator<MemoryUnit> {
  const rows = createRowReader(file);
  for await (const line of linesOf(chunks, file)) {
    const unit = rows(line);
    if (unit !== null) yield unit;
  }
}

/** The same for a text that is in memory already: several times faster, since nothing waits. */
export function parseTsv(text: string, file: string): readonly MemoryUnit[] {
  const rows = createRowReader(file);
  return text.split('\n').flatMap((line) => rows(line) ?? []);
}

function createRowReader(file: string): (line: string) => MemoryUnit | null {
  const facts = new Map<string, string>();
  let line = 0;
  let rows = 0;
  return (written) => {
    line += 1;
    const text = written.endsWith('\r') ? written.slice(0, -1) : written;
    if (rows === 0 && text.startsWith('#')) {
      const colon = text.indexOf(':');
      if (colon > 0) facts.set(text.slice(1, colon).trim().toLowerCase(), text.slice(colon + 1).trim());
      return null;
    }
    if (text.trim() === '') return null;
    rows += 1;
    return unitOf(text, { file, line, facts });
  };
}

interface RowPlace {
  readonly file: string;
  readonly line: number;
  readonly facts: ReadonlyMap<string, string>;
}

function unitOf(text: string, { file, line, facts }: RowPlace): MemoryUnit {
  const refuse = (name: string, values: Record<string, string | number> = {}): never => {
    throw new ContentError(`memory.${name}`, { file, line, ...values });
  };
  const composed = text.normalize('NFC');
  const tidy = !untidy.test(composed);
  const cells = composed.split('\t');
  if (cells.length !== 3) refuse('bad_row', { cells: cells.length });
  if (!tidy && control.test(text)) refuse('control_character');
  const [source = '', en = '', kk = ''] = tidy ? cells : cells.map(cleanText);
  if (source === '') refuse('missing_segment', { language: 'ru' });
  if (en === '' && kk === '') refuse('missing_segment', { language: 'en, kk' });
  return {
    id: `${facts.get('id') ?? file}#${line}`,
    source,
    targets: { ...(en === '' ? {} : { en }), ...(kk === '' ? {} : { kk }) },
    origin: facts.get('origin') ?? file,
    reviewed: facts.get('reviewed') === 'yes',
    editor: null,
    changedAt: null,
    previous: null,
    next: null,
  };
}

async function* linesOf(chunks: Chunks, file: string): AsyncGenerator<string> {
  let rest = '';
  let line = 0;
  for await (const text of decodeChunks(chunks, file)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const each of lines) {
      line += 1;
      yield each;
    }
    if (rest.length > 3 * longestPiece)
      throw new ContentError('memory.too_long', { file, line: line + 1, limit: longestPiece });
  }
  if (rest !== '') yield rest;
}
