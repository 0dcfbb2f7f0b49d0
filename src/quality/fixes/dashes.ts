import type { Fix } from './fix.js';

/** A hyphen between spaces is a dash: – in English, — in Kazakh; a hyphen that opens a line of speech is one as well. */
export const dashes: Fix = {
  id: 'dashes',
  languages: ['en', 'kk'],
  find(text, { language }) {
    const replacement = language === 'en' ? '–' : '—';
    return [...text.matchAll(/(?<=[^\d\s] |^)-{1,2}(?= [^\d\s])/gu)].map(({ index, 0: mark }) => ({
      start: index,
      end: index + mark.length,
      replacement,
    }));
  },
};
