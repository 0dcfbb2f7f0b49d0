import type { Fix } from './fix.js';

/** Celsius has a Latin C in English, also where the engine kept the Russian «°С». */
export const degreeSign: Fix = {
  id: 'degree-sign',
  languages: ['en'],
  find(text) {
    return [...text.matchAll(/(?<=° ?)С(?!\p{L})/gu)].map(({ index }) => ({
      start: index,
      end: index + 1,
      replacement: 'C',
    }));
  },
};
