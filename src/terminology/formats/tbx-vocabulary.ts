import type { TermColumn } from './columns.js';

/** ISO 30042:2019's picklist of `administrativeStatus`, and the spellings of older files. */
export const preferredStatus = 'preferredTerm-admn-sts';
export const admittedStatus = 'admittedTerm-admn-sts';
export const deprecatedStatus = 'deprecatedTerm-admn-sts';
export const wrongStatuses: ReadonlySet<string> = new Set([
  deprecatedStatus,
  'supersededTerm-admn-sts',
  'deprecatedTerm',
  'supersededTerm',
  'forbidden',
  'obsoleteTerm',
]);

/** What Dragoman knows beyond TBX's own categories travels in `admin` elements of this prefix. */
export const ownPrefix = 'x-dragoman-';

/** Concept-level columns that have no category of their own in TBX-Core or TBX-Basic. */
export const ownColumns: readonly TermColumn[] = [
  'status',
  'kind',
  'animate',
  'ru_forms',
  'en_forms',
  'kk_forms',
  'context',
  'reviewed',
  'valid_from',
  'valid_to',
];

export const tbxNamespace = 'urn:iso:std:iso:30042:ed-2';
/** Elements of a concept, a language section and a term, in ISO 30042:2019 and in the older martif. */
export const conceptElements: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry']);
export const languageElements: ReadonlySet<string> = new Set(['langSec', 'langSet']);
export const termElements: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig']);
/** Grammatical gender as TBX-Basic spells it, with our letter. */
export const tbxGenders: Readonly<Record<string, string>> = { masculine: 'm', feminine: 'f', neuter: 'n' };
