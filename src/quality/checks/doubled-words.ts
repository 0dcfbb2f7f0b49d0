import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';
import { readUnit } from '../text-reading.js';

const identity = { id: 'doubled-words', category: 'linguistic/grammar', severity: 'block' } as const;

/** Words that do stand twice in good English («had had») or Kazakh (reduplication). */
const accepted: ReadonlySet<string> = new Set(
  'that had is very so no far long many bye ha бір әр қайта өте тым талай түрлі кейде неше әлі жиі бірте мың жоқ'.split(
    ' ',
  ),
);

/** No word twice in a row, unless the source has a pair as well. */
export const doubledWords: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    const paired = source.words().some((word, at, all) => at > 0 && all[at - 1]?.plain === word.plain);
    if (paired) return [];
    const words = target.words();
    return words.flatMap((word, at) => {
      const before = words[at - 1];
      if (before === undefined || before.plain !== word.plain || accepted.has(word.plain)) return [];
      if (!/^[ \u00a0]$/u.test(unit.target.slice(before.end, word.start)) || !/\p{L}/u.test(word.text))
        return [];
      // «Дюран Дюран», `Walla Walla`: names are doubled on purpose.
      if (/^\p{Lu}/u.test(before.text) && /^\p{Lu}/u.test(word.text)) return [];
      return [
        createFinding(identity, unit, 'doubled', {
          values: { word: word.text },
          severity: isAdverbAndPreposition(word.plain, words[at - 2]?.plain ?? '') ? 'warn' : 'block',
          targetSpan: { start: before.start, end: word.end },
        }),
      ];
    });
  },
};

/** `to move in in April`, `carried on on Monday`. */
function isAdverbAndPreposition(word: string, verb: string): boolean {
  if (word !== 'in' && word !== 'on') return false;
  return /^(?:mov(?:e|es|ed|ing)|check(?:s|ed|ing)?|c[oa]m(?:e|es|ing)|go|goes|going|went|gone|carr(?:y|ies|ied|ying)|settl(?:e|es|ed|ing)|log(?:s|ged|ging)?|join(?:s|ed|ing)?|held|hold|kept|keep|live[sd]?)$/u.test(
    verb,
  );
}
