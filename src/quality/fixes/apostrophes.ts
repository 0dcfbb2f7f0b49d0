import type { Fix } from './fix.js';

/** A straight apostrophe between letters is a typographic one in English: `don’t`. */
export const apostrophes: Fix = {
  id: 'apostrophes',
  languages: ['en'],
  find(text) {
    return [...text.matchAll(/(?<=\p{L})'(?=\p{L})/gu)].map(({ index }) => ({
      start: index,
      end: index + 1,
      replacement: '’',
    }));
  },
};
