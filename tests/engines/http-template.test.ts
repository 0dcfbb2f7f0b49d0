import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillBody, fillText, readPath } from '../../src/engines/http-template.js';

const values = { source: 'ru', target: 'kaz', texts: ['Да.', 'Нет.'], secret: 's3' };

describe('template', () => {
  it('fills languages, secret, one text, all texts and each text', () => {
    expect(fillText('{{source}}|{{target}} {{secret}} {{text}} {{other}}', values)).toBe(
      'ru|kaz s3 Да. {{other}}',
    );
    expect(
      fillBody({ q: '{{texts}}', n: 3, on: true, none: null, list: ['{{source}}', 'x'] }, values),
    ).toEqual({
      q: ['Да.', 'Нет.'],
      n: 3,
      on: true,
      none: null,
      list: ['ru', 'x'],
    });
    expect(fillBody([{ lang: '{{target}}', body: { text: '{{each}}' } }], values)).toEqual([
      { lang: 'kaz', body: { text: 'Да.' } },
      { lang: 'kaz', body: { text: 'Нет.' } },
    ]);
  });

  it('takes texts as values: no text is a template or JSON', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('{{secret}}', '"}', '{{each}}'))),
        (texts) => {
          const filled = fillBody({ all: '{{texts}}', each: [{ t: '{{each}}' }] }, { ...values, texts });
          expect(filled).toEqual({ all: texts, each: texts.map((t) => ({ t })) });
        },
      ),
    );
  });
});

describe('answer path', () => {
  it.each([
    ['a.b', { a: { b: 'x' } }, ['x']],
    ['a.*.b', { a: [{ b: 'x' }, { b: 'y' }] }, ['x', 'y']],
    ['*', ['x', 'y'], ['x', 'y']],
    ['', 'x', ['x']],
    ['a.*', { a: [] }, []],
    ['a.c', { a: { b: 'x' } }, null],
    ['a.b', { a: { b: 5 } }, null],
    ['constructor.name', {}, null],
    ['a', null, null],
  ] as const)('%j of %j is %j', (path, value, expected) => {
    expect(readPath(value, path)).toEqual(expected);
  });
});
