import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTranslate, hasMessage } from '../../../src/i18n/translator.js';
import { type TermColumn, termColumns } from '../../../src/terminology/formats/columns.js';
import { delimitedLine } from '../../../src/terminology/formats/delimited-writer.js';
import { emptyFields } from '../../../src/terminology/formats/term-row.js';
import { nounsOfTwoReadings, otherReadingOf } from '../../../src/terminology/lint/everyday-words.js';
import type { LintFinding } from '../../../src/terminology/lint/finding.js';
import {
  createLintSession,
  type LintOptions,
  lintTermbaseFiles,
} from '../../../src/terminology/lint/lint.js';
import { lintRules } from '../../../src/terminology/lint/rules.js';
import { createTermMatcher } from '../../../src/terminology/matching/term-matcher.js';
import { glossaryEntry } from '../matching/glossary-entry.js';

type Cells = Partial<Record<TermColumn, string>>;
const sound: Cells = { id: 'a', ru: 'саммит', en: 'summit', kk: 'саммит' };

/** Findings for rows that follow a sound one, each with an id of its own. */
function lint(rows: readonly Cells[], options: LintOptions = {}): readonly LintFinding[] {
  const session = createLintSession(options);
  for (const [at, cells] of rows.entries()) {
    const fields = { ...emptyFields(), ...sound, id: `id-${at}`, ...cells };
    session.sink.row({ file: 't.csv', line: at + 2, fields });
  }
  return session.finish();
}

function brief(findings: readonly LintFinding[]): readonly string[] {
  return findings.map(({ rule, line, field }) => `${rule} ${line} ${field}`);
}

describe('rules', () => {
  const cases: readonly (readonly [string, readonly Cells[], readonly string[]])[] = [
    ['a sound row', [{}], []],
    ['an id met twice', [{ id: 'x' }, { id: 'x', ru: 'форум' }], ['duplicate-id 3 id']],
    ['a row given twice', [{}, {}], ['duplicate-term 3 ru']],
    ['a term with two words', [{}, { en: 'top meeting' }], ['conflicting-target 3 en']],
    ['two words under two conditions', [{ context: 'ШОС' }, { en: 'top', context: '!ШОС' }], []],
    ['an admitted second word', [{}, { en: 'top meeting', status: 'admitted' }], []],
    ['a form of an everyday word', [{ ru: 'сталь', en: 'steel', kk: 'болат' }], ['two-readings 2 context']],
    ['the same with a condition', [{ ru: 'сталь', en: 'steel', kk: 'болат', context: 'металл' }], []],
    ['the same in a longer term', [{ ru: 'нержавеющая сталь' }], []],
    ['a name in that shape', [{ ru: 'Вера', kind: 'person' }], []],
    ['no words', [{ en: '', kk: ' | ' }], ['empty-target 2 en', 'empty-target 2 kk']],
    ['a name not to translate', [{ en: '', kk: '', status: 'do-not-translate' }], []],
    ['a sentence for a term', [{ en: 'x'.repeat(300) }], ['long-term 2 en']],
    ['look-alike letters', [{ kk: 'Тokaeв' }], ['mixed-scripts 2 kk']],
    ['two scripts parted by a hyphen', [{ ru: 'IT-компания', kk: 'IT-компания' }], []],
    ['Cyrillic in English', [{ en: 'саммит' }], ['wrong-script 2 en']],
    ['Kazakh in Latin', [{ kk: 'Qazaqstan' }], ['kazakh-latin 2 kk']],
    ['a brand in Latin', [{ en: 'Boeing', kk: 'Boeing' }], []],
    ['a right-to-left mark', [{ en: 'sum\u202emit' }], ['invisible-marks 2 en']],
    ['a zero-width space', [{ ru: 'сам\u200bмит' }], ['invisible-marks 2 ru']],
    ['a control character', [{ kk: 'саммит\u0007' }], ['control-characters 2 kk', 'kazakh-inflection 2 kk']],
    ['a break in a note', [{ note: 'one\ntwo' }], []],
    ['a formula', [{ note: '=cmd|calc' }], ['formula-cell 2 note']],
    [
      'a word right and wrong',
      [{ kk: 'саммит', kk_variants: 'жиын|саммит' }],
      ['variant-equals-target 2 kk_variants'],
    ],
    [
      'forms that clash',
      [{ ru_forms: 'gen:форума' }, { ru: 'форума', en: 'x', kk: 'форум' }],
      ['form-clash 3 ru'],
    ],
    ['no vowel', [{ kk: 'бқң' }], ['kazakh-inflection 2 kk']],
    ['letters outside the alphabet', [{ kk: 'саммітў' }], ['kazakh-inflection 2 kk']],
    ['Russian left in Kazakh', [{ kk: 'официальный' }], ['kazakh-inflection 2 kk']],
    ['forms given', [{ kk: 'бқң', kk_forms: 'gen:бқңның' }], []],
    ['a form under no key', [{ kk_forms: 'genitive:саммиттің' }], ['unknown-form-key 2 kk_forms']],
    ['letters in parts', [{ ru: 'трои\u0306ка' }], ['not-normalised 2 ru']],
    [
      'unknown words of the table',
      [{ status: 'best', kind: 'thing' }],
      ['unknown-value 2 status', 'unknown-value 2 kind'],
    ],
    ['dates reversed', [{ valid_from: '2025-01-02', valid_to: '2025-01-01' }], ['dates-reversed 2 valid_to']],
    ['regex characters', [{ ru: '(.*)+[', en: '(.*)+$', kk: '\\d+ саммит', kk_variants: '^(a+)+$' }], []],
  ];
  it.each(cases)('%s', (_name, rows, expected) => {
    expect(brief(lint(rows))).toEqual(expected);
  });

  it('sees clashes of inflected forms', () => {
    const his = { ru: 'Токаев', en: 'Tokayev', kk: 'Тоқаев', kind: 'person', gender: 'm' };
    const hers = { ru: 'Токаева', en: 'Tokayeva', kk: 'Тоқаева', kind: 'person', gender: 'f' };
    expect(brief(lint([his, hers]))).toEqual(['form-clash 3 ru']);
    expect(lint([his, { ...hers, context: 'она' }])).toEqual([]);
    expect(lint([his, hers], { russianForms: () => [] })).toEqual([]);
  });

  it('never throws, whatever a row holds', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.constantFrom(...termColumns), cell), { maxLength: 4 }),
        (rows) => {
          for (const { message, cure, values } of lint(rows)) {
            expect(hasMessage(message, values) && hasMessage(cure, values)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('messages', () => {
  it('has words for every rule in every language, with nothing left unfilled', () => {
    for (const { id } of lintRules()) {
      const key = `terminology:lint.${id.replaceAll('-', '_')}`;
      expect(hasMessage(`${key}.what`) && hasMessage(`${key}.cure`), id).toBe(true);
    }
    const [finding] = lint([{ kk: 'Тokaeв' }]);
    for (const locale of ['en', 'ru', 'kk'] as const) {
      const what = createTranslate(locale)(finding!.message, finding!.values);
      expect(what).toContain('Тokaeв');
      expect(what).not.toContain('{{');
    }
  });

  it('is one file a rule, all of them listed', () => {
    const files = readdirSync(new URL('../../../src/terminology/lint/rules/', import.meta.url));
    expect(
      lintRules()
        .map(({ id }) => `${id}.ts`)
        .sort(),
    ).toEqual(files.sort());
  });
});

describe('files', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lint-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function save(name: string, rows: readonly Cells[]): string {
    const path = join(folder, name);
    const lines = rows.map((cells) => termColumns.map((column) => cells[column] ?? ''));
    writeFileSync(path, [[...termColumns], ...lines].map((cells) => delimitedLine(cells, ',')).join(''));
    return path;
  }

  it('names a cell of ten megabytes and reads on', async () => {
    const path = save('huge.csv', [
      { ...sound, note: 'x'.repeat(10_000_000) },
      { ...sound, id: 'b', en: '' },
    ]);
    const findings = await lintTermbaseFiles([path]);
    expect(brief(findings)).toEqual(['cell-too-long 2 note', 'empty-target 3 en']);
  });

  it('names what it cannot read, and still reads the other files', async () => {
    const broken = join(folder, 'broken.tbx');
    writeFileSync(broken, '<!DOCTYPE x [<!ENTITY a "b">]><tbx/>');
    const good = save('good.csv', [{ ...sound, kk: '' }]);
    const findings = await lintTermbaseFiles([broken, join(folder, 'none.csv'), good]);
    expect(brief(findings)).toEqual(['xml-doctype 1 xml', 'empty-target 2 kk', 'unreadable-file 1 csv']);
    expect(
      findings.every(({ message, cure, values }) => hasMessage(message, values) && hasMessage(cure, values)),
    ).toBe(true);
  });

  it('compares rows across files', async () => {
    const one = save('one.csv', [sound]);
    const two = save('two.csv', [{ ...sound, en: 'top meeting' }]);
    const findings = await lintTermbaseFiles([one, two]);
    expect(brief(findings)).toEqual(['duplicate-id 2 id', 'conflicting-target 2 en']);
    expect(findings[0]!.values['otherFile']).toBe(one);
  });

  it('shows hostile text without the marks that act on a screen', async () => {
    const path = save('marks.csv', [{ ...sound, kk: 'сам\u202eмит' }]);
    const found = (await lintTermbaseFiles([path])).find(({ rule }) => rule === 'kazakh-inflection');
    expect(found?.values['term']).toBe('самU+202Eмит');
    expect(JSON.stringify(found?.values)).not.toContain('\u202e');
    expect(readFileSync(path, 'utf8')).toContain('\u202e');
  });
});

describe('words of two readings', () => {
  it('are those whose form the matcher does find in the place of the other word', () => {
    const silent = nounsOfTwoReadings.filter((noun) => {
      const { form } = otherReadingOf(noun) ?? { form: '' };
      return createTermMatcher([glossaryEntry(noun)]).find(`Вот ${form} здесь.`).length === 0;
    });
    expect(silent).toEqual([]);
    expect(nounsOfTwoReadings.length).toBeGreaterThan(40);
  });
});
