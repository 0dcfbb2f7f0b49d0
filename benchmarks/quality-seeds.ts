import type { Language, TargetLanguage } from '../src/domain/language.js';
import { readNumbers, type TextNumber } from '../src/domain/numbers.js';
import { readQuotations } from '../src/domain/typography.js';
import { type Pair, pick, type Row } from './quality-corpus.js';

/** What a seed gets: a clean pair, another row of the corpus, and a source of chance. */
export interface Soil extends Pair {
  readonly language: TargetLanguage;
  readonly other: Row;
  readonly random: () => number;
}

/** One class of error. `plant` gives the spoilt article (one pair, or two for errors across segments) or null. */
export interface Seed {
  readonly id: string;
  /** Checks of which one has to notice. */
  readonly checks: readonly string[];
  readonly blocking: boolean;
  readonly languages: readonly TargetLanguage[];
  plant(soil: Soil): Pair | readonly Pair[] | null;
}

const both: readonly TargetLanguage[] = ['en', 'kk'];

function seed(
  id: string,
  checks: string,
  blocking: boolean,
  plant: (soil: Soil) => Pair | readonly Pair[] | null,
  languages: readonly TargetLanguage[] = both,
): Seed {
  return { id, checks: checks.split(' '), blocking, languages, plant };
}

/** The pair with another target; null where nothing changed. */
function withTarget(soil: Soil, target: string | null): Pair | null {
  return target === null || target === soil.target ? null : { ...pairOf(soil), target };
}

function pairOf(soil: Soil): Pair {
  const { source, target, counterpart } = soil;
  return { source, target, ...(counterpart === undefined ? {} : { counterpart }) };
}

function splice(text: string, at: { readonly start: number; readonly end: number }, instead: string): string {
  return text.slice(0, at.start) + instead + text.slice(at.end);
}

function figures(soil: Soil, wanted: (number: TextNumber) => boolean): TextNumber | undefined {
  const shared = new Set(
    readNumbers(soil.source, 'ru')
      .filter(({ loose }) => !loose)
      .map((number) => number.value),
  );
  const found = readNumbers(soil.target, soil.language).filter(
    (number) =>
      number.form === 'digits' && number.kind !== 'time' && shared.has(number.value) && wanted(number),
  );
  // A number said twice is still there after one of them is spoilt.
  return pick(
    found.filter((number) => found.filter((other) => other.value === number.value).length === 1),
    soil.random,
  );
}

/** Another digit in one place of the figures. */
function changeDigit(text: string, random: () => number): string {
  const places = [...text].flatMap((letter, at) => (/\d/.test(letter) ? [at] : []));
  const at = pick(places, random) ?? 0;
  const digit = Number(text[at]);
  const others = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((other) => other !== digit);
  return text.slice(0, at) + String(pick(others, random) ?? 1) + text.slice(at + 1);
}

function replaceOne(soil: Soil, pattern: RegExp, instead: (match: string) => string): Pair | null {
  const match = pick([...soil.target.matchAll(pattern)], soil.random);
  if (match === undefined) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  return withTarget(soil, splice(soil.target, span, instead(match[0])));
}

const months = {
  en: 'January February March April June July August September October November December'.split(' '),
  // Of one harmony, so that the ending that follows stays right.
  kk: 'қаңтар ақпан мамыр тамыз желтоқсан'.split(' '),
} as const;
const days = {
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  kk: 'дүйсенбі сейсенбі сәрсенбі бейсенбі'.split(' '),
} as const;

/** Replaces one of the words by another of the list. */
function swapWord(soil: Soil, words: readonly string[], says: RegExp): Pair | null {
  if (!says.test(soil.source)) return null;
  const pattern = new RegExp(`(?<!\\p{L})(?:${words.join('|')})`, 'gu');
  const met = new Set(soil.target.match(pattern) ?? []);
  if (met.size !== 1) return null;
  const instead =
    pick(
      words.filter((word) => !met.has(word)),
      soil.random,
    ) ?? '';
  return replaceOne(soil, pattern, () => instead);
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}

const leadIns: Readonly<Record<TargetLanguage, readonly string[]>> = {
  en: [
    'Here is the translation: ',
    'Translation: ',
    "Sure! Here's the translation:\n\n",
    'Certainly! ',
    '```\n',
  ],
  kk: ['Міне, аударма: ', 'Аударма: ', 'Әрине! ', 'Here is the translation: ', '```\n'],
};
const notes: Readonly<Record<TargetLanguage, readonly string[]>> = {
  en: [
    ' (Note: the name was kept as in the source.)',
    '\n\nNote: This is a literal translation.',
    ' Let me know if you need changes.',
  ],
  kk: [' (Note: literal translation)', ' Ескертпе: сөзбе-сөз аударылды.', ' (аудармашының ескертпесі)'],
};
const refusals: Readonly<Record<TargetLanguage, readonly string[]>> = {
  en: ["I'm sorry, but I can't translate this text.", 'As an AI language model, I cannot translate this.'],
  kk: ['Кешіріңіз, мен бұл мәтінді аудара алмаймын.', 'Тілдік модель ретінде мен бұған көмектесе алмаймын.'],
};

const latin: Readonly<Record<string, string>> = Object.fromEntries(
  [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі'].map((letter, at) => [
    letter,
    'a b v g d e e j z i i k l m n o p r s t u f h ts ch sh sh - y - e iu ia a g q n o u u h i'
      .split(' ')
      [at]?.replace('-', '') ?? '',
  ]),
);
const arabic = 'قازاقستان پرەزيدەنتى استانادا كەلىسسوز جۇرگىزدى';

function join(soil: Soil, other: string): Pair {
  return { ...pairOf(soil), target: `${soil.target} ${other}` };
}

const named: Readonly<Record<Language, string>> = { ru: 'Токаев', en: 'Tokayev', kk: 'Тоқаев' };

/** The classes of errors that are planted. */
export const seeds: readonly Seed[] = [
  seed('number: digit changed (13+)', 'numbers', true, (soil) => {
    const number = figures(
      soil,
      ({ value, kind }) => value >= 13 && Number.isInteger(value) && kind === 'cardinal',
    );
    return number === undefined
      ? null
      : withTarget(soil, splice(soil.target, number, changeDigit(number.text, soil.random)));
  }),
  seed('number: dropped (13+)', 'numbers', true, (soil) => {
    const number = figures(soil, ({ value, unit }) => value >= 13 && unit === null);
    return number === undefined ? null : withTarget(soil, splice(soil.target, number, '').replace('  ', ' '));
  }),
  seed('number: decimal point lost', 'numbers', true, (soil) => {
    const number = figures(soil, ({ value, text }) => !Number.isInteger(value) && /^\d+[.,]\d+$/.test(text));
    return number === undefined
      ? null
      : withTarget(soil, splice(soil.target, number, number.text.replace(/[.,]/, '')));
  }),
  seed('number: scale word changed', 'numbers', true, (soil) =>
    replaceOne(
      soil,
      soil.language === 'en'
        ? /(?<=\d )(?:million|billion|thousand)(?!\p{L})/gu
        : /(?<=\d )(?:миллион|миллиард|млн|млрд|мың)(?!\p{L})/gu,
      (word) =>
        ({
          million: 'billion',
          billion: 'million',
          thousand: 'million',
          миллион: 'миллиард',
          миллиард: 'миллион',
          млн: 'млрд',
          млрд: 'млн',
        })[word] ?? 'млн',
    ),
  ),
  seed('number: year off by one', 'numbers', true, (soil) => {
    const number = figures(soil, ({ value, text }) => /^(?:19|20)\d\d$/.test(text) && value < 2100);
    return number === undefined
      ? null
      : withTarget(soil, splice(soil.target, number, String(number.value + 1)));
  }),
  seed('number: extra one (13+)', 'numbers', true, (soil) =>
    replaceOne(soil, /(?<=\p{Ll}) (?=\p{Ll})/gu, () => ` ${Math.floor(137 + soil.random() * 800)} `),
  ),
  seed('number: small one changed', 'numbers dates', false, (soil) => {
    const number = figures(soil, ({ value, text }) => value < 13 && /^\d+$/.test(text));
    return number === undefined
      ? null
      : withTarget(soil, splice(soil.target, number, String(number.value + 1)));
  }),
  seed('date: month changed', 'dates', true, (soil) =>
    swapWord(
      soil,
      months[soil.language],
      /(?:январ|феврал|марта|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр)/u,
    ),
  ),
  seed('date: weekday changed', 'weekdays', true, (soil) =>
    swapWord(soil, days[soil.language], /(?:понедельник|вторник|сред[уы]|четверг|пятниц|суббот|воскресень)/u),
  ),
  seed('currency changed', 'currency', true, (soil) =>
    soil.language === 'en'
      ? (replaceOne(soil, /(?<![A-Z])\$(?=\d)/gu, () => '€') ??
        replaceOne(
          soil,
          /(?<=\d[\d,.]* (?:million |billion )?)(?:dollars|rubles|roubles|euros|tenge)/gu,
          (w) => (w === 'euros' ? 'dollars' : 'euros'),
        ))
      : replaceOne(
          soil,
          /(?<=\d (?:млн |млрд |миллион |миллиард |мың )?(?:АҚШ )?)(?:доллар|теңге|евро|рубл)/gu,
          (w) => (w === 'теңге' ? 'доллар' : 'теңге'),
        ),
  ),
  seed('percent sign lost', 'percent', true, (soil) => {
    if ((soil.target.match(/%/g) ?? []).length !== 1 || /процент/u.test(soil.source)) return null;
    return withTarget(soil, soil.target.replace(/ ?%/u, ''));
  }),
  seed('unit changed', 'units', true, (soil) =>
    replaceOne(
      soil,
      soil.language === 'en'
        ? /(?<=\d )(?:km|kilometers|kilometres|meters|metres|kg|tons|tonnes|hectares)(?!\p{L})/gu
        : /(?<=\d )(?:км|шақырым|метр|кг|тонна|гектар)(?!\p{L})/gu,
      (word) =>
        ({
          km: 'kg',
          kilometers: 'tons',
          kilometres: 'tonnes',
          meters: 'kilometers',
          metres: 'km',
          kg: 'km',
          tons: 'hectares',
          tonnes: 'hectares',
          hectares: 'tons',
          км: 'кг',
          шақырым: 'тонна',
          метр: 'км',
          кг: 'км',
          тонна: 'гектар',
          гектар: 'тонна',
        })[word] ?? word,
    ),
  ),
  seed('name: another person', 'names attribution', false, (soil) => {
    const inSource = soil.source.match(/(?<=\p{Ll},? )\p{Lu}[а-яё]{3,} \p{Lu}[а-яё]{4,}/gu) ?? [];
    const pattern = /(?<=\p{Ll},? )\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{3,}/gu;
    // One pair of capitalised words on each side: hardly anything else than the same name.
    if (inSource.length !== 1 || (soil.target.match(pattern) ?? []).length !== 1) return null;
    const instead = { en: 'Bob Pugh', kk: 'Боб Пью' }[soil.language];
    return replaceOne(soil, pattern, () => instead);
  }),
  seed('name: two spellings', 'name-spelling', false, (soil) => {
    const say = (name: string): Pair => ({
      source: `${named.ru} сказал: ${soil.source}`,
      target: soil.language === 'en' ? `${name} said: ${soil.target}` : `${name} айтты: ${soil.target}`,
    });
    const [right, wrong] = soil.language === 'en' ? ['Tokayev', 'Tokaev'] : ['Тоқаев', 'Токаев'];
    return [say(right), say(right), say(wrong)];
  }),
  seed('quotation mark lost', 'quotation-marks', true, (soil) => {
    const marks = soil.target.match(/[«»“”"]/gu) ?? [];
    // Where the source lacks a mark itself, a translation may as well.
    const applies = marks.length >= 2 && readQuotations(soil.source).lone.length === 0;
    return applies ? replaceOne(soil, /[«»“”"]/gu, () => '') : null;
  }),
  seed('quotation lost', 'quotations quotation-marks', false, (soil) => {
    const marks = soil.target.match(/[«»“”"]/gu) ?? [];
    return marks.length !== 2 || !/[«"“„]/u.test(soil.source)
      ? null
      : withTarget(soil, soil.target.replace(/[«»“”"]/gu, ''));
  }),
  seed(
    'source word left',
    'untranslated-source',
    true,
    (soil) => {
      const word = pick(
        words(soil.source).filter((w) => /^[а-яё]{4,}$/u.test(w)),
        soil.random,
      );
      return word === undefined ? null : replaceOne(soil, /(?<= )\p{Ll}{3,}(?= )/gu, () => word);
    },
    ['en'],
  ),
  seed(
    'Russian sentence for Kazakh',
    'untranslated-source identical-text',
    true,
    (soil) => (words(soil.other.ru).length < 4 ? null : withTarget(soil, soil.other.ru)),
    ['kk'],
  ),
  seed(
    'Russian sentence after Kazakh',
    'untranslated-source',
    true,
    (soil) => (words(soil.other.ru).length < 5 ? null : join(soil, soil.other.ru)),
    ['kk'],
  ),
  seed(
    'run of source words',
    'untranslated-source',
    true,
    (soil) => {
      const own = words(soil.source);
      const at = own.findIndex(
        (_, i) =>
          own.slice(i, i + 6).length === 6 && own.slice(i, i + 6).every((w) => /^[а-яё]{3,}$/u.test(w)),
      );
      if (at < 0) return null;
      const run = own.slice(at, at + 6).join(' ');
      return replaceOne(soil, /(?<=\p{Ll}) (?=\p{Ll})/gu, () => ` ${run} `);
    },
    ['kk'],
  ),
  seed('source copied', 'untranslated-source identical-text', true, (soil) =>
    words(soil.source).length < 5 ? null : withTarget(soil, soil.source),
  ),
  seed(
    'Kazakh in Latin letters',
    'wrong-script',
    true,
    (soil) =>
      withTarget(soil, [...soil.target].map((letter) => latin[letter.toLowerCase()] ?? letter).join('')),
    ['kk'],
  ),
  seed('Kazakh in Arabic letters', 'wrong-script', true, (soil) => withTarget(soil, arabic), ['kk']),
  seed(
    'Latin letter in a Kazakh word',
    'wrong-script typography',
    false,
    (soil) => replaceOne(soil, /(?<=[а-я])і(?=[а-я])/gu, () => 'i'),
    ['kk'],
  ),
  seed('cut off', 'sentence-end omission', true, (soil) => {
    const own = words(soil.target);
    if (own.length < 8 || !/[.!?…]["»”]?$/u.test(soil.source)) return null;
    const kept = own.slice(0, Math.ceil(own.length * 0.6)).join(' ');
    return /\p{L}$/u.test(kept) ? withTarget(soil, kept) : null;
  }),
  seed('most of it left out', 'omission', true, (soil) => {
    const own = words(soil.target);
    return own.length < 10
      ? null
      : withTarget(soil, `${own.slice(0, Math.floor(own.length * 0.33)).join(' ')}.`);
  }),
  seed('a sentence left out', 'omission length-ratio', false, (soil) => {
    const translation = soil.other[soil.language];
    if (translation === undefined || soil.other.ru.length < 60) return null;
    return { source: `${soil.source} ${soil.other.ru}`, target: soil.target };
  }),
  seed('a sentence added', 'addition length-ratio', false, (soil) => {
    const translation = soil.other[soil.language];
    return translation === undefined || translation.length < 60 ? null : join(soil, translation);
  }),
  seed('looping', 'repetition', true, (soil) => {
    const own = words(soil.target);
    if (own.length < 8) return null;
    const tail = own.slice(-5).join(' ');
    return join(soil, `${tail} ${tail} ${tail}`);
  }),
  seed('lead-in', 'commentary', true, (soil) =>
    withTarget(soil, (pick(leadIns[soil.language], soil.random) ?? '') + soil.target),
  ),
  seed('note of the engine', 'commentary', true, (soil) =>
    withTarget(soil, soil.target + (pick(notes[soil.language], soil.random) ?? '')),
  ),
  seed('refusal', 'commentary', true, (soil) =>
    withTarget(soil, pick(refusals[soil.language], soil.random) ?? null),
  ),
  seed('doubled word', 'doubled-words', true, (soil) =>
    replaceOne(soil, /(?<= )\p{Ll}{3,}(?= )/gu, (word) =>
      /^(?:that|had|very|бір|әр)$/u.test(word) ? word : `${word} ${word}`,
    ),
  ),
  seed('bracket lost', 'brackets', true, (soil) =>
    /[([]/u.test(soil.source) ? replaceOne(soil, /[()[\]]/gu, () => '') : null,
  ),
  seed('web address changed', 'links', true, (soil) => ({
    ...pairOf(soil),
    source: `${soil.source} https://www.akorda.kz/ru/events/${Math.floor(soil.random() * 1e6)}`,
    target: `${soil.target} https://www.akorda.kz/ru/events/${Math.floor(soil.random() * 1e6)}`,
  })),
  seed('e-mail lost', 'links', true, (soil) => ({
    ...pairOf(soil),
    source: `${soil.source} (press@mfa.gov.kz)`,
  })),
  seed('tag lost', 'tags', true, (soil) => ({
    ...pairOf(soil),
    source: `<b>${soil.source}</b>`,
    target: `<b>${soil.target}`,
  })),
  seed('placeholder left', 'placeholders', true, (soil) =>
    replaceOne(
      soil,
      /(?<= )\p{Ll}{3,}(?= )/gu,
      () => pick(['{{T1}}', '⟦3⟧', '__TERM_2__', '%s', '{0}', '[[2]]'], soil.random) ?? '',
    ),
  ),
  seed('end mark lost', 'sentence-end', true, (soil) =>
    /[.!?…]$/u.test(soil.source) && /[\p{L}\p{N}][.!?]$/u.test(soil.target)
      ? withTarget(soil, soil.target.slice(0, -1))
      : null,
  ),
  seed('question made a statement', 'sentence-end', false, (soil) =>
    soil.source.endsWith('?') && soil.target.endsWith('?')
      ? withTarget(soil, `${soil.target.slice(0, -1)}.`)
      : null,
  ),
  seed('negation lost', 'negation', false, (soil) => {
    if (!/(?<!\p{L})не(?!\p{L})/u.test(soil.source.toLowerCase())) return null;
    if (soil.language === 'en')
      return (soil.target.match(/n[’']t| not /gu) ?? []).length === 1
        ? withTarget(soil, soil.target.replace(/n[’']t| not(?= )/u, ''))
        : null;
    return (soil.target.match(/ емес/gu) ?? []).length === 1
      ? withTarget(soil, soil.target.replace(' емес', ''))
      : null;
  }),
  seed('negation added', 'negation', false, (soil) =>
    soil.language === 'en'
      ? replaceOne(soil, / (?:is|was|are|were|will|has|have) (?=\p{Ll})/gu, (verb) => `${verb}not `)
      : withTarget(soil, soil.target.replace(/\.$/u, ' емес.')),
  ),
  seed('empty', 'empty-target', true, (soil) => withTarget(soil, ' ')),
  seed('paragraph lost', 'paragraph-count', true, (soil) => ({
    ...pairOf(soil),
    source: `${soil.source}\n\n${soil.other.ru}`,
  })),
  seed('foreign quotation marks', 'typography', false, (soil) => {
    const marks = soil.language === 'en' ? ['«', '»'] : ['“', '”'];
    return /[«“"]/u.test(soil.target)
      ? null
      : replaceOne(soil, /(?<= )\p{L}{4,}(?= )/gu, (word) => marks[0] + word + marks[1]);
  }),
  seed('double space', 'typography', false, (soil) => replaceOne(soil, /(?<=\p{L}) (?=\p{L})/gu, () => '  ')),
  seed('versions differ in a number', 'counterpart-numbers', true, (soil) => {
    if (soil.counterpart === undefined) return null;
    const other: TargetLanguage = soil.language === 'en' ? 'kk' : 'en';
    const number = pick(
      readNumbers(soil.counterpart, other).filter(
        ({ value, form, text }) =>
          value >= 13 &&
          form === 'digits' &&
          /^\d+$/.test(text) &&
          readNumbers(soil.target, soil.language).some((own) => own.value === value && !own.loose),
      ),
      soil.random,
    );
    if (number === undefined) return null;
    return {
      ...pairOf(soil),
      counterpart: soil.counterpart.replaceAll(number.text, changeDigit(number.text, soil.random)),
    };
  }),
];
