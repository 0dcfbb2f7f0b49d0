import { splitValues } from '../formats/multi-value.js';
import type { TermRow } from '../formats/term-row.js';

/** A term as the matcher compares it: no case, ё as е, one space, no hidden marks. */
export function comparable(term: string): string {
  return term
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What parts two entries of one term: its domain and its neighbours. */
export function conditions(row: TermRow): string {
  const { domain, context, valid_from: from, valid_to: to } = row.fields;
  return JSON.stringify([domain, splitValues(context).sort(), from, to]);
}

/** The preferred words of a row, English and Kazakh. */
export function preferredTargets(row: TermRow): readonly [string, string] {
  return [splitValues(row.fields.en)[0] ?? '', splitValues(row.fields.kk)[0] ?? ''];
}
