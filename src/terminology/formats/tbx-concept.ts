import type { Language } from '../../domain/language.js';
import { type TermColumn, termColumns, termKinds } from './columns.js';
import { joinValues } from './multi-value.js';
import { ownPrefix, tbxGenders, wrongStatuses } from './tbx-vocabulary.js';
import { emptyFields, type TermRow } from './term-row.js';

export interface TbxTerm {
  readonly language: Language;
  text: string;
  status: string;
  type: string;
  partOfSpeech: string;
  gender: string;
}

/** A concept as it is being read from the file. */
export interface TbxConcept {
  readonly id: string;
  readonly line: number;
  readonly terms: TbxTerm[];
  readonly notes: string[];
  /** Texts of `descrip` and `admin` elements by their type. */
  readonly facts: Map<string, string>;
}

/**
 * The rows of a concept: one for each Russian term that is not deprecated, with the concept's English and Kazakh
 * terms; a second synonym gets the id `<concept>#2`. A concept without Russian gives one row with an empty term,
 * so that a reader can name it.
 */
export function rowsOfConcept(concept: TbxConcept, file: string): readonly TermRow[] {
  const russian = concept.terms.filter((term) => term.language === 'ru' && !isWrong(term));
  const fields = sharedFields(concept);
  if (russian.length === 0) return [{ file, line: concept.line, fields: { ...fields, id: concept.id } }];
  return russian.map((term, at) => ({
    file,
    line: concept.line,
    fields: {
      ...fields,
      id: at === 0 ? concept.id : `${concept.id}#${at + 1}`,
      ru: term.text,
      kind: fields.kind === '' ? kindOf(term) : fields.kind,
      gender: tbxGenders[term.gender] ?? ownGender(concept),
    },
  }));
}

function isWrong(term: TbxTerm): boolean {
  return wrongStatuses.has(term.status);
}

function ownGender(concept: TbxConcept): string {
  return concept.facts.get(`${ownPrefix}gender`) ?? '';
}

function sharedFields(concept: TbxConcept): Record<TermColumn, string> {
  const fields = emptyFields();
  for (const [type, text] of concept.facts) {
    const column = type.startsWith(ownPrefix) ? type.slice(ownPrefix.length) : '';
    const known = termColumns.find((each) => each === column);
    if (known !== undefined && known !== 'id' && known !== 'ru') fields[known] = text;
  }
  for (const language of ['en', 'kk'] as const) {
    const own = concept.terms.filter((term) => term.language === language);
    fields[language] = joinValues(own.filter((term) => !isWrong(term)).map((term) => term.text));
    fields[`${language}_variants`] = joinValues(own.filter(isWrong).map((term) => term.text));
  }
  fields.domain = concept.facts.get('subjectField') ?? fields.domain;
  fields.source = concept.facts.get('source') ?? fields.source;
  fields.note = concept.notes.join('\n');
  return fields;
}

function kindOf(term: TbxTerm): string {
  if (/acronym|abbrev|initialism/iu.test(term.type)) return 'acronym';
  if (term.partOfSpeech === 'verb') return 'verb';
  return termKinds.find((kind) => kind === term.type) ?? '';
}
