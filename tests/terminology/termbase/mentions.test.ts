import { describe, expect, it } from 'vitest';
import { createTermbase } from '../../../src/terminology/termbase.js';
import { glossaryEntry } from '../matching/glossary-entry.js';

const termbase = createTermbase([
  glossaryEntry('Касым-Жомарт Токаев', {
    id: 'full',
    kind: 'person',
    en: ['Kassym-Jomart Tokayev'],
    kk: ['Қасым-Жомарт Тоқаев'],
  }),
  glossaryEntry('Токаев', { id: 'bare', kind: 'person', en: ['Tokayev'], kk: ['Тоқаев'] }),
  glossaryEntry('член делегации', {
    id: 'member',
    en: ['member of the delegation'],
    kk: ['делегация мүшесі'],
  }),
  glossaryEntry('США', { id: 'us', kind: 'acronym', en: ['United States', 'US'], kk: ['АҚШ'] }),
  glossaryEntry('ВОЗ', {
    id: 'who',
    kind: 'acronym',
    en: ['WHO', 'World Health Organization'],
    kk: ['ДДСҰ'],
  }),
]);

function article(pairs: readonly (readonly [string, string])[], language: 'en' | 'kk'): readonly string[] {
  const units = pairs.map(([source, target], index) => ({ segmentId: String(index), source, target }));
  return termbase.verifyArticle(units, language).map(({ entryId, verdict }) => `${entryId} ${verdict}`);
}

function one(source: string, target: string, language: 'en' | 'kk' = 'en'): readonly string[] {
  return termbase.verify({ segmentId: 's', source, target }, language).map(({ verdict }) => verdict);
}

describe('mentions across an article', () => {
  const first = [
    'Президент Касым-Жомарт Токаев прибыл.',
    'President Kassym-Jomart Tokayev arrived.',
  ] as const;

  it('takes the surname once the person was named in full', () => {
    expect(article([first, ['Касым-Жомарт Токаев сказал.', 'Tokayev said.']], 'en')).toEqual([
      'full ok',
      'full ok',
    ]);
    expect(article([['Касым-Жомарт Токаев сказал.', 'Tokayev said.'], first], 'en')).toEqual([
      'full missing',
      'full ok',
    ]);
  });

  it('takes the office that stood before the name, and no other', () => {
    expect(article([first, ['Токаев сказал.', 'The President said.']], 'en')).toEqual(['full ok', 'bare ok']);
    expect(article([first, ['Токаев сказал.', 'The minister said.']], 'en')).toEqual([
      'full ok',
      'bare missing',
    ]);
    expect(article([['Токаев сказал.', 'The President said.'], first], 'en')).toEqual([
      'bare missing',
      'full ok',
    ]);
  });

  it('does so in Kazakh', () => {
    const named = ['Токаев', 'Мемлекет басшысы Қасым-Жомарт Тоқаев келді.'] as const;
    expect(
      article(
        [
          ['Касым-Жомарт Токаев прибыл.', named[1]],
          ['Токаеву вручили.', 'Мемлекет басшысына тапсырды.'],
        ],
        'kk',
      ),
    ).toEqual(['full ok', 'bare ok']);
  });

  it('keeps one article apart from the next', () => {
    article([first], 'en');
    expect(article([['Касым-Жомарт Токаев сказал.', 'Tokayev said.']], 'en')).toEqual(['full missing']);
  });
});

describe('targets', () => {
  it('asks for capitals where the target is an acronym, target by target', () => {
    expect(one('в США', 'told us so')).toEqual(['missing']);
    expect(one('в США', 'in the US')).toEqual(['ok']);
    expect(one('в США', 'in the united states')).toEqual(['ok']);
    expect(one('ВОЗ', 'those who came')).toEqual(['missing']);
    expect(one('ВОЗ', 'the WHO’s report')).toEqual(['ok']);
  });

  it('takes a plural tail after a plural head', () => {
    expect(one('членов делегаций', 'members of the delegations')).toEqual(['ok']);
    expect(one('членов делегации', 'members of delegations')).toEqual(['ok']);
    expect(one('членов делегаций', 'делегациялар мүшелеріне', 'kk')).toEqual(['ok']);
    expect(one('членов делегаций', 'делегациялардың мүшелері', 'kk')).toEqual(['ok']);
  });
});
