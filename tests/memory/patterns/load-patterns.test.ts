import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadPatternFiles } from '../../../src/memory/patterns/load-patterns.js';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-patterns-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const hello = 'hello\nru: Здравствуйте.\nen: Good day.\nkk: Сәлеметсіз бе.\n';

describe('loading pattern files', () => {
  it('reads them in order, a byte order mark or none, and names them without their folder', async () => {
    const [first, second] = [file('a.txt', `\ufeff${hello}`), file('b.txt', hello.replace('hello', 'again'))];
    const { patterns } = await loadPatternFiles([first, second]);
    expect(patterns.map(({ id, place }) => [id, place.file, place.line])).toEqual([
      ['hello', 'a.txt', 1],
      ['again', 'b.txt', 1],
    ]);
  });

  it.each([
    ['memory.bad_encoding', new Uint8Array([0xcf, 0xf0, 0xe8])],
    ['memory.too_long', `# ${'x'.repeat(1 << 20)}`],
    ['memory.pattern_line', 'No pattern at all'],
  ])('refuses a file with %s', async (code, content) => {
    await expect(loadPatternFiles([file('bad.txt', content)])).rejects.toMatchObject({
      code,
      values: { file: 'bad.txt', line: 1 },
    });
  });
});
