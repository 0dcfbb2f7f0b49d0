import type { Language } from '../language.js';
import type { NumberReading, Token } from './tokens.js';

/** Nouns that count tens, hundreds or thousands, by their beginning. */
const nouns: Readonly<Record<Language, readonly (readonly [RegExp, number])[]>> = {
  ru: [
    [/^десятилети/u, 10],
    [/^десят(?:ок|ка|ков|кам|ками|ках)$/u, 10],
    [/^(?:столети|сот(?:ен|ни|ня|ням|нями|нях)$|век(?:а|ов|ам|ами|ах)?$)/u, 100],
    [/^тысячелети/u, 1000],
  ],
  en: [
    [/^decades?$/u, 10],
    [/^dozens?$/u, 12],
    [/^(?:century|centuries)$/u, 100],
    [/^millenni(?:a|um|ums)$/u, 1000],
  ],
  kk: [
    [/^онжылды[қғ]/u, 10],
    [/^ғасыр/u, 100],
    [/^мыңжылды[қғ]/u, 1000],
  ],
};

/**
 * The second value of a number by what it counts: «два десятилетия» are twenty years, `two centuries` two hundred;
 * «на 96-м году жизни» and «96 жасқа қараған» is said of a person aged 95. Null where it has none.
 */
export function countedValue(
  tokens: readonly Token[],
  read: NumberReading,
  language: Language,
): number | null {
  // «Пять с лишним десятилетий».
  const more = wordAfter(tokens, read.next, 0) === 'с' && wordAfter(tokens, read.next, 1) === 'лишним';
  const next = more ? read.next + 4 : read.next;
  const word = wordAfter(tokens, next, 0);
  if (word === null || read.kind === 'time') return null;
  const second = wordAfter(tokens, next, 1);
  if (language === 'ru' && word.startsWith('год') && second === 'жизни') return read.value - 1;
  if (language === 'kk' && word === 'жасқа' && second?.startsWith('қара')) return read.value - 1;
  if (read.kind === 'ordinal' || read.value >= 100) return null;
  const factor = nouns[language].find(([start]) => start.test(word))?.[1];
  return factor === undefined ? null : read.value * factor;
}

/** The word that stands `further` words on, over single spaces or hyphens. */
function wordAfter(tokens: readonly Token[], next: number, further: number): string | null {
  const [gap, word] = [tokens[next + further * 2], tokens[next + further * 2 + 1]];
  if (word?.kind !== 'word' || (gap?.kind !== 'space' && gap?.text !== '-')) return null;
  return word.text;
}
