import type { Placeable, TargetForm } from '../../contracts/placeables.js';
import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { Span } from '../../domain/span.js';
import { indefiniteArticle } from '../english/articles.js';
import { englishForms } from '../english/forms.js';
import { familyName } from '../english/mentions.js';
import { pluralsOf } from '../english/plural.js';
import { possessiveOf } from '../english/possessive.js';
import { readDeterminer, writeDeterminer } from './english-determiner.js';
import { findHits, type Hit, without } from './find-hits.js';
import { adjectiveGroup } from './slot-entries.js';

type EnglishTarget = Extract<TargetForm, { language: 'en' }>;
interface EnglishCell {
  readonly possessive: boolean;
  readonly plural: boolean;
  readonly straight: boolean;
}

const curly = '’';
const straight = "'";
/** A compass word before a name makes it another name: South Sudan. */
const compass =
  /(?:^|[^\p{L}])(?:South|North|East|West|Central|New|Equatorial|Papua|DR|Northern|Southern|Eastern|Western|Upper|Lower|Greater|San|Santa|Saint|Port|Fort|Lake|Mount)\s$/u;
/** «Almaty Region» is no mention of the town, and «Republic of Kazakhstan» none that another short name may enter. */
const region = /^\s(?:[Rr]egion|[Pp]rovince|[Oo]blast|[Dd]istrict)(?!\p{L})/u;
const formal =
  /(?:Republic|Kingdom|State|Federation|Emirate|Sultanate|Principality|Commonwealth|Union) of (?:the )?$/u;
const formalGroup = /^formal/u;
/** Words with a capital that may stand before a bare surname. */
const beforeSurname =
  /(?:President|Minister|Premier|Chancellor|Mr|Mr\.|Ms|Mrs|King|Ambassador|Secretary|Secretary-General|Chairman|Chairwoman|Chair|Speaker|General|Governor|Akim|Mayor|Leader)\s$/u;
/** What a country admits beside its name and is none of its forms: American, Chinese. */
const adjective = /^\p{Lu}\p{L}+(?:an|ese|ish|ic|i)$/u;
const commonKinds = new Set(['title', 'term']);

/**
 * Where the entry stands in the English sentence: its only mention there. `adjectives` are those of a country, by which
 * the sentence may mention it again.
 */
export function locateEnglish(
  slot: Placeable,
  entry: GlossaryEntry,
  target: string,
  adjectives: readonly string[],
): (Span & { readonly form: EnglishTarget }) | null {
  const common = commonKinds.has(slot.kind);
  const [first, ...others] = entry.en.map(withoutArticle);
  if (first === undefined) return null;
  const isAdjective = slot.group === adjectiveGroup;
  const phrases = isAdjective
    ? [first]
    : [
        first,
        ...others.filter((phrase) => common || !(adjectives.includes(phrase) || adjective.test(phrase))),
      ];
  const hits = findHits(target, englishCells(phrases, entry, common && !isAdjective));
  const [hit] = hits;
  if (hit === undefined || hits.length > 1 || (common && hit.form.plural !== slot.plural)) return null;
  if (isAdjective && (hit.form.possessive || names(others, target))) return null;
  const mentions = isAdjective ? entry.en : [...phrases, ...adjectives];
  if (!standsAlone(slot, mentions, hit, target)) return null;
  const before = target.slice(0, hit.start);
  const article = /(?:^|[^\p{L}])(an? )$/iu.exec(before)?.[1] ?? '';
  const { possessive, plural } = hit.form;
  const name = possessive ? hit.text.replace(/[’']s?$/u, '') : hit.text;
  const place = readDeterminer(slot.kind, name, { ...hit, possessive }, target);
  const opens = place.start < hit.start ? target.startsWith('T', place.start) : place.start === 0;
  return {
    start: place.start - article.length,
    end: hit.end,
    form: {
      language: 'en',
      possessive,
      plural,
      article: article === '' ? 'none' : 'a',
      capital: isCapital(hit.text),
      layout: `${article.startsWith('A') ? 'A' : ''}${opens ? 'T' : ''}${hit.form.straight ? straight : curly}`,
      ...(place.determiner === undefined ? {} : { determiner: place.determiner }),
    },
  };
}

/** Whether one of the names stands in the text: Saudi Arabia, of which Saudi is a part. */
function names(phrases: readonly string[], target: string): boolean {
  return findHits(target, new Map(phrases.map((phrase) => [phrase, true]))).length > 0;
}

/** No other mention in the rest of the sentence, and no longer name around this one. */
function standsAlone(
  slot: Placeable,
  phrases: readonly string[],
  hit: Hit<EnglishCell>,
  target: string,
): boolean {
  const rest = without(target, hit).toLowerCase();
  const cores = slot.kind === 'person' ? phrases.flatMap((phrase) => [phrase, familyName(phrase)]) : phrases;
  if (cores.some((core) => rest.includes(core.toLowerCase()))) return false;
  const before = target.slice(0, hit.start);
  if (slot.kind === 'person')
    return slot.group !== 'surname' || !/\p{Lu}[\p{L}-]{0,60}\s$/u.test(before) || beforeSurname.test(before);
  const after = target.slice(hit.end);
  if (slot.kind === 'city' && region.test(after)) return false;
  if (slot.kind === 'country' && formal.test(before) && !formalGroup.test(slot.group ?? '')) return false;
  return !compass.test(before) && !/^-\p{L}/u.test(after);
}

function englishCells(
  phrases: readonly string[],
  entry: GlossaryEntry,
  common: boolean,
): ReadonlyMap<string, EnglishCell> {
  const cells = new Map<string, EnglishCell>();
  const add = (form: string, cell: EnglishCell): void => {
    if (!cells.has(form)) cells.set(form, cell);
  };
  for (const phrase of phrases)
    for (const { form, article, possessive, number } of englishForms(phrase, { kind: entry.kind })) {
      if (article !== 'none') continue;
      const cell = { possessive, plural: number === 'pl', straight: false };
      for (const each of common ? [form, otherCapital(form)] : [form]) {
        add(each, cell);
        if (possessive) add(each.replaceAll(curly, straight), { ...cell, straight: true });
      }
    }
  return cells;
}

/** The entry as its place asks; null where its form there is not certain. */
export function writeEnglish(
  slot: Placeable,
  entry: GlossaryEntry | null,
  form: EnglishTarget,
): string | null {
  const common = commonKinds.has(slot.kind);
  const phrase = common ? commonPhrase(entry, form) : withoutArticle(slot.lemmas.en);
  if (phrase === null) return null;
  const plural = form.plural && common;
  const [counted] = plural ? pluralsOf(phrase) : [phrase];
  if (counted === undefined) return null;
  // Usage is divided on the possessive of names in s.
  if (form.possessive && /[sx]$/iu.test(counted) && !plural) return null;
  const mark = form.layout?.includes(straight) === true ? straight : curly;
  const owned = form.possessive ? possessiveOf(counted, plural).replaceAll(curly, mark) : counted;
  if (form.article === 'none') return writeDeterminer(slot.kind, phrase, owned, form);
  if (form.article === 'the') return `the ${owned}`;
  const article = indefiniteArticle(owned);
  return `${form.layout?.startsWith('A') === true ? otherCapital(article) : article} ${owned}`;
}

/** The preferred phrase in the capitals its place has, as the entry itself writes it or, for one word, by rule. */
function commonPhrase(entry: GlossaryEntry | null, { capital }: EnglishTarget): string | null {
  const [first] = entry?.en ?? [];
  if (entry === null || first === undefined) return null;
  const usual = withoutArticle(first);
  const same = entry.en.map(withoutArticle).filter((each) => each.toLowerCase() === usual.toLowerCase());
  const fitting = same.find((each) => isCapital(each) === capital);
  if (fitting !== undefined) return fitting;
  return /[\s-]/u.test(usual) ? null : otherCapital(usual);
}

function withoutArticle(phrase: string): string {
  return phrase.replace(/^the /iu, '');
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function otherCapital(text: string): string {
  const first = text.charAt(0);
  return (isCapital(text) ? first.toLowerCase() : first.toUpperCase()) + text.slice(1);
}
