import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PatternFile } from '../../../src/memory/patterns/pattern-file.js';

/** A Russian sentence that the pattern must fit, and what it must give. */
export interface Filling {
  readonly patternId: string;
  readonly ru: string;
  readonly en: string;
  readonly kk: string;
}

const patternFolder = new URL('../../../glossaries/patterns/', import.meta.url);
const fillingFolder = new URL('fillings/', import.meta.url);

export function readShippedPatterns(): readonly PatternFile[] {
  return readdirSync(patternFolder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, patternFolder), 'utf8') }));
}

/** All fillings of a folder, in files of blocks: a pattern's id, then `ru:`, `en:`, `kk:` lines in turn. */
export function readFillings(folder = fileURLToPath(fillingFolder)): readonly Filling[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => parseFillings(readFileSync(join(folder, name), 'utf8')));
}

function parseFillings(text: string): readonly Filling[] {
  return text
    .split(/\n\s*\n/u)
    .filter((block) => block.trim() !== '')
    .flatMap((block) => {
      const [patternId = '', ...lines] = block.trim().split('\n');
      return Array.from({ length: lines.length / 3 }, (_, index) => {
        const [ru = '', en = '', kk = ''] = lines
          .slice(index * 3, index * 3 + 3)
          .map((line) => line.slice(4));
        return { patternId, ru, en, kk };
      });
    });
}
