import type { Span } from '../../domain/span.js';
import { apostrophes } from './apostrophes.js';
import { dashes } from './dashes.js';
import { degreeSign } from './degree-sign.js';
import { entities } from './entities.js';
import type { Edit, Fix, FixContext } from './fix.js';
import { kazakhLetters } from './kazakh-letters.js';
import { numberFormat } from './number-format.js';
import { percentSign } from './percent-sign.js';
import { quoteMarks } from './quote-marks.js';
import { spaces } from './spaces.js';

/** All safe fixes, in the order in which the first to claim a place has it. */
export const fixes: readonly Fix[] = [
  entities,
  degreeSign,
  numberFormat,
  quoteMarks,
  kazakhLetters,
  percentSign,
  spaces,
  dashes,
  apostrophes,
];

export interface FoundFix extends Edit {
  /** Id of the fix: `quote-marks`. */
  readonly fix: string;
}

export interface AppliedFix {
  readonly fix: string;
  /** 0 for the text given; what a decoded mark makes possible is done in the next pass. */
  readonly pass: number;
  /** Where and what it was, in the text the pass began with. */
  readonly before: Span & { readonly text: string };
  /** Where and what it is, in the text the pass ended with. */
  readonly after: Span & { readonly text: string };
}

/** Every edit the fixes of the language would make, in order, without overlaps; of two, the earlier fix's is taken. */
export function findFixes(text: string, context: FixContext): readonly FoundFix[] {
  const edits = fixes
    .filter((fix) => fix.languages.includes(context.language))
    .flatMap((fix, rank) => fix.find(text, context).map((edit) => ({ rank, edit: { ...edit, fix: fix.id } })))
    .sort((a, b) => a.edit.start - b.edit.start || a.rank - b.rank);
  const kept: typeof edits = [];
  for (const next of edits) {
    const last = kept.at(-1);
    if (last === undefined || next.edit.start >= last.edit.end) kept.push(next);
    else if (next.rank < last.rank) kept[kept.length - 1] = next;
  }
  return kept.map(({ edit }) => edit);
}

/** Decoded entities may need quotation marks, new marks spaces; then there is nothing left. */
const maxPasses = 3;

/** Makes the safe typography fixes of the target language and says what was changed where. */
export function applyFixes(
  text: string,
  context: FixContext,
): { readonly text: string; readonly applied: readonly AppliedFix[] } {
  const applied: AppliedFix[] = [];
  let current = text;
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const edits = findFixes(current, context);
    if (edits.length === 0) break;
    current = applyEdits(current, edits, pass, applied);
  }
  return { text: current, applied };
}

function applyEdits(text: string, edits: readonly FoundFix[], pass: number, applied: AppliedFix[]): string {
  let made = '';
  let at = 0;
  for (const { fix, start, end, replacement } of edits) {
    made += text.slice(at, start);
    applied.push({
      fix,
      pass,
      before: { start, end, text: text.slice(start, end) },
      after: { start: made.length, end: made.length + replacement.length, text: replacement },
    });
    made += replacement;
    at = end;
  }
  return made + text.slice(at);
}
