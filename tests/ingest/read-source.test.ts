import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IngestError } from '../../src/contracts/errors.js';
import { sha256 } from '../../src/domain/content-hash.js';
import { defaultLimits } from '../../src/ingest/limits.js';
import { createParsers, knownExtensions } from '../../src/ingest/parsers.js';
import { type ReadOptions, readSource, readSourceBytes } from '../../src/ingest/read-source.js';
import {
  encodeSingleByte,
  englishParagraphs,
  kazakhParagraphs,
  russianParagraphs,
  russianText,
} from './russian-prose.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-read-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function refusal(
  name: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<IngestError> {
  try {
    await readSourceBytes(Buffer.from(content), name, options);
  } catch (error) {
    if (error instanceof IngestError) return error;
    throw error;
  }
  throw new Error(`${name} was not refused`);
}

describe('readSource', () => {
  it('gives the article, its format, encoding, size and the hash of the raw bytes', async () => {
    const path = join(folder, 'a.txt');
    const bytes = encodeSingleByte(russianText, 'windows-1251');
    await writeFile(path, bytes);
    const source = await readSource(path, 'Отчет.TXT');
    expect(source).toMatchObject({
      format: 'text',
      encoding: 'windows-1251',
      bytes: bytes.length,
      contentSha256: sha256(bytes),
    });
    expect(source.article.body.map((block) => block.text)).toEqual(russianParagraphs);
  });

  it('does not follow a link, wait for a pipe or read a folder', async () => {
    await symlink('/etc/passwd', join(folder, 'link.txt'));
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    await expect(readSource(join(folder, 'link.txt'), 'link.txt')).rejects.toMatchObject({
      code: 'ingest.symlink',
    });
    await expect(readSource(join(folder, 'pipe.txt'), 'pipe.txt')).rejects.toMatchObject({
      code: 'ingest.not_a_file',
    });
    await expect(readSource(folder, 'folder.txt')).rejects.toMatchObject({ code: 'ingest.not_a_file' });
  });

  it('refuses a 200 MB file without reading it', async () => {
    const path = join(folder, 'big.txt');
    await writeFile(path, '');
    await truncate(path, 200 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    await expect(readSource(path, 'big.txt')).rejects.toMatchObject({
      code: 'ingest.too_large',
      values: { bytes: 200 * 1024 * 1024, limit: defaultLimits.maxBytes },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
  });

  it.skipIf(process.getuid?.() === 0)(
    'refuses a file it may not read (not as root, who may read all)',
    async () => {
      await writeFile(join(folder, 'a.txt'), russianText, { mode: 0 });
      await expect(readSource(join(folder, 'a.txt'), 'a.txt')).rejects.toMatchObject({
        code: 'ingest.no_permission',
      });
    },
  );

  it('passes on that the file is gone', async () => {
    await expect(readSource(join(folder, 'none.txt'), 'none.txt')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('refusals', () => {
  it.each([
    ['english_text', englishParagraphs.join('\n\n')],
    ['kazakh_text', kazakhParagraphs.join('\n\n')],
    ['mixed_text', [...russianParagraphs, ...kazakhParagraphs].join('\n\n')],
    ['foreign_text', '2026 — 2027'],
  ])('%s, with what was found and none of the text', async (name, content) => {
    const error = await refusal('a.txt', content);
    expect(error.code).toBe(`ingest.${name}`);
    const { file: _, ...counts } = error.values;
    expect(Object.values(counts).every((value) => typeof value === 'number')).toBe(true);
    if (name === 'mixed_text') expect(error.values['paragraph']).toBe(russianParagraphs.length + 1);
  });

  it('counts paragraphs and characters', async () => {
    const limits = { ...defaultLimits, maxParagraphs: 3 };
    expect((await refusal('a.txt', russianText, { limits })).values).toMatchObject({
      paragraphs: 4,
      limit: 3,
    });
    const short = { ...defaultLimits, maxCharacters: 100 };
    expect((await refusal('a.txt', russianText, { limits: short })).code).toBe('ingest.too_many_characters');
    expect((await refusal('a.txt', russianText, { limits: { ...defaultLimits, maxBytes: 100 } })).code).toBe(
      'ingest.too_large',
    );
  });

  it('names the extensions it knows', async () => {
    const error = await refusal('a.exe', 'x');
    expect(error.code).toBe('ingest.unknown_extension');
    expect(error.message).toContain('.docx');
  });
});

describe('any input', () => {
  const parsers = createParsers();
  it('is read or refused with a code, in every format', async () => {
    const fragments = [
      '---\n',
      'title: ',
      '<p>',
      '</p>',
      '<nitf>',
      '{"bodies":[{"value":"',
      '"}]}',
      '&#0;',
      '&lt;',
      '«',
      '. ',
      '\n\n',
      'Президент ',
      'date 2026-02-05 ',
      '- ',
      '> ',
      '`',
      '*',
      '[',
      '](',
      '\\',
      '\u0301',
      '\ud800',
      'Астана. 5 февраля. ',
    ];
    const source = fc.array(
      fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'grapheme', maxLength: 8 })),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(
        source,
        fc.constantFrom(...knownExtensions),
        fc.boolean(),
        async (parts, extension, prose) => {
          const text = `${prose ? russianText : ''}${parts.join('')}`;
          const outcome = await readSourceBytes(Buffer.from(text), `a${extension}`, { parsers }).catch(
            (error: unknown) => error,
          );
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(IngestError);
          else expect(outcome).toHaveProperty('article.headline');
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each(
    [
      [
        'a'.repeat(500_000),
        'а '.repeat(250_000),
        '«'.repeat(300_000),
        '. '.repeat(300_000),
        '-А'.repeat(250_000),
        '\n'.repeat(500_000),
        '['.repeat(300_000),
        '*'.repeat(300_000),
        '_ '.repeat(200_000),
        '<!--'.repeat(150_000),
        '\\'.repeat(300_000),
        'Автор: '.repeat(80_000),
        ' '.repeat(500_000),
        '<a '.repeat(150_000),
        '<meta '.repeat(100_000),
      ].map((text) => [text.slice(0, 8).trim(), text] as const),
    ].flat(),
  )('takes linear time on half a megabyte of %j', async (_, text) => {
    for (const name of ['a.txt', 'a.md', 'a.html', 'a.xml']) {
      const started = performance.now();
      await readSourceBytes(Buffer.from(`${russianText}\n${text}`), name, { parsers }).catch(
        (error: unknown) => {
          if (!(error instanceof IngestError)) throw error;
        },
      );
      expect(performance.now() - started, name).toBeLessThan(3_000);
    }
  });
});
