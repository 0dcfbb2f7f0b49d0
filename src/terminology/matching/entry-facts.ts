import type { GlossaryEntry } from '../../contracts/termbase.js';
import { genderOfName } from '../russian/person.js';
import { russianForms } from '../russian/russian-forms.js';
import { inferKind } from '../russian/term-kind.js';
import { readTerm } from '../russian/term-words.js';
import { givenBesidePatronymic, isHersInGenitive, isHisGenitive, isLikeAName } from './bearer.js';
import { foldWord } from './characters.js';
import type { ContextCondition } from './neighbours.js';
import { tokensOf } from './tokeniser.js';
import type { Vocabulary } from './vocabulary.js';

/** What the matcher knows of an entry besides its patterns. */
export interface EntryFacts {
  readonly condition: ContextCondition | null;
  /** Sex of the bearer where the entry is a bare surname. */
  readonly surname: 'm' | 'f' | null;
  /** A man's name in full whose genitive is a woman's name: «Александра Иванова». */
  readonly manInFull: boolean;
  /** A woman's name in full that is a man's genitive. */
  readonly womanInFull: boolean;
  /** Of a person with patronymic and surname: the given name; empty for others. */
  readonly given: string;
  /** A place of one word, which may be somebody's name: «Сергея Кирова», «Владимир Кузнецов». */
  readonly barePlace: boolean;
  /** A one-word common noun, which may be a stranger's given name: «Акима Ивановича». */
  readonly bareNoun: boolean;
  /** Of a bare surname: the given names of the people of this surname whom other entries name in full. */
  readonly bearers: readonly string[];
  /** See `Candidate.rank`. */
  readonly rank: number;
}

/** Of entries that match the same words: those that bind, then people, then those that ask for neighbours and have them. */
function rankOf(entry: GlossaryEntry): number {
  const advises = entry.status === 'admitted' ? 4 : 0;
  const asks = entry.context.some((word) => !word.trim().startsWith('!'));
  return advises + (entry.kind === 'person' ? 0 : 2) + (asks ? 0 : 1);
}

/** Forms of one context word, folded and interned. */
function sequencesOfContext(word: string, vocabulary: Vocabulary): readonly (readonly number[])[] {
  const forms = new Set([word, ...russianForms(word).map((form) => form.form)]);
  return [...forms].map((form) => tokensOf(form).map((token) => vocabulary.intern(token.folded)));
}

export type SequencesOf = (word: string) => readonly (readonly number[])[];

/** Context words come back in many entries, so each is declined once. */
export function createSequencesOf(vocabulary: Vocabulary): SequencesOf {
  const known = new Map<string, readonly (readonly number[])[]>();
  return (word) => {
    const sequences = known.get(word) ?? sequencesOfContext(word, vocabulary);
    known.set(word, sequences);
    return sequences;
  };
}

function conditionOf(entry: GlossaryEntry, sequencesOf: SequencesOf): ContextCondition | null {
  if (entry.context.length === 0) return null;
  const words = entry.context.map((word) => word.trim()).filter((word) => word !== '' && word !== '!');
  return {
    required: words.filter((word) => !word.startsWith('!')).flatMap(sequencesOf),
    forbidden: words
      .filter((word) => word.startsWith('!'))
      .flatMap((word) => sequencesOf(word.slice(1).trim())),
  };
}

/** Given names by surname, folded, of the entries that name a person in full. */
export function bearersOf(entries: readonly GlossaryEntry[]): ReadonlyMap<string, readonly string[]> {
  const bearers = new Map<string, string[]>();
  for (const { kind, ru } of entries) {
    if (kind !== 'person') continue;
    const words = ru.trim().split(/\s+/u);
    const [given] = words;
    const surname = foldWord(words.at(-1) ?? '');
    if (given === undefined || words.length < 2) continue;
    const known = bearers.get(surname);
    if (known === undefined) bearers.set(surname, [given]);
    else if (!known.includes(given)) known.push(given);
  }
  return bearers;
}

const nobody: readonly string[] = [];

export function factsOf(
  entry: GlossaryEntry,
  sequencesOf: SequencesOf,
  known: ReadonlyMap<string, readonly string[]>,
): EntryFacts {
  const condition = conditionOf(entry, sequencesOf);
  const rank = rankOf(entry);
  if (entry.ru.includes(' ') || /\s/.test(entry.ru)) {
    const isPerson = entry.kind === 'person';
    const manInFull = isPerson && isHersInGenitive(entry.ru);
    const womanInFull = isPerson && isHisGenitive(entry.ru);
    const given = isPerson || entry.kind === 'common' ? givenBesidePatronymic(entry.ru) : '';
    return {
      condition,
      rank,
      manInFull,
      womanInFull,
      given,
      surname: null,
      barePlace: false,
      bareNoun: false,
      bearers: nobody,
    };
  }
  const { words } = readTerm(entry.ru);
  const kind = entry.kind === 'common' ? inferKind(words) : entry.kind;
  const told =
    entry.gender === 'm' || entry.gender === 'f'
      ? entry.gender
      : genderOfName(words.map((word) => word.text));
  const surname = kind === 'person' ? (told ?? 'm') : null;
  return {
    condition,
    rank,
    manInFull: false,
    womanInFull: false,
    given: '',
    surname,
    barePlace: kind === 'place' && isLikeAName(entry.ru),
    bareNoun: kind === 'common',
    bearers: surname === null ? nobody : (known.get(foldWord(entry.ru)) ?? nobody),
  };
}
