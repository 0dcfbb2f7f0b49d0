import type { PlaceableKind } from '../../contracts/placeables.js';
import type { GlossaryEntry } from '../../contracts/termbase.js';
import { analysePhrase } from '../kazakh/analysis.js';
import { createTermMatcher } from '../matching/term-matcher.js';
import { takesThe } from './definite-names.js';

/** What may stand for the entry's value in a sentence: entries of one kind and group may take each other's place. */
export interface SlotClass {
  readonly kind: PlaceableKind;
  readonly group: string;
}

/** Towns among the places of Kazakhstan; the other bare names there are rivers, mountains and the like. */
const towns = new Set(
  'Астана Алматы Шымкент Караганда Актобе Актау Атырау Кокшетау Костанай Кызылорда Павлодар Петропавловск Семей Тараз Талдыкорган Туркестан Уральск Усть-Каменогорск Жезказган Конаев Темиртау Экибастуз Рудный Балхаш Жанаозен Байконур Степногорск Щучинск Риддер Аягоз Сарань Сатпаев Аркалык Жаркент Каскелен Талгар Сарыагаш Кентау Арысь Аральск Казалинск Каратау Кульсары'.split(
    ' ',
  ),
);
const organisationDomains = new Set(['international-organisations', 'kazakhstan-bodies', 'foreign-bodies']);
const ranks =
  /^(?:император|императрица|король|королева|принц|принцесса|шейх|султан|папа|эмир|халифа)(?!\p{L})/iu;

/** The adjectives of countries: «пакистанский». They decline with their noun, so that only the word itself counts. */
export const adjectiveGroup = 'country adjective';

const genders = ['m', 'f', 'n'] as const;

/** The entries whose values sentences may exchange, with their classes. */
export function slotEntries(entries: readonly GlossaryEntry[]): ReadonlyMap<GlossaryEntry, SlotClass> {
  const classes = new Map<GlossaryEntry, SlotClass>();
  const countries = new Set(
    entries.filter(({ domain }) => domain === 'countries').flatMap(({ en }) => en[0] ?? []),
  );
  for (const entry of entries) {
    const isAdjective = entry.domain === 'demonyms';
    const found = isAdjective ? adjectiveClass(entry, countries) : classOf(entry);
    if (found === null) continue;
    // A term declines in one gender; an adjective takes each that its nouns have.
    const forms = isAdjective ? genders.map((gender) => ({ ...entry, gender })) : [entry];
    for (const form of forms) classes.set(form, found);
  }
  return withoutComposites(classes);
}

function classOf(entry: GlossaryEntry): SlotClass | null {
  if (entry.status === 'forbidden' || entry.en.length === 0 || entry.kk.length === 0) return null;
  const { kind, domain } = entry;
  if (kind === 'person') return personClass(entry);
  if (domain === 'countries' && (kind === 'place' || kind === 'acronym')) return countryClass(entry);
  if (domain === 'capitals' || domain === 'world-cities') return cityClass(entry);
  if (domain === 'kazakhstan-places' && kind === 'place')
    return towns.has(entry.ru) ? cityClass(entry) : regionClass(entry);
  if (organisationDomains.has(domain ?? '') && (kind === 'organisation' || kind === 'acronym'))
    return named(entry, 'organisation', kind === 'acronym' ? 'acronym' : 'full');
  if (domain === 'titles' && kind === 'common' && entry.animate === true) return common(entry, 'title');
  if (domain === 'documents' && kind === 'common') return common(entry, 'term');
  return null;
}

/**
 * Where English has an adjective (Pakistani), and Kazakh the civic one in -лық, which unlike «түрік» or «француз» says
 * nothing of people or language.
 */
function adjectiveClass(entry: GlossaryEntry, countries: ReadonlySet<string>): SlotClass | null {
  const [en = ''] = entry.en;
  const [kk = ''] = entry.kk;
  if (entry.status === 'forbidden' || entry.kind !== 'common' || !/^demonym-[a-z]{2}$/u.test(entry.id))
    return null;
  if (!/^\p{Lu}\p{Ll}+$/u.test(en) || countries.has(en) || !/^\p{Ll}+(?:[лдт]ық|[лдт]ік)$/u.test(kk))
    return null;
  return { kind: 'term', group: adjectiveGroup };
}

function personClass(entry: GlossaryEntry): SlotClass | null {
  if (ranks.test(entry.ru) || entry.ru.includes('.')) return null;
  const words = entry.ru.split(/\s+/u).length;
  return { kind: 'person', group: words === 1 ? 'surname' : 'full' };
}

function countryClass(entry: GlossaryEntry): SlotClass | null {
  return named(entry, 'country', entry.id.endsWith('-formal') ? 'formal' : 'short');
}

function cityClass(entry: GlossaryEntry): SlotClass | null {
  return named(entry, 'city', '');
}

function regionClass(entry: GlossaryEntry): SlotClass | null {
  return /(?:^|\s)область(?:\s|$)/u.test(entry.ru) ? { kind: 'place', group: 'region' } : null;
}

/** Where it is not certain whether a name takes the article, it is no slot. */
function named(entry: GlossaryEntry, kind: PlaceableKind, group: string): SlotClass | null {
  return takesThe(entry.en[0] ?? '', kind) === null ? null : { kind, group };
}

/** A Kazakh term that bears a possessive of its own («Мемлекет басшысы») hides whether its place asks for one. */
function common(entry: GlossaryEntry, kind: PlaceableKind): SlotClass {
  const { possessed } = analysePhrase(entry.kk[0] ?? '', {});
  return { kind, group: `${entry.domain ?? ''}|${possessed ? 'possessed' : ''}` };
}

/** An entry that holds a country, a town or a body («Президент Казахстана») is read as its parts. */
function withoutComposites(
  classes: ReadonlyMap<GlossaryEntry, SlotClass>,
): ReadonlyMap<GlossaryEntry, SlotClass> {
  const parts = [...classes]
    .filter(([, { kind }]) => kind === 'country' || kind === 'city')
    .map(([entry]) => entry);
  const bodies = [...classes].filter(([, { kind }]) => kind === 'organisation').map(([entry]) => entry);
  const places = createTermMatcher(parts);
  const organisations = createTermMatcher(bodies);
  return new Map(
    [...classes].filter(([{ ru }, { kind }]) => {
      if (kind === 'country' || kind === 'city' || kind === 'person' || !/\s/u.test(ru)) return true;
      if (places.find(ru).length > 0) return false;
      return kind === 'organisation' || organisations.find(ru).length === 0;
    }),
  );
}
