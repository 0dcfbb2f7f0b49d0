import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Benchmark {
  readonly name: string;
  /** What it measures: the first sentence of the first documentation comment of its source. */
  readonly about: string;
  /** The compiled file, or null where it is not compiled. */
  readonly file: string | null;
}

/**
 * The benchmarks of a source tree, by name. A file in benchmarks/ that exports something is a part of others; one that
 * exports nothing is a benchmark.
 */
export function listBenchmarks(packageFolder: string): readonly Benchmark[] {
  const folder = join(packageFolder, 'benchmarks');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((entry) => {
      const source = readFileSync(join(folder, entry), 'utf8');
      if (/^export /m.test(source)) return [];
      const name = basename(entry, '.ts');
      const file = join(packageFolder, 'dist', 'benchmarks', `${name}.js`);
      return [{ name, about: firstSentence(source), file: existsSync(file) ? file : null }];
    });
}

function firstSentence(source: string): string {
  const start = source.indexOf('/**');
  const end = source.indexOf('*/', start);
  if (start < 0 || end < 0) return '';
  const lines = source
    .slice(start + '/**'.length, end)
    .trim()
    .split('\n')
    .map((line) => line.replace(/^\s*\*?/, '').trim());
  const blank = lines.indexOf('');
  const words = lines.slice(0, blank < 0 ? lines.length : blank).join(' ');
  const stop = /[.:]\s+(?=[A-Z\d`])/.exec(words);
  return stop === null ? words : words.slice(0, stop.index + 1).replace(/:$/, '.');
}
