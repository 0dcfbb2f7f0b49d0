import type { Language } from '../language.js';
import { scaleAfter, scaleOf } from './scales.js';
import type { NumberReading, Token } from './tokens.js';
import { englishWords } from './words-en.js';
import { isBareKazakhWord, kazakhWord } from './words-kk.js';
import { russianCompound, russianWords } from './words-ru.js';

export interface NumberWord {
  readonly value: number;
  readonly ordinal: boolean;
  readonly loose: boolean;
  /** A noun or compound that no other number word goes on with: «сутки», «двусторонний», `decade`. */
  readonly alone?: boolean;
}

/** Reads a spelled-out number at `index`: «двадцать пять тысяч», `one hundred and fifty`, «бір жарым миллион». */
export function readNumberWords(
  tokens: readonly Token[],
  index: number,
  language: Language,
): NumberReading | null {
  const first = wordAt(tokens, index, language);
  if (first === null) return readBareScale(tokens, index, language);
  let [value, loose, ordinal, next] = [first.value, first.loose, first.ordinal, index + 1];
  let last = first.value;
  while (!ordinal && first.alone !== true) {
    // «Оннан сегізі», eight of ten: only the last word of a Kazakh number is declined.
    if (language === 'kk' && !isBareKazakhWord(tokens[next - 1]?.text ?? '')) break;
    const at = skipLink(tokens, next, language);
    const word = at === null ? null : wordAt(tokens, at, language, last);
    if (at === null || word === null || word.alone === true || !Number.isInteger(word.value)) break;
    if (isHundred(tokens[at], word) && last < 100 && last >= 1) {
      value *= 100;
    } else if (fits(last, word.value, language)) {
      value += word.value;
    } else break;
    last = word.value;
    loose = false;
    ordinal = word.ordinal;
    next = at + 1;
  }
  if (!ordinal && first.alone !== true) ({ value, next } = withHalf(tokens, value, next, language));
  const scaled = ordinal ? null : withScales(tokens, value, next, language);
  if (scaled !== null) ({ value, next, loose } = { ...scaled, loose: false });
  const kind = ordinal ? 'ordinal' : value < 1 ? 'fraction' : 'cardinal';
  return {
    value,
    otherValue: withTheHalf(tokens, index),
    form: 'words',
    kind,
    loose: loose || ordinal || (language === 'kk' && value < 13 && isPartOrTimes(tokens, index, next)),
    spanNext: next,
    next,
  };
}

/** «Үштен бірі», a third; «екі есе», twofold: Russian says both in words of its own («треть», «удвоить»). */
function isPartOrTimes(tokens: readonly Token[], index: number, next: number): boolean {
  const [word, following] = [tokens[next - 1]?.text ?? '', tokens[next + 1]?.text ?? ''];
  if (tokens[next]?.kind === 'space' && following.startsWith('есе')) return true;
  if (/[нтд][ае]н$/u.test(word) && kazakhWord(following, true) !== null) return true;
  return (
    /[нтд][ае]н$/u.test(tokens[index - 2]?.text ?? '') && kazakhWord(tokens[index - 2]?.text ?? '') !== null
  );
}

/** `a year and a half`, `grew by half`: the half may stand for one and a half; of a decade for fifteen years. */
function withTheHalf(tokens: readonly Token[], index: number): number | null {
  if (tokens[index]?.text !== 'half') return null;
  if (tokens[index - 2]?.text === 'by') return 1.5;
  if (tokens[index - 2]?.text !== 'a' || tokens[index - 4]?.text !== 'and') return null;
  const noun = englishWords.get(tokens[index - 6]?.text ?? '');
  return noun?.alone === true ? noun.value * 1.5 : 1.5;
}

/** «үш жүз», `three hundred`; a century is no place to multiply. */
function isHundred(token: Token | undefined, word: NumberWord): boolean {
  return word.value === 100 && (token?.text === 'hundred' || (token?.text.startsWith('жүз') ?? false));
}

/** A lower place may follow a higher one: 20 then 5, 100 then 25. */
function fits(last: number, following: number, language: Language): boolean {
  if (following < 1) return false;
  if (last >= 20 && last < 100) return last % 10 === 0 && following < 10;
  if (last === 10) return language === 'kk' && following < 10;
  return last >= 100 && last % 100 === 0 && following < 100;
}

/** `after` is the number word just before, in a compound number. */
function wordAt(tokens: readonly Token[], index: number, language: Language, after = 0): NumberWord | null {
  const token = tokens[index];
  if (token?.kind !== 'word') return null;
  if (language === 'en') return englishWords.get(token.text) ?? null;
  if (language === 'ru') return russianWords.get(token.text) ?? russianCompound(token.text);
  return kazakhWord(token.text, after >= 10 && after % 10 === 0);
}

/** The index of the next word of a compound number: over a space, a hyphen (`twenty-five`) or ` and `. */
function skipLink(tokens: readonly Token[], index: number, language: Language): number | null {
  const link = tokens[index];
  if (link === undefined) return null;
  if (language === 'en' && link.text === '-') return index + 1;
  if (link.kind !== 'space') return null;
  if (language === 'en' && tokens[index + 1]?.text === 'and' && tokens[index + 2]?.kind === 'space') {
    const hundred = tokens[index - 1]?.text;
    return hundred === 'hundred' || hundred === 'thousand' ? index + 3 : null;
  }
  return index + 1;
}

const halves: Readonly<Record<Language, readonly string[]>> = {
  ru: [' с половиной'],
  en: [' and a half'],
  kk: [' жарым'],
};

function withHalf(tokens: readonly Token[], value: number, next: number, language: Language) {
  const words = halves[language][0]?.split(' ').length ?? 0;
  const after = tokens.slice(next, next + (words - 1) * 2);
  const text = after.map((token) => (token.kind === 'space' ? ' ' : token.text)).join('');
  return halves[language].includes(text) && Number.isInteger(value)
    ? { value: value + 0.5, next: next + after.length }
    : { value, next };
}

/** Multiplies in one scale word; `half a million` has an article before it. */
function withScales(tokens: readonly Token[], value: number, next: number, language: Language) {
  const article = value === 0.5 && language === 'en' && tokens[next + 1]?.text === 'a' ? next + 2 : next;
  const scale = scaleAfter(tokens, article, language);
  return scale === null ? null : { value: value * scale.factor, next: scale.next };
}

/** «миллион», `a million`, «мың»: a scale word that counts for itself, exactly or not. */
function readBareScale(tokens: readonly Token[], index: number, language: Language): NumberReading | null {
  const token = tokens[index];
  if (token?.kind !== 'word' || token.text.length < 3) return null;
  const factor = scaleOf(token.text, language);
  if (factor === null) return null;
  const next = index + 1;
  return {
    value: factor,
    otherValue: null,
    form: 'words',
    kind: 'cardinal',
    loose: true,
    spanNext: next,
    next,
  };
}
