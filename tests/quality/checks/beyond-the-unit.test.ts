import { describe, expect, it } from 'vitest';
import type { CheckedUnit } from '../../../src/contracts/quality-check.js';
import type { TargetLanguage } from '../../../src/domain/language.js';
import { type ArticleContext, checkArticle } from '../../../src/quality/check-translation.js';

function unitOf(source: string, target: string, index = 0): CheckedUnit {
  return { segmentId: `body.${index}.0`, part: 'body', block: index, source, target };
}

function contextOf(language: TargetLanguage, more: Partial<ArticleContext> = {}): ArticleContext {
  return { target: language, counterpart: null, terms: [], ...more };
}

/** `check.problem severity` of each finding but those of typography, which has its own tests. */
function found(units: readonly CheckedUnit[], context: ArticleContext): readonly string[] {
  return checkArticle(units, context)
    .filter(({ check }) => check !== 'typography')
    .map(({ code, severity }) => `${code} ${severity}`);
}

describe('checks that look beyond the unit', () => {
  it('says where a person is gone', () => {
    const unit = unitOf('Вчера Ермек Кошербаев встретил гостей.', 'Yesterday Bob Pugh met the guests.');
    expect(found([unit], contextOf('en'))).toContain('names.missing warn');
  });

  it.each([
    ['en', 'Tokayev spoke.', 'Tokayev left.', 'Tokaev returned.'],
    ['kk', 'Тоқаевтың сөзі.', 'Тоқаев кетті.', 'Токаевқа хат.'],
  ] as const)('wants one spelling of a name in %s', (language, ...targets) => {
    const units = targets.map((target, index) => unitOf('Токаев.', target, index));
    expect(found(units, contextOf(language)).filter((code) => code.startsWith('name-spelling'))).toEqual([
      'name-spelling.varies warn',
    ]);
  });

  it('holds the two versions against each other', () => {
    const unit = unitOf(
      '«Рост», сказал Ермек Кошербаев.',
      '“On 5 May growth was 40 units”, Kosherbayev said.',
    );
    const targets = new Map([[unit.segmentId, '6 мамырда өсім 45 болды, деді ол.']]);
    const codes = found([unit], contextOf('en', { counterpart: { language: 'kk', targets } }));
    for (const id of [
      'counterpart-numbers',
      'counterpart-dates',
      'counterpart-names',
      'counterpart-quotations',
    ])
      expect(codes.some((code) => code.startsWith(`${id}.differs`))).toBe(true);
  });

  it('turns term verdicts into blocking findings of their own segment', () => {
    const unit = unitOf('Глава государства', 'The chief');
    const verdict = {
      segmentId: unit.segmentId,
      entryId: '1',
      term: 'Глава государства',
      expected: ['Head of State'],
      binding: true,
      sourceSpan: { start: 0, end: 17 },
      targetSpan: { start: 0, end: 9 },
      found: 'The chief',
    };
    const terms = [
      { ...verdict, verdict: 'missing' as const },
      { ...verdict, verdict: 'missing' as const, binding: false },
      { ...verdict, verdict: 'forbidden' as const },
      { ...verdict, verdict: 'missing' as const, segmentId: 'body.9.0' },
    ];
    expect(found([unit], contextOf('en', { terms }))).toEqual([
      'forbidden-terms.found block',
      'terms.missing block',
      'terms.missing warn',
    ]);
  });
});
