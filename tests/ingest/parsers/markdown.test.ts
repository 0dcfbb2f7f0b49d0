import { describe, expect, it } from 'vitest';
import { parseFile, refusalOf } from './parse-with.js';

const body = 'Президент провел встречу.\n\n— Мы готовы, — сказал он.';
const withMeta = (yaml: string): string => `---\n${yaml}\n---\n\n${body}\n`;

describe('Markdown', () => {
  it('reads front matter', async () => {
    const article = await parseFile(
      'a.md',
      withMeta(
        'title: "Встреча: итоги"\ndate: 2026-02-05\nid: press-17\nslug: vstrecha\nauthor: [Иван Иванов, Анна Петрова]\ndateline: Астана\nsource: Пресс-служба\nsourceUrl: https://example.kz/17\nembargo: 2026-02-05T18:00:00+05:00\nkeywords: [визит, экономика]\nabstract: Кратко о встрече.\nunknown: {a: 1}',
      ),
    );
    expect(article).toEqual({
      headline: 'Встреча: итоги',
      headlineMade: false,
      abstract: 'Кратко о встрече.',
      body: [
        { kind: 'paragraph', text: 'Президент провел встречу.' },
        { kind: 'paragraph', text: '— Мы готовы, — сказал он.' },
      ],
      byline: 'Иван Иванов, Анна Петрова',
      dateline: 'Астана',
      date: '2026-02-05',
      sourceLine: 'Пресс-служба',
      sourceUrl: 'https://example.kz/17',
      externalId: 'press-17',
      embargoUntil: '2026-02-05T13:00:00.000Z',
      keywords: ['визит', 'экономика'],
      slug: 'vstrecha',
    });
  });

  it('reads the structure and takes the marks off', async () => {
    const article = await parseFile(
      'a.markdown',
      '# Заголовок **статьи**\n\nПервая строка\nвторая с [ссылкой](https://example.kz) и *акцентом*, 2 * 3 и snake_case.\n\n## Раздел ##\n\n> Цитата\n> в две строки\n\n- пункт раз\n- пункт два\n  с продолжением\n1. пункт три\n\nПодзаголовок\n---\n\n![фото](a.png)\n\n```\nкод\n```\n\n<!-- скрыто -->Конец\\* <b>статьи</b>.\n\n***\n',
    );
    expect(article.headline).toBe('Заголовок статьи');
    expect(article.body).toEqual([
      { kind: 'paragraph', text: 'Первая строка вторая с ссылкой и акцентом, 2 * 3 и snake_case.' },
      { kind: 'heading', text: 'Раздел' },
      { kind: 'quote', text: 'Цитата в две строки' },
      { kind: 'list-item', text: 'пункт раз' },
      { kind: 'list-item', text: 'пункт два с продолжением' },
      { kind: 'list-item', text: 'пункт три' },
      { kind: 'heading', text: 'Подзаголовок' },
      { kind: 'paragraph', text: 'Конец* статьи.' },
    ]);
  });

  it('does not repeat a title that is also the first heading', async () => {
    const article = await parseFile('a.md', `---\ntitle: Встреча\n---\n# Встреча\n\n${body}`);
    expect(article.body).toHaveLength(2);
  });

  it('reads an article without front matter', async () => {
    expect(await parseFile('a.md', body)).toMatchObject({
      headlineMade: true,
      headline: 'Президент провел встречу',
    });
  });
});

describe('refused front matter', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
    .split('')
    .map(
      (name, at) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${'abcdefgh'.charAt(at)}`)
          .join(',')}]`,
    )
    .join('\n')}`;
  it.each([
    ['aliases that multiply', withMeta(bomb), 'ingest.bad_front_matter'],
    ['a tag that makes objects', withMeta('title: !!js/function "function(){}"'), 'ingest.bad_front_matter'],
    ['a local tag', withMeta('title: !ruby/object x'), 'ingest.bad_front_matter'],
    ['broken YAML', withMeta('title: [a'), 'ingest.bad_front_matter'],
    ['deep nesting', withMeta(`title: ${'['.repeat(30_000)}`), 'ingest.bad_front_matter'],
    ['no end', '---\ntitle: a\n', 'ingest.bad_front_matter'],
    ['a list', withMeta('- a'), 'ingest.bad_field'],
    ['a slug that climbs', withMeta('slug: ../../etc/passwd'), 'ingest.unsafe_metadata'],
    ['a slug with a separator', withMeta('slug: a\\b'), 'ingest.unsafe_metadata'],
    ['an encoded separator', withMeta('slug: a%2Fb'), 'ingest.unsafe_metadata'],
    ['an id that climbs', withMeta('id: ..'), 'ingest.unsafe_metadata'],
    ['an id that climbs in a URI', withMeta('id: https://example.kz/../x'), 'ingest.unsafe_metadata'],
    ['a script address', withMeta('sourceUrl: "javascript:alert(1)"'), 'ingest.bad_field'],
    ['a day that is not', withMeta('date: 2026-02-30'), 'ingest.bad_field'],
    ['an embargo without an offset', withMeta('embargo: 2026-02-05 18:00'), 'ingest.bad_field'],
    ['a title that is a map', withMeta('title: {a: b}'), 'ingest.bad_field'],
    ['no text', '---\ntitle: Заголовок\n---\n', 'ingest.no_body'],
  ])('%s', async (_, source, code) => {
    expect(await refusalOf('a.md', source)).toBe(code);
  });

  it('accepts a URI as id', async () => {
    expect((await parseFile('a.md', withMeta('id: urn:newsml:example.kz:17'))).externalId).toBe(
      'urn:newsml:example.kz:17',
    );
  });

  it('does not let a key named __proto__ through', async () => {
    await parseFile('a.md', withMeta('__proto__: {polluted: yes}'));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
