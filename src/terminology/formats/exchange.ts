import type { GlossaryEntry } from '../../contracts/termbase.js';
import { sha256Fields } from '../../domain/content-hash.js';
import type { TargetLanguage } from '../../domain/language.js';
import { joinValues } from './multi-value.js';
import { emptyFields, type TermRow } from './term-row.js';

/** A Russian term and its word in one target language: all that an engine's glossary holds. */
export interface TermPair {
  readonly ru: string;
  readonly target: string;
}

/** Why an entry is not in an engine's glossary. */
export type SkipReason = 'forbidden' | 'no_target' | 'duplicate_source' | 'control_character' | 'too_long';

export interface ExchangeExport {
  readonly text: string;
  readonly skipped: readonly { readonly id: string; readonly reason: SkipReason }[];
}

export interface PairLimits {
  /** Longest source or target, in UTF-8 bytes. */
  readonly maxTermBytes: number;
}

const controls = /\p{Cc}/u;

/**
 * The pairs of a language that an engine's glossary may hold: the preferred word of each entry, the source word
 * itself where nothing is to be translated. One source has one target, the first; the rest is named in `skipped`.
 */
export function exportablePairs(
  entries: Iterable<GlossaryEntry>,
  language: TargetLanguage,
  limits: PairLimits,
): { readonly pairs: readonly TermPair[]; readonly skipped: ExchangeExport['skipped'] } {
  const pairs: TermPair[] = [];
  const skipped: { id: string; reason: SkipReason }[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const target = entry[language][0] ?? (entry.status === 'do-not-translate' ? entry.ru : '');
    const reason = skipReason(entry, target, limits) ?? (seen.has(entry.ru) ? 'duplicate_source' : null);
    if (reason !== null) skipped.push({ id: entry.id, reason });
    else pairs.push({ ru: entry.ru, target });
    if (reason === null) seen.add(entry.ru);
  }
  return { pairs, skipped };
}

function skipReason(entry: GlossaryEntry, target: string, { maxTermBytes }: PairLimits): SkipReason | null {
  if (entry.status === 'forbidden') return 'forbidden';
  if (target === '') return 'no_target';
  if (controls.test(entry.ru) || controls.test(target)) return 'control_character';
  const longest = Math.max(Buffer.byteLength(entry.ru), Buffer.byteLength(target));
  return longest > maxTermBytes ? 'too_long' : null;
}

/** A pair of an engine's glossary as a row; its id is made of its Russian term and so stays the same. */
export function rowFromPair(pair: TermPair, language: TargetLanguage, file: string, line: number): TermRow {
  const id = `import-${sha256Fields([pair.ru]).slice(0, 12)}`;
  return { file, line, fields: { ...emptyFields(), id, ru: pair.ru, [language]: joinValues([pair.target]) } };
}
