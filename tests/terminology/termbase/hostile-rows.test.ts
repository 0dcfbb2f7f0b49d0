import { describe, expect, it } from 'vitest';
import { createTermbase } from '../../../src/terminology/termbase.js';
import { glossaryEntry } from '../matching/glossary-entry.js';

const hostile = [
  glossaryEntry('(.*)+[', { id: 'pattern', en: ['(.*)+$'], kk: ['\\d+'], variants: { en: ['^(a+)+$'] } }),
  glossaryEntry('Тokaeв', { id: 'look-alike', en: ['Tokayev'], kk: ['Тоқаев'] }),
  glossaryEntry('сам\u202eмит', { id: 'right-to-left', en: ['sum\u202emit'], kk: ['саммит'] }),
  glossaryEntry('=1+1', { id: 'formula', en: ['=cmd|calc'], kk: ['@SUM(A1)'] }),
  glossaryEntry('__proto__', { id: '__proto__', en: ['constructor'], kk: ['toString'] }),
  glossaryEntry('а '.repeat(5_000), { id: 'long', en: ['a '.repeat(5_000)], kk: ['а '.repeat(5_000)] }),
  glossaryEntry('б'.repeat(1_000_000), {
    id: 'wide',
    en: ['b'.repeat(1_000_000)],
    kk: ['б'.repeat(1_000_000)],
  }),
  glossaryEntry('\ud800', { id: 'half', en: ['\udfff'], kk: ['\ud800'] }),
  glossaryEntry('', { id: 'empty', en: [''], kk: [' '] }),
  glossaryEntry('форум', { id: 'sound', en: ['forum'], kk: ['форум'], variants: { en: ['meeting ('] } }),
];

describe('a termbase of hostile rows', () => {
  const termbase = createTermbase(hostile);

  it('still finds the sound row among them', () => {
    expect(
      termbase.find('На форуме (.*)+[ и aaaaaaaaaaaaaaaaaaaaaaaa!').map(({ entryId }) => entryId),
    ).toContain('sound');
  });

  it('takes its words for text, not for patterns', () => {
    expect(termbase.find('xyz')).toEqual([]);
    expect(termbase.find('Токаев')).toEqual([]);
  });

  it('verifies and repairs in both languages without a crash', () => {
    const source = hostile.map(({ ru }) => ru.slice(0, 20_000)).join(', ');
    for (const language of ['en', 'kk'] as const) {
      const unit = { segmentId: 's', source, target: `${'a'.repeat(50_000)} meeting (` };
      const verdicts = termbase.verify(unit, language);
      expect(verdicts.length).toBeGreaterThan(0);
      expect(verdicts.every(({ verdict }) => ['ok', 'missing', 'forbidden'].includes(verdict))).toBe(true);
      expect(termbase.repair(unit, language).target.length).toBeGreaterThan(50_000);
    }
  });
});
