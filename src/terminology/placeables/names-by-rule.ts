import type { Placeable } from '../../contracts/placeables.js';
import type { GlossaryEntry } from '../../contracts/termbase.js';
import { foldWord } from '../matching/characters.js';
import { russianForms } from '../russian/russian-forms.js';
import { kazakhMen, kazakhSurnames, kazakhWomen } from './kazakh-names.js';
import type { RussianReadings } from './russian-readings.js';

// Names that the termbase lacks are written by rule only where no two official systems differ: given names and
// surnames of Russian origin, which Kazakh spells as Russian does, in letters that the passports of both countries
// (ICAO Doc 9303) and BGN/PCGN 1947 give alike. «Сергей» (Sergei, Sergey) and «Елена» (Elena, Yelena) are left to people.
// Kazakh names stand beside them with their own spelling.

const men =
  'Антон Борис Вадим Валентин Виктор Владимир Владислав Герман Глеб Денис Иван Кирилл Константин Леонид Михаил Никита Олег Павел Роман Руслан Станислав Степан'.split(
    ' ',
  );
const women =
  'Алла Анна Валентина Вера Галина Инна Ирина Кристина Лариса Марина Надежда Нина Полина Светлана Тамара'.split(
    ' ',
  );
/** Surnames in the commonest hundred of Russia; with -а for women. */
const surnames =
  'Абрамов Антонов Баранов Белов Богданов Борисов Быков Виноградов Власов Волков Воронин Гаврилов Герасимов Голубев Гончаров Гусев Давыдов Данилов Денисов Жуков Захаров Иванов Казаков Калинин Карпов Климов Ковалев Козлов Колесников Комаров Коновалов Крылов Кузнецов Куликов Лазарев Лебедев Леонов Макаров Марков Мартынов Маслов Медведев Мельников Миронов Морозов Назаров Наумов Никитин Новиков Орлов Осипов Павлов Петров Пономарев Попов Потапов Прохоров Романов Семенов Сидоров Смирнов Соболев Соколов Сорокин Степанов Тарасов Титов Тихонов Трофимов Федоров Федотов Филатов Филиппов Фомин Фролов Чернов'.split(
    ' ',
  );

const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  ы: 'y',
}; // prettier-ignore

/** A name in Latin letters; null where official systems differ: й, ь, ю, я, кс, and е at the start or after a vowel. */
export function romanise(name: string): string | null {
  const lower = name.toLowerCase();
  if (/(?:^|[аеиоуыэюя\s-])е|кс/u.test(lower)) return null;
  let text = '';
  for (const letter of lower) {
    const written = letter === ' ' || letter === '-' ? letter : latin[letter];
    if (written === undefined) return null;
    text += written;
  }
  return text.replace(/(?:^|[\s-])\p{Ll}/gu, (start) => start.toUpperCase());
}

const spelt: ReadonlyMap<string, string> = new Map([
  ...kazakhMen,
  ...kazakhWomen,
  ...[...kazakhSurnames].flatMap(([ru, kk]) => [[ru, kk] as const, [`${ru}а`, `${kk}а`] as const]),
]);

/** Kazakh writes Russian names as Russian does. */
function inKazakh(name: string): string {
  return name
    .split(' ')
    .map((word) => spelt.get(word) ?? word)
    .join(' ');
}

interface Known {
  readonly lemma: string;
  readonly gender: 'm' | 'f';
}

/** Lemmas by folded form. */
type Forms = ReadonlyMap<string, readonly Known[]>;

function formsOf(names: readonly string[], gender: 'm' | 'f', into: Map<string, Known[]>): void {
  for (const lemma of names)
    for (const { form, number } of russianForms(lemma, { kind: 'person', gender, animate: true })) {
      if (number === 'plural') continue;
      const key = foldWord(form);
      const known = into.get(key) ?? [];
      if (!known.some((other) => other.lemma === lemma)) known.push({ lemma, gender });
      into.set(key, known);
    }
}

/** Reads people who are in no termbase. The forms are made when a text first shows two names side by side. */
export class NamesByRule {
  readonly #readings: RussianReadings;
  readonly #entries = new Map<string, GlossaryEntry>();
  #given: Forms | null = null;
  #surnames: Forms | null = null;

  constructor(readings: RussianReadings) {
    this.#readings = readings;
  }

  read(text: string): readonly Placeable[] {
    return [...text.matchAll(/(?<![\p{L}-])\p{Lu}\p{Ll}+(?=( \p{Lu}\p{Ll}+)(?![\p{L}-]))/gu)].flatMap(
      ({ 0: first, 1: second = '', index }) => this.#person(first + second, index, text) ?? [],
    );
  }

  /** What the rules know of a person read by them, as an entry. */
  entryOf({ lemmas }: Placeable): GlossaryEntry | null {
    return this.#entries.get(lemmas.ru) ?? null;
  }

  #person(written: string, start: number, text: string): Placeable | null {
    const [first = '', second = ''] = written.split(' ');
    const end = start + written.length;
    // A third name beside the two makes it somebody else's.
    if (/\p{Lu}\p{Ll}*\.?\s$/u.test(text.slice(Math.max(0, start - 2), start))) return null;
    if (/^\s\p{Lu}/u.test(text.slice(end))) return null;
    const { given, surnames: family } = this.#forms();
    const people = (given.get(foldWord(first)) ?? []).flatMap((name) =>
      (family.get(foldWord(second)) ?? []).flatMap((surname) =>
        name.gender === surname.gender
          ? [{ lemma: `${name.lemma} ${surname.lemma}`, gender: name.gender }]
          : [],
      ),
    );
    const read = people.flatMap(({ lemma, gender }) => {
      const entry = this.#entry(lemma, gender);
      const reading = entry === null ? null : this.#readings.read(entry, written);
      return entry === null || reading === null ? [] : [{ entry, reading }];
    });
    const [only, ...others] = read;
    if (only === undefined || others.length > 0) return null;
    const { entry, reading } = only;
    const lemmas = { ru: entry.ru, en: entry.en[0] ?? '', kk: entry.kk[0] ?? '' };
    return { start, end, text: written, kind: 'person', group: 'full', ...reading, lemmas, entryId: null };
  }

  #forms(): { readonly given: Forms; readonly surnames: Forms } {
    if (this.#given === null || this.#surnames === null) {
      const given = new Map<string, Known[]>();
      formsOf([...men, ...kazakhMen.keys()], 'm', given);
      formsOf([...women, ...kazakhWomen.keys()], 'f', given);
      const family = new Map<string, Known[]>();
      const families = [...surnames, ...kazakhSurnames.keys()];
      formsOf(families, 'm', family);
      formsOf(
        families.map((surname) => `${surname}а`),
        'f',
        family,
      );
      this.#given = given;
      this.#surnames = family;
    }
    return { given: this.#given, surnames: this.#surnames };
  }

  #entry(lemma: string, gender: 'm' | 'f'): GlossaryEntry | null {
    const known = this.#entries.get(lemma);
    if (known !== undefined) return known;
    const en = romanise(lemma);
    if (en === null) return null;
    const entry: GlossaryEntry = {
      id: `name:${lemma}`,
      ru: lemma,
      en: [en],
      kk: [inKazakh(lemma)],
      status: 'preferred',
      kind: 'person',
      gender,
      animate: true,
      domain: null,
      forms: {},
      variants: {},
      context: [],
      note: null,
      source: null,
      reviewed: false,
      validFrom: null,
      validTo: null,
    };
    this.#entries.set(lemma, entry);
    return entry;
  }
}
