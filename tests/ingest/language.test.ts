import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/ingest/language.js';
import { englishParagraphs, kazakhParagraphs, russianParagraphs } from './russian-prose.js';

describe('verdicts', () => {
  it.each([
    ['ru', russianParagraphs],
    ['kk', kazakhParagraphs],
    ['en', englishParagraphs],
    ['mixed', [...russianParagraphs, ...kazakhParagraphs]],
    ['mixed', [...russianParagraphs, ...englishParagraphs]],
    ['mixed', [...kazakhParagraphs, ...englishParagraphs]],
    ['mixed', [[...russianParagraphs, ...kazakhParagraphs].join(' ')]],
    [
      'mixed',
      russianParagraphs.slice(0, 3).flatMap((text, index) => `${text} ${kazakhParagraphs[index] ?? ''}`),
    ],
    ['other', ['總統會見了國家銀行行長，聽取了去年的工作報告。']],
    [
      'other',
      [
        'Президент прийняв голову Національного банку та заслухав звіт про підсумки роботи за минулий рік. Її рішення є важливими для країни.',
      ],
    ],
    ['other', ['2026']],
  ] as const)('%s: %#', (language, paragraphs) => {
    expect(detectLanguage(paragraphs).language).toBe(language);
  });

  it('counts letters and names the first foreign paragraph, not its text', () => {
    const verdict = detectLanguage([...russianParagraphs, ...kazakhParagraphs]);
    expect(verdict.example).toBe(russianParagraphs.length);
    expect(verdict.counts.ru).toBe(russianParagraphs.join('').match(/\p{L}/gu)?.length);
    expect(verdict.counts.kk).toBe(kazakhParagraphs.join('').match(/\p{L}/gu)?.length);
    expect(JSON.stringify(verdict)).not.toMatch(/\p{Script=Cyrillic}/u);
  });
});

describe('Russian articles that must pass', () => {
  it.each([
    'Касым-Жомарт Тоқаев принял участие в открытии центра «Қазақстан халқына» в городе Өскемен и осмотрел экспозицию.',
    'Акимом района назначен Ғабит Нұрланұлы Сәрсенбаев, ранее занимавший должность заместителя акима Қызылординской области.',
    'Компания Air Astana и корпорация Wabtec подписали меморандум с Baker Hughes, Boeing и Airbus о подготовке кадров.',
    'Девиз форума — «Building bridges together» — отражает цель встречи, отметил модератор сессии Джон Смит.',
    'Песня «Менің Қазақстаным» прозвучала на площади, после чего участники возложили цветы к монументу.',
  ])('%s', (paragraph) => {
    expect(detectLanguage([paragraph]).language).toBe('ru');
    expect(detectLanguage([...russianParagraphs, paragraph]).language).toBe('ru');
  });

  it('passes a line of credits in Latin letters', () => {
    expect(
      detectLanguage([...russianParagraphs, ...russianParagraphs, 'Photo: Press Service']).language,
    ).toBe('ru');
  });
});

const memory = new URL('../../../shared/memory/', import.meta.url);
describe('on a large sample', () => {
  it.skipIf(!existsSync(memory))(
    'hardly ever mistakes ten sentences for another language (needs the shared memory files)',
    () => {
      const rows = ['01-visits', '02-economy', '06-society-short']
        .flatMap((name) => readFileSync(new URL(`${name}.tsv`, memory), 'utf8').split('\n'))
        .map((line) => line.split('\t'))
        .filter((row) => row.length === 3);
      let passed = 0;
      const wrong = { ru: 0, en: 0, kk: 0 };
      let articles = 0;
      for (let at = 0; at + 10 <= rows.length; at += 10) {
        articles += 1;
        for (const [column, language] of (['ru', 'en', 'kk'] as const).entries()) {
          const found = detectLanguage(rows.slice(at, at + 10).map((row) => row[column] ?? '')).language;
          if (found !== language) wrong[language] += 1;
          if (language !== 'ru' && found === 'ru') passed += 1;
        }
      }
      expect(articles).toBeGreaterThan(400);
      expect(wrong).toMatchObject({ ru: 0, en: 0 });
      // Lists of two-word Kazakh labels count as mixed: refused as well, in other words.
      expect(wrong.kk).toBeLessThan(articles / 100);
      expect(passed).toBe(0);
    },
  );
});
