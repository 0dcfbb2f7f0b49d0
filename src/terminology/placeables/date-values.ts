import type { Placeable, TargetForm } from '../../contracts/placeables.js';
import { readDates, type TextDate } from '../../domain/dates.js';
import type { TargetLanguage } from '../../domain/language.js';
import type { Span } from '../../domain/span.js';
import { inflect } from '../kazakh/inflect.js';
import { kazakhCases, readFollower, withConjunction } from './kazakh-context.js';

const months: Readonly<Record<TargetLanguage, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
};

/** Ways of writing a date that are taken over; others are left to people. */
const layouts: Readonly<Record<TargetLanguage, readonly string[]>> = {
  en: ['{month} {day}', '{month} {day}, {year}', '{day} {month}', '{day} {month} {year}'],
  kk: ['{day} {month}', '{year} жылғы {day} {month}', '{year} жылдың {day} {month}'],
};

/** Where the date stands in the target: the only date there with its day, month and year. */
export function locateDate(
  slot: Placeable,
  target: string,
  language: TargetLanguage,
): (Span & { readonly form: TargetForm }) | null {
  const wanted = dateOf(slot);
  if (wanted === null) return null;
  const found = readDates(target, language).filter(
    (date) => date.month === wanted.month && date.day !== null,
  );
  const [only] = found;
  if (only === undefined || found.length > 1 || only.range !== null) return null;
  if (only.day !== wanted.day || only.year !== wanted.year) return null;
  const after = target.slice(only.end);
  if (/^[-‑–]?[\p{L}\p{N}]/u.test(after)) return null;
  const { start, end, text } = only;
  if (language === 'en') {
    const form = { language, possessive: false, article: 'none', plural: false, capital: false } as const;
    const layout = layouts.en.find((each) => writeDate(slot, { ...form, layout: each }) === text);
    return layout === undefined ? null : { start, end, form: { ...form, layout } };
  }
  const follower = readFollower(after);
  if (follower === null) return null;
  for (const layout of layouts.kk)
    for (const kazakhCase of kazakhCases) {
      const form = { language, case: kazakhCase, possessive: false, plural: false, layout } as const;
      if (writeDate(slot, form) !== text || (follower.conjunction && kazakhCase !== 'nom')) continue;
      return { start, end: end + follower.length, form: { ...form, conjunction: follower.conjunction } };
    }
  return null;
}

export function writeDate(slot: Placeable, form: TargetForm): string | null {
  const date = dateOf(slot);
  const { layout } = form;
  if (date === null || layout === undefined || layout.includes('{year}') !== (date.year !== null))
    return null;
  const name = months[form.language][date.month - 1];
  if (name === undefined) return null;
  const month = form.language === 'kk' ? inflect(name, { case: form.case }) : name;
  const text = layout
    .replace('{day}', String(date.day))
    .replace('{month}', month)
    .replace('{year}', String(date.year));
  return form.language === 'kk' && form.conjunction === true ? withConjunction(text, name) : text;
}

function dateOf(slot: Placeable): TextDate | null {
  const [only, ...others] = readDates(slot.text, 'ru');
  return only === undefined || others.length > 0 || only.day === null ? null : only;
}
