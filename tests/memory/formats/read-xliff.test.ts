import { describe, expect, it } from 'vitest';
import type { MemoryUnit } from '../../../src/contracts/translation-memory.js';
import { readXliff } from '../../../src/memory/formats/read-xliff.js';
import { writeXliff } from '../../../src/memory/formats/write-xliff.js';
import { unit } from '../unit.js';

async function read(text: string): Promise<MemoryUnit[]> {
  const units: MemoryUnit[] = [];
  for await (const each of readXliff([new TextEncoder().encode(text)], 'm.xlf')) units.push(each);
  return units;
}

const root = (attributes: string, inside = ''): string =>
  `<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${attributes}>\n<file id="f">${inside}</file></xliff>`;

describe('readXliff', () => {
  it('gives back what writeXliff wrote of a language', async () => {
    const full = unit({
      id: 'u1',
      source: 'Рост на 5 % & «знак»',
      targets: { en: 'Growth of 5% & a sign' },
      origin: 'article 7',
      reviewed: true,
      editor: 'Редактор',
      changedAt: '2026-02-05T10:15:00.000Z',
      previous: 'Прежнее.',
      next: null,
    });
    const kazakhOnly = unit({ id: 'u2', source: 'Нет.', targets: { kk: 'Жоқ.' } });
    const back = await read([...writeXliff([full, kazakhOnly], 'en')].join(''));
    expect(back).toEqual([{ ...full, id: 'memory/u1' }]);
  });

  it('keeps the text of inline elements and passes over segments without a target', async () => {
    const inside =
      '<unit id="u"><segment><source>Он <pc id="1">сказал</pc><ph id="2"/>.</source><target>He <pc id="1">said</pc>.</target></segment>' +
      '<segment><source>Потом.</source></segment><segment><source>Да.</source><target>Yes.</target></segment></unit>';
    expect(await read(root('version="2.1" srcLang="ru" trgLang="en-GB"', inside))).toMatchObject([
      { id: 'f/u', source: 'Он сказал.', targets: { en: 'He said.' } },
      { id: 'f/u.3', source: 'Да.' },
    ]);
  });

  it.each([
    ['another version', 'version="1.2" srcLang="ru" trgLang="en"', 'memory.not_this_format'],
    ['another source', 'version="2.1" srcLang="de" trgLang="en"', 'memory.unknown_language'],
    ['another target', 'version="2.1" srcLang="ru" trgLang="fr"', 'memory.unknown_language'],
  ])('refuses %s, by line', async (_, attributes, code) => {
    await expect(read(root(attributes))).rejects.toMatchObject({ code, values: { file: 'm.xlf', line: 2 } });
  });

  it('refuses a segment without a source', async () => {
    const inside = '<unit id="u"><segment><target>Yes.</target></segment></unit>';
    await expect(read(root('version="2.1" srcLang="ru" trgLang="en"', inside))).rejects.toMatchObject({
      code: 'memory.missing_segment',
      values: { line: 3, language: 'ru' },
    });
  });
});
