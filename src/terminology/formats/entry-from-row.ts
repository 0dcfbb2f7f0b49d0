import type { GlossaryEntry, RussianGender, TermKind, TermStatus } from '../../contracts/termbase.js';
import type { Language, TargetLanguage } from '../../domain/language.js';
import { type TermColumn, termGenders, termKinds, termStatuses } from './columns.js';
import { splitValues } from './multi-value.js';
import type { RowProblem, TermRow } from './term-row.js';

/**
 * Reads a row as an entry. Every problem is reported by its field; with any, the answer is null. Defaults:
 * status preferred, kind common, reviewed no.
 */
export function entryFromRow(row: TermRow, report: (problem: RowProblem) => void): GlossaryEntry | null {
  let sound = true;
  const fail = (name: string, field: TermColumn, values: RowProblem['values'] = {}): null => {
    const { file, line } = row;
    sound = false;
    report({ code: `terminology.${name}`, file, line, field, values: { file, line, field, ...values } });
    return null;
  };
  const { fields } = row;
  for (const field of ['id', 'ru'] as const) if (fields[field] === '') fail('empty_field', field);
  const choose = <T extends string>(field: TermColumn, allowed: readonly T[]): T | null => {
    const value = fields[field];
    if (value === '') return null;
    return (
      allowed.find((each) => each === value) ?? fail('unknown_value', field, { allowed: allowed.join(', ') })
    );
  };
  const status = choose<TermStatus>('status', termStatuses) ?? 'preferred';
  const kind = choose<TermKind>('kind', termKinds) ?? 'common';
  const gender = choose<RussianGender>('gender', termGenders);
  const animate = choose('animate', ['yes', 'no']);
  const reviewed = choose('reviewed', ['yes', 'no']) === 'yes';
  const validFrom =
    readDate(fields.valid_from) ?? (fields.valid_from === '' ? null : fail('bad_date', 'valid_from'));
  const validTo = readDate(fields.valid_to) ?? (fields.valid_to === '' ? null : fail('bad_date', 'valid_to'));
  if (validFrom !== null && validTo !== null && validTo < validFrom) fail('dates_reversed', 'valid_to');
  if (!sound) return null;
  return {
    id: fields.id,
    ru: fields.ru,
    en: splitValues(fields.en),
    kk: splitValues(fields.kk),
    status,
    kind,
    gender,
    animate: animate === null ? null : animate === 'yes',
    domain: fields.domain === '' ? null : fields.domain,
    forms: formsOf(fields),
    variants: variantsOf(fields),
    context: splitValues(fields.context),
    note: fields.note === '' ? null : fields.note,
    source: fields.source === '' ? null : fields.source,
    reviewed,
    validFrom,
    validTo,
  };
}

/** A date that the calendar has, as `YYYY-MM-DD` (ISO 8601); else null. */
export function readDate(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text) ? text : null;
}

function formsOf(fields: TermRow['fields']): Partial<Record<Language, readonly string[]>> {
  const forms: Partial<Record<Language, readonly string[]>> = {};
  if (fields.ru_forms !== '') forms.ru = splitValues(fields.ru_forms);
  if (fields.en_forms !== '') forms.en = splitValues(fields.en_forms);
  if (fields.kk_forms !== '') forms.kk = splitValues(fields.kk_forms);
  return forms;
}

function variantsOf(fields: TermRow['fields']): Partial<Record<TargetLanguage, readonly string[]>> {
  const variants: Partial<Record<TargetLanguage, readonly string[]>> = {};
  if (fields.en_variants !== '') variants.en = splitValues(fields.en_variants);
  if (fields.kk_variants !== '') variants.kk = splitValues(fields.kk_variants);
  return variants;
}
