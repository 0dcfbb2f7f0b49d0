import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSourceBytes } from '../../../src/ingest/read-source.js';
import { parseFile } from './parse-with.js';

const lead = 'Президент провел встречу с послами.';
const second = '— Мы готовы к диалогу, — сказал он.';
const parse = (text: string, receivedOn: string | null = null) => parseFile('report.txt', text, receivedOn);

describe('dates and datelines', () => {
  it.each([
    [` date 2026-02-05 ${lead}`, '2026-02-05', null, null],
    [`date: 2026-02-05\n${lead}`, '2026-02-05', null, null],
    [`2026-02-05 ${lead}`, '2026-02-05', null, null],
    [`2026-02-05T10:00:00+05:00\n\n${lead}`, '2026-02-05', null, null],
    [`05.02.2026\n${lead}`, '2026-02-05', null, null],
    [`05.02.2026 — ${lead}`, '2026-02-05', null, null],
    [`5 февраля 2026 года\n\n${lead}`, '2026-02-05', null, null],
    [`Дата: 5 февраля 2026 г.\n${lead}`, '2026-02-05', null, null],
    [`АСТАНА, 5 февраля 2026 г. — ${lead}`, '2026-02-05', 'Астана', null],
    [`АСТАНА, 5 февраля 2026 года. /КАЗИНФОРМ/ — ${lead}`, '2026-02-05', 'Астана', 'Казинформ'],
    [`Астана. 5 февраля. КАЗИНФОРМ — ${lead}`, '2026-02-05', 'Астана', 'Казинформ'],
    [`АСТАНА, 5 февраля - Sputnik. ${lead}`, '2026-02-05', 'Астана', 'Sputnik'],
    [`МОСКВА, 5 февраля — РИА Новости. ${lead}`, '2026-02-05', 'Москва', 'РИА Новости'],
    [`НЬЮ-ЙОРК, 31 декабря (ТАСС) — ${lead}`, '2025-12-31', 'Нью-Йорк', 'ТАСС'],
    [`АСТАНА. КАЗИНФОРМ — ${lead}`, null, 'Астана', 'Казинформ'],
    [`г. Астана, 5 февраля 2026 года\n\n${lead}`, '2026-02-05', 'Астана', null],
    [`г. Нижний Новгород, 5 февраля 2026 года\n\n${lead}`, '2026-02-05', 'Нижний Новгород', null],
    [`5 февраля 2026 г., Усть-Каменогорск\n${lead}`, '2026-02-05', 'Усть-Каменогорск', null],
    [`Астана. 5 февраля. ${lead}`, '2026-02-05', 'Астана', null],
  ])('%s', async (text, date, dateline, sourceLine) => {
    const article = await parse(`${text}\n\n${second}`, '2026-02-06');
    expect(article).toMatchObject({ date, dateline, sourceLine, headlineMade: true });
    expect(article.body.map((block) => block.text)).toEqual([lead, second]);
  });

  it('does not guess a year', async () => {
    expect(await parse(`Астана. 5 февраля. КАЗИНФОРМ — ${lead}`)).toMatchObject({
      date: null,
      dateline: 'Астана',
    });
  });

  it.each([
    '5 февраля 2026 года Президент провел встречу с послами.',
    'Пакистан — надежный партнер Казахстана.',
    'ЮНЕСКО — учреждение ООН по вопросам культуры.',
    '31 февраля 2026 года.',
    '05.02.2026 состоялась встреча с послами.',
    'Послание Президента, 5 февраля 2026 года.',
    '«Астана. 5 февраля» — так называется фильм.',
  ])('leaves a sentence alone: %s', async (text) => {
    const article = await parse(`${text}\n\n${second}`);
    expect(article.body[0]?.text).toBe(text);
    expect(article).toMatchObject({ date: null, dateline: null });
  });
});

describe('titles', () => {
  it.each([
    ['before a blank line', `Президент встретился с послами\n\n${lead}\n\n${second}`],
    ['on the line above', `Президент встретился с послами\n${lead}\n${second}`],
    ['after the date', `2026-02-05\n\nПрезидент встретился с послами\n\n\n${lead}\n\n${second}`],
    ['before the date', `Президент встретился с послами\n05.02.2026\n${lead}\n${second}`],
    ['named', `Заголовок: Президент встретился с послами\nАвтор: Иван Иванов\n${lead}\n${second}`],
    ['repeated', `Президент встретился с послами\n\nПрезидент встретился с послами.\n\n${lead}\n\n${second}`],
  ])('%s', async (_, text) => {
    const article = await parse(text);
    expect(article).toMatchObject({ headline: 'Президент встретился с послами', headlineMade: false });
    expect(article.body.map((block) => block.text)).toEqual([lead, second]);
  });

  it('reads header lines', async () => {
    const article = await parse(
      `Источник: Пресс-служба\nИсточник: https://example.kz/a/1\nКлючевые слова: визит; экономика\n\n${lead}\n\n${second}`,
    );
    expect(article).toMatchObject({
      sourceLine: 'Пресс-служба',
      sourceUrl: 'https://example.kz/a/1',
      keywords: ['визит', 'экономика'],
    });
  });
});

describe('paragraphs', () => {
  it('keeps one a line, whatever blank lines there are', async () => {
    const article = await parse(`${lead}\n \n\t\n\n${second}\n${lead}\n\n`);
    expect(article.body.map((block) => block.text)).toEqual([lead, second, lead]);
  });

  it('joins hard-wrapped lines and keeps dialogue apart', async () => {
    const article = await parse(
      'Президент провел заседание,\nна котором обсуждались вопросы\nразвития экономики страны.\n— Будем работать, — сказал\nон в завершение.\n\nКонец сообщения.',
    );
    expect(article.body.map((block) => block.text)).toEqual([
      'Президент провел заседание, на котором обсуждались вопросы развития экономики страны.',
      '— Будем работать, — сказал он в завершение.',
      'Конец сообщения.',
    ]);
  });

  it('reads bullets as a list', async () => {
    const article = await parse(`${lead}\n• первый вопрос;\n• второй вопрос.`);
    expect(article.body.map((block) => block.kind)).toEqual(['paragraph', 'list-item', 'list-item']);
    expect(article.body[1]?.text).toBe('первый вопрос;');
  });
});

const real = new URL('../../../../shared/articles/state-visit-pakistan.ru.txt', import.meta.url);
describe('the real article', () => {
  it.skipIf(!existsSync(real))('comes whole (needs the shared article)', async () => {
    const bytes = readFileSync(real);
    const { article, encoding, format } = await readSourceBytes(bytes, 'state-visit-pakistan.ru.txt');
    expect(article).toMatchObject({
      date: '2026-02-05',
      headlineMade: true,
      headline:
        'Президент Касым-Жомарт Токаев выразил признательность премьер-министру Шахбазу Шарифу за приглашение совершить государственный визит в Пакистан',
      dateline: null,
    });
    expect({ encoding, format }).toEqual({ encoding: 'utf-8', format: 'text' });
    expect(article.body).toHaveLength(13);
    const quotes = article.body.filter((block) => block.text.startsWith('— '));
    expect(quotes).toHaveLength(4);
    for (const quote of quotes) expect(quote.text).toMatch(/, — \p{Ll}+ .+\.$/u);
    // Nothing is lost or added: the file's words are the article's words.
    const words = bytes.toString('utf8').replace('date 2026-02-05', '').split(/\s+/).filter(Boolean);
    expect(article.body.flatMap((block) => block.text.split(' '))).toEqual(words);
  });
});
