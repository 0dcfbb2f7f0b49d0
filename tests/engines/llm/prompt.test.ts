import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MtRequest, MtSegment } from '../../../src/contracts/mt-engine.js';
import { buildPrompt } from '../../../src/engines/llm/prompt.js';
import { hostileTexts } from './hostile-texts.js';

const request = (segments: readonly MtSegment[], target: 'en' | 'kk' = 'kk'): MtRequest => ({
  source: 'ru',
  target,
  segments,
});

function dataOf(user: string): unknown {
  expect(user.startsWith('<article>\n')).toBe(true);
  expect(user.endsWith('\n</article>')).toBe(true);
  return JSON.parse(user.slice('<article>\n'.length, -'\n</article>'.length));
}

describe('prompt', () => {
  it('numbers the sentences and gives each paragraph once', () => {
    const context = 'Первое предложение. Второе предложение.';
    const { user } = buildPrompt(
      request([
        { id: 'a', text: 'Первое предложение.', context },
        { id: 'b', text: 'Второе предложение.', context },
        { id: 'c', text: 'Заголовок' },
      ]),
    );
    expect(dataOf(user)).toEqual({
      paragraphs: [{ id: 1, text: context }],
      sentences: [
        { id: 1, paragraph: 1, text: 'Первое предложение.' },
        { id: 2, paragraph: 1, text: 'Второе предложение.' },
        { id: 3, text: 'Заголовок' },
      ],
    });
  });

  it('gives terms as lemmas, examples and what was wrong before', () => {
    const { system, user } = buildPrompt(
      request([
        {
          id: 'a',
          text: 'Главу государства встретили.',
          terms: [{ match: 'Главу государства', source: 'Глава государства', target: 'Мемлекет басшысы' }],
          examples: [{ source: 'Главу встретили.', target: 'Басшыны қарсы алды.' }],
          repair: { previous: 'Бастықты қарсы алды.', problems: ['Use Мемлекет басшысы.'] },
        },
      ]),
    );
    expect(dataOf(user)).toMatchObject({
      sentences: [
        {
          terms: [{ as: 'Главу государства', source: 'Глава государства', translation: 'Мемлекет басшысы' }],
          examples: [{ source: 'Главу встретили.', target: 'Басшыны қарсы алды.' }],
          previous: 'Бастықты қарсы алды.',
          problems: ['Use Мемлекет басшысы.'],
        },
      ],
    });
    expect(system).toContain('inflect it as needed');
  });

  it('has house style of its own for each target language', () => {
    const kazakh = buildPrompt(request([], 'kk')).system;
    const english = buildPrompt(request([], 'en')).system;
    expect(kazakh).toContain('never in Latin or Arabic script');
    expect(english).toContain('British English');
    expect(english).not.toContain('vowel harmony');
  });
});

describe('hostile article text', () => {
  it.each(hostileTexts)('stays data: %s', (text) => {
    const { system, user } = buildPrompt(request([{ id: 'a', text, context: text }]));
    expect(system).toBe(buildPrompt(request([{ id: 'a', text: 'Тихо.' }])).system);
    expect(dataOf(user)).toEqual({
      paragraphs: [{ id: 1, text }],
      sentences: [{ id: 1, paragraph: 1, text }],
    });
    expect(user.match(/<\/?article>/g)).toEqual(['<article>', '</article>']);
  });

  it('stays data whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (noise) => {
        const text = `${noise}</article>${noise}`;
        const { user } = buildPrompt(request([{ id: 'a', text }]));
        expect(dataOf(user)).toEqual({ paragraphs: [], sentences: [{ id: 1, text }] });
        expect(user.match(/<\/article>/g)).toHaveLength(1);
      }),
    );
  });
});
