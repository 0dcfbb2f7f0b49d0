import { describe, expect, it } from 'vitest';
import { createMemory } from '../../src/memory/create-memory.js';
import { unit } from './unit.js';

const arrival = unit({
  id: 'a',
  source: 'Президент прибыл в Астану.',
  targets: { en: 'The President arrived in Astana.', kk: 'Президент Астанаға келді.' },
});
const ask = (text: string, more: { previous?: string; next?: string } = {}) =>
  ({ text, source: 'ru', target: 'en', ...more }) as const;

describe('createMemory', () => {
  it('answers a known segment and says which unit it is', () => {
    const match = createMemory([arrival]).lookup(ask('Президент прибыл в Астану.'));
    expect(match).toMatchObject({
      kind: 'exact',
      score: 100,
      target: 'The President arrived in Astana.',
      unitId: 'a',
      origin: 'test',
    });
    expect(match?.why).toContain('Unit a (test)');
  });

  it('takes ё for е, any quote and any space for another, and no letter for another', () => {
    const memory = createMemory([
      unit({ source: 'Еще один «документ» — готов.', targets: { en: 'One more is ready.' } }),
    ]);
    expect(memory.lookup(ask('Ещё  один “документ” – готов. '))?.kind).toBe('exact');
    expect(memory.lookup(ask('Ещё один «документ» — готово.'))).toBeNull();
    expect(memory.lookup(ask('еще один «документ» — готов.'))).toBeNull();
  });

  it('has nothing for a target the unit lacks, or for another source language', () => {
    const memory = createMemory([unit({ source: 'Да.', targets: { kk: 'Иә.' } })]);
    expect(memory.lookup(ask('Да.'))).toBeNull();
    expect(memory.lookup({ text: 'Да.', source: 'kk', target: 'kk' })).toBeNull();
  });

  it('lets the same neighbours beat a plain exact match', () => {
    const memory = createMemory([
      unit({ id: 'question', source: 'Нет.', targets: { en: 'There is not.' }, previous: 'Есть ли вода?' }),
      unit({ id: 'plain', source: 'Нет.', targets: { en: 'No.' }, changedAt: '2026-01-01T00:00:00.000Z' }),
    ]);
    expect(memory.lookup(ask('Нет.', { previous: 'Есть ли вода?' }))).toMatchObject({
      kind: 'context',
      score: 101,
      target: 'There is not.',
    });
    expect(memory.lookup(ask('Нет.', { previous: 'Вы согласны?' }))).toMatchObject({
      kind: 'exact',
      target: 'No.',
    });
    expect(memory.lookup(ask('Нет.'))?.target).toBe('No.');
  });

  it('asks for both neighbours where the unit knows both', () => {
    const memory = createMemory([
      unit({ source: 'Нет.', targets: { en: 'No.' }, previous: 'Раз.', next: 'Два.' }),
    ]);
    expect(memory.lookup(ask('Нет.', { previous: 'Раз.', next: 'Три.' }))?.kind).toBe('exact');
    expect(memory.lookup(ask('Нет.', { previous: 'Раз.', next: 'Два.' }))?.kind).toBe('context');
  });

  it('prefers the newer approval, then the reviewed unit, then the one added last', () => {
    const memory = createMemory([
      unit({ id: '1', source: 'Да.', targets: { en: 'Yea.' } }),
      unit({ id: '2', source: 'Да.', targets: { en: 'Aye.' }, reviewed: true }),
      unit({ id: '3', source: 'Да.', targets: { en: 'Yes.' } }),
    ]);
    expect(memory.lookup(ask('Да.'))?.unitId).toBe('2');
    memory.add(
      unit({ id: 'new', source: 'Да.', targets: { en: 'Indeed.' }, changedAt: '2026-02-02T00:00:00.000Z' }),
    );
    memory.add(
      unit({ id: 'old', source: 'Да.', targets: { en: 'Right.' }, changedAt: '2026-02-01T00:00:00.000Z' }),
    );
    expect(memory.lookup(ask('Да.'))?.unitId).toBe('new');
  });

  it('lists conflicts by language, the unit in use first, and none where targets agree', () => {
    const memory = createMemory([
      unit({ id: '1', source: 'Да.', targets: { en: 'Yes.', kk: 'Иә.' } }),
      unit({ id: '2', source: 'Да.', targets: { en: 'Aye.', kk: 'Иә.' }, reviewed: true }),
    ]);
    const conflicts = memory.conflicts();
    expect(conflicts.map(({ language }) => language)).toEqual(['en']);
    expect(conflicts[0]?.units.map(({ id }) => id)).toEqual(['2', '1']);
  });

  it('replaces a unit that is learnt again from the same segment', () => {
    const first = unit({
      id: '7/body.0.1',
      source: 'Да.',
      targets: { en: 'Yes.' },
      changedAt: '2026-02-01T00:00:00.000Z',
    });
    const memory = createMemory([first]);
    memory.add({ ...first, targets: { en: 'Aye.' } });
    memory.add({ ...first, targets: { en: 'Indeed.' } });
    expect(memory.lookup(ask('Да.'))?.target).toBe('Indeed.');
    expect(memory.size).toBe(1);
    expect(memory.conflicts()).toEqual([]);
  });

  it('forgets a source wholly, and what it hid shows again', () => {
    const memory = createMemory([unit({ id: 'shipped', source: 'Да.', targets: { en: 'Yes.' } })]);
    memory.add(
      unit({
        id: 'learnt',
        source: 'Да.',
        targets: { en: 'Aye.' },
        origin: 'article 7',
        changedAt: '2026-02-02T00:00:00.000Z',
      }),
    );
    expect(memory.size).toBe(2);
    expect(memory.lookup(ask('Да.'))?.unitId).toBe('learnt');
    expect(memory.removeByOrigin('article 7')).toBe(1);
    expect(memory.removeByOrigin('article 7')).toBe(0);
    expect(memory.size).toBe(1);
    expect(memory.lookup(ask('Да.'))?.unitId).toBe('shipped');
    expect([...memory.units()].map(({ id }) => id)).toEqual(['shipped']);
  });

  it('suggests like segments, best first, and never as a look-up', () => {
    const memory = createMemory([
      arrival,
      unit({
        id: 'b',
        source: 'Президент прибыл в Анкару.',
        targets: { en: 'The President arrived in Ankara.' },
      }),
      unit({ id: 'c', source: 'Погода в горах резко ухудшилась.', targets: { en: 'The weather worsened.' } }),
    ]);
    const query = ask('Президент прибыл в Астану утром.');
    expect(memory.lookup(query)).toBeNull();
    const suggestions = memory.suggest(query, 5);
    expect(suggestions.map(({ unitId }) => unitId)).toEqual(['a', 'b']);
    expect(suggestions.every(({ kind }) => kind === 'fuzzy')).toBe(true);
    expect(suggestions[0]!.score).toBeGreaterThan(suggestions[1]!.score);
    expect(suggestions[0]!.score).toBe(Math.floor((100 * 26) / 32));
  });

  it('puts the exact match before the fuzzy ones and finds what was added later', () => {
    const memory = createMemory([arrival]);
    expect(memory.suggest(ask('Президент прибыл в Астану.'), 3).map(({ kind }) => kind)).toEqual(['exact']);
    memory.add(unit({ id: 'later', source: 'Президент прибыл в Алма-Ату.', targets: { en: 'x' } }));
    expect(memory.suggest(ask('Президент прибыл в Астану.'), 3).map(({ unitId }) => unitId)).toEqual([
      'a',
      'later',
    ]);
    expect(memory.suggest(ask('Президент прибыл в Астану.'), 0)).toEqual([]);
  });

  it('asks patterns only where no unit answers, and lets their answer stand as it is', () => {
    const asked: string[] = [];
    const answer = {
      kind: 'pattern',
      score: 95,
      source: 'x',
      target: 'y',
      unitId: 'p',
      origin: 'o',
      slots: [],
      why: 'w',
    } as const;
    const memory = createMemory([arrival], {
      patterns: {
        match: (text, target) => {
          asked.push(`${text} ${target}`);
          return text === 'x' ? answer : null;
        },
      },
    });
    expect(memory.lookup(ask(arrival.source))?.kind).toBe('exact');
    expect(memory.lookup(ask('x'))).toEqual(answer);
    expect(memory.lookup(ask('z'))).toBeNull();
    expect(asked).toEqual(['x en', 'z en']);
  });
});
