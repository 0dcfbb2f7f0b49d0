import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SourceFormat } from '../../src/contracts/article-parser.js';
import { createParsers, extensionOf, knownExtensions, parserFor } from '../../src/ingest/parsers.js';
import { docxPackage } from '../ingest/docx-package.js';
import { articleParserSuite } from './article-parser.js';

const headline = 'Президент встретился с послами';
const paragraphs = [
  'Глава государства принял послов пяти государств и обсудил с ними торговлю, транспорт и культуру.',
  '— Мы высоко ценим доверие и готовы расширять сотрудничество, — сказал Президент.',
  'Стороны условились продолжить работу в следующем году.',
];
const html = paragraphs.map((text) => `<p>${text}</p>`).join('');

const sources: Readonly<Record<SourceFormat, string | Uint8Array>> = {
  text: `${headline}\n\n${paragraphs.join('\n\n')}\n`,
  markdown: `---\ntitle: ${headline}\n---\n\n${paragraphs.join('\n\n')}\n`,
  html: `<!DOCTYPE html><html><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${html}</article></body></html>`,
  ninjs: JSON.stringify({
    uri: 'urn:example:1',
    headlines: [{ value: headline }],
    bodies: [{ contentType: 'text/html', value: html }],
  }),
  nitf: `<?xml version="1.0"?><nitf><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content>${html}</body.content></body></nitf>`,
  docx: docxPackage([{ style: 'Title', text: headline }, ...paragraphs.map((text) => ({ text }))]),
};

const parsers = createParsers();
for (const parser of parsers) {
  const source = sources[parser.format];
  articleParserSuite(parser, {
    bytes: typeof source === 'string' ? Buffer.from(source) : source,
    headline,
    paragraphs,
  });
}

describe('the registry of parsers', () => {
  it('holds every file of src/ingest/parsers and nothing else', () => {
    const files = readdirSync(new URL('../../src/ingest/parsers/', import.meta.url)).map((name) =>
      name.replace(/\.ts$/, ''),
    );
    expect(parsers.map((parser) => parser.format).toSorted()).toEqual(files.toSorted());
  });

  it('gives each extension to one parser', () => {
    expect(new Set(knownExtensions).size).toBe(knownExtensions.length);
    expect(knownExtensions.toSorted()).toEqual([
      '.docx',
      '.htm',
      '.html',
      '.json',
      '.markdown',
      '.md',
      '.ninjs',
      '.nitf',
      '.text',
      '.txt',
      '.xml',
    ]);
  });

  it('finds a parser by extension in any case', () => {
    expect(parserFor(parsers, 'Отчет.за.год.TXT')?.format).toBe('text');
    expect(parserFor(parsers, 'archive.zip')).toBeUndefined();
    expect(parserFor(parsers, 'txt')).toBeUndefined();
    expect(extensionOf('.txt')).toBe('');
  });
});
