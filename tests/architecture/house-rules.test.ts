import { describe, expect, it } from 'vitest';
import { sourceFiles } from './project-files.js';

const maxLines = 300;

describe('house rules', () => {
  const files = sourceFiles('src', 'workers', 'benchmarks', 'tests');
  const source = files.filter(({ path }) => path.startsWith('src/') || path.startsWith('workers/'));

  it('only src/config reads the environment of the process', () => {
    const readers = source.filter(
      ({ path, text }) => !path.startsWith('src/config/') && text.includes('process.env'),
    );
    expect(readers.map(({ path }) => path)).toEqual([]);
  });

  it('no file is a drawer for anything', () => {
    const drawers = files.filter(({ path }) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\.|\/)/.test(path));
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });

  it('files are kebab-case', () => {
    const odd = files.filter(({ path }) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.test|\.d)?\.ts$/.test(path));
    // Migrations are numbered, which kebab-case allows.
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it(`no file is longer than ${maxLines} lines`, () => {
    const long = files
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > maxLines);
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('source names no place of one machine', () => {
    const placed = source.filter(({ text }) => /\.\.\/shared\b|['"`]\/(?:home|Users|work)\//.test(text));
    expect(placed.map(({ path }) => path)).toEqual([]);
  });

  it('nothing ends the process from inside a module', () => {
    const enders = source.filter(({ text }) => /\bprocess\.exit\(/.test(text));
    expect(enders.map(({ path }) => path)).toEqual([]);
  });
});
