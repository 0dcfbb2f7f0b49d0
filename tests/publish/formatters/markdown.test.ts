import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { markdown } from '../../../src/publish/formatters/markdown.js';
import { context, english, hostile, kazakh, tombstoneOf } from '../sample-rendition.js';

function split(text: string): { matter: Record<string, unknown>; body: string } {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (match === null) throw new Error('no front matter');
  return { matter: parse(match[1] ?? ''), body: match[2] ?? '' };
}

describe('markdown', () => {
  it('puts everything about the article into the front matter', () => {
    expect(split(markdown.format(kazakh, context)).matter).toEqual({
      title: kazakh.headline,
      lang: 'kk',
      date: '2026-02-05',
      slug: kazakh.slug,
      description: kazakh.abstract,
      byline: kazakh.byline,
      dateline: 'Исламабад',
      source: 'Ақорда',
      sourceUrl: 'https://www.example.kz/ru/news/1',
      publisher: 'Press Service',
      publishedAt: kazakh.publishedAt,
      modifiedAt: kazakh.modifiedAt,
      revision: 1,
      origin: 'machine-reviewed',
      keywords: ['дипломатия', 'Пәкістан'],
      translations: { en: 'en.md' },
    });
  });

  it('renders each kind of block', () => {
    expect(split(markdown.format(english, context)).body).toBe(`
# President pays a state visit to Pakistan

Islamabad · 5 February 2026

Press Service of the President

**The two countries signed a declaration on strategic partnership.**

The Head of State arrived in Islamabad on Thursday.

## Talks

> “Pakistan is a reliable partner,” the President said.

- Trade is to reach $1 billion.
- A road map covers 2025–2027.

The talks continued in an extended format.

Source: Akorda

*Machine translation from Russian, reviewed by an editor.*

Language versions: [Қазақша](kk.md)
`);
  });

  it('writes the date and the labels in Kazakh', () => {
    const { body } = split(markdown.format(kazakh, context));
    expect(body).toContain('Исламабад · 2026 жылғы 5 ақпан');
    expect(body).toContain('Дереккөз: Ақорда');
    expect(body).toContain(
      '*Мәтін орыс тілінен машиналық аударма арқылы дайындалды, оны редактор тексерген.*',
    );
  });

  it('lets no text out of its front matter field', () => {
    const { matter } = split(markdown.format(hostile, context));
    expect(Object.keys(matter)).not.toContain('admin');
    expect(matter['lang']).toBe('en');
    expect(matter['title']).toContain('--- admin: true ---');
    expect(matter['sourceUrl']).toBeUndefined();
  });

  it('lets no text become markup', () => {
    const { body } = split(markdown.format(hostile, context));
    const lines = body.split('\n');
    // Outside the blocks that we wrote ourselves, no line may open a block.
    const ours = new Set(['# ', '## ', '> ', '- ', '**', '*M']);
    const openers = lines.filter((line) => /^(?: {4}|#|>|[-+*=_] |\d+[.)] |---|===|```|~~~|<)/.test(line));
    expect(openers.every((line) => [...ours].some((prefix) => line.startsWith(prefix)))).toBe(true);
    expect(openers).toHaveLength(4);
    expect(body).toContain('\n\\# not a heading\n');
    expect(body).toContain('\n\\- not an item\n');
    expect(body).toContain('\n\\+ not an item\n');
    expect(body).toContain('\n1\\. not an item\n');
    expect(body).toContain('\n2026\\) not an item\n');
    expect(body).toContain('\nnot code\n');
    const text = body.replace('\nLanguage versions: [Қазақша](kk.md)\n', '');
    expect(text).not.toMatch(/(?<!\\)[[\]`<{}|~]/);
  });

  it('leaves ordinary punctuation readable', () => {
    const text = 'Growth was 5.2% (up from 4.8%) – “a record”, the minister said; trade: $1.5 billion.';
    expect(markdown.format({ ...english, body: [{ kind: 'paragraph', text }] }, context)).toContain(
      `\n${text}\n`,
    );
  });

  it('says in a tombstone when the article was withdrawn', () => {
    const { matter, body } = split(markdown.formatTombstone(tombstoneOf(kazakh), context));
    expect(matter).toMatchObject({
      lang: 'kk',
      withdrawnAt: '2026-02-06T08:00:00.000Z',
      translations: { en: 'en.md' },
    });
    expect(body).toContain('Жарияланымнан алынған күні: 2026 жылғы 6 ақпан.');
  });
});
