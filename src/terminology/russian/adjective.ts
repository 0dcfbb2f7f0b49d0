import type { RussianGender } from '../../contracts/termbase.js';
import {
  adjectiveNi,
  islandStems,
  isStressedSibilant,
  nounsInAya,
  nounsInKie,
  nounsInOi,
  nounsInOiWords,
  possessiveStems,
  pronouns,
  properInGii,
} from './adjective-lexicon.js';
import { type CellForms, cellCount } from './grammar.js';
import { endsInOneOf } from './word-list.js';

type Declension =
  | 'figures'
  | 'hard'
  | 'hard-stressed'
  | 'velar'
  | 'sibilant'
  | 'sibilant-stressed'
  | 'soft'
  | 'possessive'
  | 'pronoun';

/** An adjective, participle, ordinal or adjectival pronoun taken apart. */
export interface Adjective {
  readonly stem: string;
  readonly declension: Declension;
  /** What its nominative shows: the gender, or a plural. */
  readonly shows: RussianGender;
  /** `ся` of reflexive participles. */
  readonly suffix: string;
  /** The word as given, the nominative of what it shows. */
  readonly nominative: string;
}

// Endings in cell order (nominative … prepositional) of masculine, feminine, neuter and plural; `=` is the nominative
// or the genitive by animacy.
const endings: Readonly<Record<Exclude<Declension, 'pronoun'>, readonly [string, string, string, string]>> = {
  // 75-я, 75-й, 2-го: what is written of an ordinal after its figures.
  figures: ['й го му = м м', 'я й й ю й й', 'е го му е м м', 'е х м = ми х'],
  hard: ['ый ого ому = ым ом', 'ая ой ой ую ой ой', 'ое ого ому ое ым ом', 'ые ых ым = ыми ых'],
  'hard-stressed': ['ой ого ому = ым ом', 'ая ой ой ую ой ой', 'ое ого ому ое ым ом', 'ые ых ым = ыми ых'],
  velar: ['ий ого ому = им ом', 'ая ой ой ую ой ой', 'ое ого ому ое им ом', 'ие их им = ими их'],
  sibilant: ['ий его ему = им ем', 'ая ей ей ую ей ей', 'ее его ему ее им ем', 'ие их им = ими их'],
  'sibilant-stressed': [
    'ой ого ому = им ом',
    'ая ой ой ую ой ой',
    'ое ого ому ое им ом',
    'ие их им = ими их',
  ],
  soft: ['ий его ему = им ем', 'яя ей ей юю ей ей', 'ее его ему ее им ем', 'ие их им = ими их'],
  possessive: [
    'ий ьего ьему = ьим ьем',
    'ья ьей ьей ью ьей ьей',
    'ье ьего ьему ье ьим ьем',
    'ьи ьих ьим = ьими ьих',
  ],
};

const pronounByForm = new Map<string, { readonly base: string; readonly shows: RussianGender }>(
  Object.entries(pronouns).flatMap(([base, rows]) =>
    (['m', 'f', 'n', 'plural'] as const).map(
      (shows, index): [string, { base: string; shows: RussianGender }] => [
        (rows[index] ?? '').split(' ')[0] ?? '',
        { base, shows },
      ],
    ),
  ),
);

/** -ий, -ие, -ее after a letter that only adjectives have there. */
function softOrVelar(stem: string): Declension | null {
  const last = stem.at(-1) ?? '';
  if (/[кгх]/.test(last)) return 'velar';
  if (/[жшчщ]/.test(last)) return isStressedSibilant(stem) ? 'sibilant-stressed' : 'sibilant';
  if (last === 'н' && (/[бвгджзйклмнпрстфхцчшщь]н$/.test(stem) || adjectiveNi.has(stem))) return 'soft';
  return null;
}

type Ending = { readonly shows: RussianGender; readonly stem: string; readonly declension: Declension };

function fromIi(word: string, stem: string): Ending | null {
  if (possessiveStems.has(stem)) return { shows: 'm', stem, declension: 'possessive' };
  if (properInGii.has(word)) return null;
  const declension = softOrVelar(stem);
  return declension === null ? null : { shows: 'm', stem, declension };
}

function fromIe(word: string, stem: string): Ending | null {
  if (endsInOneOf(word, nounsInKie)) return null;
  const declension = softOrVelar(stem);
  return declension === null ? null : { shows: 'plural', stem, declension };
}

const adjectivesInGoi = /(?:друг|дорог|туг|наг|благ)$/;

function fromOi(word: string, stem: string): Ending | null {
  if (nounsInOiWords.has(word) || stem.length < 2) return null;
  // Of -гой only these are adjectives: Уренгой, Сергой and the like are names.
  if (stem.endsWith('г') && !adjectivesInGoi.test(stem)) return null;
  if (
    endsInOneOf(
      word,
      nounsInOi.filter((noun) => noun.length > 4),
    )
  )
    return null;
  if (isStressedSibilant(stem)) return { shows: 'm', stem, declension: 'sibilant-stressed' };
  return { shows: 'm', stem, declension: /[кгх]$/.test(stem) ? 'sibilant-stressed' : 'hard-stressed' };
}

function fromAya(word: string, stem: string): Ending | null {
  if (nounsInAya.has(word) || stem.length < 2) return null;
  const last = stem.at(-1) ?? '';
  if (/[жшчщ]/.test(last))
    return { shows: 'f', stem, declension: isStressedSibilant(stem) ? 'sibilant-stressed' : 'sibilant' };
  if (/[кгх]/.test(last)) return { shows: 'f', stem, declension: 'velar' };
  return /[бвдзлмнпрстфц]/.test(last) ? { shows: 'f', stem, declension: 'hard' } : null;
}

function fromOe(stem: string): Ending | null {
  const last = stem.at(-1) ?? '';
  if (stem.length < 2) return null;
  if (/[жшчщ]/.test(last)) return { shows: 'n', stem, declension: 'sibilant-stressed' };
  if (/[кгх]/.test(last)) return { shows: 'n', stem, declension: 'velar' };
  return /[бвдзлмнпрстфц]/.test(last) ? { shows: 'n', stem, declension: 'hard' } : null;
}

function takeApart(word: string): Ending | null {
  const stem = word.slice(0, -2);
  switch (word.slice(-2)) {
    case 'ый':
      return { shows: 'm', stem, declension: 'hard' };
    case 'ий':
      return fromIi(word, stem);
    case 'ой':
      return fromOi(word, stem);
    case 'ая':
      return fromAya(word, stem);
    case 'яя':
      return { shows: 'f', stem, declension: 'soft' };
    case 'ое':
      return fromOe(stem);
    case 'ее':
      return /[жшчщ]$/.test(stem)
        ? { shows: 'n', stem, declension: 'sibilant' }
        : stem.endsWith('н')
          ? { shows: 'n', stem, declension: 'soft' }
          : null;
    case 'вы':
      return islandStems.has(word.slice(0, -1))
        ? { shows: 'plural', stem: word.slice(0, -1), declension: 'hard' }
        : null;
    case 'ые':
      return { shows: 'plural', stem, declension: 'hard' };
    case 'ие':
      return fromIe(word, stem);
    default:
      return fromPossessive(word);
  }
}

function fromPossessive(word: string): Ending | null {
  const stem = word.slice(0, -2);
  if (!possessiveStems.has(stem)) return null;
  if (word.endsWith('ья')) return { shows: 'f', stem, declension: 'possessive' };
  if (word.endsWith('ье')) return { shows: 'n', stem, declension: 'possessive' };
  return word.endsWith('ьи') ? { shows: 'plural', stem, declension: 'possessive' } : null;
}

/** How many distinct words are kept in each table; past that it starts anew. */
const cacheLimit = 50_000;
const parsed = new Map<string, Adjective | null>();

/** Takes apart a word in the nominative, lower case; null when it does not look like an adjective. */
export function parseAdjective(word: string): Adjective | null {
  const known = parsed.get(word);
  if (known !== undefined) return known;
  if (parsed.size >= cacheLimit) parsed.clear();
  const adjective = parse(word);
  parsed.set(word, adjective);
  return adjective;
}

function parse(word: string): Adjective | null {
  const pronoun = pronounByForm.get(word);
  if (pronoun !== undefined)
    return { stem: pronoun.base, declension: 'pronoun', shows: pronoun.shows, suffix: '', nominative: word };
  const reflexive = /(щийся|вшийся|щаяся|вшаяся|щееся|вшееся|щиеся|вшиеся)$/.test(word);
  const base = reflexive ? word.slice(0, -2) : word;
  if (base.length < 4) return null;
  const parts = takeApart(base);
  if (parts === null || !/[аеиоуыэюяё]/.test(parts.stem))
    return parts !== null && parts.stem.length > 2 ? build(parts, reflexive, word) : null;
  return build(parts, reflexive, word);
}

function build(parts: Ending, reflexive: boolean, word: string): Adjective {
  return { ...parts, suffix: reflexive ? 'ся' : '', nominative: word };
}

const ordinals = new Map<RussianGender, Adjective>();

function ordinal(shows: RussianGender, ending: string): Adjective {
  const known = ordinals.get(shows);
  const made = known ?? { stem: '', declension: 'figures', shows, suffix: '', nominative: ending };
  ordinals.set(shows, made);
  return made;
}

/** The ending of an ordinal in figures, «я» of 75-я; «е» is a plural after round figures (90-е годы). Null for others. */
export function parseOrdinalEnding(figures: string, ending: string): Adjective | null {
  if (ending === 'й') return ordinal('m', ending);
  if (ending === 'я') return ordinal('f', ending);
  if (ending !== 'е') return null;
  return figures.endsWith('0') ? ordinal('plural', ending) : ordinal('n', ending);
}

function row(adjective: Adjective, index: 0 | 1 | 2 | 3): string[] {
  if (adjective.declension === 'pronoun') return (pronouns[adjective.stem]?.[index] ?? '').split(' ');
  return endings[adjective.declension][index]
    .split(' ')
    .map((ending) => (ending === '=' ? ending : `${adjective.stem}${ending}${adjective.suffix}`));
}

const rowOf: Readonly<Record<RussianGender, 0 | 1 | 2 | 3>> = { m: 0, f: 1, n: 2, plural: 3 };

function accusative(forms: string[], animate: boolean): string[] {
  return forms.map((form) => (form === '=' ? (forms[animate ? 1 : 0] ?? '') : form));
}

const caches = (['m', 'f', 'n', 'plural'] as const).map(() => [
  new Map<Adjective, CellForms>(),
  new Map<Adjective, CellForms>(),
]);

/** Cells of the adjective beside a noun of the given gender and animacy; plural-only nouns have no singular. */
export function declineAdjective(adjective: Adjective, gender: RussianGender, animate: boolean): CellForms {
  // An adjective is parsed once, so it stands for its word.
  const cache = caches[rowOf[gender]]?.[animate ? 1 : 0];
  const known = cache?.get(adjective);
  if (known !== undefined) return known;
  const cells = decline(adjective, gender, animate);
  if (cache !== undefined) {
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(adjective, cells);
  }
  return cells;
}

function decline(adjective: Adjective, gender: RussianGender, animate: boolean): CellForms {
  const plural = accusative(row(adjective, 3), animate);
  const singular = gender === 'plural' ? [] : accusative(row(adjective, rowOf[gender]), animate);
  if (adjective.shows === 'plural') {
    plural[0] = adjective.nominative;
    if (!animate) plural[3] = adjective.nominative;
  }
  if (adjective.shows === gender && singular.length > 0) {
    singular[0] = adjective.nominative;
    if (gender === 'm' && !animate) singular[3] = adjective.nominative;
  }
  const cells = Array.from({ length: cellCount }, (_, cell) => {
    const form = cell < 6 ? singular[cell] : plural[cell - 6];
    return form === undefined ? [] : [form];
  });
  return cells;
}
