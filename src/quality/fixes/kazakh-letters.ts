import type { Fix } from './fix.js';

/** Latin letters that look like Cyrillic ones. */
const twins: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'һ',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
};

/** A Latin letter in a word of Cyrillic ones is a slip of the keyboard: `i` for «і». */
export const kazakhLetters: Fix = {
  id: 'kazakh-letters',
  languages: ['kk'],
  find(text) {
    if (!/[A-Za-z]/.test(text)) return [];
    return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
      const latin = word.match(/\p{Script=Latin}/gu) ?? [];
      const cyrillic = word.match(/\p{Script=Cyrillic}/gu) ?? [];
      if (latin.length === 0 || cyrillic.length <= latin.length) return [];
      const replacement = [...word].map((letter) => twins[letter] ?? letter).join('');
      return /\p{Script=Latin}/u.test(replacement)
        ? []
        : [{ start: index, end: index + word.length, replacement }];
    });
  },
};
