import type { CheckedUnit, QualityCheck } from '../../contracts/quality-check.js';
import type { TargetLanguage } from '../../domain/language.js';
import { createFinding, spanOf } from '../finding.js';
import { readUnit } from '../text-reading.js';
import { isCapitalised, type TextWord } from '../words.js';

const identity = { id: 'name-spelling', category: 'terminology/inconsistent', severity: 'warn' } as const;

/** Letters of a stem that two spellings of one Kazakh name must share, endings being many. */
const stemLength = 5;

/** One spelling of a name in an article: not Tokayev and Tokaev, not «Тоқаев» and «Токаев». */
export const nameSpelling: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'article',
  check(context) {
    const spellings = new Map<string, Map<string, { unit: CheckedUnit; word: TextWord }[]>>();
    for (const unit of context.units) {
      for (const word of readUnit(unit, context.target).target.words()) {
        if (!isCapitalised(word.text) || word.text.length < stemLength) continue;
        const stem = nameStem(word.plain, context.target);
        const key = fold(stem, context.target);
        const group = spellings.get(key) ?? new Map<string, { unit: CheckedUnit; word: TextWord }[]>();
        const places = group.get(stem) ?? [];
        places.push({ unit, word });
        group.set(stem, places);
        spellings.set(key, group);
      }
    }
    return [...spellings.values()].flatMap((group) => {
      const [usual, ...rest] = [...group.values()].sort((a, b) => b.length - a.length);
      const expected = usual?.[0]?.word.text ?? '';
      return rest.flat().map(({ unit, word }) =>
        createFinding(identity, unit, 'varies', {
          values: { found: word.text, expected },
          targetSpan: spanOf(word),
        }),
      );
    });
  },
};

/** The part of a name that its spelling shows in: Kazakh endings begin after the first letters, English ones at `'s`. */
function nameStem(plain: string, language: TargetLanguage): string {
  return language === 'en' ? plain.replace(/'s?$/u, '') : plain.slice(0, stemLength + 1);
}

const kazakhPairs: Readonly<Record<string, string>> = {
  қ: 'к',
  ғ: 'г',
  ү: 'у',
  ұ: 'у',
  і: 'и',
  ө: 'о',
  ә: 'а',
  ң: 'н',
  һ: 'х',
};

/** One key for all romanisations of a name (BGN, ISO 9, the press), or for Kazakh and Russian letters of one name. */
function fold(word: string, language: TargetLanguage): string {
  if (language === 'kk') return [...word].map((letter) => kazakhPairs[letter] ?? letter).join('');
  return word
    .replaceAll('kh', 'h')
    .replaceAll('zh', 'j')
    .replaceAll('q', 'k')
    .replaceAll('iy', 'i')
    .replaceAll('yy', 'i')
    .replace(/[aeo]y(?=[aeou])/gu, (pair) => pair.slice(0, 1))
    .replaceAll('ye', 'e')
    .replaceAll('y', 'i')
    .replaceAll('ii', 'i')
    .replace(/(\p{L})\1/gu, '$1');
}
