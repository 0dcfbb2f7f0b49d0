import type {
  Placeable,
  PlaceableKind,
  Placeables,
  RussianCase,
  TargetForm,
} from '../../../src/contracts/placeables.js';
import type { RussianGender, TermKind } from '../../../src/contracts/termbase.js';
import { englishForms } from '../../../src/terminology/english/forms.js';
import { inflect } from '../../../src/terminology/kazakh/inflect.js';
import { russianForms } from '../../../src/terminology/russian/russian-forms.js';

/** A word list row: kind, Russian, English, Kazakh, Russian gender where the spelling misleads. */
export type Word = readonly [PlaceableKind, string, string, string, RussianGender?];

const shortCase: Readonly<Record<string, RussianCase>> = {
  nominative: 'nom',
  genitive: 'gen',
  dative: 'dat',
  accusative: 'acc',
  instrumental: 'ins',
  prepositional: 'prep',
};

const termKind: Readonly<Partial<Record<PlaceableKind, TermKind>>> = {
  person: 'person',
  country: 'place',
  city: 'place',
  place: 'place',
  organisation: 'organisation',
};

type Found = Omit<Placeable, 'start' | 'end' | 'text'>;

/**
 * Placeables over a short word list, with the real Russian, English and Kazakh forms; numbers, money, percentages
 * and dates by plain rules. For tests of what is built on the seam.
 */
export function createSmallPlaceables(words: readonly Word[]): Placeables {
  const forms = new Map<string, Found>();
  for (const word of words) addForms(forms, word);
  const longest = Math.max(...[...forms.keys()].map((form) => form.split(' ').length));
  return {
    read: (text) => read(text, forms, longest),
    locate: () => null,
    write: (placeable, form) => write(placeable, form),
  };
}

function addForms(forms: Map<string, Found>, [kind, ru, en, kk, gender]: Word): void {
  const attributes = {
    kind: termKind[kind] ?? null,
    gender: gender ?? null,
    animate: kind === 'person' || kind === 'title',
  };
  for (const { form, case: name, number } of russianForms(ru, attributes)) {
    const plural = number === 'plural' && gender !== 'plural';
    if (plural) continue;
    const key = form.toLowerCase();
    const known = forms.get(key);
    const cases = [...new Set([...(known?.cases ?? []), shortCase[name] ?? 'nom'])];
    forms.set(key, { kind, cases, plural: false, lemmas: { ru, en, kk }, entryId: ru });
  }
}

function read(text: string, forms: ReadonlyMap<string, Found>, longest: number): Placeable[] {
  const found: Placeable[] = [];
  const words = [...text.matchAll(/[\p{L}\p{N}+]+(?:-[\p{L}\p{N}]+)*|\p{Pd}/gu)];
  for (let index = 0; index < words.length; index += 1) {
    const start = words[index]!.index;
    const value = readValue(text, start);
    if (value !== null) {
      found.push(value);
      while (index + 1 < words.length && words[index + 1]!.index < value.end) index += 1;
      continue;
    }
    for (let size = Math.min(longest, words.length - index); size > 0; size -= 1) {
      const last = words[index + size - 1]!;
      const end = last.index + last[0].length;
      const known = forms.get(text.slice(start, end).toLowerCase());
      if (known === undefined) continue;
      found.push({ ...known, start, end, text: text.slice(start, end) });
      index += size - 1;
      break;
    }
  }
  return found;
}

const months: readonly (readonly [string, string, string])[] = [
  ['января', 'January', 'қаңтар'],
  ['февраля', 'February', 'ақпан'],
  ['марта', 'March', 'наурыз'],
  ['апреля', 'April', 'сәуір'],
  ['мая', 'May', 'мамыр'],
  ['июня', 'June', 'маусым'],
  ['июля', 'July', 'шілде'],
  ['августа', 'August', 'тамыз'],
  ['сентября', 'September', 'қыркүйек'],
  ['октября', 'October', 'қазан'],
  ['ноября', 'November', 'қараша'],
  ['декабря', 'December', 'желтоқсан'],
];

const scales: Readonly<Record<string, readonly [string, string]>> = {
  млрд: ['billion', 'млрд'],
  млн: ['million', 'млн'],
  тыс: ['thousand', 'мың'],
};
const currencies: readonly (readonly [RegExp, string, string])[] = [
  [/^доллар(?:а|ов)? США/u, '$', 'АҚШ доллары'],
  [/^евро/u, '€', 'еуро'],
  [/^тенге/u, '', 'теңге'],
];

function readValue(text: string, start: number): Placeable | null {
  const rest = text.slice(start);
  const figures = /^[0-9]+(?:[ \u00a0][0-9]{3})*(?:,[0-9]+)?/u.exec(rest)?.[0];
  if (figures === undefined) return null;
  return readDate(text, start, figures) ?? readAmount(text, start, figures);
}

function readDate(text: string, start: number, figures: string): Placeable | null {
  const [whole, word, , year] = /^ ([а-я]+)( ([0-9]{4}))?/u.exec(text.slice(start + figures.length)) ?? [];
  const month = months.find(([ru]) => ru === word);
  if (month === undefined || whole === undefined) return null;
  const lemmas = {
    ru: figures + whole,
    en: `${month[1]} ${figures}${year === undefined ? '' : `, ${year}`}`,
    kk: `${year === undefined ? '' : `${year} жылғы `}${figures} ${month[2]}`,
  };
  return valueAt(text, start, start + figures.length + whole.length, 'date', lemmas);
}

function readAmount(text: string, start: number, figures: string): Placeable {
  const en = figures
    .replaceAll(/[ \u00a0]/gu, ' ')
    .replace(',', '.')
    .replaceAll(' ', ',');
  let end = start + figures.length;
  const scale = /^ (млрд|млн|тыс)\.?(?= )/u.exec(text.slice(end));
  const names = scales[scale?.[1] ?? ''];
  end += scale?.[0].length ?? 0;
  const english = names === undefined ? en : `${en} ${names[0]}`;
  const kazakh = names === undefined ? figures : `${figures} ${names[1]}`;
  const percent = /^ ?(?:%|процент(?:а|ов)?)/u.exec(text.slice(end))?.[0];
  if (percent !== undefined)
    return valueAt(text, start, end + percent.length, 'percent', {
      ru: figures,
      en: `${english}%`,
      kk: `${kazakh} пайыз`,
    });
  for (const [pattern, sign, kk] of currencies) {
    const name = text[end] === ' ' ? pattern.exec(text.slice(end + 1))?.[0] : undefined;
    if (name === undefined) continue;
    const money = sign === '' ? `${english} tenge` : `${sign}${english}`;
    return valueAt(text, start, end + 1 + name.length, 'money', {
      ru: figures,
      en: money,
      kk: `${kazakh} ${kk}`,
    });
  }
  return valueAt(text, start, end, 'number', { ru: figures, en: english, kk: kazakh });
}

function valueAt(
  text: string,
  start: number,
  end: number,
  kind: PlaceableKind,
  lemmas: Placeable['lemmas'],
): Placeable {
  return { start, end, text: text.slice(start, end), kind, cases: [], plural: false, lemmas, entryId: null };
}

function write(placeable: Placeable, form: TargetForm): string | null {
  const { kind, lemmas } = placeable;
  if (form.language === 'kk') {
    const possessive = form.possessive ? '3' : 'none';
    // A number in figures is suffixed by how it is said, which this small list does not know.
    if (kind === 'number' && form.case !== 'nom') return null;
    return inflect(lemmas.kk, { case: form.case, possessive }, { kind: termKind[kind] ?? 'common' });
  }
  if (form.article === 'a' || form.plural) return null;
  const wanted = englishForms(lemmas.en, { kind: termKind[kind] ?? 'organisation' }).find(
    (each) => each.number === 'sg' && each.article === form.article && each.possessive === form.possessive,
  );
  return wanted?.form ?? null;
}
