import type { GlossaryEntry } from '../../../src/contracts/termbase.js';

/** An entry with what the test says, and plain values elsewhere. */
export function entry(
  known: Pick<GlossaryEntry, 'id' | 'ru' | 'en' | 'kk'> & Partial<GlossaryEntry>,
): GlossaryEntry {
  return {
    status: 'preferred',
    kind: 'common',
    gender: null,
    animate: null,
    domain: null,
    forms: {},
    variants: {},
    context: [],
    note: null,
    source: null,
    reviewed: false,
    validFrom: null,
    validTo: null,
    ...known,
  };
}

const country = (
  code: string,
  ru: string,
  en: string[],
  kk: string[],
  gender: GlossaryEntry['gender'] = 'm',
) => entry({ id: `country-${code}`, ru, en, kk, kind: 'place', gender, animate: false, domain: 'countries' });
const city = (ru: string, en: string, kk: string, gender: GlossaryEntry['gender'] = 'm') =>
  entry({
    id: `city-${en}`,
    ru,
    en: [en],
    kk: [kk],
    kind: 'place',
    gender,
    animate: false,
    domain: 'capitals',
  });
const person = (ru: string, en: string, kk: string, gender: GlossaryEntry['gender'] = 'm') =>
  entry({ id: en, ru, en: [en], kk: [kk], kind: 'person', gender, animate: true, domain: 'people' });
const title = (ru: string, en: string[], kk: string[], gender: GlossaryEntry['gender'] = 'm') =>
  entry({ id: `title-${en[0]}`, ru, en, kk, gender, animate: true, domain: 'titles' });

const adjective = (code: string, ru: string, en: string[], kk: string[]) =>
  entry({ id: `demonym-${code}`, ru, en, kk, gender: 'm', domain: 'demonyms' });

/** A small termbase with one of everything that slots hold. */
export const smallTermbase: readonly GlossaryEntry[] = [
  country('kz', 'Казахстан', ['Kazakhstan'], ['Қазақстан']),
  country('pk', 'Пакистан', ['Pakistan'], ['Пәкістан']),
  country('fr', 'Франция', ['France'], ['Франция'], 'f'),
  country('jp', 'Япония', ['Japan'], ['Жапония'], 'f'),
  country('cn', 'Китай', ['China', 'Chinese'], ['Қытай']),
  country('by', 'Беларусь', ['Belarus'], ['Беларусь'], 'f'),
  country(
    'ae',
    'Объединенные Арабские Эмираты',
    ['United Arab Emirates'],
    ['Біріккен Араб Әмірліктері'],
    'plural',
  ),
  country('ph', 'Филиппины', ['Philippines'], ['Филиппин'], 'plural'),
  adjective('pk', 'пакистанский', ['Pakistani', 'Pakistan'], ['пәкістандық', 'Пәкістан']),
  adjective('sa', 'саудовский', ['Saudi', 'Saudi Arabian', 'Saudi Arabia'], ['саудиялық', 'Сауд Арабиясы']),
  adjective('fr', 'французский', ['French', 'France'], ['франциялық', 'француз', 'Франция']),
  adjective('kz', 'казахстанский', ['Kazakhstan', 'Kazakhstani'], ['қазақстандық', 'Қазақстан']),
  city('Астана', 'Astana', 'Астана', 'f'),
  city('Анкара', 'Ankara', 'Анкара', 'f'),
  city('Ташкент', 'Tashkent', 'Ташкент'),
  person('Нурлан Байжанов', 'Nurlan Baizhanov', 'Нұрлан Байжанов'),
  person('Айгуль Сеитова', 'Aigul Seitova', 'Айгүл Сейітова', 'f'),
  person('Серик Омаров', 'Serik Omarov', 'Серік Омаров'),
  person('Омаров', 'Omarov', 'Омаров'),
  person('Байжанов', 'Baizhanov', 'Байжанов'),
  title('Президент', ['President'], ['Президент']),
  title('Премьер-министр', ['Prime Minister', 'prime minister'], ['Премьер-министр']),
  title('министр обороны', ['Minister of Defence'], ['қорғаныс министрі']),
  title('Президент Казахстана', ['President of Kazakhstan'], ['Қазақстан Президенті']),
  entry({
    id: 'agreement',
    ru: 'соглашение',
    en: ['agreement'],
    kk: ['келісім'],
    gender: 'n',
    animate: false,
    domain: 'documents',
  }),
  entry({
    id: 'memorandum',
    ru: 'меморандум',
    en: ['memorandum'],
    kk: ['меморандум'],
    gender: 'm',
    animate: false,
    domain: 'documents',
  }),
  entry({
    id: 'sco',
    ru: 'ШОС',
    en: ['SCO'],
    kk: ['ШЫҰ'],
    gender: 'f',
    kind: 'acronym',
    domain: 'international-organisations',
  }),
  entry({
    id: 'osce',
    ru: 'ОБСЕ',
    en: ['OSCE'],
    kk: ['ЕҚЫҰ'],
    kind: 'acronym',
    domain: 'international-organisations',
  }),
  entry({
    id: 'nato',
    ru: 'НАТО',
    en: ['NATO'],
    kk: ['НАТО'],
    kind: 'acronym',
    domain: 'international-organisations',
  }),
];
