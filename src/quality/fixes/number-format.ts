import type { TargetLanguage } from '../../domain/language.js';
import { readNumbers } from '../../domain/numbers.js';
import type { Edit, Fix } from './fix.js';

/**
 * Figures in the target language's format: `1,234.5` in English, «1 234,5» with no-break spaces in Kazakh. Only where the
 * source has a number of the value the new format reads as, so that a figure can never change its value.
 */
export const numberFormat: Fix = {
  id: 'number-format',
  languages: ['en', 'kk'],
  find(text, { language, source }) {
    const edits: Edit[] = [];
    let wanted: ReadonlySet<number> | null = null;
    for (const match of text.matchAll(/\d{1,3}(?:[ \u00a0\u202f\u2009,.]\d{1,9}){1,5}/gu)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const outside = `${text[start - 1] ?? ' '}${text[end] ?? ' '}`;
      if (/[\d\p{L}_@/]/u.test(outside) || /^[.,:-]\d/u.test(text.slice(end, end + 2))) continue;
      const replacement = reformat(match[0], language);
      if (replacement === null || replacement === match[0]) continue;
      const [read, ...others] = readNumbers(replacement, language);
      if (read === undefined || others.length > 0) continue;
      wanted ??= new Set(readNumbers(source, 'ru').map((number) => number.value));
      if (!wantedValue(wanted, read.value)) continue;
      edits.push({ start, end, replacement });
    }
    return edits;
  },
};

/** A figure may be followed by a scale word on both sides. */
function wantedValue(wanted: ReadonlySet<number>, value: number): boolean {
  return [1, 1e3, 1e6, 1e9, 1e12].some((factor) => wanted.has(Number((value * factor).toPrecision(15))));
}

/** The figure in the other convention; null where it is in neither for certain. */
function reformat(figure: string, language: TargetLanguage): string | null {
  const spaced = /^\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){1,4}(?:[,.]\d{1,9})?$/u.test(figure);
  if (language === 'en') {
    if (spaced) return figure.replace(/,(?=\d{1,9}$)/u, '.').replaceAll(/[ \u00a0\u202f\u2009]/gu, ',');
    return /^\d{1,3},(?:\d{1,2}|\d{4,9})$/.test(figure) ? figure.replace(',', '.') : null;
  }
  if (/^\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?$/.test(figure))
    return figure.replaceAll(',', '\u00a0').replace('.', ',');
  return /^\d{1,3}\.(?:\d{1,2}|\d{4,9})$/.test(figure) ? figure.replace('.', ',') : null;
}
