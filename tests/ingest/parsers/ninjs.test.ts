import { describe, expect, it } from 'vitest';
import { parseFile, refusalOf } from './parse-with.js';

const paragraphs = ['Президент провел встречу с послами.', '— Мы готовы к диалогу, — сказал он.'];
const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
const parse = (item: object) => parseFile('a.json', JSON.stringify(item));
const common = {
  headline: 'Встреча с послами',
  headlineMade: false,
  abstract: 'Обсуждены вопросы сотрудничества',
  byline: 'Иван Иванов',
  dateline: 'Астана',
  date: '2026-02-05',
  sourceLine: 'Пресс-служба',
  sourceUrl: 'https://example.kz/items/17',
  externalId: 'https://example.kz/items/17',
  embargoUntil: '2026-02-05T13:00:00.000Z',
  keywords: ['визит'],
  body: paragraphs.map((text) => ({ kind: 'paragraph', text })),
};

describe('ninjs', () => {
  it('3.1', async () => {
    const item = {
      uri: 'https://example.kz/items/17',
      standard: { name: 'ninjs', version: '3.1' },
      firstCreated: '2026-02-05T02:00:00+05:00',
      versionCreated: '2026-02-06T02:00:00+05:00',
      embargoedUntil: '2026-02-05T18:00:00+05:00',
      headlines: [
        { role: 'short', value: 'Встреча' },
        { role: 'main', value: 'Встреча с послами' },
      ],
      descriptions: [{ role: 'summary', value: 'Обсуждены вопросы сотрудничества' }],
      bodies: [
        { role: 'plain', contentType: 'text/plain', value: 'Не этот текст.' },
        { role: 'main', contentType: 'application/xhtml+xml', value: html },
      ],
      by: 'Иван Иванов',
      located: 'Астана',
      infoSources: [{ name: 'Пресс-служба' }],
      subjects: [{ name: 'визит' }],
    };
    expect(await parse(item)).toEqual(common);
  });

  it('2.x', async () => {
    const item = {
      uri: 'https://example.kz/items/17',
      firstcreated: '2026-02-05T02:00:00+05:00',
      embargoed: '2026-02-05T18:00:00+05:00',
      headlines: [{ value: 'Встреча с послами' }],
      descriptions: [{ value: 'Обсуждены вопросы сотрудничества' }],
      bodies: [{ contenttype: 'text/plain', value: paragraphs.join('\r\n\r\n') }],
      by: 'Иван Иванов',
      located: 'Астана',
      infosources: [{ name: 'Пресс-служба' }],
      subjects: [{ name: 'визит' }],
    };
    expect(await parse(item)).toEqual(common);
  });

  it('1.x', async () => {
    const item = {
      uri: 'https://example.kz/items/17',
      versioncreated: '2026-02-05T02:00:00+05:00',
      embargoed: '2026-02-05T18:00:00+05:00',
      headline: 'Встреча с послами',
      description_text: 'Обсуждены вопросы сотрудничества',
      body_text: 'Не этот текст.',
      body_html: html,
      byline: 'Иван Иванов',
      located: 'Астана',
      copyrightholder: 'Пресс-служба',
      subject: [{ name: 'не читается' }],
      keywords: ['визит'],
    };
    expect(await parse(item)).toEqual(common);
  });

  it('sanitises the body', async () => {
    const article = await parse({
      uri: 'urn:x:1',
      headline: 'Встреча',
      body_html: `<script>bad()</script><p onclick="bad()">${paragraphs[0]}</p>`,
    });
    expect(article.body).toEqual([{ kind: 'paragraph', text: paragraphs[0] }]);
  });

  it.each([
    ['JSON cut off', '{"uri": "urn:x:1", "headline": "Вст', 'ingest.bad_json'],
    ['a list', '[]', 'ingest.bad_field'],
    [
      'a number for a headline',
      '{"uri": "urn:x:1", "headline": 5, "body_text": "Текст."}',
      'ingest.bad_field',
    ],
    ['no body', '{"uri": "urn:x:1", "headline": "Встреча"}', 'ingest.no_body'],
    [
      'an identity that climbs',
      '{"uri": "../../etc/passwd", "body_text": "Текст."}',
      'ingest.unsafe_metadata',
    ],
    ['a bad embargo', '{"uri": "urn:x:1", "embargoed": "завтра", "body_text": "Текст."}', 'ingest.bad_field'],
    ['deep nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'ingest.bad_field'],
  ])('refuses %s', async (_, source, code) => {
    expect(await refusalOf('a.ninjs', source)).toBe(code);
  });

  it('does not quote the text in a refusal', async () => {
    await expect(parseFile('a.json', '{"headline": "Секретно" x')).rejects.toThrow(/^(?!.*Секретно)/s);
  });
});
