import type { FormatContext, Rendition, Tombstone } from '../../src/contracts/publishing.js';
import type { ManifestFacts, Provenance } from '../../src/publish/manifest.js';

export const context: FormatContext = {
  baseUrl: 'https://news.example/releases/',
  path: '2026/02/05/president-visits-pakistan',
  publisher: 'Press Service',
};

export const localContext: FormatContext = { ...context, baseUrl: null };

export const english: Rendition = {
  articleId: 'a1b2c3',
  revision: 1,
  language: 'en',
  slug: 'president-visits-pakistan',
  headline: 'President pays a state visit to Pakistan',
  abstract: 'The two countries signed a declaration on strategic partnership.',
  body: [
    { kind: 'paragraph', text: 'The Head of State arrived in Islamabad on Thursday.' },
    { kind: 'heading', text: 'Talks' },
    { kind: 'quote', text: '“Pakistan is a reliable partner,” the President said.' },
    { kind: 'list-item', text: 'Trade is to reach $1 billion.' },
    { kind: 'list-item', text: 'A road map covers 2025–2027.' },
    { kind: 'paragraph', text: 'The talks continued in an extended format.' },
  ],
  byline: 'Press Service of the President',
  dateline: 'Islamabad',
  date: '2026-02-05',
  sourceLine: 'Akorda',
  sourceUrl: 'https://www.example.kz/ru/news/1',
  keywords: ['diplomacy', 'Pakistan'],
  publishedAt: '2026-02-05T10:04:00.000Z',
  modifiedAt: '2026-02-05T10:04:00.000Z',
  origin: 'machine-reviewed',
  alternates: [
    { language: 'en', href: 'en.html' },
    { language: 'kk', href: 'kk.html' },
  ],
  translationOf: { language: 'ru', headline: 'Президент посетил Пакистан с государственным визитом' },
};

export const kazakh: Rendition = {
  ...english,
  language: 'kk',
  headline: 'Президент Пәкістанға мемлекеттік сапармен барды',
  abstract: 'Екі ел стратегиялық серіктестік туралы декларацияға қол қойды.',
  body: [
    { kind: 'paragraph', text: 'Мемлекет басшысы бейсенбі күні Исламабадқа келді.' },
    { kind: 'quote', text: '«Пәкістан – сенімді серіктес», – деді Президент.' },
    { kind: 'list-item', text: 'Сауда көлемі 1 млрд долларға жетпек.' },
  ],
  byline: 'Президенттің баспасөз қызметі',
  dateline: 'Исламабад',
  sourceLine: 'Ақорда',
  keywords: ['дипломатия', 'Пәкістан'],
};

/** Text that tries to be markup, in every format's own way. */
const attack = [
  '<script>alert(1)</script>',
  '</script><!-- ]]> --> <img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)" \' x=\'',
  '&amp; &lt;b&gt; &#60;',
  '**bold** _it_ `code` [link](javascript:alert(1)) ![i](x) ~~s~~ | a | b |',
  '{{ secret }} {% include x %}',
  '\n---\nadmin: true\n---\n',
  '# heading\n\n> quote\n- item\n1. one\n=====',
  '\u202egnp.exe\u202c \u2066a\u2069 \u0000\u0007\u001b[31m\ufffe\ud800',
].join(' ');

export const hostile: Rendition = {
  ...english,
  headline: `Headline ${attack}`,
  abstract: attack,
  body: [
    { kind: 'paragraph', text: attack },
    { kind: 'heading', text: attack },
    { kind: 'quote', text: attack },
    { kind: 'list-item', text: attack },
    { kind: 'paragraph', text: '# not a heading' },
    { kind: 'paragraph', text: '- not an item' },
    { kind: 'paragraph', text: '+ not an item' },
    { kind: 'paragraph', text: '1. not an item' },
    { kind: 'paragraph', text: '2026) not an item' },
    { kind: 'paragraph', text: '--- admin: true' },
    { kind: 'paragraph', text: '    not code' },
    { kind: 'paragraph', text: '=== not a heading' },
  ],
  byline: attack,
  dateline: attack,
  sourceLine: attack,
  sourceUrl: 'javascript:alert(1)',
  keywords: [attack],
  alternates: [
    { language: 'en', href: 'en.html' },
    { language: 'kk', href: 'javascript:alert(1)' },
  ],
  translationOf: { language: 'ru', headline: attack },
};

export function tombstoneOf(rendition: Rendition, withdrawnAt = '2026-02-06T08:00:00.000Z'): Tombstone {
  const { articleId, language, slug, date, publishedAt, alternates } = rendition;
  return { articleId, revision: 2, language, slug, date, publishedAt, alternates, withdrawnAt };
}

export const facts: ManifestFacts = {
  articleId: 'a1b2c3',
  revision: 1,
  source: { file: 'visit.txt', language: 'ru', sha256: 'a'.repeat(64) },
  publishedAt: english.publishedAt,
  modifiedAt: english.modifiedAt,
  termbase: { checksum: 'b'.repeat(64), size: 120 },
  deliveries: ['msg_1', 'msg_2'],
};

export const provenance: Provenance = {
  engine: 'openai-compatible',
  model: 'test-model',
  origin: 'machine-reviewed',
  segments: { memory: 3, 'openai-compatible': 5 },
  terms: { hits: 4, ok: 4, missing: 0, forbidden: 0 },
  findings: { block: 0, warn: 1 },
  approvedBy: 'editor',
  approvedAt: '2026-02-05T10:03:00.000Z',
};
