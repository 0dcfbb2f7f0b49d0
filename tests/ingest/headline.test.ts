import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSentence, makeHeadline, sameHeadline } from '../../src/ingest/headline.js';

describe('firstSentence', () => {
  it.each([
    ['Принят закон. Он вступит в силу.', 'Принят закон.'],
    ['Встреча с А. С. Пушкиным прошла в г. Астане. Далее.', 'Встреча с А. С. Пушкиным прошла в г. Астане.'],
    ['Объем вырос на 3 млрд. тенге. Рост продолжится.', 'Объем вырос на 3 млрд. тенге.'],
    ['Он сказал: «Да. Будет так». Все согласились.', 'Он сказал: «Да. Будет так».'],
    ['«Все готово!» Он улыбнулся.', '«Все готово!»'],
    ['Рост составил 5.2 процента. Хорошо.', 'Рост составил 5.2 процента.'],
    ['Без точки', 'Без точки'],
  ])('%s', (paragraph, expected) => expect(firstSentence(paragraph)).toBe(expected));
});

describe('makeHeadline', () => {
  it.each([
    ['Президент подписал закон. Он важен.', 'Президент подписал закон'],
    ['— Будем работать, — сказал министр. И ушел.', 'Будем работать, — сказал министр'],
    [
      '— Мы приняли решение построить новую железную дорогу до порта, — сказал министр.',
      'Мы приняли решение построить новую железную дорогу до порта',
    ],
    ['Что решило правительство? Ответ ниже.', 'Что решило правительство?'],
  ])('%s', (paragraph, expected) => expect(makeHeadline(paragraph)).toBe(expected));

  it('cuts a long sentence at a clause and never inside a phrase', () => {
    const sentence =
      'Правительство утвердило программу развития транспортной инфраструктуры западных регионов страны до 2030 года, которая предусматривает строительство шести тысяч километров дорог, а также обновление трех аэропортов.';
    expect(makeHeadline(sentence)).toBe(
      'Правительство утвердило программу развития транспортной инфраструктуры западных регионов страны до 2030 года',
    );
  });

  it.each([
    [
      'Соглашение о сотрудничестве в области противодействия легализации преступных доходов, которое стороны обсуждали два года, предусматривает обмен сведениями, а также совместные проверки банков.',
      'Соглашение о сотрудничестве в области противодействия легализации преступных доходов, которое стороны обсуждали два года, предусматривает обмен сведениями',
    ],
    [
      'На встрече с общественностью Глава государства заявил, что реформы имеют смысл лишь тогда, когда их ощущает каждый аул, а также поручил подготовить подробный план.',
      'На встрече с общественностью Глава государства заявил, что реформы имеют смысл лишь тогда, когда их ощущает каждый аул',
    ],
  ])('keeps the predicate and what it needs: %#', (sentence, expected) =>
    expect(makeHeadline(sentence)).toBe(expected),
  );

  it('does not cut inside a quotation', () => {
    const sentence =
      'Участники встречи обсудили ход исполнения программы «Дорожная карта занятости, которая охватывает все области, а также города республиканского значения и столицу» и наметили сроки, а также ответственных.';
    expect(makeHeadline(sentence)).toBe(sentence.slice(0, sentence.lastIndexOf(', а также')));
  });

  it('leaves a long sentence without clauses whole', () => {
    const sentence = `Подписан ${'очень '.repeat(25)}важный документ`;
    expect(makeHeadline(`${sentence}.`)).toBe(sentence);
  });

  it('is never empty, never long, for any paragraph', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 3_000, unit: 'grapheme' }), (text) => {
        const headline = makeHeadline(`А${text}`);
        expect(headline.length).toBeGreaterThan(0);
        expect(headline.length).toBeLessThanOrEqual(2_001);
      }),
      { numRuns: 200 },
    );
  });

  it('takes linear time on a hostile paragraph', () => {
    const started = performance.now();
    makeHeadline(`«${'; , который '.repeat(100_000)}`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('sameHeadline', () => {
  it('sees past case, quotation marks and the final stop', () => {
    expect(sameHeadline('Форум «Астана» открыт.', 'Форум "АСТАНА" открыт')).toBe(true);
    expect(sameHeadline('Форум открыт', 'Форум закрыт')).toBe(false);
  });
});
