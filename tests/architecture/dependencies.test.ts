import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './project-files.js';

const base = ['domain', 'i18n', 'contracts'];
const families = ['terminology', 'memory', 'quality', 'engines', 'ingest', 'publish'];
const outside = ['store', 'queue', 'http', 'config'];

/** What each folder of src may import, besides itself: one way, from the top of this list down. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  i18n: ['domain'],
  contracts: ['domain', 'i18n'],
  ...Object.fromEntries(families.map((family) => [family, base])),
  ...Object.fromEntries(outside.map((folder) => [folder, base])),
  pipeline: [...base, ...families],
  runtime: [...base, ...families, ...outside, 'pipeline'],
  dashboard: [...base, ...families, ...outside, 'pipeline', 'runtime'],
  library: [...base, ...families, ...outside, 'pipeline', 'runtime'],
  cli: [...base, ...families, ...outside, 'pipeline', 'runtime', 'dashboard', 'library'],
};

/** `src/domain/article.ts` → `domain`; a file directly in src is the library's entry. */
function folderOf(path: string): string {
  const parts = path.split('/');
  return parts.length > 2 ? (parts[1] ?? '') : 'entry';
}

/** Imports that go against the direction, as `from -> to`. */
function wrongWay(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, imports }) => {
    const from = folderOf(path);
    return imports
      .filter((target) => target.startsWith('src/'))
      .filter((target) => {
        const to = folderOf(target);
        return from !== to && from !== 'entry' && !(allowed[from] ?? []).includes(to);
      })
      .map((target) => `${path} -> ${target}`);
  });
}

describe('dependencies', () => {
  const files = sourceFiles('src');

  it('know every folder of src', () => {
    const folders = new Set(files.map(({ path }) => folderOf(path)).filter((folder) => folder !== 'entry'));
    expect([...folders].filter((folder) => allowed[folder] === undefined)).toEqual([]);
  });

  it('point one way, and no family looks into its sibling', () => {
    expect(wrongWay(files)).toEqual([]);
  });

  it('would be seen if they did not', () => {
    const file = (path: string, ...imports: string[]) => ({ path, text: '', imports, typeImports: [] });
    expect(
      wrongWay([
        file('src/domain/a.ts', 'src/contracts/b.ts'),
        file('src/memory/a.ts', 'src/terminology/b.ts', 'src/domain/c.ts'),
        file('src/pipeline/a.ts', 'src/runtime/b.ts', 'src/memory/c.ts'),
      ]),
    ).toEqual([
      'src/domain/a.ts -> src/contracts/b.ts',
      'src/memory/a.ts -> src/terminology/b.ts',
      'src/pipeline/a.ts -> src/runtime/b.ts',
    ]);
  });

  it('lead to files that exist', () => {
    const known = new Set(files.map(({ path }) => path));
    const missing = files.flatMap(({ path, imports }) =>
      imports
        .filter((target) => !known.has(target) && !known.has(target.replace(/\.ts$/, '.d.ts')))
        .map((target) => `${path} -> ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('never lead to the workers, nor from src to anything outside it', () => {
    const astray = sourceFiles('src', 'workers', 'benchmarks').flatMap(({ path, imports }) =>
      imports
        .filter(
          (target) =>
            target.startsWith('workers/') || (path.startsWith('src/') && !target.startsWith('src/')),
        )
        .map((target) => `${path} -> ${target}`),
    );
    expect(astray).toEqual([]);
  });

  it('make no circle', () => {
    expect(circle(files)).toBeNull();
  });
});

/** A circle of imports, as paths in order; null when there is none. */
function circle(files: readonly SourceFile[]): readonly string[] | null {
  const imports = new Map(
    files.map((file) => [file.path, file.imports.filter((target) => !file.typeImports.includes(target))]),
  );
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): readonly string[] | null => {
    if (done.has(path)) return null;
    const at = trail.indexOf(path);
    if (at >= 0) return [...trail.slice(at), path];
    trail.push(path);
    for (const target of imports.get(path) ?? []) {
      const found = visit(target);
      if (found !== null) return found;
    }
    trail.pop();
    done.add(path);
    return null;
  };
  for (const path of imports.keys()) {
    const found = visit(path);
    if (found !== null) return found;
  }
  return null;
}
