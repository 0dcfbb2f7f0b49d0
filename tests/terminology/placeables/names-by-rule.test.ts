import { describe, expect, it } from 'vitest';
import { createPlaceables } from '../../../src/terminology/placeables/create-placeables.js';
import { romanise } from '../../../src/terminology/placeables/names-by-rule.js';
import { smallTermbase } from './entries.js';

const placeables = createPlaceables(smallTermbase);

describe('romanise', () => {
  it.each([
    ['Иван Петров', 'Ivan Petrov'],
    ['Жуков', 'Zhukov'],
    ['Захаров', 'Zakharov'],
    ['Быков', 'Bykov'],
  ])('writes %s as %s', (name, latin) => {
    expect(romanise(name)).toBe(latin);
  });

  it.each(['Сергей', 'Елена', 'Николаев', 'Яковлев', 'Васильев', 'Алексей', 'Щербаков'])(
    'leaves %s, which official systems write in two ways or by other letters',
    (name) => {
      expect(romanise(name)).toBeNull();
    },
  );
});

describe('people of no termbase', () => {
  it('are read with their case and written in both languages', () => {
    const [person] = placeables.read('Делегация встретила Ирину Соколову.');
    expect(person).toMatchObject({
      kind: 'person',
      group: 'full',
      text: 'Ирину Соколову',
      cases: ['acc'],
      lemmas: { ru: 'Ирина Соколова', en: 'Irina Sokolova', kk: 'Ирина Соколова' },
      entryId: null,
    });
    const place = placeables.locate(person!, 'Irina Sokolova’s visit.', 'en');
    expect(place?.form).toMatchObject({ possessive: true });
    const [other] = placeables.read('Встретила Бориса Жукова.');
    expect(placeables.write(other!, place!.form)).toBe('Boris Zhukov’s');
    expect(
      placeables.write(other!, { language: 'kk', case: 'gen', possessive: false, plural: false }),
    ).toBeNull();
    expect(placeables.write(other!, { language: 'kk', case: 'nom', possessive: false, plural: false })).toBe(
      'Борис Жуков',
    );
    expect(placeables.write(person!, { language: 'kk', case: 'acc', possessive: false, plural: false })).toBe(
      'Ирина Соколованы',
    );
  });

  it.each([
    ['Ушел Серик Смагулов.', 'Serik Smagulov', 'Серік Смағұлов'],
    ['Ушла Сауле Утегенова.', 'Saule Utegenova', 'Сәуле Өтегенова'],
    ['Встретили Каната Жумагулова.', 'Kanat Zhumagulov', 'Қанат Жұмағұлов'],
    ['Ушел Роман Садыков.', 'Roman Sadykov', 'Роман Садықов'],
  ])('have the settled Kazakh spelling: %s', (text, en, kk) => {
    expect(placeables.read(text)[0]?.lemmas).toMatchObject({ en, kk });
  });

  it('tell a man from a woman where both share a form', () => {
    expect(placeables.read('Слова Виктора Петрова.')[0]?.lemmas.ru).toBe('Виктор Петров');
    expect(placeables.read('Анна Петрова ушла.')[0]?.lemmas.ru).toBe('Анна Петрова');
  });

  it.each([
    ['a name of two systems', 'Ушел Сергей Петров.'],
    ['a Kazakh surname, whose letters Russian hides', 'Ушел Иван Жумабаев.'],
    ['forms that do not agree', 'Ушел Иван Петрову.'],
    ['a third name', 'Ушел Иван Петров Второй.'],
    ['a double surname', 'Ушел Иван Петров-Водкин.'],
  ])('are not read from %s', (_, text) => {
    expect(placeables.read(text)).toEqual([]);
  });
});
