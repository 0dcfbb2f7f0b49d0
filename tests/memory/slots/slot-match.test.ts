import { describe, expect, it } from 'vitest';
import type { TargetLanguage } from '../../../src/domain/language.js';
import { createMemory } from '../../../src/memory/create-memory.js';
import { createPlaceables } from '../../../src/terminology/placeables/create-placeables.js';
import { smallTermbase } from '../../terminology/placeables/entries.js';
import { unit } from '../unit.js';

const placeables = createPlaceables(smallTermbase);
const arrival = unit({
  id: 'arrival',
  source: 'Президент Казахстана Нурлан Байжанов прибыл с государственным визитом в Пакистан.',
  targets: {
    en: 'President of Kazakhstan Nurlan Baizhanov arrived in Pakistan on a state visit.',
    kk: 'Қазақстан Президенті Нұрлан Байжанов мемлекеттік сапармен Пәкістанға барды.',
  },
});
const ask = (text: string, target: TargetLanguage = 'en') => ({ text, source: 'ru', target }) as const;

describe('slot matches', () => {
  const memory = createMemory([arrival], { placeables });

  it('serves other people and countries from one sentence, in both languages', () => {
    const text = 'Премьер-министр Японии Серик Омаров прибыл с государственным визитом во Францию.';
    expect(memory.lookup(ask(text))).toMatchObject({
      kind: 'slot',
      score: 99,
      source: arrival.source,
      target: 'Prime Minister of Japan Serik Omarov arrived in France on a state visit.',
      unitId: 'arrival',
    });
    expect(memory.lookup(ask(text, 'kk'))?.target).toBe(
      'Жапония Премьер-министрі Серік Омаров мемлекеттік сапармен Францияға барды.',
    );
  });

  it('says which unit, which slots and why', () => {
    const match = memory.lookup(ask(arrival.source.replace('Пакистан', 'Китай'), 'kk'));
    expect(match?.slots).toEqual([{ name: 'country', source: 'Китай', target: 'Қытайға' }]);
    expect(match?.why).toBe('Unit arrival (test) has the same text but for: Китай → Қытайға.');
  });

  it('may let two values change places', () => {
    const text = 'Президент Пакистана Нурлан Байжанов прибыл с государственным визитом в Казахстан.';
    expect(memory.lookup(ask(text))?.target).toBe(
      'President of Pakistan Nurlan Baizhanov arrived in Kazakhstan on a state visit.',
    );
  });

  it.each([
    [
      'another word outside the slots',
      'Президент Казахстана Нурлан Байжанов прибыл с рабочим визитом в Пакистан.',
    ],
    ['another case', 'Президент Казахстана Нурлан Байжанов прибыл с государственным визитом в Японии.'],
    [
      'a woman, whose verb differs',
      'Президент Казахстана Айгуль Сеитова прибыла с государственным визитом в Пакистан.',
    ],
    ['a surname for a full name', 'Президент Казахстана Омаров прибыл с государственным визитом в Пакистан.'],
    [
      'a name the termbase lacks',
      'Президент Казахстана Иван Незнамов прибыл с государственным визитом в Пакистан.',
    ],
  ])('finds nothing for %s', (_, text) => {
    expect(memory.lookup(ask(text))).toBeNull();
  });

  it('gives a country the article that it takes and its neighbour does not', () => {
    const text = arrival.source.replace('Пакистан', 'Объединенные Арабские Эмираты');
    expect(memory.lookup(ask(text))?.target).toBe(
      'President of Kazakhstan Nurlan Baizhanov arrived in the United Arab Emirates on a state visit.',
    );
    expect(memory.lookup(ask(text, 'kk'))?.target).toBe(
      'Қазақстан Президенті Нұрлан Байжанов мемлекеттік сапармен Біріккен Араб Әмірліктеріне барды.',
    );
  });

  it('counts what stands in equal slots among the words that two sentences share', () => {
    const received = unit({
      source: 'Президент Казахстана принял Нурлана Байжанова.',
      targets: { en: 'The President of Kazakhstan received Nurlan Baizhanov.' },
    });
    const reception = createMemory([received], { placeables });
    expect(reception.lookup(ask('Президент Казахстана принял Серика Омарова.'))?.target).toBe(
      'The President of Kazakhstan received Serik Omarov.',
    );
    // One word in common says too little.
    expect(reception.lookup(ask('Премьер-министр Японии принял Серика Омарова.'))).toBeNull();
  });

  it('takes no country for a town', () => {
    expect(memory.lookup(ask(arrival.source.replace('Пакистан', 'Ташкент')))).toBeNull();
  });

  it('exchanges numbers only where the noun agrees alike', () => {
    const numbers = createMemory(
      [
        unit({
          source: 'Стороны подписали 5 новых документов на 12,5 млн долларов.',
          targets: {
            en: 'The parties signed 5 new documents worth $12.5 million.',
            kk: 'Тараптар 12,5 млн долларға 5 жаңа құжатқа қол қойды.',
          },
        }),
      ],
      { placeables },
    );
    const text = 'Стороны подписали 17 новых документов на 3,25 млн долларов.';
    expect(numbers.lookup(ask(text))?.target).toBe(
      'The parties signed 17 new documents worth $3.25 million.',
    );
    expect(numbers.lookup(ask(text, 'kk'))?.target).toBe(
      'Тараптар 3,25 млн долларға 17 жаңа құжатқа қол қойды.',
    );
    expect(numbers.lookup(ask('Стороны подписали 2 новых документов на 12,5 млн долларов.'))).toBeNull();
    expect(numbers.lookup(ask('Стороны подписали 5 новых документов на 12,5 млрд долларов.'))).toBeNull();
  });

  it('leaves a sentence whose English word for the person depends on who it is', () => {
    const gendered = createMemory(
      [
        unit({
          source: 'Нурлан Байжанов выразил готовность приехать в Ташкент.',
          targets: { en: 'Nurlan Baizhanov expressed his readiness to come to Tashkent.' },
        }),
      ],
      { placeables },
    );
    expect(gendered.lookup(ask('Серик Омаров выразил готовность приехать в Ташкент.'))).toBeNull();
    expect(gendered.lookup(ask('Нурлан Байжанов выразил готовность приехать в Анкару.'))?.target).toBe(
      'Nurlan Baizhanov expressed his readiness to come to Ankara.',
    );
  });

  it('leaves values that stand twice, which the target does not tell apart', () => {
    const twice = createMemory(
      [
        unit({
          source: 'Поезд идет из Пакистана через Китай в Пакистан.',
          targets: { en: 'A train runs from Pakistan through China to Pakistan.' },
        }),
      ],
      { placeables },
    );
    expect(twice.lookup(ask('Поезд идет из Пакистана через Казахстан в Пакистан.'))?.target).toBe(
      'A train runs from Pakistan through Kazakhstan to Pakistan.',
    );
    expect(twice.lookup(ask('Поезд идет из Пакистана через Китай в Казахстан.'))).toBeNull();
  });

  it('asks for words besides the slots', () => {
    const bare = createMemory(
      [unit({ source: 'Казахстан — Пакистан', targets: { en: 'Kazakhstan – Pakistan' } })],
      { placeables },
    );
    expect(bare.lookup(ask('Казахстан — Китай'))).toBeNull();
  });

  it('prefers the whole text to slots, and needs placeables for slots', () => {
    const plain = createMemory([arrival]);
    expect(plain.lookup(ask(arrival.source))?.kind).toBe('exact');
    expect(plain.lookup(ask(arrival.source.replace('Пакистан', 'Китай')))).toBeNull();
  });

  it('finds units added and not those forgotten', () => {
    const growing = createMemory([], { placeables });
    const text = arrival.source.replace('Пакистан', 'Китай');
    growing.add(arrival);
    expect(growing.lookup(ask(text))?.kind).toBe('slot');
    growing.removeByOrigin('test');
    expect(growing.lookup(ask(text))).toBeNull();
  });
});
