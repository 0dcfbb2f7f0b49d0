import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { TermColumn } from './columns.js';
import { joinValues } from './multi-value.js';

/** The fields of an entry as they stand in Dragoman's own CSV; `entryFromRow` reads them back. */
export function fieldsFromEntry(entry: GlossaryEntry): Record<TermColumn, string> {
  return {
    id: entry.id,
    ru: entry.ru,
    en: joinValues(entry.en),
    kk: joinValues(entry.kk),
    status: entry.status,
    kind: entry.kind,
    gender: entry.gender ?? '',
    animate: entry.animate === null ? '' : entry.animate ? 'yes' : 'no',
    domain: entry.domain ?? '',
    ru_forms: joinValues(entry.forms.ru ?? []),
    en_forms: joinValues(entry.forms.en ?? []),
    kk_forms: joinValues(entry.forms.kk ?? []),
    en_variants: joinValues(entry.variants.en ?? []),
    kk_variants: joinValues(entry.variants.kk ?? []),
    context: joinValues(entry.context),
    note: entry.note ?? '',
    source: entry.source ?? '',
    reviewed: entry.reviewed ? 'yes' : 'no',
    valid_from: entry.validFrom ?? '',
    valid_to: entry.validTo ?? '',
  };
}
