import { describe, expect, it } from 'vitest';
import { MtError, type MtFault, type MtRequest } from '../../../src/contracts/mt-engine.js';
import { findFault } from '../../../src/engines/llm/answer-faults.js';
import { readAnswer } from '../../../src/engines/llm/answer-reader.js';
import { hostileTexts } from './hostile-texts.js';

const source = 'Глава государства поручил Правительству принять меры для развития сельского хозяйства.';
const english = 'The Head of State instructed the Government to take measures to develop agriculture.';
const kazakh = 'Мемлекет басшысы Үкіметке ауыл шаруашылығын дамыту үшін шаралар қабылдауды тапсырды.';

const request = (count: number): MtRequest => ({
  source: 'ru',
  target: 'en',
  segments: Array.from({ length: count }, (_, index) => ({ id: `s${index + 1}`, text: source })),
});
const answer = (ids: readonly number[]) =>
  JSON.stringify({ translations: ids.map((id) => ({ id, text: `${english} ${id}` })) });
const read = (text: string, count: number) =>
  readAnswer({ engine: 'llm', text, cutOff: false }, request(count)).map((outcome) =>
    outcome.ok ? outcome.target : outcome.error.fault,
  );
const faultOf = (work: () => unknown): MtFault | null => {
  try {
    work();
  } catch (error) {
    if (error instanceof MtError) return error.fault;
    throw error;
  }
  return null;
};

describe('answer reader', () => {
  it('orders translations by their ids', () => {
    expect(read(answer([2, 1]), 2)).toEqual([`${english} 1`, `${english} 2`]);
  });

  it('takes off a code fence and a reasoning block', () => {
    expect(read(`<think>Let me see.</think>\n\`\`\`json\n${answer([1])}\n\`\`\``, 1)).toEqual([
      `${english} 1`,
    ]);
  });

  it('fails a dropped sentence and its neighbours, into which it may have been merged', () => {
    expect(read(answer([1, 2, 4, 5]), 5)).toEqual([
      `${english} 1`,
      'merged',
      'missing',
      'merged',
      `${english} 5`,
    ]);
  });

  it.each([
    ['a missing end: the model may have renumbered', [1, 2]],
    ['an id twice', [1, 2, 2]],
    ['an id nobody asked for', [1, 2, 3, 4]],
    ['ids from 0', [0, 1, 2]],
    ['nothing', []],
  ])('trusts nothing of an answer with %s', (_name, ids) => {
    expect(faultOf(() => read(answer(ids), 3))).toBe('wrong_count');
  });

  it.each([
    '',
    'Here is the translation: The Head of State…',
    '[]',
    '{"translations":{}}',
    '{"translations":[{"id":"1","text":"x"}]}',
    `${answer([1])} I hope this helps!`,
  ])('refuses %j as malformed', (text) => {
    expect(faultOf(() => read(text, 1))).toBe('malformed');
  });

  it('refuses an answer that the server cut off, even where it parses', () => {
    const cut = { engine: 'llm', text: answer([1]), cutOff: true };
    expect(faultOf(() => readAnswer(cut, request(1)))).toBe('truncated');
  });

  it('keeps the texts out of its errors', () => {
    const text = JSON.stringify({ translations: [{ id: 1, text: source }] });
    const [outcome] = readAnswer({ engine: 'llm', text, cutOff: false }, request(1));
    expect(outcome?.ok === false && outcome.error.message).toBe(
      'llm: the answer is in the wrong script or language',
    );
  });
});

describe('faults of one translation', () => {
  it.each([
    ['en', english, null],
    ['kk', kazakh, null],
    ['en', '', 'empty'],
    ['en', 'I cannot assist with this request.', 'refusal'],
    ['kk', 'Кешіріңіз, мен бұл мәтінді аудара алмаймын.', 'refusal'],
    ['en', `As an AI language model, I translate: ${english}`, 'refusal'],
    ['en', source, 'wrong_script'],
    ['en', 'The Head of State поручил the Government to develop agriculture and villages.', 'wrong_script'],
    [
      'kk',
      'Memleket basshysy Ukimetke auyl sharuashylygyn damytu ushin sharalar qabyldaudy tapsyrdy.',
      'wrong_script',
    ],
    ['kk', 'مەملەكەت باسشىسى ۇكىمەتكە اۋىل شارۋاشىلىعىن دامىتۋدى تاپسىردى', 'wrong_script'],
    ['kk', 'Глава государства поручил Кабинету принять меры для развития аграрного сектора.', 'wrong_script'],
    ['en', `Here is the translation: ${english}`, 'commentary'],
    ['en', `${english} (Translator's note: "the Government" is the Cabinet.)`, 'commentary'],
    ['en', `${english}\n\nNote: agriculture is a priority.`, 'commentary'],
    ['kk', `Аудармасы: ${kazakh}`, 'commentary'],
    ['en', 'The Head of State', 'truncated'],
    ['en', 'The Head of State instructed the Government to', 'truncated'],
    ['en', `${english} ${english} ${english} ${english}`, 'wrong_length'],
  ] as const)('%s %j: %s', (language, target, fault) => {
    expect(findFault(source, target, language)).toBe(fault);
  });

  it.each([
    ['kk', 'Астана', 'Астана', null],
    ['kk', 'Касым-Жомарт Токаев, Астана', 'Қасым-Жомарт Тоқаев, Астана', null],
    ['kk', 'Форум «Digital Bridge 2026»', '«Digital Bridge 2026» форумы', null],
    ['en', '12,5 %', '12.5%', null],
    ['kk', 'ОПЕК+', 'ОПЕК+', null],
    ['kk', 'Выборг, Тарту, Рига, Каунас', 'Выборг, Тарту, Рига, Каунас', null],
    ['en', 'Он служил помощником министра.', 'He served as an aide to the minister.', null],
    ['en', 'Конечно! Мы готовы.', 'Of course! We are ready.', null],
    ['en', 'Справочно: данные за год.', 'Note: data for the year.', null],
    ['kk', 'Первое второе третье четвёртое', 'Первое второе третье четвёртое', 'copied_source'],
    [
      'en',
      'Я не могу перевести это слово, сказал министр.',
      '“I cannot translate this word”, the minister said.',
      null,
    ],
    ['en', 'Примечание: данные за год.', 'Note: data for the year.', null],
    ['en', 'Перевод: порядок и условия.', 'Translation: procedure and conditions.', null],
  ] as const)('short and odd sources pass or fail rightly: %s %j → %j', (language, from, to, fault) => {
    expect(findFault(from, to, language)).toBe(fault);
  });

  it.each(hostileTexts.filter((text) => text.length >= 40))(
    'sees that a model obeyed the article instead of translating it: %s',
    (order) => {
      for (const obeyed of ['HACKED', 'OK', '', 'Done.'])
        expect(findFault(order, obeyed, 'en')).not.toBeNull();
      for (const obeyed of ['ВЗЛОМАНО', 'Жарайды', '']) expect(findFault(order, obeyed, 'kk')).not.toBeNull();
    },
  );
});
