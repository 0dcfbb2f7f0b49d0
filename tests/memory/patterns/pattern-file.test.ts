import { describe, expect, it } from 'vitest';
import { ContentError } from '../../../src/contracts/errors.js';
import { createTranslate } from '../../../src/i18n/translator.js';
import { parsePatterns } from '../../../src/memory/patterns/pattern-file.js';

function faultOf(text: string): ContentError {
  try {
    parsePatterns([{ name: 'test.txt', text }]);
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  throw new Error('The file was read without a fault');
}

const good = 'hello\nru: Здравствуйте.\nen: Good day.\nkk: Сәлеметсіз бе.';

describe('pattern files', () => {
  it('reads blocks, comments and several Russian lines', () => {
    const { patterns, lists } = parsePatterns([
      { name: 'a.txt', text: `# of greetings\n\n${good}\nru: Добрый день.\n` },
      { name: 'b.txt', text: 'list sort\n- ru: добрый; gen=доброго\n  en: good\n  kk: жақсы' },
    ]);
    expect(patterns.map(({ id, sources }) => [id, sources.length])).toEqual([['hello', 2]]);
    expect([...(lists.get('sort')?.items[0]?.source.keys() ?? [])]).toEqual(['', 'gen']);
  });

  it('takes a bracket after a backslash as text', () => {
    const [pattern] = parsePatterns([
      { name: 'a.txt', text: good.replace('день', 'день').replace('Здравствуйте', '\\[1\\]') },
    ]).patterns;
    expect(pattern?.sources[0]).toEqual([{ type: 'text', text: '[1].' }]);
  });

  it.each([
    ['line', 'Hello world\nru: а\nen: a\nkk: а', 1],
    ['line', `${good}\nde: Guten Tag.`, 5],
    ['bracket', good.replace('Здравствуйте', '[Здравствуйте'), 2],
    ['bracket', good.replace('Здравствуйте', 'а|б'), 2],
    ['bracket', good.replace('Здравствуйте', '[a[a[a[a[a]]]]]'), 2],
    ['slot', good.replace('Здравствуйте', '{NAME:nom}'), 2],
    [
      'slot',
      good.replace('Здравствуйте', '{COUNTRY}').replace('Good', '{COUNTRY}').replace('Сәл', '{COUNTRY}'),
      1,
    ],
    [
      'slot',
      good
        .replace('Здравствуйте', '{COUNTRY:nom}')
        .replace('Good', '{COUNTRY:loc}')
        .replace('Сәл', '{COUNTRY}'),
      1,
    ],
    ['language', 'hello\nru: Здравствуйте.\nen: Good day.', 1],
    ['language', `${good}\nen: Hello.`, 1],
    ['list', good.replace('Здравствуйте', '{sort}').replace('Good', '{sort}').replace('Сәл', '{sort}'), 1],
    [
      'list',
      `${good.replace('Здравствуйте', '{sort:gen}').replace('Good', '{sort}').replace('Сәл', '{sort}')}\n\nlist sort\n- ru: а\n  en: a\n  kk: а`,
      7,
    ],
    ['mirror', good.replace('Здравствуйте', '{COUNTRY:nom}').replace('Good', '{COUNTRY}'), 1],
    ['mirror', good.replace('Сәл', '{COUNTRY}'), 1],
    [
      'mirror',
      good
        .replace('Здравствуйте', '[when:сегодня|вчера]')
        .replace('Good', '[when:today]')
        .replace('Сәл', '[when:бүгін|кеше]'),
      1,
    ],
    ['mirror', good.replace('Good', '[Good|Nice]'), 1],
    ['duplicate', `${good}\n\n${good}`, 6],
    ['size', good.replace('Здравствуйте', '[а|б|в|г]'.repeat(5)), 1],
  ])('refuses a fault of kind %s with its place', (fault, text, line) => {
    const error = faultOf(text);
    expect([error.code, error.values['line'], error.values['file']]).toEqual([
      `memory.pattern_${fault}`,
      line,
      'test.txt',
    ]);
    for (const locale of ['en', 'ru', 'kk'] as const) {
      expect(error.what(createTranslate(locale))).toContain('test.txt');
      expect(error.cure(createTranslate(locale))).not.toBe('');
    }
  });
});
