import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/ingest/limits.js';
import { parseFile, refusalOf } from './parse-with.js';

const sentences = [
  'Президент принял руководителя Национального банка и заслушал отчет об итогах работы за минувший год.',
  'Глава государства подчеркнул важность снижения инфляции и поручил усилить контроль за исполнением бюджета.',
  '— Наша задача — сохранить устойчивость экономики и поддержать граждан, — сказал Президент.',
];
const paragraphs = sentences.map((text) => `<p>${text}</p>`).join('\n');
const page = (head: string, body: string): string =>
  `<!DOCTYPE html><html lang="ru"><head>${head}</head><body><nav><a href="/">Главная</a><a href="/news">Новости</a></nav><main><article>${body}</article></main><footer>Все права защищены</footer></body></html>`;

describe('HTML', () => {
  it('finds the article in a page and its metadata in the head', async () => {
    const article = await parseFile(
      'a.html',
      page(
        `<title>Отчет — Сайт</title><meta property="og:site_name" content="Пресс-служба"><meta name="author" content="Иван Иванов"><meta property="article:published_time" content="2026-02-05T01:00:00+05:00"><link rel="canonical" href="https://example.kz/news/1"><meta name="keywords" content="банк, отчет"><meta name="description" content="Главное об отчете">`,
        `<h1>Принят отчет банка</h1>${paragraphs}<h2>Итоги</h2><ul><li>Первый итог работы банка;</li><li>второй итог работы банка.</li></ul><blockquote><p>Слова главы государства о банке.</p></blockquote>`,
      ),
    );
    expect(article).toMatchObject({
      headline: 'Принят отчет банка',
      headlineMade: false,
      date: '2026-02-05',
      byline: 'Иван Иванов',
      sourceLine: 'Пресс-служба',
      sourceUrl: 'https://example.kz/news/1',
      keywords: ['банк', 'отчет'],
      abstract: 'Главное об отчете',
    });
    expect(article.body).toEqual([
      ...sentences.map((text) => ({ kind: 'paragraph', text })),
      { kind: 'heading', text: 'Итоги' },
      { kind: 'list-item', text: 'Первый итог работы банка;' },
      { kind: 'list-item', text: 'второй итог работы банка.' },
      { kind: 'quote', text: 'Слова главы государства о банке.' },
    ]);
  });

  it('trusts JSON-LD first', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebPage' },
        {
          '@type': 'NewsArticle',
          headline: 'Отчет & итоги',
          datePublished: '2026-02-04',
          author: [{ name: 'А. Иванов' }, { name: 'Б. Петров' }],
          publisher: { name: 'Агентство' },
        },
      ],
    };
    const article = await parseFile(
      'a.htm',
      page(
        `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script>`,
        `<h1>Другой заголовок</h1>${paragraphs}`,
      ),
    );
    expect(article).toMatchObject({
      headline: 'Отчет & итоги',
      date: '2026-02-04',
      byline: 'А. Иванов, Б. Петров',
      sourceLine: 'Агентство',
    });
  });

  it('reads a short fragment and line breaks as paragraphs', async () => {
    const article = await parseFile('a.html', `<b>${sentences[0]}</b><br><br>${sentences[1]}`);
    expect(article.body.map((block) => block.text)).toEqual(sentences.slice(0, 2));
  });

  it('passes over the title and date that stand in the text', async () => {
    const article = await parseFile(
      'a.html',
      page('', `<h1>Принят отчет банка</h1><p>5 февраля 2026</p>${paragraphs}`),
    );
    expect(article).toMatchObject({ headline: 'Принят отчет банка', date: '2026-02-05' });
    expect(article.body.map((block) => block.text)).toEqual(sentences);
  });

  it('finds a date that only the page shows', async () => {
    const source = page(
      '',
      `<h1>Принят отчет банка</h1><div class="news-date">5 февраля 2026 года, 14:30</div>${paragraphs}`,
    );
    expect((await parseFile('a.html', source)).date).toBe('2026-02-05');
  });

  it('runs nothing and keeps no markup, attribute or address', async () => {
    const hostile = `<script>globalThis.owned = 1</script><style>p{}</style><iframe src="https://evil.example"></iframe><svg onload="alert(1)"><text>svg</text></svg><img src=x onerror="globalThis.owned = 1"><p onclick="x()">${sentences[0]} <a href="javascript:alert(1)">ссылка</a> 5 &lt; 7 &amp; 8</p>`;
    const article = await parseFile('a.html', page('<title>Отчет банка</title>', `${hostile}${paragraphs}`));
    expect(Object.hasOwn(globalThis, 'owned')).toBe(false);
    const text = JSON.stringify(article);
    expect(text).not.toMatch(/owned|alert|evil|onclick|svg|<p|javascript/);
    expect(text).toContain('ссылка 5 < 7 & 8');
  });

  it.each([
    ['more tags than the limit', `<p>${'<b>а</b>'.repeat(defaultLimits.maxMarkupTags)}`],
    ['more references than the limit', `<p>${sentences[0]}${'&amp;'.repeat(1_000_000)}`],
    ['a tree deeper than the limit', `${'<div>'.repeat(20_000)}${paragraphs}`],
  ])('refuses %s, and fast', async (_, source) => {
    const started = performance.now();
    expect(await refusalOf('a.html', source)).toBe('ingest.too_complex');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('refuses a page without text', async () => {
    expect(await refusalOf('a.html', page('<title>Пусто</title>', '<img src="a.png">'))).toBe(
      'ingest.no_body',
    );
  });

  it('reads a page of a thousand paragraphs in good time', async () => {
    const started = performance.now();
    const article = await parseFile('a.html', page('<title>Отчет банка</title>', paragraphs.repeat(340)));
    expect(article.body).toHaveLength(1_020);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
