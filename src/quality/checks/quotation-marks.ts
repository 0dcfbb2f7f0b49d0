import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';
import { readUnit } from '../text-reading.js';

const identity = { id: 'quotation-marks', category: 'linguistic/punctuation', severity: 'block' } as const;

/** Every quotation mark of the target has its partner, where the source's have theirs. */
export const quotationMarks: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    const [ours, theirs] = [source.quotations(), target.quotations()];
    const lone = theirs.lone.filter((at) => !isInchMark(unit.target, at));
    const at = lone.find(
      (place) => !ours.lone.some((own) => isOpening(unit.source, own) === isOpening(unit.target, place)),
    );
    if (at === undefined) return [];
    // A quotation that goes on over several segments has one mark in the first of them.
    const unmarked = ours.pairs.length === 0;
    const goesOn = unmarked && lone.length === 1 && isAtEdge(unit.source, unit.target, at);
    return [
      createFinding(identity, unit, 'lone', {
        severity: goesOn ? 'warn' : 'block',
        targetSpan: { start: at, end: at + 1 },
      }),
    ];
  },
};

/**
 * A first mark at the start, or a last one after what was said. English opens each paragraph of a long quotation; but
 * where the source says who speaks («…, — сказал …»), a quotation that is opened must close here,
 * and one that a dash opens must open here.
 */
function isAtEdge(source: string, target: string, at: number): boolean {
  if (target.slice(0, at).trim() === '') return !/[,.!?…»”"]\s?[-–—−―]\s/u.test(source);
  return !/^[-–—−―]\s/u.test(source) && /[,.!?…]$/u.test(target.slice(at - 1, at));
}

/** Whether the mark stands before a word and not after one. */
function isOpening(text: string, at: number): boolean {
  return !/[\p{L}\p{N}.,!?…)]/u.test(text[at - 1] ?? ' ');
}

function isInchMark(text: string, at: number): boolean {
  return text[at] === '"' && /\d/.test(text[at - 1] ?? '');
}
