import type { KazakhCase, Placeable, TargetForm } from '../../contracts/placeables.js';
import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { Span } from '../../domain/span.js';
import { type Analysis, analysePhrase, type KazakhOptions } from '../kazakh/analysis.js';
import { kazakhForms } from '../kazakh/forms.js';
import { inflect } from '../kazakh/inflect.js';
import { overridesFromForms } from '../kazakh/overrides.js';
import { findHits, type Hit, without } from './find-hits.js';
import { readFollower, withConjunction } from './kazakh-context.js';
import { adjectiveGroup } from './slot-entries.js';

type KazakhTarget = Extract<TargetForm, { language: 'kk' }>;
interface KazakhCell {
  readonly case: KazakhCase;
  readonly possessive: boolean;
  readonly plural: boolean;
  readonly attribute: boolean;
}

const commonKinds = new Set(['title', 'term']);
const compass = /(?:^|[^\p{L}])(?:Оңтүстік|Солтүстік|Батыс|Шығыс|Орталық|Экваторлық|Жаңа|Үлкен)\s$/u;
/** «Алматы облысы» is no mention of the town, and «Қазақстан Республикасы» none that another short name may enter. */
const region = /^\s(?:облыс|аудан)/u;
const formal = /^\s(?:Республика|Корольді|Федерация|Князьді|Сұлтанды|Әмірлі|Одағы|Ислам|Араб)/u;
const beforeSurname =
  /(?:[Пп]резидент|[Мм]инистр|[Кк]анцлер|[Тт]өраға|[Ее]лші|[Бб]асшы|[Хх]атшы|[Әә]кім|мырза|ханым)(?:і|сы|сі|ы)?\s$/u;

/** Where the entry stands in the Kazakh sentence: its only mention there. */
export function locateKazakh(
  slot: Placeable,
  entry: GlossaryEntry,
  target: string,
): (Span & { readonly form: KazakhTarget }) | null {
  const common = commonKinds.has(slot.kind);
  const isAdjective = slot.group === adjectiveGroup;
  const [first = ''] = entry.kk;
  const hits = findHits(target, isAdjective ? adjectiveCells(first) : kazakhCells(entry, common));
  const [hit] = hits;
  if (hit === undefined || hits.length > 1 || (common && hit.form.plural !== slot.plural)) return null;
  if (!standsAlone(slot, entry, hit, target)) return null;
  const after = target.slice(hit.end);
  const follower = /^-\p{L}/u.test(after) ? null : readFollower(after);
  if (follower === null || (follower.conjunction && (hit.form.case !== 'nom' || hit.form.attribute)))
    return null;
  return {
    start: hit.start,
    end: hit.end + follower.length,
    form: {
      language: 'kk',
      ...hit.form,
      conjunction: follower.conjunction,
      ...(common ? { layout: isCapital(hit.text) ? 'capital' : 'small' } : {}),
    },
  };
}

function standsAlone(slot: Placeable, entry: GlossaryEntry, hit: Hit<KazakhCell>, target: string): boolean {
  const rest = without(target, hit).toLowerCase();
  const before = target.slice(0, hit.start);
  const cores = entry.kk.flatMap((phrase) =>
    slot.kind === 'person' ? [phrase, phrase.split(/\s+/u).at(-1) ?? phrase] : [phrase],
  );
  if (cores.some((core) => rest.includes(core.toLowerCase()))) return false;
  if (slot.kind === 'person')
    return slot.group !== 'surname' || !/\p{Lu}[\p{L}-]{0,60}\s$/u.test(before) || beforeSurname.test(before);
  const after = target.slice(hit.end);
  if (slot.kind === 'city' && region.test(after)) return false;
  if (slot.kind === 'country' && formal.test(after)) return false;
  return !compass.test(before) && !/\p{L}-$/u.test(before);
}

/** Before its noun an adjective has no endings. */
function adjectiveCells(adjective: string): ReadonlyMap<string, KazakhCell> {
  const cell = { case: 'nom', possessive: false, plural: false, attribute: false } as const;
  return new Map([adjective, otherCapital(adjective)].map((form) => [form, cell]));
}

function kazakhCells(entry: GlossaryEntry, common: boolean): ReadonlyMap<string, KazakhCell> {
  const cells = new Map<string, KazakhCell>();
  // The adjective that a country admits beside its name («қырғызстандық») is no form of the name.
  const phrases = common ? entry.kk : entry.kk.filter(isCapital);
  for (const phrase of phrases)
    for (const form of kazakhForms(phrase, optionsOf(phrase, entry))) {
      const { possessive, ending, number } = form;
      const usual = possessive === 'none' || (common && possessive === '3');
      if (!usual || (ending !== 'none' && ending !== 'locative-attribute') || (!common && number === 'pl'))
        continue;
      const attribute = ending === 'locative-attribute';
      const cell = {
        case: attribute ? ('loc' as const) : form.case,
        possessive: possessive === '3',
        plural: number === 'pl',
        attribute,
      };
      for (const each of common ? [form.form, otherCapital(form.form)] : [form.form])
        if (!cells.has(each)) cells.set(each, cell);
    }
  return cells;
}

function optionsOf(phrase: string, entry: GlossaryEntry): KazakhOptions {
  const own = phrase === entry.kk[0] ? (entry.forms.kk ?? []) : [];
  return { kind: entry.kind, ...(own.length > 0 ? { overrides: overridesFromForms(own) } : {}) };
}

/** The value with the suffixes its place asks for; null where harmony, stem or capitals are not certain. */
export function writeKazakh(slot: Placeable, entry: GlossaryEntry | null, form: KazakhTarget): string | null {
  const lemma = slot.lemmas.kk;
  const options: KazakhOptions = entry === null ? { kind: 'person' } : optionsOf(lemma, entry);
  const analysis = analysePhrase(lemma, options);
  if (!isCertain(analysis, form)) return null;
  const text = inflect(
    lemma,
    {
      number: form.plural ? 'pl' : 'sg',
      possessive: form.possessive ? '3' : 'none',
      case: form.case,
      ...(form.attribute === true ? { case: 'nom', ending: 'locative-attribute' as const } : {}),
    },
    options,
  );
  const capital = form.layout === undefined ? null : form.layout === 'capital';
  const fitted = capital === null || isCapital(text) === capital ? text : refit(text);
  if (fitted === null) return null;
  return form.conjunction === true ? withConjunction(fitted, lemma) : fitted;
}

/** Whether the rules leave one way to write the form. What begins with a vowel asks more of a stem than what does not. */
function isCertain({ doubtful, reading, shapes, parts }: Analysis, form: KazakhTarget): boolean {
  const bare = form.case === 'nom' && !form.possessive && !form.plural;
  if (bare) return form.conjunction !== true || reading.certain;
  if (form.possessive ? doubtful.stem : shapes.beforeConsonant !== parts.head) return false;
  // The instrumental has one harmony, so that only the last sound counts.
  const toneless = form.case === 'ins' && !form.possessive && !form.plural;
  return toneless ? reading.certain : !doubtful.harmony;
}

/** Titles differ in the capital of their first word alone: «президент», «Президент». */
function refit(text: string): string | null {
  return /\s|-\p{Lu}/u.test(text) ? null : otherCapital(text);
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function otherCapital(text: string): string {
  const first = text.charAt(0);
  return (isCapital(text) ? first.toLowerCase() : first.toUpperCase()) + text.slice(1);
}
