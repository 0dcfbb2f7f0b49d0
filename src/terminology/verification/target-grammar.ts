import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { TargetLanguage } from '../../domain/language.js';
import { indefiniteArticle } from '../english/articles.js';
import { type EnglishOptions, englishForms, englishMatchForms } from '../english/forms.js';
import { familyName } from '../english/mentions.js';
import { kazakhForms, kazakhMatchForms } from '../kazakh/forms.js';
import { overridesFromForms } from '../kazakh/overrides.js';
import { withPluralOwner } from '../kazakh/owner-plural.js';

/** A form of a target phrase with the cell it stands in; equal cells of two phrases are the same grammar. */
export interface TargetCell {
  readonly cell: string;
  readonly form: string;
  /** Cells that running text of the third person hardly shows; they count only where no other fits. */
  readonly rare: boolean;
}

/** What verification and repair need to know of a target language. */
export interface TargetGrammar {
  /** Every form of the phrase that may stand in running text. */
  accepted(phrase: string, entry: GlossaryEntry): readonly string[];
  /** What may stand for the phrase once it has been named in full. */
  laterMentions(phrase: string, entry: GlossaryEntry): readonly string[];
  /** How an office that stood before a name stands for its holder afterwards. */
  officeAlone(office: string): readonly string[];
  /** Forms by cell. */
  cells(phrase: string, entry: GlossaryEntry): readonly TargetCell[];
  /** What has to change just before a replaced phrase: `a` and `an`. Returns the text up to the phrase. */
  adjustBefore(before: string, phrase: string): string;
}

export type TargetGrammars = Readonly<Record<TargetLanguage, TargetGrammar>>;

/** The forms an editor states for the preferred phrase, without their case label. */
function stated(forms: readonly string[]): readonly string[] {
  return forms.map((form) => form.slice(form.indexOf(':') + 1).trim()).filter((form) => form !== '');
}

function englishOptions(phrase: string, entry: GlossaryEntry): EnglishOptions {
  const plurals = (phrase === entry.en[0] ? (entry.forms.en ?? []) : [])
    .filter((form) => form.startsWith('plural:'))
    .map((form) => form.slice('plural:'.length).trim());
  return plurals.length > 0 ? { kind: entry.kind, plurals } : { kind: entry.kind };
}

const english: TargetGrammar = {
  accepted: (phrase, entry) => {
    const own = phrase === entry.en[0] ? stated(entry.forms.en ?? []) : [];
    return [...englishMatchForms(phrase, englishOptions(phrase, entry)), ...own];
  },
  laterMentions: (phrase, entry) =>
    entry.kind === 'person' ? englishMatchForms(familyName(phrase), { kind: 'person' }) : [],
  officeAlone: (office) => {
    // «Kazakh President» and «President» alike go on as «the President».
    const words = office.split(' ');
    return words.flatMap((_, from) =>
      englishMatchForms(words.slice(from).join(' ')).map((form) => `the ${form}`),
    );
  },
  cells: (phrase, entry) =>
    englishForms(phrase, englishOptions(phrase, entry))
      .filter((form) => form.article === 'none')
      .map((form) => ({ cell: `${form.number}|${form.possessive}`, form: form.form, rare: false })),
  adjustBefore: (before, phrase) =>
    before.replace(/(?<=^|[^\p{L}])(a|an)( +)$/iu, (_, article: string, space: string) => {
      const fitting = indefiniteArticle(phrase);
      const capital = article[0] === article[0]?.toUpperCase();
      return `${capital ? fitting.slice(0, 1).toUpperCase() + fitting.slice(1) : fitting}${space}`;
    }),
};

function kazakhOptions(phrase: string, entry: GlossaryEntry): Parameters<typeof kazakhForms>[1] {
  const own = phrase === entry.kk[0] ? (entry.forms.kk ?? []) : [];
  return own.length > 0 ? { kind: entry.kind, overrides: overridesFromForms(own) } : { kind: entry.kind };
}

const usualPossessives: ReadonlySet<string> = new Set(['none', '3', '1pl']);

const kazakh: TargetGrammar = {
  accepted: (phrase, entry) => [
    ...kazakhMatchForms(phrase, kazakhOptions(phrase, entry)),
    ...(entry.kind === 'common' ? withPluralOwner(phrase) : []).flatMap((several) =>
      kazakhMatchForms(several),
    ),
  ],
  laterMentions: (phrase, entry) => {
    const last = phrase.trim().split(/\s+/u).at(-1);
    return entry.kind === 'person' && last !== undefined ? kazakhMatchForms(last, { kind: 'person' }) : [];
  },
  officeAlone: (office) => kazakhMatchForms(office),
  cells: (phrase, entry) =>
    kazakhForms(phrase, kazakhOptions(phrase, entry)).map((form) => ({
      cell: `${form.number}|${form.possessive}|${form.case}|${form.ending}`,
      form: form.form,
      rare: !usualPossessives.has(form.possessive) || form.ending.startsWith('copula'),
    })),
  adjustBefore: (before) => before,
};

/** The grammars of the languages Dragoman translates into. */
export const targetGrammars: TargetGrammars = { en: english, kk: kazakh };
