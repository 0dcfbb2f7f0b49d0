import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ContentError } from '../../contracts/errors.js';
import type { PatternSet } from './pattern.js';
import { parsePatterns } from './pattern-file.js';

/** Larger files are no patterns written by hand. */
const maxFileBytes = 1 << 20;

/**
 * Reads pattern files, UTF-8 with or without a byte order mark; their names without the folder stand in messages and
 * origins. Files that cannot be opened throw as `node:fs` does.
 *
 * @throws ContentError `memory.pattern_*` for the first fault; `memory.bad_encoding`; `memory.too_long` for a file of
 * more than 1 MiB
 */
export async function loadPatternFiles(paths: readonly string[]): Promise<PatternSet> {
  return parsePatterns(await Promise.all(paths.map(readPatternFile)));
}

async function readPatternFile(path: string): Promise<{ readonly name: string; readonly text: string }> {
  const name = basename(path);
  if ((await stat(path)).size > maxFileBytes)
    throw new ContentError('memory.too_long', { file: name, line: 1, limit: maxFileBytes });
  const bytes = await readFile(path);
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new ContentError('memory.bad_encoding', { file: name, line: 1, encoding: 'UTF-8' }, { cause });
  }
}
