import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '../../../src/contracts/termbase.js';
import {
  createTermMatcher,
  type TermMatcherOptions,
} from '../../../src/terminology/matching/term-matcher.js';
import { glossaryEntry } from './glossary-entry.js';

function found(
  text: string,
  entries: readonly GlossaryEntry[],
  options: TermMatcherOptions = {},
): readonly string[] {
  return createTermMatcher(entries, options)
    .find(text)
    .map((match) => `${match.entry.id}=${text.slice(match.start, match.end)}`);
}

describe('namesakes', () => {
  const full = glossaryEntry('Касым-Жомарт Токаев', { id: 'full', kind: 'person' });
  const bare = glossaryEntry('Токаев', { id: 'bare', kind: 'person' });

  it.each(['Иван Токаев', 'Ивану Токаеву', 'И. Токаев', 'И.В. Токаева'])('«%s» is somebody else', (name) => {
    expect(found(`Сегодня ${name} здесь`, [full, bare])).toEqual([]);
  });

  it.each(['Токаеву', 'Президент Токаев'])('«%s» is he', (text) => {
    expect(found(`Сегодня ${text} здесь`, [full, bare])).toHaveLength(1);
  });

  it('judges only where the person is known in full', () => {
    expect(found('Сегодня Иван Токаев здесь', [bare])).toHaveLength(1);
  });
});

describe("a man's genitive that is a woman's name", () => {
  const he = glossaryEntry('Александр Иванов', { id: 'he', kind: 'person' });

  it.each([
    'Александра Иванова завоевала золото.',
    'Врач Александра Иванова рассказала о школе.',
    'Сегодня писательница Александра Иванова приехала в город.',
    'Наградили и госпожа Александра Иванова получила орден.',
  ])('is hers: %s', (text) => {
    expect(found(text, [he])).toEqual([]);
  });

  it.each([
    'Супруга Александра Иванова посетила музей.',
    'Встреча Александра Иванова прошла в Астане.',
    'По словам Александра Иванова, работа закончена.',
    'Сегодня помощник Александра Иванова рассказал о планах.',
    'Сегодня помощница Александра Иванова передала письмо.',
    'Частная больница Александра Иванова открыта.',
  ])('is his: %s', (text) => {
    expect(found(text, [he])).toEqual(['he=Александра Иванова']);
  });

  it('is not doubted where the entry is hers', () => {
    const she = glossaryEntry('Анна Новак', { id: 'she', kind: 'person' });
    expect(found('Анна Новак поблагодарила коллег.', [she])).toEqual(['she=Анна Новак']);
  });
});

describe("a place that is somebody's name", () => {
  const kirov = glossaryEntry('Киров', { id: 'kirov', kind: 'place' });
  const vladimir = glossaryEntry('Владимир', { id: 'vladimir', kind: 'place' });

  it.each(['Портрет Сергея Кирова висит здесь', 'Хирург Владимир Кузнецов приехал'])('%s', (text) => {
    expect(found(text, [kirov, vladimir])).toEqual([]);
  });

  it.each(['Поезд из Кирова прибыл', 'Поезд Владимир — Москва прибыл', 'Город Владимир Россия восстановит'])(
    'is the place: %s',
    (text) => {
      expect(found(text, [kirov, vladimir])).toHaveLength(1);
    },
  );
});

describe('two entries of the same words', () => {
  const advice = glossaryEntry('форум', { id: 'advice', status: 'admitted', domain: 'a' });
  const binding = glossaryEntry('форум', { id: 'binding', domain: 'b' });
  const beside = glossaryEntry('форум', { id: 'beside', domain: 'c', context: ['Астана'] });

  it('gives the one that binds, whatever the order', () => {
    expect(found('на форуме', [advice, binding])).toEqual(['binding=форуме']);
    expect(found('на форуме', [binding, advice])).toEqual(['binding=форуме']);
  });

  it('gives the one whose context holds', () => {
    expect(found('Астана, на форуме', [binding, beside])).toEqual(['beside=форуме']);
    expect(found('на форуме', [binding, beside])).toEqual(['binding=форуме']);
  });
});

it('takes a shortened word with an acronym by its capitals', () => {
  const entry = glossaryEntry('КазНУ', { kind: 'acronym' });
  expect(found('ушло в казну, а студент КазНУ и НОВОСТИ КАЗНУ ЗДЕСЬ', [entry])).toHaveLength(2);
});
