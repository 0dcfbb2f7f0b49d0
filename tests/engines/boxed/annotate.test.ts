import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate, restore } from '../../../src/engines/boxed/annotate.js';
import { lemmaClose, lemmaOpen, placeholderMarks } from '../../../src/engines/boxed/marks.js';

const mark = (n: number) => placeholderMarks[n] ?? '';
const term = (match: string, target: string) => ({ match, source: match, target });

describe('what stays as it is', () => {
  it.each([
    [
      'a figure',
      'Товарооборот вырос на 12,5 процента.',
      `Товарооборот вырос на ${mark(0)} процента.`,
      ['12,5'],
    ],
    ['a grouped figure', 'Построено 1 200 школ.', `Построено ${mark(0)} школ.`, ['1 200']],
    ['a range', 'План на 2026–2027 годы.', `План на ${mark(0)} годы.`, ['2026–2027']],
    [
      "a caller's placeholder",
      'Компания {1} построит завод.',
      `Компания ${mark(0)} построит завод.`,
      ['{1}'],
    ],
    ['an address', 'Пишите на press@akorda.kz.', `Пишите на ${mark(0)}.`, ['press@akorda.kz']],
    ['a page', 'См. https://akorda.kz/ru/a-1, там.', `См. ${mark(0)}, там.`, ['https://akorda.kz/ru/a-1']],
  ])('%s', (_what, text, marked, kept) => {
    expect(annotate(text, [])).toEqual({ marked, kept });
  });

  it('is numbered by its place in the sentence', () => {
    expect(annotate('В 2026 году {1} даст 5 млн.', [])).toEqual({
      marked: `В ${mark(0)} году ${mark(1)} даст ${mark(2)} млн.`,
      kept: ['2026', '{1}', '5'],
    });
  });

  it('goes before figures when marks are few', () => {
    const text = `${Array.from({ length: 12 }, (_, n) => `${n}1`).join(' и ')} и {1}`;
    const annotated = annotate(text, []);
    expect(annotated?.kept).toHaveLength(10);
    expect(annotated?.kept.at(-1)).toBe('{1}');
    expect(annotated?.marked).toContain('91 и 101 и 111');
  });

  it('cannot be more than the model has marks for', () => {
    expect(annotate(Array.from({ length: 11 }, (_, n) => `{${n}}`).join(' '), [])).toBeNull();
  });

  it('is not what the text itself pretends', () => {
    expect(annotate(`Слово ${mark(3)}${lemmaOpen}ложь${lemmaClose} стоит.`, [])?.marked).toBe(
      'Слово ложь стоит.',
    );
  });
});

describe('terms', () => {
  it('get their lemma behind them, each occurrence once', () => {
    const terms = [term('Главы государства', 'Head of State'), term('Главы государства', 'Head of State')];
    expect(annotate('По поручению Главы государства и Главы государства.', terms)?.marked).toBe(
      `По поручению Главы государства${lemmaOpen} Head of State${lemmaClose} и Главы государства${lemmaOpen} Head of State${lemmaClose}.`,
    );
  });

  it('keep the figures that they hold', () => {
    expect(annotate('Заседание «Группы 20» в 2026 году.', [term('Группы 20', 'G20')])).toEqual({
      marked: `Заседание «Группы 20${lemmaOpen} G20${lemmaClose}» в ${mark(0)} году.`,
      kept: ['2026'],
    });
  });

  it('that do not stand in the sentence are passed by', () => {
    expect(annotate('Стороны договорились.', [term('Астана', 'Astana'), term('', 'x')])?.marked).toBe(
      'Стороны договорились.',
    );
  });
});

describe('a translation', () => {
  it.each([
    ['12,5', 'en', '12.5'],
    ['12,5', 'kk', '12,5'],
    ['1 200', 'en', '1,200'],
    ['1 200 000,75', 'en', '1,200,000.75'],
    ['12,5–13,5', 'en', '12.5–13.5'],
    ['2026–2027', 'en', '2026–2027'],
    ['05.02.2026', 'en', '05.02.2026'],
    ['2026', 'en', '2026'],
  ] as const)('has the figure %s in %s as %s', (figure, target, written) => {
    expect(restore(`x ${mark(0)} y`, [figure], target)).toBe(`x ${written} y`);
  });

  it.each([
    ['lost', 'x y'],
    ['doubled', `${mark(0)} ${mark(0)}`],
    ['invented', `${mark(0)} ${mark(1)}`],
  ])('with a mark that is %s is none', (_what, text) => {
    expect(restore(text, ['5'], 'en')).toBeNull();
  });

  it('that keeps every mark gives every figure back, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(), { maxLength: 8 }), (text, numbers) => {
        const source = `${text.replace(/[\d{}[\]⟦⟧]/g, '')} ${numbers.join(' и ')}`;
        const annotated = annotate(source, []);
        expect(annotated).not.toBeNull();
        const back = restore(annotated?.marked ?? '', annotated?.kept ?? [], 'kk') ?? '';
        for (const number of numbers) expect(back).toContain(String(number));
      }),
    );
  });
});
