import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.js';
import type { Language, TargetLanguage } from '../../src/domain/language.js';
import { readNumbers } from '../../src/domain/numbers.js';
import { assembleArticle, segmentArticle } from '../../src/domain/segmentation.js';
import { readSource } from '../../src/ingest/read-source.js';

const examples = new URL('../../examples/', import.meta.url);
const memories = new URL('../../glossaries/memory/', import.meta.url);
const files = readdirSync(examples).filter((file) => file !== 'README.md');

interface Memory {
  /** `segtype`, `srclang` and the like of the TMX header. */
  readonly header: Readonly<Record<string, string>>;
  readonly note: string;
  /** Values of `<prop type="x-reviewed">` on the units, one a unit. */
  readonly reviewed: readonly string[];
  readonly units: readonly Readonly<Record<string, string>>[];
}

/** Reads TMX 1.4 by itself, so that the files are held to the format and not to our reader. */
function readMemory(name: string): Memory {
  const parser = new SaxesParser();
  const units: Record<string, string>[] = [];
  const reviewed: string[] = [];
  let header: Record<string, string> = {};
  let note = '';
  let text = '';
  let language = '';
  parser.on('opentag', (tag) => {
    text = '';
    if (tag.name === 'header') header = { ...tag.attributes };
    if (tag.name === 'tu') units.push({});
    if (tag.name === 'tuv') language = tag.attributes['xml:lang'] ?? '';
  });
  parser.on('text', (chunk) => {
    text += chunk;
  });
  parser.on('closetag', (tag) => {
    const unit = units.at(-1);
    if (tag.name === 'note' && unit === undefined) note = text;
    if (tag.name === 'prop' && unit !== undefined && tag.attributes['type'] === 'x-reviewed')
      reviewed.push(text);
    if (tag.name === 'seg' && unit !== undefined) unit[language] = text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(readFileSync(new URL(name, memories), 'utf8')).close();
  return { header, note, reviewed, units };
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** The values of the numbers that a text writes in figures. */
function figures(text: string, language: Language): number[] {
  return readNumbers(text, language)
    .filter(({ start, end }) => /\d/.test(text.slice(start, end)))
    .map((number) => number.value)
    .sort((left, right) => left - right);
}

it('has one memory of the same name for each example', () => {
  expect(files).toHaveLength(5);
  const named = files.map((file) => file.replace(/\.\w+$/, '.tmx'));
  expect(readdirSync(memories)).toEqual(expect.arrayContaining(named));
});

describe.each(files)('%s', (file) => {
  let article: Article;
  const memory = readMemory(file.replace(/\.\w+$/, '.tmx'));
  const bySource = new Map(memory.units.map((unit) => [unit['ru'], unit]));

  beforeAll(async () => {
    ({ article } = await readSource(fileURLToPath(new URL(file, examples)), file));
  });

  function translated(language: TargetLanguage): ReturnType<typeof assembleArticle> {
    const targets = segmentArticle(article).map(({ id, text }): [string, string] => [
      id,
      bySource.get(text)?.[language] ?? '',
    ]);
    return assembleArticle(article, new Map(targets));
  }

  it('is an article with headline, date and 8 to 16 blocks', () => {
    expect(article.headlineMade).toBe(false);
    expect(article.date).toMatch(/^202[56]-\d\d-\d\d$/);
    expect(article.body.length).toBeGreaterThanOrEqual(8);
    expect(article.body.length).toBeLessThanOrEqual(16);
  });

  it('finds every segment in its memory, in English and Kazakh', () => {
    const missing = segmentArticle(article).filter(
      ({ text }) => !bySource.get(text)?.['en'] || !bySource.get(text)?.['kk'],
    );
    expect(missing).toEqual([]);
  });

  it('needs every unit of its memory', () => {
    const texts = new Set(segmentArticle(article).map((segment) => segment.text));
    expect(memory.units.map((unit) => unit['ru']).filter((source) => !texts.has(source ?? ''))).toEqual([]);
  });

  it('says where the memory comes from and that nobody has reviewed it', () => {
    expect(memory.header).toMatchObject({ creationtool: 'dragoman', segtype: 'sentence', srclang: 'ru' });
    expect(memory.note).toBe('written for this project; no native speaker has reviewed the Kazakh');
    expect(memory.reviewed).toEqual(memory.units.map(() => 'no'));
  });

  it('keeps the figures of each unit in both languages', () => {
    for (const unit of memory.units) {
      const expected = figures(unit['ru'] ?? '', 'ru');
      expect(figures(unit['en'] ?? '', 'en'), unit['ru']).toEqual(expected);
      expect(figures(unit['kk'] ?? '', 'kk'), unit['ru']).toEqual(expected);
    }
  });

  it('has balanced quotation marks in every block of both versions', () => {
    for (const { text } of translated('en').body) expect(count(text, '“'), text).toBe(count(text, '”'));
    for (const { text } of translated('kk').body) expect(count(text, '«'), text).toBe(count(text, '»'));
  });

  it('has no Cyrillic in English and no English quotation marks in Kazakh', () => {
    expect(memory.units.filter((unit) => /\p{Script=Cyrillic}/u.test(unit['en'] ?? ''))).toEqual([]);
    expect(memory.units.filter((unit) => /[“”A-Za-z]/.test(unit['kk'] ?? ''))).toEqual([]);
  });
});
