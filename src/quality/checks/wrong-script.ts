import type { QualityCheck } from '../../contracts/quality-check.js';
import type { Span } from '../../domain/span.js';
import { createFinding, spanOf } from '../finding.js';
import { readUnit } from '../text-reading.js';
import type { TextWord } from '../words.js';

const identity = { id: 'wrong-script', category: 'linguistic/spelling', severity: 'block' } as const;

/** Latin words that a Kazakh text may have beyond the source's before it counts as written in Latin. */
const latinExcess = 0.4;

/** Kazakh in Cyrillic and not in Latin or Arabic letters, English in Latin; no word of mixed letters. */
export const wrongScript: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const foreign = foreignLetters(unit.source, unit.target);
    if (foreign !== null) return [createFinding(identity, unit, 'foreign', { targetSpan: foreign })];
    const { source, target } = readUnit(unit, context.target);
    if (
      context.target === 'kk' &&
      isLatin(target.words()) &&
      share(unit.target) > share(unit.source) + latinExcess
    )
      return [createFinding(identity, unit, 'latin')];
    if (!/\p{Script=Latin}/u.test(unit.target) || !/\p{Script=Cyrillic}/u.test(unit.target)) return [];
    const known = new Set(source.words().map((word) => word.plain));
    return target
      .words()
      .filter((word) => isMixed(word.text) && !known.has(word.plain))
      .map((word) =>
        createFinding(identity, unit, 'mixed', {
          values: { word: word.text },
          severity: 'warn',
          targetSpan: spanOf(word),
        }),
      );
  },
};

const otherScripts =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Georgian}\p{Script=Armenian}]/u;

function foreignLetters(source: string, target: string): Span | null {
  const at = target.search(otherScripts);
  if (at < 0 || otherScripts.test(source)) return null;
  let end = at;
  // The pattern takes one letter; the span takes all that follow without another letter between.
  for (let next = at; next < target.length; next += 1)
    if (otherScripts.test(target[next] ?? '')) end = next + 1;
    else if (/\p{L}/u.test(target[next] ?? '')) break;
  return { start: at, end: Math.max(end, at + 1) };
}

/** More Latin than Cyrillic words in small letters: quoted titles and trade names have capitals. */
function isLatin(words: readonly TextWord[]): boolean {
  const latin = words.filter((word) => /^[a-zıöüğşçäñ]/u.test(word.text)).length;
  return latin > words.filter((word) => /^[а-яәғқңөұүһіё]/u.test(word.text)).length;
}

/** Share of Latin letters, 0-1; 0 for a text of fewer than four letters. */
function share(text: string): number {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters < 4 ? 0 : latin / letters;
}

/** Latin and Cyrillic letters in one part of a word; a hyphen may join «IT-саласы». */
function isMixed(word: string): boolean {
  return word
    .split(/[-‑'’]/u)
    .some(
      (part) =>
        /\p{Script=Latin}/u.test(part) && /\p{Script=Cyrillic}/u.test(part) && !/^[XVIХІ]+$/u.test(part),
    );
}
