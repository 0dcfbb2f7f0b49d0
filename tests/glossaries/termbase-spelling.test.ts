import { describe, expect, it } from 'vitest';
import { type ContentRow, contentRows, placeOf, type TermbaseColumn, valuesOf } from './termbase-rows.js';

const russianLetters = new Set('абвгдеёжзийклмнопрстуфхцчшщъыьэюя');
const kazakhLetters = new Set([...russianLetters, ...'әғқңөұүһі']);

function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}]+/gu) ?? [];
}

function isMixed(word: string): boolean {
  return /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word);
}

/** Cyrillic letters of a text outside an alphabet. */
function foreignLetters(text: string, alphabet: ReadonlySet<string>): readonly string[] {
  return [...text.toLowerCase()].filter(
    (letter) => /\p{Script=Cyrillic}/u.test(letter) && !alphabet.has(letter),
  );
}

function found(check: (row: ContentRow) => readonly string[]): readonly string[] {
  return contentRows.flatMap((row) => check(row).map((what) => `${placeOf(row)}: ${what}`));
}

/** Names and mottoes that Russian reports leave in Kazakh spelling. */
const keptInKazakh =
  /«(?:Отан қорғаушылар|Мәңгілік Ел|Егемен Қазақстан|Таза Қазақстан|Алтын Қыран|Достық|Құрмет)»|^Таза Қазақстан$/;

function tokens(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

function holds(text: readonly string[], part: readonly string[]): boolean {
  return part.length > 0 && text.some((_, at) => part.every((word, offset) => text[at + offset] === word));
}

describe('spelling of the termbase', () => {
  it('mixes no Latin look-alikes into Cyrillic words', () => {
    for (const column of [
      'ru',
      'kk',
      'kk_variants',
      'context',
      'note',
    ] as const satisfies readonly TermbaseColumn[])
      expect(
        found(({ fields }) => words(fields[column]).filter(isMixed)),
        column,
      ).toEqual([]);
  });

  it('writes Russian with Russian letters, but for names kept in Kazakh', () => {
    expect(
      found(({ fields }) => foreignLetters(fields.ru.replace(keptInKazakh, ''), russianLetters)),
    ).toEqual([]);
  });

  it('writes Kazakh with the letters of the Kazakh alphabet', () => {
    expect(found(({ fields }) => foreignLetters(fields.kk, kazakhLetters))).toEqual([]);
  });

  it('writes English without Cyrillic', () => {
    expect(
      found(({ fields }) => `${fields.en}|${fields.en_variants}`.match(/\p{Script=Cyrillic}+/gu) ?? []),
    ).toEqual([]);
  });

  it('is in composed Unicode, without tabs, line breaks, soft hyphens or doubled spaces', () => {
    expect(
      found(({ fields }) =>
        Object.values(fields).filter(
          (value) =>
            value !== value.normalize('NFC') || /[\t\r\n\u00ad\u200b-\u200f\ufeff]| {2}/u.test(value),
        ),
      ),
    ).toEqual([]);
  });

  it('opens no cell with a sign that a spreadsheet runs as a formula', () => {
    expect(
      found(({ fields }) => Object.values(fields).filter((value) => /^[=+\-@\t\r]/.test(value))),
    ).toEqual([]);
  });

  it.each([
    ['en', 'en_variants'],
    ['kk', 'kk_variants'],
  ] as const)('lists no wrong rendering in %s that is, or stands inside, a right one', (right, wrong) => {
    expect(
      found((row) => {
        const targets = valuesOf(row, right).map(tokens);
        return valuesOf(row, wrong).filter((variant) =>
          targets.some((target) => holds(target, tokens(variant))),
        );
      }),
    ).toEqual([]);
  });

  it.each([
    ['en', 'en_variants'],
    ['kk', 'kk_variants'],
  ] as const)(
    'lists no wrong rendering in %s that holds a right one and so is never seen as wrong',
    (right, wrong) => {
      expect(
        found((row) => {
          const targets = valuesOf(row, right).map(tokens);
          return valuesOf(row, wrong).filter((variant) =>
            targets.some((target) => holds(tokens(variant), target)),
          );
        }),
      ).toEqual([]);
    },
  );
});
