import type { Fix } from './fix.js';

const spaceRuns = /[ \t\u00a0]{2,}/gu;
// `?` and `!` too, but not «...» or `.5`.
const beforeMark = /(?<=[\p{L}\p{N}»”)%])[ \u00a0](?=[,;:!?](?:\s|$)|\.(?:\s|$))/gu;
const spacedComma = /(?<=[\p{L}\p{N}»”)%])[ \u00a0],(?=\p{L})/gu;
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
    for (const { index } of text.matchAll(spacedComma))
      edits.push({ start: index, end: index + 2, replacement: ', ' });
    for (const { index } of text.matchAll(afterComma))
      if (!isInAddress(text, index)) edits.push({ start: index, end: index + 1, replacement: ', ' });
    return edits.sort((a, b) => a.start - b.start);
  },
};

/** Whether the comma belongs to a web address: one with a scheme shortly before it and no space between. */
function isInAddress(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at);
  const space = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n'));
  return before.indexOf('://', space) >= 0;
}
