import type { TermKind } from '../../contracts/termbase.js';
import { type Analysis, analysePhrase, type KazakhOptions } from './analysis.js';
import { allPossessives, type KazakhForm, kazakhForms } from './forms.js';
import { namesPeople } from './meaning.js';
import type { KazakhPossessive } from './suffixes.js';

/** One form as an editor reads it, with everything that it says. */
export interface ListedKazakhForm extends KazakhForm {
  /** The other readings of the same letters; often none. */
  readonly also: readonly KazakhForm[];
}

const everyOwner: ReadonlySet<KazakhPossessive> = new Set(allPossessives);
const nobody: ReadonlySet<KazakhPossessive> = new Set(['none']);
const third: ReadonlySet<KazakhPossessive> = new Set(['none', '3']);
const ours: ReadonlySet<KazakhPossessive> = new Set(['none', '3', '1pl']);
const mineAndOurs: ReadonlySet<KazakhPossessive> = new Set(['none', '1sg', '3', '1pl']);

/** Owners that texts give to what the phrase names: «Қазақстанымыз», «Мемлекет басшымыз», no «БҰҰ-ың». */
function ownersOf(kind: TermKind | undefined, analysis: Analysis): ReadonlySet<KazakhPossessive> {
  if (kind === 'person') return nobody;
  if (kind === 'acronym' || !analysis.reading.plain || /\d/u.test(analysis.parts.lead)) return third;
  if (kind === 'organisation') return analysis.possessed ? third : ours;
  if (analysis.possessed) return ours;
  return kind === 'place' ? mineAndOurs : everyOwner;
}

/** «Мемлекет басшысымын», «Мемлекет басшыларымыз»: one does not say of oneself that one is several. */
function isSaid({ number, possessive, ending }: KazakhForm): boolean {
  return third.has(possessive) && (number === 'sg' || /^copula-[12]pl/u.test(ending));
}

function isName(kind: TermKind | undefined): boolean {
  return kind === 'person' || kind === 'place' || kind === 'organisation' || kind === 'acronym';
}

/**
 * The forms of a phrase that an editor would call Kazakh, each once: a name in its one number, owners that it may have,
 * «I am» and «you are» of people alone. The verifier accepts more (see `kazakhMatchForms`). RangeError for an empty phrase.
 */
export function listedKazakhForms(phrase: string, options: KazakhOptions = {}): readonly ListedKazakhForm[] {
  const analysis = analysePhrase(phrase, options);
  const owners = ownersOf(options.kind, analysis);
  const oneNumber = isName(options.kind) || analysis.plural;
  const speaks = options.kind === 'person' || (!isName(options.kind) && namesPeople(analysis));
  const rows = new Map<string, { first: KazakhForm; also: KazakhForm[] }>();
  for (const form of kazakhForms(phrase, options)) {
    if (!owners.has(form.possessive) || (oneNumber && form.number === 'pl')) continue;
    if (form.ending.startsWith('copula') && !(speaks && isSaid(form))) continue;
    const row = rows.get(form.form);
    if (row === undefined) rows.set(form.form, { first: form, also: [] });
    else row.also.push(form);
  }
  return [...rows.values()].map(({ first, also }) => ({ ...first, also }));
}
