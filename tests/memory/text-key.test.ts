import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, foldText, hashText, textKey } from '../../src/memory/text-key.js';

describe('text keys', () => {
  it('compose letters, and make one space of any white space', () => {
    expect(cleanText(' \u00a0Новый\u2009 и\u0306\n\tгод ')).toBe('Новый й год');
    expect(cleanText('чистый текст')).toBe('чистый текст');
  });

  it('are the same however often they are made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textKey(textKey(text))).toBe(textKey(text));
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  it('keep every offset when they fold', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ёЁ«»“”„–―‑‐’ абв') }), (text) => {
        expect(foldText(text)).toHaveLength(text.length);
      }),
    );
  });

  it('hash a part of a text as the part alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, text, after) => {
        const whole = before + text + after;
        expect(hashText(whole, before.length, before.length + text.length)).toBe(hashText(text));
      }),
    );
  });
});
