import { describe, expect, it } from 'vitest';
import { ContentError } from '../../../src/contracts/errors.js';
import type { MemoryUnit } from '../../../src/contracts/translation-memory.js';
import { createTranslate } from '../../../src/i18n/translator.js';
import { readTmx } from '../../../src/memory/formats/read-tmx.js';
import { writeTmx } from '../../../src/memory/formats/write-tmx.js';
import { unit } from '../unit.js';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const open = '<tmx version="1.4"><header srclang="ru"/><body>\n';
const close = '</body></tmx>\n';
const good = '<tu><tuv xml:lang="ru-RU"><seg>Да.</seg></tuv><tuv xml:lang="EN"><seg>Yes.</seg></tuv></tu>\n';

async function read(text: string | Uint8Array, size = 7): Promise<MemoryUnit[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  const units: MemoryUnit[] = [];
  for await (const each of readTmx(chunks, 'hostile.tmx')) units.push(each);
  return units;
}

async function refusal(text: string | Uint8Array, size?: number): Promise<ContentError> {
  const error = await read(text, size).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ContentError);
  // Checked on the line above.
  return error as ContentError;
}

describe('readTmx', () => {
  it('reads units in any cut of the bytes', async () => {
    const text = head + open + good + close;
    for (const size of [1, 2, 3, 1000]) {
      const units = await read(text, size);
      expect(units).toHaveLength(1);
      expect(units[0]).toMatchObject({
        source: 'Да.',
        targets: { en: 'Yes.' },
        origin: 'hostile.tmx',
        reviewed: false,
      });
    }
  });

  it('gives back what writeTmx wrote, all fields', async () => {
    const units = [
      unit({
        id: 'a"1',
        source: 'Рост на 5 % & «знак» <так>',
        targets: { en: 'Growth of 5% & <so>', kk: 'Өсім 5%' },
        origin: 'article 7',
        reviewed: true,
        editor: 'А. Редактор',
        changedAt: '2026-02-05T10:15:00.000Z',
        previous: 'Прежнее.',
        next: 'Следующее.',
      }),
      unit({ id: 'b', source: 'Нет.', targets: { kk: 'Жоқ.' } }),
    ];
    expect(await read([...writeTmx(units)].join(''), 100)).toEqual(units);
  });

  it('reads UTF-16, and leaves out the codes of other programs', async () => {
    const text = `\ufeff${open}<tu><tuv xml:lang="ru"><seg><bpt i="1">&lt;b&gt;</bpt>Да<ept i="1">&lt;/b&gt;</ept><hi>!</hi></seg></tuv><tuv xml:lang="kk-Cyrl"><seg>Иә!</seg></tuv></tu>${close}`;
    const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
    expect(await read(bytes, 5)).toMatchObject([{ source: 'Да!', targets: { kk: 'Иә!' } }]);
  });

  it('takes the DOCTYPE that programs write, without fetching it', async () => {
    expect(await read(`${head}<!DOCTYPE tmx SYSTEM "tmx14.dtd">${open}${good}${close}`)).toHaveLength(1);
  });

  it.each<[string, string, string, number]>([
    [
      'entities of its own (billion laughs)',
      `${head}<!DOCTYPE tmx [\n<!ENTITY a "ха"><!ENTITY b "&a;&a;">\n]>${open}<tu><tuv xml:lang="ru"><seg>&b;</seg></tuv></tu>${close}`,
      'memory.doctype_not_allowed',
      4,
    ],
    [
      'an external entity',
      `${head}<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/hostname">]>${open}<tu><tuv xml:lang="ru"><seg>&x;</seg></tuv></tu>${close}`,
      'memory.doctype_not_allowed',
      2,
    ],
    [
      'a DTD that lies elsewhere',
      `${head}<!DOCTYPE tmx SYSTEM "http://example.org/any.dtd">${open}${good}${close}`,
      'memory.doctype_not_allowed',
      2,
    ],
    [
      'an entity nobody declared',
      `${head}${open}<tu><tuv xml:lang="ru"><seg>&x;</seg>`,
      'memory.not_well_formed',
      3,
    ],
    ['a tag left open', `${head}${open}${good}</body>`, 'memory.not_well_formed', 4],
    [
      'an unknown language',
      `${head}${open}${good}<tu><tuv xml:lang="ru"><seg>Да</seg></tuv><tuv xml:lang="fr"><seg>Oui</seg></tuv></tu>${close}`,
      'memory.unknown_language',
      4,
    ],
    [
      'Kazakh in Latin letters',
      `${head}${open}<tu><tuv xml:lang="ru"><seg>Да</seg></tuv><tuv xml:lang="kk-Latn"><seg>Iä</seg></tuv></tu>${close}`,
      'memory.unknown_language',
      3,
    ],
    [
      'a variant without a segment',
      `${head}${open}${good}<tu>\n<tuv xml:lang="ru"><seg>Да</seg></tuv><tuv xml:lang="en"></tuv></tu>${close}`,
      'memory.missing_segment',
      5,
    ],
    [
      'a unit without Russian',
      `${head}${open}<tu><tuv xml:lang="en"><seg>Yes</seg></tuv></tu>${close}`,
      'memory.missing_segment',
      3,
    ],
    [
      'a unit without a target',
      `${head}${open}<tu><tuv xml:lang="ru"><seg>Да</seg></tuv></tu>${close}`,
      'memory.missing_segment',
      3,
    ],
    [
      'a language given twice',
      `${head}${open}<tu><tuv xml:lang="ru"><seg>Да</seg></tuv><tuv xml:lang="ru"><seg>Ага</seg></tuv></tu>${close}`,
      'memory.repeated_language',
      3,
    ],
    ['another format', `${head}<html/>`, 'memory.not_this_format', 2],
  ])('refuses %s, by line', async (_, text, code, line) => {
    const error = await refusal(text);
    expect(error.code).toBe(code);
    expect(error.values).toMatchObject({ file: 'hostile.tmx', line });
    for (const locale of ['en', 'ru', 'kk'] as const) {
      const translate = createTranslate(locale);
      expect(error.what(translate)).toContain('hostile.tmx');
      expect(error.cure(translate)).not.toBe('');
    }
  });

  it('refuses an empty file', async () => {
    expect((await refusal('')).code).toMatch(/^memory\.(?:not_this_format|not_well_formed)$/);
  });

  it('refuses bytes of another encoding at their line, and one that only the declaration names', async () => {
    const text = `${head}${open}<tu><tuv xml:lang="ru"><seg>`;
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xc4, 0xe0, 0x2e])]);
    expect((await refusal(new Uint8Array(bytes), 1000)).values).toMatchObject({ line: 3, encoding: 'UTF-8' });
    const declared = `<?xml version="1.0" encoding="windows-1251"?>${open}${close}`;
    expect((await refusal(declared)).code).toBe('memory.bad_encoding');
  });

  it('refuses a line without end long before its end, in bounded memory', async () => {
    let given = 0;
    function* endless(): Generator<Uint8Array> {
      yield new TextEncoder().encode(`${head}${open}<tu><tuv xml:lang="ru"><seg>`);
      const chunk = new TextEncoder().encode('а'.repeat(1 << 15));
      // A gigabyte, if anybody took it.
      for (; given < 1 << 30; given += chunk.length) yield chunk;
    }
    await expect(async () => {
      for await (const each of readTmx(endless(), 'endless.tmx')) expect(each).toBeNull();
    }).rejects.toMatchObject({ code: 'memory.too_long', values: { line: 3 } });
    expect(given).toBeLessThan(1 << 20);
  });

  it.each(['tag', 'attribute', 'comment', 'doctype'])('refuses an endless %s too', async (kind) => {
    const starts: Readonly<Record<string, string>> = {
      tag: `${open}<`,
      attribute: `${open}<tu tuid="`,
      comment: `${open}<!-- `,
      doctype: '<!DOCTYPE ',
    };
    const error = await refusal(head + starts[kind] + 'a'.repeat(1 << 20), 1 << 16);
    expect(error.code).toBe('memory.too_long');
  });
});
