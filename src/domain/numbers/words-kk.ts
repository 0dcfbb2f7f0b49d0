import { isKazakhOrdinal, isKazakhSuffix } from './kazakh-suffix.js';
import type { NumberWord } from './words.js';

const stems: readonly (readonly [string, number])[] = [
  ['нөл', 0],
  ['бір', 1],
  ['екі', 2],
  ['үш', 3],
  ['төрт', 4],
  ['бес', 5],
  ['алты', 6],
  ['жеті', 7],
  ['сегіз', 8],
  ['тоғыз', 9],
  ['он', 10],
  ['жиырма', 20],
  ['отыз', 30],
  ['қырық', 40],
  ['елу', 50],
  ['алпыс', 60],
  ['жетпіс', 70],
  ['сексен', 80],
  ['тоқсан', 90],
  ['жүз', 100],
];
const byLetters = new Map<string, readonly (readonly [string, number])[]>();
for (const stem of stems) {
  const key = stem[0].slice(0, 2);
  byLetters.set(key, [...(byLetters.get(key) ?? []), stem]);
}

/** Nouns that say a number, with any ending. */
const nouns: readonly (readonly [RegExp, number])[] = [
  [/^тәулі[кг]/u, 24],
  [/^онжылды[қғ]/u, 10],
  [/^ғасыр/u, 100],
  [/^мыңжылды[қғ]/u, 1000],
];

const loose: ReadonlyMap<string, number> = new Map([
  ['жарты', 0.5],
  ['жартысы', 0.5],
  ['жарым', 0.5],
  ['ширек', 0.25],
  ['қос', 2],
  ['екеуі', 2],
  ['алғашқы', 1],
  ['жиырмасыншы', 20],
  ['қырқыншы', 40],
]);

/** Words that only look like a numeral with an ending: gold, for, he, together, to carry out. */
const lookalikes = new Set(
  (
    'алтын үшін үші онда оны оның онан онын бірге бірде бірі біріне бірін бірдей бірінде бірінің ' +
    'жүзі жүзінде жүзіне жүзін жүзінен жүзінің'
  ).split(' '),
);

const bare = new Set(stems.map(([stem]) => stem));

/** Whether a numeral has no ending, so that another may follow it in one number. */
export function isBareKazakhWord(word: string): boolean {
  return bare.has(word);
}

/** «Жиырмалық»: the group of twenty. */
const collective = /^(?:лы|лі|ды|ді|ты|ті)[қкғг]/u;

/**
 * A Kazakh numeral with any case ending, or an ordinal; null for any other word. Takes lower case; `afterTens` where
 * tens stand just before it, so that «бірінің» can only be one: «қырық бірінің».
 */
export function kazakhWord(word: string, afterTens = false): NumberWord | null {
  const known = loose.get(word);
  if (known !== undefined) return { value: known, ordinal: false, loose: true };
  const noun = nouns.find(([start]) => start.test(word));
  if (noun !== undefined) return { value: noun[1], ordinal: false, loose: true, alone: true };
  for (const [stem, value] of byLetters.get(word.slice(0, 2)) ?? []) {
    if (!word.startsWith(stem)) continue;
    const ending = word.slice(stem.length);
    if (isKazakhOrdinal(ending) && ending.length >= 2) return { value, ordinal: true, loose: true };
    if (value > 1 && collective.test(ending)) return { value, ordinal: false, loose: true, alone: true };
    if (afterTens && value === 1 && ending.startsWith('і')) return { value, ordinal: false, loose: true };
    if (!isKazakhSuffix(ending) || (lookalikes.has(word) && !(afterTens && value === 1))) continue;
    return {
      value,
      ordinal: false,
      // «Тоқсан» is far more often a quarter of a year, «жүз» with an ending a face or a swim.
      loose: value < 2 || value === 90 || (value === 100 && ending !== '') || ending.startsWith('еу'),
    };
  }
  return null;
}
