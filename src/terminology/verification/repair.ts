import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { TargetLanguage } from '../../domain/language.js';
import type { Span } from '../../domain/span.js';
import { tokensOf } from '../matching/tokeniser.js';
import type { TargetCell, TargetGrammar } from './target-grammar.js';
import { targetsOf } from './target-terms.js';
import type { EntryVerdict } from './verify.js';

/** Folded words, and whether a bare apostrophe closes them: `heads’` is not `heads`. */
function foldedKey(text: string): string {
  const words = tokensOf(text).map((token) => token.folded);
  return /[\p{L}]['’]$/u.test(text) ? `${words.join(' ')} '` : words.join(' ');
}

/** The variant with the apostrophe of a plural possessive after it, which the tokens do not show. */
function withApostrophe(text: string, span: Span): Span {
  const closes = /^['’](?!\p{L})/u.test(text.slice(span.end, span.end + 2));
  const opens = /['’‘]$/u.test(text.slice(0, span.start));
  return closes && !opens ? { start: span.start, end: span.end + 1 } : span;
}

/** The cells in which the wrong variant has the form that was found; usual cells before rare ones. */
function cellsWith(cells: readonly TargetCell[], found: string): readonly string[] {
  const key = foldedKey(found);
  const fitting = cells.filter((cell) => foldedKey(cell.form) === key);
  const usual = fitting.filter((cell) => !cell.rare);
  return (usual.length > 0 ? usual : fitting).map((cell) => cell.cell);
}

/** The right phrase in the cell of the wrong one; null unless every reading of the wrong form agrees on it. */
function rightForm(
  entry: GlossaryEntry,
  found: string,
  language: TargetLanguage,
  grammar: TargetGrammar,
): string | null {
  const [preferred] = targetsOf(entry, language);
  if (preferred === undefined) return null;
  const right = grammar.cells(preferred, entry);
  const results = new Set<string>();
  for (const variant of entry.variants[language] ?? []) {
    if (variant.trim() === '') continue;
    for (const cell of cellsWith(grammar.cells(variant, entry), found)) {
      const fitting = right.find((candidate) => candidate.cell === cell);
      if (fitting === undefined) return null;
      results.add(fitting.form);
    }
  }
  const [only] = results;
  return results.size === 1 && only !== undefined ? only : null;
}

/** A small-lettered phrase takes the capital of what it replaces at the start of a sentence. */
function withCapital(form: string, before: string, found: string): string {
  const starts = /(?:^|[.!?…]["»”’)]*\s+|^["«“„(]+|[.!?…]\s+["«“„(]+)$/u.test(before);
  const capital = found[0] !== undefined && found[0] !== found[0].toLowerCase();
  if (found.length > 3 && found === found.toUpperCase() && capital) return form.toUpperCase();
  return starts && capital ? form.slice(0, 1).toUpperCase() + form.slice(1) : form;
}

/**
 * Replaces the wrong variants of `forbidden` verdicts by the preferred phrase in the same cell. What is not certain
 * is left as it stands. `replaced` lists `wrong -> right`, in order of position.
 */
export function repairTarget(
  target: string,
  verdicts: readonly EntryVerdict[],
  language: TargetLanguage,
  grammar: TargetGrammar,
): { readonly target: string; readonly replaced: readonly string[] } {
  const wrong = verdicts
    .filter(({ verdict }) => verdict.verdict === 'forbidden' && verdict.targetSpan !== null)
    .sort((left, right) => (right.verdict.targetSpan?.start ?? 0) - (left.verdict.targetSpan?.start ?? 0));
  let text = target;
  const replaced: string[] = [];
  for (const { entry, verdict } of wrong) {
    if (verdict.targetSpan === null) continue;
    const span = withApostrophe(text, verdict.targetSpan);
    const found = text.slice(span.start, span.end);
    const form = rightForm(entry, found, language, grammar);
    if (form === null) continue;
    const before = text.slice(0, span.start);
    const right = withCapital(found.includes("'") ? form.replaceAll('’', "'") : form, before, found);
    text = grammar.adjustBefore(before, right) + right + text.slice(span.end);
    replaced.unshift(`${found} -> ${right}`);
  }
  return { target: text, replaced };
}
