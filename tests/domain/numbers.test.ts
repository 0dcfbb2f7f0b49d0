import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.js';
import { readNumbers } from '../../src/domain/numbers.js';

const cases: readonly (readonly [Language, string, readonly number[]])[] = [
  ['ru', '1 000 человек', [1000]],
  ['ru', '1\u00a0000\u2009000 тенге', [1000, 0]],
  ['ru', '25\u00a0000\u00a0000 тенге', [25_000_000]],
  ['ru', '25\u202f000', [25_000]],
  ['ru', 'на 2025–2027 годы', [2025, 2027]],
  ['ru', 'до 1 млрд долларов', [1e9]],
  ['ru', '12,5 тыс. тонн', [12_500]],
  ['ru', '1 млн 200 тыс. тенге', [1_200_000]],
  ['ru', '10–15 млн', [10e6, 15e6]],
  ['ru', 'от 10 до 15 млн', [10e6, 15e6]],
  ['ru', '1-й, 55-летний, 1990-х', [1, 55, 1990]],
  ['ru', 'двадцати пяти тысячам', [25_000]],
  ['ru', 'полтора миллиона', [1_500_000]],
  ['ru', 'два с половиной года', [2.5]],
  ['ru', 'XXI', [21]],
  ['ru', 'ХХ съезд', [20]],
  ['ru', '20-миллионный', [20e6]],
  ['ru', 'пятьсот сорок три', [543]],
  ['ru', 'свыше тридцати двусторонних встреч', [30]],
  ['ru', 'ста человек в сутки', [100]],
  ['ru', '2023 год — 18%, 2024 — 27%', [2023, 18, 2024, 27]],
  ['kk', 'жиырма миллионбыз', [20_000_000]],
  ['kk', 'қырық бірінің бәрі', [41]],
  ['kk', 'тәулігіне жүз адам', [100]],
  ['kk', '4: 41', [281]],
  ['ru', 'в сезоне 2017/18', [2017, 2018]],
  ['en', 'Ted&#39;s', []],
  ['en', 'over 2 1/2 million', [2_500_000]],
  ['en', '$1.5 billion', [1.5e9]],
  ['en', '$5m and €3bn', [5e6, 3e9]],
  ['en', '5 m', [5]],
  ['en', '1,500 people', [1500]],
  ['en', '1st, 2nd, 3rd, 21st', [1, 2, 3, 21]],
  ['en', 'twenty-five thousand', [25_000]],
  ['en', 'one hundred and fifty', [150]],
  ['en', '2025–27', [2025, 2027]],
  ['en', 'half a million', [500_000]],
  ['en', 'two and a half years', [2.5]],
  ['en', '10 to 15 million', [10e6, 15e6]],
  ['en', 'I met King Charles III', [3]],
  ['en', '1/2 cup, 24/7', [0.5, 24, 7]],
  ['kk', '2027 жылға, 5-ке, 1-ші', [2027, 5, 1]],
  ['kk', '25 мыңнан астам', [25_000]],
  ['kk', 'он бес', [15]],
  ['kk', 'бір жарым миллион', [1_500_000]],
  ['kk', 'екі жүз елу', [250]],
  ['kk', 'ХХІ ғасырдың', [21]],
  ['kk', 'ол үшін алтын жүзеге', []],
  ['kk', 'жиырмаға', [20]],
];

const secondReadings: readonly (readonly [Language, string, number | null])[] = [
  ['ru', 'два десятилетия', 20],
  ['ru', 'за пять с лишним десятилетий', 50],
  ['ru', 'двести лет', null],
  ['ru', 'семи сотен компаний', 700],
  ['ru', 'на 96-м году жизни', 95],
  ['en', 'two centuries', 200],
  ['en', 'five years', null],
  ['kk', '96 жасқа қараған шағында', 95],
  ['kk', 'екі ғасырда', 200],
];

it('reads a Kazakh part as two numbers that need not be answered', () => {
  expect(readNumbers('оннан сегізі', 'kk')).toMatchObject([
    { value: 10, loose: true },
    { value: 8, loose: true },
  ]);
  expect(readNumbers('екі есе', 'kk')).toMatchObject([{ value: 2, loose: true }]);
});

it.each([
  ['двадцатипятилетие', 25],
  ['девяностолетний', 90],
  ['двадцатифутовый', 20],
  ['полувековой', 50],
  ['полумиллиарда', 500_000_000],
])('%s says a number that need not be answered', (word, value) => {
  expect(readNumbers(word, 'ru')).toMatchObject([{ value, loose: true }]);
});

describe('the second reading', () => {
  it.each(secondReadings)('%s %s', (language, text, expected) => {
    expect(readNumbers(text, language)[0]?.otherValue).toBe(expected);
  });
});

describe('readNumbers', () => {
  it.each(cases)('%s %s', (language, text, values) => {
    const strict = readNumbers(text, language).filter((number) => number.form !== 'words' || !number.loose);
    expect(strict.map((number) => number.value)).toEqual(values);
  });

  it('reads units before and after, over adjectives, and shares them in a range', () => {
    const units = (text: string, language: Language) =>
      readNumbers(text, language).map((n) => n.unit?.id ?? null);
    expect(units('5 млн американских долларов', 'ru')).toEqual(['USD']);
    expect(units('на 3,5 процента и на 4%', 'ru')).toEqual(['percent', 'percent']);
    expect(units('US$5 million, KZT 300', 'en')).toEqual(['USD', 'KZT']);
    expect(units('5–7 км', 'ru')).toEqual(['km', 'km']);
    expect(units('2 square kilometres and 3 m²', 'en')).toEqual(['km2', 'm2']);
    expect(units('3,5 пайызға, 1 млрд АҚШ доллары', 'kk')).toEqual(['percent', 'USD']);
  });

  it('reads times of day in minutes from midnight', () => {
    expect(readNumbers('в 14:30', 'ru')[0]).toMatchObject({ kind: 'time', value: 870 });
    expect(readNumbers('at 2:30 p.m.', 'en')[0]).toMatchObject({ kind: 'time', value: 870 });
  });

  it('keeps the second reading of an ambiguous separator', () => {
    expect(readNumbers('1,500', 'ru')[0]).toMatchObject({ value: 1.5, otherValue: 1500 });
    expect(readNumbers('1.500', 'en')[0]).toMatchObject({ value: 1.5, otherValue: 1500 });
  });

  it('takes spans that give the number as it stands, without ending or unit', () => {
    const text = 'к 5-му мая, 12,5 тыс. тонн';
    expect(readNumbers(text, 'ru').map(({ start, end }) => text.slice(start, end))).toEqual([
      '5',
      '12,5 тыс',
    ]);
  });

  it.each(['ru', 'en', 'kk'] as const)('never crashes, overlaps or goes back in %s', (language) => {
    const pieces = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '1',
        '000',
        ' ',
        ',',
        '.',
        '–',
        'млн',
        'million',
        'мың',
        'двадцать',
        'он',
        'and a half',
        ':',
        '/',
        '%',
        '$',
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const number of readNumbers(text, language)) {
          expect(number.start).toBeGreaterThanOrEqual(last);
          expect(number.end).toBeGreaterThan(number.start);
          expect(Number.isNaN(number.value)).toBe(false);
          last = number.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('reads every integer it is given in the language’s own spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(readNumbers(value.toLocaleString('en'), 'en').map((n) => n.value)).toEqual([value]);
        expect(readNumbers(value.toLocaleString('ru'), 'ru').map((n) => n.value)).toEqual([value]);
      }),
    );
  });
});
