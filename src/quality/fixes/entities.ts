import type { Fix } from './fix.js';

const characters: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&nbsp;': '\u00a0',
  '&amp;': '&',
};

/** Character entities that a web engine forgot to decode; not `&lt;` and `&gt;`, which would become markup. */
export const entities: Fix = {
  id: 'entities',
  languages: ['en', 'kk'],
  find(text, { source }) {
    if (!text.includes('&')) return [];
    return [...text.matchAll(/&(?:quot|#34|#39|apos|nbsp|amp);/gu)]
      .filter(({ 0: entity }) => !source.includes(entity))
      .map(({ 0: entity, index }) => ({
        start: index,
        end: index + entity.length,
        replacement: characters[entity] ?? entity,
      }));
  },
};
