import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MtEngine, MtSegment } from '../src/contracts/mt-engine.js';
import type { TargetLanguage } from '../src/domain/language.js';
import { createHttpClient } from '../src/engines/http-client.js';
import { findEngine } from '../src/engines/registry.js';

/** The built-in engine over a model folder. */
export function createBoxed(folder: string): MtEngine {
  const registered = findEngine('boxed');
  if (registered === undefined) throw new RangeError('no engine boxed');
  const http = createHttpClient({ clock: Date.now });
  return registered.create({}, { http, clock: Date.now, modelsFolder: '', builtInModel: folder });
}

export interface ParallelSet {
  readonly name: string;
  readonly sources: readonly string[];
  readonly references: Partial<Record<TargetLanguage, readonly string[]>>;
}

const sets = [
  { name: 'held-out', file: 'training/held-out.tsv', columns: ['ru', 'en', 'kk'] },
  {
    name: 'flores200 devtest',
    file: 'flores200_devtest.ru-kk-en.tsv',
    columns: ['ru', 'kk', 'en'],
  },
  { name: 'newstest2021', file: 'newstest2021.ru-en.tsv', columns: ['ru', 'en'] },
] as const;

/** Our held-out sentences, and the public sets that are in `folder`, each with at most `most` sentences. */
export function readSets(most: number, folder = ''): ParallelSet[] {
  return sets.flatMap(({ name, file, columns }) => {
    const path = file.startsWith('training/') ? file : join(folder, file);
    if (!existsSync(path)) {
      console.log(`${name}: no ${path}, skipped`);
      return [];
    }
    const lines = readFileSync(path, 'utf8').replace(/\n$/, '').split('\n').slice(0, most);
    const cells = lines.map((line) => line.split('\t'));
    const column = (language: string) => {
      const at = (columns as readonly string[]).indexOf(language);
      return at < 0 ? undefined : cells.map((row) => row[at] ?? '');
    };
    const [en, kk] = [column('en'), column('kk')];
    const references = { ...(en === undefined ? {} : { en }), ...(kk === undefined ? {} : { kk }) };
    return [{ name, sources: column('ru') ?? [], references }];
  });
}

/** Translations in order; an empty string where the engine failed the sentence. */
export async function translateAll(
  engine: MtEngine,
  segments: readonly MtSegment[],
  target: TargetLanguage,
): Promise<string[]> {
  const size = engine.limits.maxSegments ?? 32;
  const targets: string[] = [];
  for (let first = 0; first < segments.length; first += size) {
    const request = { source: 'ru', target, segments: segments.slice(first, first + size) } as const;
    const outcomes = await engine.translateBatch(request, new AbortController().signal);
    targets.push(...outcomes.map((outcome) => (outcome.ok ? outcome.target : '')));
  }
  return targets;
}
