import type { Fix } from './fix.js';

const spaceRuns = /[ \t\u00a0]{2,}/gu;
// `?` and `!` too, but not «...» or `.5`.
const beforeMark = /(?<=[\p{L}\p{N}»”)%])[ \u00a0](?=[,;:!?](?:\s|$)|\.(?:\s|$))/gu;
const afterComma = /(?<=\p{L}),(?=\p{L})/gu;

/** One space between words, none before a mark, one after a comma between words, none at the ends. */
export const spaces: Fix = {
  id: 'spaces',
  languages: ['en', 'kk'],
  find(text) {
    const edits = [...text.matchAll(spaceRuns)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      replacement: match.index === 0 || match.index + match[0].length === text.length ? '' : ' ',
    }));
    for (const { index } of text.matchAll(beforeMark))
      edits.push({ start: index, end: index + 1, replacement: '' });
    for (const { index } of text.matchAll(afterComma))
      edits.push({ start: index, end: index + 1, replacement: ', ' });
    return edits.sort((a, b) => a.start - b.start);
  },
};
