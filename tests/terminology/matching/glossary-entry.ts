import type { GlossaryEntry } from '../../../src/contracts/termbase.js';

/** An entry with the fields a test cares about; the rest says nothing. */
export function glossaryEntry(ru: string, fields: Partial<GlossaryEntry> = {}): GlossaryEntry {
  return {
    id: ru,
    ru,
    en: [],
    kk: [],
    status: 'preferred',
    kind: 'common',
    gender: null,
    animate: null,
    domain: null,
    forms: {},
    variants: {},
    context: [],
    note: null,
    source: null,
    reviewed: false,
    validFrom: null,
    validTo: null,
    ...fields,
  };
}
