import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTbxReader } from '../../../src/terminology/formats/tbx-reader.js';
import { writeTbx } from '../../../src/terminology/formats/tbx-writer.js';
import { anyEntry, entriesOf, entry, type Gathered, gather } from './entries.js';

function read(chunks: readonly string[]): Gathered {
  const sink = gather();
  const reader = createTbxReader('terms.tbx', sink);
  for (const chunk of chunks) reader.write(chunk);
  reader.end();
  return sink;
}

const martif = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX-Default" xml:lang="en"><martifHeader/><text><body>
<termEntry id="c1">
 <descrip type="subjectField">diplomacy</descrip><note>of a state</note>
 <langSet xml:lang="ru"><tig><term>глава <hi>государства</hi></term></tig>
   <ntig><termGrp><term>руководитель государства</term></termGrp></ntig></langSet>
 <langSet xml:lang="en-GB"><tig><term>head of state</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
   <tig><term>state head</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
 <langSet xml:lang="de"><tig><term>Staatsoberhaupt</term></tig></langSet>
 <langSet xml:lang="kk-Cyrl"><tig><term>мемлекет басшысы</term></tig></langSet>
</termEntry>
<termEntry id="c2"><langSet xml:lang="ru"><tig><term>ООН</term><termNote type="termType">acronym</termNote></tig></langSet></termEntry>
</body></text></martif>`;

describe('TBX', () => {
  it('reads the older martif with its outer DOCTYPE, synonyms as entries of their own', () => {
    const { rows, problems } = read([martif]);
    expect(problems).toEqual([]);
    const shared = {
      en: ['head of state'],
      kk: ['мемлекет басшысы'],
      variants: { en: ['state head'] },
      domain: 'diplomacy',
      note: 'of a state',
    };
    expect(entriesOf(rows)).toEqual([
      entry({ id: 'c1', ru: 'глава государства', ...shared }),
      entry({ id: 'c1#2', ru: 'руководитель государства', ...shared }),
      entry({ id: 'c2', ru: 'ООН', kind: 'acronym' }),
    ]);
    expect(rows[0]!.line).toBe(4);
  });

  it('reads the same however the text is cut', () => {
    expect(read([...martif]).rows).toEqual(read([martif]).rows);
  });

  it('gives back what it wrote', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 3 }), (entries) => {
        const { rows, problems } = read([[...writeTbx(entries)].join('')]);
        expect(problems).toEqual([]);
        expect(entriesOf(rows)).toEqual(entries);
      }),
    );
  });

  it('writes data, never markup', () => {
    const text = [...writeTbx([entry({ id: '"><x', ru: '</term><evil>&amp;\u0001' })])].join('');
    expect(text).not.toContain('<evil>');
    expect(entriesOf(read([text]).rows)[0]).toMatchObject({ id: '"><x', ru: '</term><evil>&amp;' });
  });

  it.each([
    ['<!DOCTYPE tbx [<!ENTITY x "y">]><tbx><text/></tbx>', 'xml_doctype'],
    ['<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>', 'xml_doctype'],
    ['<tbx><text>&unknown;</text></tbx>', 'xml_broken'],
    ['<tbx><text></tbx>', 'xml_broken'],
    ['<tbx><text>', 'xml_broken'],
    ['<html></html>', 'tbx_root'],
    [`<tbx>${'<p>'.repeat(100)}`, 'xml_too_deep'],
  ])('refuses %s', (text, code) => {
    const { rows, problems } = read([text]);
    expect(rows).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: `terminology.${code}`, file: 'terms.tbx', line: 1 });
  });

  it('cuts an endless term and says so', () => {
    const huge = 'х'.repeat(1_000_000);
    const { problems } = read([
      `<tbx><conceptEntry id="a"><langSec xml:lang="ru"><termSec><term>${huge}</term></termSec></langSec></conceptEntry></tbx>`,
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['terminology.cell_too_long']);
  });
});
