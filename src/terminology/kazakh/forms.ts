import type { TermKind } from '../../contracts/termbase.js';
import { type Analysis, analysePhrase, type KazakhOptions } from './analysis.js';
import { completeForm, type KazakhNumber, type KazakhRequest, ownedStem, requestKey } from './inflect.js';
import { finalSound, type Harmony } from './letters.js';
import { takesTimeAttribute } from './meaning.js';
import type { KazakhCase, KazakhEnding, KazakhPossessive } from './suffixes.js';

/** One form of a phrase with what it says. */
export interface KazakhForm {
  readonly form: string;
  readonly case: KazakhCase;
  readonly number: KazakhNumber;
  readonly possessive: KazakhPossessive;
  readonly ending: KazakhEnding;
}

export const kazakhCases: readonly KazakhCase[] = ['nom', 'gen', 'dat', 'acc', 'loc', 'abl', 'ins'];
const numbers: readonly KazakhNumber[] = ['sg', 'pl'];
export const allPossessives: readonly KazakhPossessive[] = [
  'none',
  '1sg',
  '2sg',
  '2sgPolite',
  '3',
  '1pl',
  '2pl',
  '2plPolite',
];
const textPossessives: readonly KazakhPossessive[] = ['none', '3', '1pl'];
const caseless: readonly KazakhEnding[] = ['locative-attribute', 'time-attribute', 'owner'];
const copulas: readonly KazakhEnding[] = [
  'copula-1sg',
  'copula-2sg',
  'copula-2sgPolite',
  'copula-1pl',
  'copula-2pl',
  'copula-2plPolite',
];

/**
 * Every form the phrase may take, in order of number, possessive, case; -ғы only where the noun itself takes it.
 * RangeError for an empty phrase.
 */
export function kazakhForms(phrase: string, options: KazakhOptions = {}): readonly KazakhForm[] {
  const analysis = analysePhrase(phrase, options);
  const wanted = takesTimeAttribute(analysis) ? allRequests.filter(isOwnTime) : timelessRequests;
  const forms = formsOf(analysis, wanted);
  return wanted.map((request, at) => ({
    form: ownForm(request, options) ?? forms[at] ?? phrase,
    ...request,
  }));
}

type FullRequest = Required<KazakhRequest>;

function requests(
  possessives: readonly KazakhPossessive[],
  endings: readonly KazakhEnding[],
): readonly FullRequest[] {
  return numbers.flatMap((number) =>
    possessives.flatMap((possessive) => [
      ...kazakhCases.map((kazakhCase) => ({ number, possessive, case: kazakhCase, ending: 'none' as const })),
      ...endings.map((ending) => ({ number, possessive, case: 'nom' as const, ending })),
    ]),
  );
}

function isOwnTime({ ending, number, possessive }: FullRequest): boolean {
  return ending !== 'time-attribute' || (number === 'sg' && possessive === 'none');
}

function ownForm(request: FullRequest, options: KazakhOptions): string | undefined {
  return request.ending === 'none' ? options.overrides?.forms?.[requestKey(request)] : undefined;
}

const allRequests = requests(allPossessives, [...caseless, ...copulas]);
const timelessRequests = allRequests.filter(({ ending }) => ending !== 'time-attribute');
const textRequests = requests(textPossessives, caseless);
/** Names stand in one number, and a person's without an owner. */
const nameRequests = textRequests.filter(({ number }) => number === 'sg');
const personRequests = nameRequests.filter(({ possessive }) => possessive === 'none');

function matchRequests(kind: TermKind | undefined): readonly FullRequest[] {
  if (kind === 'person') return personRequests;
  return kind === 'place' || kind === 'organisation' || kind === 'acronym' ? nameRequests : textRequests;
}

/**
 * The forms of a phrase that running text of the third person shows, without doubles, for a matcher: numbers,
 * -ы, -мыз, cases, -дағы, -ғы, -дікі; a name in its one number. Where usage varies (loans, acronyms, doubled
 * consonants) the other spelling is accepted too; the first form is the phrase itself. RangeError for an empty phrase.
 */
export function kazakhMatchForms(phrase: string, options: KazakhOptions = {}): readonly string[] {
  const analysis = analysePhrase(phrase, options);
  const found = new Set<string>([phrase.trim()]);
  for (const form of Object.values(options.overrides?.forms ?? {})) found.add(form);
  const wanted = matchRequests(options.kind);
  for (const variant of variantsOf(analysis)) {
    for (const form of formsOf(variant, wanted)) {
      found.add(form);
      for (const outside of outsideQuotes(variant, form)) found.add(outside);
    }
  }
  return [...found];
}

/** Requests of one number and owner stand together, so that their stem is built once. */
function formsOf(analysis: Analysis, wanted: readonly FullRequest[]): readonly string[] {
  let before: FullRequest | undefined;
  let stem = ownedStem(analysis, 'sg', 'none');
  return wanted.map((request) => {
    if (request.number !== before?.number || request.possessive !== before.possessive) {
      stem = ownedStem(analysis, request.number, request.possessive);
    }
    before = request;
    return completeForm(stem, request.case, request.ending);
  });
}

function variantsOf(analysis: Analysis): readonly Analysis[] {
  const spoken = analysis.reading.plain || analysis.reading.certain ? [analysis] : respoken(analysis);
  const harmonies = analysis.doubtful.harmony ? spoken.flatMap(bothHarmonies) : spoken;
  const stems = analysis.doubtful.stem ? harmonies.flatMap((each) => [each, unchanged(each)]) : harmonies;
  return /ст$/u.test(analysis.parts.head) ? stems.flatMap((each) => [each, withoutFinalT(each)]) : stems;
}

function bothHarmonies(analysis: Analysis): readonly Analysis[] {
  const other: Harmony = analysis.harmony === 'front' ? 'back' : 'front';
  const base = analysis.base === null ? null : { ...analysis.base, harmony: other };
  return [analysis, { ...analysis, harmony: other, base }];
}

/** An acronym of doubtful reading also as the letter itself sounds, and as a name in a vowel. */
function respoken(analysis: Analysis): readonly Analysis[] {
  const { spoken } = analysis.reading;
  const other = finalSound(spoken) === 'vowel' ? spoken.slice(0, -1) : `${spoken}ы`;
  return [analysis, { ...analysis, reading: { ...analysis.reading, spoken: other } }];
}

function unchanged(analysis: Analysis): Analysis {
  const { head } = analysis.parts;
  return { ...analysis, shapes: { beforeConsonant: head, beforeVowel: head } };
}

/** Журналиске, журналистің: the older spelling leaves out the т of -ст before a consonant. */
function withoutFinalT(analysis: Analysis): Analysis {
  const { shapes } = analysis;
  return { ...analysis, shapes: { ...shapes, beforeConsonant: shapes.beforeConsonant.slice(0, -1) } };
}

/** «Қайраттың» is also written «Қайрат»-тың and «Қайрат»тың. */
function outsideQuotes(analysis: Analysis, form: string): readonly string[] {
  const { lead, head, tail } = analysis.parts;
  const stem = `${lead}${head}`;
  if (!/^[»”"]/u.test(tail) || !form.startsWith(stem)) return [];
  const suffix = form.slice(stem.length, form.length - tail.length);
  return suffix === '' ? [] : [`${stem}${tail}-${suffix}`, `${stem}${tail}${suffix}`];
}
