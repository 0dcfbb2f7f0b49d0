import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';

const identity = { id: 'brackets', category: 'linguistic/punctuation', severity: 'block' } as const;

const partners: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Every bracket of the target has its partner, where the source's have theirs. */
export const brackets: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit) {
    const at = findLoneBracket(unit.target);
    if (at === null || findLoneBracket(unit.source) !== null) return [];
    return [
      createFinding(identity, unit, 'lone', {
        values: { bracket: unit.target[at] ?? '' },
        targetSpan: { start: at, end: at + 1 },
      }),
    ];
  },
};

function findLoneBracket(text: string): number | null {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const listMarks: number[] = [];
  for (const { 0: mark, index: at } of text.matchAll(/[()[\]{}]/gu)) {
    const partner = partners[mark];
    if (partner === undefined) open.push({ mark, at });
    else if (open.at(-1)?.mark === partner) open.pop();
    else if (isListMark(text, at)) listMarks.push(at);
    else if (!isSmiley(text, at)) return at;
  }
  // One item is no list, unless the text is that item.
  const [only] = listMarks;
  const lone = listMarks.length === 1 && only !== undefined && only > 2 ? only : null;
  return open[0]?.at ?? lone;
}

/** «а) …; б) …», `1) …`. */
function isListMark(text: string, at: number): boolean {
  return text[at] === ')' && /(?:^|[\s;,:])[\p{L}\d]{1,2}$/u.test(text.slice(Math.max(0, at - 3), at));
}

function isSmiley(text: string, at: number): boolean {
  return /[:;]-?$/u.test(text.slice(Math.max(0, at - 2), at));
}
