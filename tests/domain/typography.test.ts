import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuotations } from '../../src/domain/typography.js';

describe('readQuotations', () => {
  it.each([
    ['Он сказал: «Да».', ['«Да»'], 0],
    ['«Газета „Знамя“ вышла»', ['«Газета „Знамя“ вышла»', '„Знамя“'], 0],
    ['“Yes,” he said. “No.”', ['“Yes,”', '“No.”'], 0],
    ['"Yes," he said. "No."', ['"Yes,"', '"No."'], 0],
    ['Ол «Иә» деді', ['«Иә»'], 0],
    ['«Нет закрытия', [], 1],
    ['Нет открытия»', [], 1],
    ['don’t', [], 0],
  ] as const)('%s', (text, pairs, lone) => {
    const read = readQuotations(text);
    expect(read.pairs.map(({ start, end }) => text.slice(start, end))).toEqual(pairs);
    expect(read.lone).toHaveLength(lone);
  });

  it('gives every mark to one pair or calls it lone', () => {
    const marks = fc.array(fc.constantFrom('«', '»', '“', '”', '„', '"', 'a', ' '), { maxLength: 40 });
    fc.assert(
      fc.property(marks, (parts) => {
        const text = parts.join('');
        const { pairs, lone } = readQuotations(text);
        expect(pairs.length * 2 + lone.length).toBe(
          [...text].filter((mark) => '«»“”„"'.includes(mark)).length,
        );
      }),
    );
  });
});
