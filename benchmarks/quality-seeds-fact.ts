import type { Language } from '../src/domain/language.js';
import { soundsAlike } from '../src/quality/name-sound.js';
import type { Pair } from './quality-corpus.js';
import {
  changeDigit,
  figures,
  replaceOne,
  type Seed,
  seed,
  splice,
  swapWord,
  withTarget,
} from './quality-seed-soil.js';

const months = {
  en: 'January February March April June July August September October November December'.split(' '),
  // Of one harmony, so that the ending that follows stays right.
  kk: 'қаңтар ақпан мамыр тамыз желтоқсан'.split(' '),
} as const;
const days = {
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  kk: 'дүйсенбі сейсенбі сәрсенбі бейсенбі'.split(' '),
} as const;

const named: Readonly<Record<Language, string>> = { ru: 'Токаев', en: 'Tokayev', kk: 'Тоқаев' };

/** Errors in what figures, dates, units and names say. */
export const factSeeds: readonly Seed[] = [
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
    const inTarget = soil.target.match(pattern) ?? [];
    const [ours, theirs] = [inSource[0]?.split(' ') ?? [], inTarget[0]?.split(' ') ?? []];
    // One pair of capitalised words on each side that sound the same: a name, and not «Ближний Восток».
    if (inSource.length !== 1 || inTarget.length !== 1) return null;
    if (/^(?:Нов|Южн|Северн|Западн|Восточн|Центральн|Ближн|Верховн)/u.test(ours[0] ?? '')) return null;
    if (!ours.every((word, at) => soundsAlike(word, theirs[at] ?? ''))) return null;
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
];
