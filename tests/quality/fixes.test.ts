import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../src/domain/numbers.js';
import { applyFixes } from '../../src/quality/fixes/fixes.js';

const cases = [
  ['en', '', '«Yes», he said', '“Yes”, he said'],
  ['en', '', 'The "Friendship" train', 'The “Friendship” train'],
  ['kk', '', '“Достық” пойызы', '«Достық» пойызы'],
  ['kk', '', '«Газет "Ана тілі" шықты»', '«Газет “Ана тілі” шықты»'],
  ['en', '', "He didn't go", 'He didn’t go'],
  ['en', '', 'Astana - Almaty', 'Astana – Almaty'],
  ['kk', '', 'Астана - елорда', 'Астана — елорда'],
  ['kk', '', '- Иә, - деді ол', '— Иә, — деді ол'],
  ['en', '', 'Two  spaces ,here .', 'Two spaces, here.'],
  ['en', 'на 1,5%', 'by 1,5%', 'by 1.5%'],
  ['en', '25 000 тонн', '25 000 tons', '25,000 tons'],
  ['kk', '25 000 тонн', '25,000 тонна', '25\u00a0000 тонна'],
  ['kk', '3,5 млн', '3.5 млн', '3,5 млн'],
  ['en', 'на 5 %', 'by 5 %', 'by 5%'],
  ['kk', '', 'бiр сөз', 'бір сөз'],
  ['en', '', '&quot;Yes,&quot; he said', '“Yes,” he said'],
  ['en', '+5°С', '+5°С', '+5°C'],
] as const;

describe('applyFixes', () => {
  it.each(cases)('%s, source “%s”: %s', (language, source, before, after) => {
    expect(applyFixes(before, { language, source }).text).toBe(after);
  });

  it.each([
    ['en', 'пункты 1,2 и 3', 'points 1,5 and 3'],
    ['en', '', 'version 1.2.3 at 10.0.0.1'],
    ['kk', '', '«Жабылмаған тырнақша “іші'],
    ['kk', '', 'Google мен IT-сала'],
    ['kk', 'версия 2.5', 'v2.5 нұсқасы'],
    ['en', '', 'https://example.org/a,b'],
    ['en', '', 'the score was 5 - 3'],
  ] as const)('leaves alone what is not certain: %s, %s, %s', (language, source, text) => {
    expect(applyFixes(text, { language, source }).text).toBe(text);
  });

  it('says what it changed, from where to where', () => {
    const text = 'He  said: «No»';
    const { text: fixed, applied } = applyFixes(text, { language: 'en', source: '' });
    expect(applied.map(({ fix }) => fix)).toEqual(['spaces', 'quote-marks', 'quote-marks']);
    for (const { before, after } of applied) {
      expect(text.slice(before.start, before.end)).toBe(before.text);
      expect(fixed.slice(after.start, after.end)).toBe(after.text);
    }
  });

  it('never changes a number, and has nothing left to do the second time', () => {
    const piece = fc.constantFrom(
      '1',
      '25',
      '000',
      ',',
      '.',
      ' ',
      '  ',
      '-',
      '«',
      '»',
      '"',
      'a',
      'б',
      'i',
      '%',
      '\u00a0',
      "'",
    );
    fc.assert(
      fc.property(
        fc.constantFrom('en' as const, 'kk' as const),
        fc.array(piece, { maxLength: 20 }),
        (language, parts) => {
          const source = parts.join('');
          const { text } = applyFixes(source, { language, source });
          const digits = (value: string) => value.replace(/\D/g, '');
          expect(digits(text)).toBe(digits(source));
          expect(applyFixes(text, { language, source }).text).toBe(text);
        },
      ),
    );
  });

  it('keeps the value of a figure that it formats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (value) => {
        const source = value.toLocaleString('ru');
        const { text } = applyFixes(`${value.toLocaleString('en')} теңге`, { language: 'kk', source });
        expect(readNumbers(text, 'kk').map((number) => number.value)).toEqual([value]);
      }),
    );
  });
});
