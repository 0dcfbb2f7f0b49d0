import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { segmentArticle } from '../../src/domain/segmentation.js';
import { readSource } from '../../src/ingest/read-source.js';

const file = fileURLToPath(new URL('../../../shared/articles/state-visit-pakistan.ru.txt', import.meta.url));

/** Why tests of the real article cannot run here, or null when they can. */
export const realArticleMissing: string | null = existsSync(file)
  ? null
  : 'the press report itself is not part of the project';

export interface RealArticle {
  readonly bytes: Uint8Array;
  /** A translator's version of a source segment; null for a text that is not one of the article's. */
  readonly translate: (text: string, language: 'en' | 'kk') => string | null;
  /** Targets of the body by paragraph, in order. */
  readonly paragraphs: Readonly<Record<'en' | 'kk', readonly string[]>>;
  readonly headline: Readonly<Record<'en' | 'kk', string>>;
}

function targetsOf(language: 'en' | 'kk'): readonly string[] {
  const fixture = new URL(`../fixtures/state-visit-pakistan.${language}.txt`, import.meta.url);
  return readFileSync(fixture, 'utf8').trimEnd().split('\n');
}

/** The report of 5 February 2026, cut into segments as Dragoman cuts it, with a translation of each. */
export async function loadRealArticle(): Promise<RealArticle> {
  const { article } = await readSource(file, 'state-visit-pakistan.ru.txt');
  const segments = segmentArticle(article);
  const targets = { en: targetsOf('en'), kk: targetsOf('kk') };
  for (const language of ['en', 'kk'] as const) {
    if (targets[language].length !== segments.length)
      throw new Error(`${segments.length} segments, ${targets[language].length} translations (${language})`);
  }
  const positions = new Map(segments.map((segment, index) => [segment.text, index]));
  const paragraphsOf = (language: 'en' | 'kk') => {
    const blocks = new Map<number, string[]>();
    segments.forEach((segment, index) => {
      if (segment.part !== 'body') return;
      blocks.set(segment.block, [...(blocks.get(segment.block) ?? []), targets[language][index] ?? '']);
    });
    return [...blocks.values()].map((sentences) => sentences.join(' '));
  };
  return {
    bytes: readFileSync(file),
    translate: (text, language) => targets[language][positions.get(text) ?? -1] ?? null,
    paragraphs: { en: paragraphsOf('en'), kk: paragraphsOf('kk') },
    headline: { en: targets.en[0] ?? '', kk: targets.kk[0] ?? '' },
  };
}
