import type { GlossaryEntry, RussianGender, TermKind } from '../../contracts/termbase.js';
import { kazakhMatchForms } from '../../terminology/kazakh/forms.js';
import { listedKazakhForms } from '../../terminology/kazakh/listed-forms.js';
import { overridesFromForms } from '../../terminology/kazakh/overrides.js';
import { foldWord } from '../../terminology/matching/characters.js';
import type { RussianAttributes } from '../../terminology/russian/grammar.js';
import { russianForms } from '../../terminology/russian/russian-forms.js';
import { CliError } from '../cli-error.js';
import { configuredEntries } from '../configured-termbase.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { report } from '../output.js';

export interface FormsRequest {
  readonly language: 'ru' | 'kk';
  /** What the user says of the term; null leaves it to the entry, then to the spelling. */
  readonly gender: RussianGender | null;
  readonly animate: boolean | null;
  readonly kind: TermKind | null;
}

/** A form with what it says: `case` and `number`, for Kazakh also owner and ending. */
interface ListedForm extends Reading {
  readonly form: string;
  /** What else the same letters say. */
  readonly also?: readonly Reading[];
}

interface Reading {
  readonly case: string;
  readonly number: string;
  readonly possessive?: string;
  readonly ending?: string;
}

interface TermForms {
  /** The term that was inflected: the entry's, where an id or its Russian term was given. */
  readonly term: string;
  readonly forms: readonly ListedForm[];
  /** Every text that is matched or accepted, without doubles. */
  readonly accepted: readonly string[];
}

/** Every form of a term by case, with the grammar of its termbase entry where there is one. */
export async function listForms(
  context: CommandContext,
  term: string,
  request: FormsRequest,
): Promise<ExitCode> {
  const wanted = term.normalize('NFC').trim();
  if (wanted === '')
    throw new CliError('cli.bad_value', {
      option: 'term',
      value: term,
      allowed: context.translate('cli:allowed.text'),
    });
  const { language } = request;
  const entry = entryOf(wanted, language, await configuredEntries(context.settings));
  const made = language === 'ru' ? inRussian(wanted, entry, request) : inKazakh(wanted, entry, request);
  const width = made.forms.reduce((widest, form) => Math.max(widest, labelOf(form).length), 0);
  report(context, { ...made, language, entryId: entry?.id ?? null }, () => [
    ...(entry === null ? [] : [context.translate('cli:glossary.entry', { id: entry.id })]),
    ...made.forms.map((form) => `${labelOf(form).padEnd(width)}  ${form.form}`),
  ]);
  return exitCode.done;
}

function labelOf(form: ListedForm): string {
  return [form, ...(form.also ?? [])].map(readingLabel).join(', ');
}

function readingLabel({ number, case: grammaticalCase, possessive, ending }: Reading): string {
  const more = [possessive, ending].filter((part) => part !== undefined && part !== 'none');
  return [number, grammaticalCase, ...more].join(' ');
}

/** By id, then by the term in the language asked for, then by the Russian term. */
function entryOf(
  term: string,
  language: 'ru' | 'kk',
  entries: readonly GlossaryEntry[],
): GlossaryEntry | null {
  const key = foldWord(term);
  const bearing = entries.filter((entry) => language === 'ru' || entry.kk.length > 0);
  return (
    bearing.find((entry) => entry.id === term) ??
    bearing.find((entry) => language === 'kk' && entry.kk.some((word) => foldWord(word) === key)) ??
    bearing.find((entry) => foldWord(entry.ru) === key) ??
    null
  );
}

function inRussian(term: string, entry: GlossaryEntry | null, request: FormsRequest): TermForms {
  const said: RussianAttributes = {
    ...(request.kind === null ? {} : { kind: request.kind }),
    ...(request.gender === null ? {} : { gender: request.gender }),
    ...(request.animate === null ? {} : { animate: request.animate }),
  };
  const forms = russianForms(entry ?? term, said);
  return { term: entry?.ru ?? term, forms, accepted: [...new Set(forms.map(({ form }) => form))] };
}

function inKazakh(term: string, entry: GlossaryEntry | null, request: FormsRequest): TermForms {
  const named = entry?.kk.find((word) => foldWord(word) === foldWord(term));
  const phrase = named ?? entry?.kk[0] ?? term;
  // The entry's own forms are those of its preferred word.
  const own = phrase === entry?.kk[0] ? (entry.forms.kk ?? []) : [];
  const kind = request.kind ?? entry?.kind ?? null;
  const options = {
    ...(kind === null ? {} : { kind }),
    ...(own.length === 0 ? {} : { overrides: overridesFromForms(own) }),
  };
  return {
    term: phrase,
    forms: listedKazakhForms(phrase, options),
    accepted: kazakhMatchForms(phrase, options),
  };
}
