import { describe, expect, it } from 'vitest';
import type { Placeable } from '../../../src/contracts/placeables.js';
import type { TargetLanguage } from '../../../src/domain/language.js';
import { createPlaceables } from '../../../src/terminology/placeables/create-placeables.js';
import { smallTermbase } from './entries.js';

const placeables = createPlaceables(smallTermbase);
const kinds = (text: string) => placeables.read(text).map(({ kind, text: written }) => `${kind} ${written}`);

/** The only placeable of a text. */
function only(text: string): Placeable {
  const found = placeables.read(text);
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** What stands in the target for the value of one Russian sentence, once another's value is put there. */
function swap(known: string, target: string, language: TargetLanguage, wanted: string): string | null {
  const place = placeables.locate(only(known), target, language);
  if (place === null) return null;
  const text = placeables.write(only(wanted), place.form);
  return text === null ? null : target.slice(0, place.start) + text + target.slice(place.end);
}

describe('reading placeables', () => {
  it('reads figures, dates and names, in order and without overlaps', () => {
    expect(
      kinds(
        '5 февраля 2026 года Нурлан Байжанов посетил Пакистан: товарооборот вырос на 12,5% до 1,2 млрд долларов.',
      ),
    ).toEqual([
      'date 5 февраля 2026',
      'person Нурлан Байжанов',
      'country Пакистан',
      'percent 12,5',
      'money 1,2 млрд',
    ]);
    expect(kinds('В 2025 году ОБСЕ открыла 30 школ.')).toEqual([
      'year 2025',
      'organisation ОБСЕ',
      'number 30',
    ]);
  });

  it('reads case and number off the form', () => {
    expect(only('Прибыл из Пакистана.')).toMatchObject({
      cases: ['gen'],
      plural: false,
      entryId: 'country-pk',
    });
    expect([...only('Прибыл во Францию.').cases]).toEqual(['acc']);
    expect([...only('Встреча в Ташкент.').cases].sort()).toEqual(['acc', 'nom']);
    expect(only('Встреча с ОБСЕ.').cases).toEqual([]);
    expect(only('На Филиппинах тихо.')).toMatchObject({ cases: ['prep'], plural: true });
  });

  it.each([
    ['words for numbers', 'Два вагона и первый поезд.'],
    ['ranges', 'В 2025–2027 годах.'],
    ['times', 'Начало в 14:30.'],
    ['ordinals', 'На 5-м заседании.'],
    ['figures in names', 'Самолет Ил-76 и форум COP29.'],
    ['post codes', 'Индекс 010000.'],
    ['ranges of dates', 'С 5–7 февраля.'],
  ])('leaves %s as text', (_, text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('leaves a name that names something else', () => {
    expect(kinds('Гостиница «Казахстан» открыта.')).toEqual([]);
    expect(kinds('Поезд Казахстан-экспресс.')).toEqual([]);
    expect(kinds('Восточный Казахстан ждет.')).toEqual([]);
    expect(kinds('Музей ПАКИСТАН открыт.')).toEqual([]);
  });

  it('reads an entry that holds a country as its parts', () => {
    expect(kinds('Президент Казахстана прибыл.')).toEqual(['title Президент', 'country Казахстана']);
  });

  it('reads no adjective whose English is the country’s name', () => {
    expect(kinds('Казахстанская фирма.')).toEqual([]);
  });

  it('parts numbers by how the noun agrees with them', () => {
    const group = (text: string) => only(text).group;
    expect(group('21 документ')).toBe(group('31 документ'));
    expect(group('22 документа')).toBe(group('4 документа'));
    expect(group('5 документов')).toBe(group('11 документов'));
    expect(
      new Set(['1 документ', '21 документ', '2 документа', '5 документов', '2,5 документа'].map(group)).size,
    ).toBe(5);
    expect(group('5% роста')).toBe(group('2% роста'));
    expect(group('5 тенге')).toBe(group('21 тенге'));
    expect(group('1 км пути')).not.toBe(group('2 км пути'));
    expect(group('5 млн')).not.toBe(group('5 млрд'));
  });
});

describe('English', () => {
  it.each([
    ['Из Пакистана.', 'From Pakistan.', 'Из Франции.', 'From France.'],
    ['Гость Пакистана.', "Pakistan's guest.", 'Гость Франции.', "France's guest."],
    ['Гость Пакистана.', 'Pakistan’s guest.', 'Гость Франции.', 'France’s guest.'],
    ['Из ОАЭ.', '', '', null],
    [
      'Подписали соглашение.',
      'They signed an agreement.',
      'Подписали меморандум.',
      'They signed a memorandum.',
    ],
    [
      'Министр обороны ушел.',
      'The Minister of Defence left.',
      'Премьер-министр ушел.',
      'The Prime Minister left.',
    ],
    ['Пакистанская фирма.', 'A Pakistani company.', 'Французская фирма.', 'A French company.'],
    ['Рост на 5%.', 'Growth of 5%.', 'Рост на 12,75%.', 'Growth of 12.75%.'],
    [
      'Завезли 300 тыс. книг.',
      'Some 300,000 books came.',
      'Завезли 45 тыс. книг.',
      'Some 45,000 books came.',
    ],
    [
      'Завезли 300 тыс. книг.',
      'Some 300,000 books came.',
      'Завезли 4,5 тыс. книг.',
      'Some 4,500 books came.',
    ],
    [
      'Дали 1,5 млрд тенге.',
      'They gave 1.5 billion tenge.',
      'Дали 20,25 млрд тенге.',
      'They gave 20.25 billion tenge.',
    ],
    ['Дали 1500 книг.', 'They gave 1,500 books.', 'Дали 25 000 книг.', 'They gave 25,000 books.'],
    ['В 2025 году.', 'In 2025.', 'В 1999 году.', 'In 1999.'],
    ['Это 5 мая 2025 года.', 'It is May 5, 2025.', 'Это 17 июня 1999 года.', 'It is June 17, 1999.'],
    ['Это 5 мая.', 'It is 5 May.', 'Это 17 июня.', 'It is 17 June.'],
    ['Встреча с ОБСЕ.', 'A meeting with the OSCE.', 'Встреча с ШОС.', 'A meeting with the SCO.'],
  ])('%s | %s | %s', (known, target, wanted, expected) => {
    if (expected === null) expect(kinds(known)).toEqual([]);
    else expect(swap(known, target, 'en', wanted)).toBe(expected);
  });

  it.each([
    ['no mention', 'Из Пакистана.', 'From there.'],
    ['two mentions', 'Из Пакистана.', 'From Pakistan to Pakistan.'],
    ['a mention by the adjective besides', 'Из Пакистана.', 'A Pakistani from Pakistan.'],
    ['the country besides its adjective', 'Пакистанская фирма.', 'A Pakistani company in Pakistan.'],
    ['a country whose name begins like the adjective', 'Саудовская фирма.', 'A company of Saudi Arabia.'],
    ['a compass word before', 'Из Пакистана.', 'From West Pakistan.'],
    ['another number of the value', 'Дали 5 книг.', 'They gave 5 books to five schools.'],
    ['a number in words', 'Дали 5 книг.', 'They gave five books.'],
    ['a part of a longer name', 'Омаров ушел.', 'Serik Omarov left.'],
    ['another date', 'Это 5 мая.', 'It is May 6.'],
    ['an hour of twelve', 'Начало в 5 часов.', 'It begins at 5 p.m.'],
    ['an ordinal date', 'Это 5 мая.', 'It is 5th May.'],
  ])('finds nothing where there is %s', (_, known, target) => {
    expect(placeables.locate(only(known), target, 'en')).toBeNull();
  });

  it('writes nothing where usage is divided', () => {
    expect(swap('Гость Пакистана.', 'Pakistan’s guest.', 'en', 'Гость Филиппин.')).toBeNull();
    // A telephone has no comma, a number of people has; the figure alone does not tell.
    expect(swap('Звоните 102.', 'Call 102.', 'en', 'Звоните 1104.')).toBeNull();
    expect(swap('Звоните 102.', 'Call 102.', 'en', 'Звоните 1 104.')).toBe('Call 1,104.');
    expect(swap('Дали 102 тенге.', 'They gave 102 tenge.', 'en', 'Дали 1104 тенге.')).toBe(
      'They gave 1,104 tenge.',
    );
    // 4.5 thousand books have no figure in thousands of thousands.
    expect(
      swap('Завезли 3 млрд книг.', 'Some 3 billion books.', 'en', 'Завезли 3,1234 млрд книг.'),
    ).toBeNull();
  });
});

describe('Kazakh', () => {
  it.each([
    ['Из Пакистана.', 'Пәкістаннан келді.', 'Из Франции.', 'Франциядан келді.'],
    ['В Пакистан.', 'Пәкістанға барды.', 'В Китай.', 'Қытайға барды.'],
    ['Из Пакистана.', 'Пәкістандағы жиын.', 'Из Китая.', 'Қытайдағы жиын.'],
    ['Про Пакистан.', 'Пәкістан мен әлем.', 'Про Беларусь.', 'Беларусь пен әлем.'],
    ['Про Беларусь.', 'Беларусь пен әлем.', 'Про Японию.', 'Жапония мен әлем.'],
    [
      'Премьер-министр ушел.',
      'Пәкістан Премьер-министрі кетті.',
      'Президент ушел.',
      'Пәкістан Президенті кетті.',
    ],
    ['Подписали соглашение.', 'Келісімге қол қойды.', 'Подписали меморандум.', 'Меморандумға қол қойды.'],
    ['Пакистанская фирма.', 'Пәкістандық компания.', 'Французская фирма.', 'Франциялық компания.'],
    [
      'К пакистанской фирме.',
      'Бұл пәкістандық компания.',
      'К французской фирме.',
      'Бұл франциялық компания.',
    ],
    ['Рост на 5%.', '5%-ға өсті.', 'Рост на 12,75%.', '12,75%-ға өсті.'],
    ['Свыше 30 школ.', '30-дан астам мектеп.', 'Свыше 25 школ.', '25-тен астам мектеп.'],
    ['Свыше 30 школ.', '30-дан астам мектеп.', 'Свыше 100 школ.', '100-ден астам мектеп.'],
    ['Свыше 300 тыс. книг.', '300 мыңнан астам кітап.', 'Свыше 45 тыс. книг.', '45 мыңнан астам кітап.'],
    [
      'Это 5 мая 2025 года.',
      '2025 жылғы 5 мамырда болды.',
      'Это 17 июня 1999 года.',
      '1999 жылғы 17 маусымда болды.',
    ],
    ['Это 5 мая.', '5 мамырда болды.', 'Это 17 сентября.', '17 қыркүйекте болды.'],
    [
      'Встретил Нурлана Байжанова.',
      'Нұрлан Байжановты қарсы алды.',
      'Встретил Айгуль Сеитову.',
      'Айгүл Сейітованы қарсы алды.',
    ],
  ])('%s | %s | %s', (known, target, wanted, expected) => {
    expect(swap(known, target, 'kk', wanted)).toBe(expected);
  });

  it.each([
    ['two mentions', 'Из Пакистана.', 'Пәкістаннан Пәкістанға.'],
    ['the adjective besides', 'Из Пакистана.', 'Пәкістаннан пәкістандық қонақ келді.'],
    ['the adjective of people, not of the state', 'Французский язык.', 'Француз тілі.'],
    ['the country besides its adjective', 'Пакистанская фирма.', 'Пәкістандағы пәкістандық компания.'],
    ['a particle that harmonises', 'Про Пакистан.', 'Пәкістан да келді.'],
    ['an ordinal', 'Дали 5 книг.', '5-ші кітап.'],
    ['a part of a longer name', 'Омаров ушел.', 'Серік Омаров кетті.'],
  ])('finds nothing where there is %s', (_, known, target) => {
    expect(placeables.locate(only(known), target, 'kk')).toBeNull();
  });

  it('writes no suffix on a fraction, whose last sound the figures do not show', () => {
    expect(swap('Свыше 30 школ.', '30-дан астам мектеп.', 'kk', 'Свыше 2,5 школ.')).toBeNull();
  });
});
