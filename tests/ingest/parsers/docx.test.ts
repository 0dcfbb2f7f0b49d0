import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxPackage } from '../docx-package.js';
import { parseFile, refusalOf } from './parse-with.js';

const lead = 'Президент провел встречу с послами.';
const second = '— Мы готовы к диалогу, — сказал он.';

describe('DOCX', () => {
  it('reads title, headings, lists and quotations', async () => {
    const bytes = docxPackage([
      { style: 'Title', text: 'Встреча с послами & гостями' },
      { text: 'АСТАНА, 5 февраля 2026 г. — Президент провел встречу с послами.' },
      { style: 'Heading2', text: 'Итоги' },
      { text: 'первый вопрос;', list: true },
      { text: 'второй вопрос.', list: true },
      { style: 'Quote', text: 'Слова главы государства.' },
      { text: second },
    ]);
    expect(await parseFile('a.docx', bytes)).toMatchObject({
      headline: 'Встреча с послами & гостями',
      headlineMade: false,
      date: '2026-02-05',
      dateline: 'Астана',
      body: [
        { kind: 'paragraph', text: lead },
        { kind: 'heading', text: 'Итоги' },
        { kind: 'list-item', text: 'первый вопрос;' },
        { kind: 'list-item', text: 'второй вопрос.' },
        { kind: 'quote', text: 'Слова главы государства.' },
        { kind: 'paragraph', text: second },
      ],
    });
  });

  it('takes an unstyled title line, or makes a headline', async () => {
    expect(
      (await parseFile('a.docx', docxPackage([{ text: 'Встреча с послами' }, { text: lead }]))).headline,
    ).toBe('Встреча с послами');
    expect(await parseFile('a.docx', docxPackage([{ text: lead }, { text: second }]))).toMatchObject({
      headlineMade: true,
    });
  });

  it('keeps the text of a footnote and drops the links to it', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const bytes = docxPackage([], {
      'word/document.xml': `<w:document ${w}><w:body><w:p>${run('Президент провел встречу')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' с послами.')}</w:p><w:p>${run(second)}</w:p></w:body></w:document>`,
      'word/footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="2"><w:p>${run('По данным министерства.')}</w:p></w:footnote></w:footnotes>`,
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
    });
    expect((await parseFile('a.docx', bytes)).body).toEqual([
      { kind: 'paragraph', text: lead },
      { kind: 'paragraph', text: second },
      { kind: 'list-item', text: 'По данным министерства.' },
    ]);
  });

  const good = docxPackage([{ text: lead }, { text: second }]);
  const lying = (): Uint8Array => {
    const bomb = Buffer.from(
      docxPackage([], { 'word/document.xml': `<w>${' '.repeat(64 * 1024 * 1024)}</w>` }),
    );
    // The directory claims one byte for every part.
    for (let at = bomb.indexOf('PK\x01\x02'); at >= 0; at = bomb.indexOf('PK\x01\x02', at + 4))
      bomb.writeUInt32LE(1, at + 24);
    return bomb;
  };
  const deep = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${'<w:p>'.repeat(5_000)}`;
  it.each([
    [
      'an honest bomb',
      () => docxPackage([], { 'word/document.xml': `<w>${' '.repeat(64 * 1024 * 1024)}</w>` }),
      'ingest.archive_too_big',
    ],
    ['a bomb that lies about its size', lying, 'ingest.archive_too_big'],
    [
      'too many entries',
      () =>
        zipSync(Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`a${at}`, new Uint8Array()]))),
      'ingest.archive_too_big',
    ],
    [
      'an entity declaration',
      () => docxPackage([], { 'word/document.xml': '<!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w>' }),
      'ingest.xml_declarations',
    ],
    ['deep nesting', () => docxPackage([], { 'word/document.xml': deep }), 'ingest.too_complex'],
    [
      'tags that never close',
      () => docxPackage([], { 'word/document.xml': '<a</'.repeat(1_000_000) }),
      'ingest.bad_archive',
    ],
    ['a file cut off', () => good.subarray(0, good.length - 200), 'ingest.bad_archive'],
    ['an archive that is no document', () => zipSync({ 'a.txt': strToU8('текст') }), 'ingest.bad_archive'],
    ['text with a wrong extension', () => Buffer.from(lead), 'ingest.bad_archive'],
    ['a document without text', () => docxPackage([]), 'ingest.no_body'],
    [
      'broken XML inside',
      () => docxPackage([], { 'word/document.xml': '<w:document><unclosed attr=></w:document>' }),
      'ingest.unreadable',
    ],
  ])('refuses %s', async (_, make, code) => {
    const bytes = make();
    const started = performance.now();
    expect(await refusalOf('a.docx', bytes)).toBe(code);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('does not unpack pictures and macros', async () => {
    const bytes = docxPackage([{ text: lead }, { text: second }], {
      'word/media/image1.png': 'x'.repeat(48 * 1024 * 1024),
      'word/vbaProject.bin': 'macro',
    });
    expect((await parseFile('a.docx', bytes)).body).toHaveLength(2);
  });
});
