import type { Language } from '../language.js';
import type { NumberReading, Token } from './tokens.js';

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
const valid = /^X{0,3}(?:IX|IV|V?I{0,3})$/;

/**
 * Roman figures up to 39 (centuries, congresses, rulers); typists write Х and І of the Cyrillic keyboard too.
 * A single letter is a figure only among Cyrillic words: in English `I` is a pronoun and `V`, `X` are initials.
 */
export function readRoman(tokens: readonly Token[], index: number, language: Language): NumberReading | null {
  const token = tokens[index];
  if (token?.kind !== 'word' || token.raw.length > 7) return null;
  const figure = token.raw.replaceAll('Х', 'X').replaceAll('І', 'I');
  if (figure === '' || !valid.test(figure)) return null;
  if (figure.length === 1 && (language === 'en' || tokens[index + 1]?.text === '.')) return null;
  let value = 0;
  let last = 0;
  for (const letter of [...figure].reverse()) {
    const amount = values[letter] ?? 0;
    value += amount < last ? -amount : amount;
    last = Math.max(last, amount);
  }
  const next = index + 1;
  return {
    value,
    otherValue: null,
    form: 'roman',
    kind: 'ordinal',
    loose: figure.length === 1,
    spanNext: next,
    next,
  };
}
