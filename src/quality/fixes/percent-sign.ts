import type { Fix } from './fix.js';

/** No space before the per cent sign after a figure, as official releases in both languages set it. */
export const percentSign: Fix = {
  id: 'percent-sign',
  languages: ['en', 'kk'],
  find(text) {
    return [...text.matchAll(/(?<=\d)[ \u00a0\u202f](?=%)/gu)].map(({ index }) => ({
      start: index,
      end: index + 1,
      replacement: '',
    }));
  },
};
