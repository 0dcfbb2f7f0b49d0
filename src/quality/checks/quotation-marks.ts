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
    // A quotation that goes on over several segments has one mark in the first of them. All that the source quotes
    // stands between marks of its own then; where a mark was lost, one quotation of the source is missing.
    const unmarked = theirs.pairs.length + countSingle(unit.target) >= ours.pairs.length;
    const goesOn = unmarked && lone.length === 1 && isAtEdge(unit.source, unit.target, at);
    return [
      createFinding(identity, unit, 'lone', {
        // A source that lacks a mark itself is no measure.
        severity: goesOn || ours.lone.length > 0 ? 'warn' : 'block',
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
  if (/^[-–—−―]\s/u.test(source)) return false;
  // After a comma it is said who speaks, in the same sentence.
  return (target.slice(at + 1).trim() === '' ? /[.!?…]$/u : /[,.!?…]$/u).test(target.slice(at - 1, at));
}

/** Whether the mark stands before a word and not after one. */
function isOpening(text: string, at: number): boolean {
  return !/[\p{L}\p{N}.,!?…)]/u.test(text[at - 1] ?? ' ');
}

/** Quotations between single marks, as English sets them inside others: ‘…’, '…'. */
function countSingle(text: string): number {
  const openings = text.match(/(?<![\p{L}\p{N}])[‘'](?=\p{L})/gu)?.length ?? 0;
  const closings = text.match(/(?<=[\p{L},.!?])[’'](?!\p{L})/gu)?.length ?? 0;
  return Math.min(openings, closings);
}

function isInchMark(text: string, at: number): boolean {
  return text[at] === '"' && /\d/.test(text[at - 1] ?? '');
}
