import type { KazakhCase, Placeable, TargetForm } from '../../contracts/placeables.js';
import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { Span } from '../../domain/span.js';
import { analysePhrase, type KazakhOptions } from '../kazakh/analysis.js';
import { kazakhForms } from '../kazakh/forms.js';
import { inflect } from '../kazakh/inflect.js';
import { overridesFromForms } from '../kazakh/overrides.js';
import { findHits, type Hit, without } from './find-hits.js';
import { readFollower, withConjunction } from './kazakh-context.js';

type KazakhTarget = Extract<TargetForm, { language: 'kk' }>;
interface KazakhCell {
  readonly case: KazakhCase;
  readonly possessive: boolean;
  readonly plural: boolean;
  readonly attribute: boolean;
}

const commonKinds = new Set(['title', 'term']);
const compass = /(?:^|[^\p{L}])(?:Оңтүстік|Солтүстік|Батыс|Шығыс|Орталық|Экваторлық|Жаңа|Үлкен)\s$/u;
const beforeSurname =
  /(?:[Пп]резидент|[Мм]инистр|[Кк]анцлер|[Тт]өраға|[Ее]лші|[Бб]асшы|[Хх]атшы|[Әә]кім|мырза|ханым)(?:і|сы|сі|ы)?\s$/u;

/** Where the entry stands in the Kazakh sentence: its only mention there. */
export function locateKazakh(
  slot: Placeable,
  entry: GlossaryEntry,
  target: string,
): (Span & { readonly form: KazakhTarget }) | null {
  const common = commonKinds.has(slot.kind);
  const hits = findHits(target, kazakhCells(entry, common));
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
    return slot.group !== 'surname' || !/\p{Lu}[\p{L}-]*\s$/u.test(before) || beforeSurname.test(before);
  return !compass.test(before) && !/\p{L}-$/u.test(before);
}

function kazakhCells(entry: GlossaryEntry, common: boolean): ReadonlyMap<string, KazakhCell> {
  const cells = new Map<string, KazakhCell>();
  for (const phrase of entry.kk)
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
  const { doubtful } = analysis;
  const plain = form.case === 'nom' && !form.possessive && !form.plural;
  // The instrumental and the conjunction have one harmony, so that only the last sound counts.
  const toneless = plain || (form.case === 'ins' && !form.possessive && !form.plural);
  if (!toneless && doubtful.harmony) return null;
  if (
    !(plain && form.conjunction !== true) &&
    (doubtful.stem || (doubtful.harmony && !analysis.reading.certain))
  )
    return null;
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
