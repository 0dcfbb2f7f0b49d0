import type { TermKind } from '../../contracts/termbase.js';
import { harmonyOf } from './harmony.js';
import { finalSound, type Harmony, looksLikeLoan } from './letters.js';
import { type PhraseParts, splitPhrase } from './phrase.js';
import { isPlural } from './plurality.js';
import { isPatronymic, looksPossessed, withoutPossessive } from './possession.js';
import { type Reading, readWord } from './reading.js';
import { type StemShapes, stemShapes } from './stem.js';

/** What an editor may say of one phrase against the rules. */
export interface KazakhOverrides {
  readonly harmony?: Harmony;
  /** Whether a final п, к, қ is voiced before a vowel. */
  readonly voicing?: boolean;
  /** Whether the head already bears a third-person possessive. */
  readonly possessed?: boolean;
  /**
   * Whole forms, by `case`, `pl.case`, `<possessive>.case` or `pl.<possessive>.case`, e.g. `dat`, `pl.nom`,
   * `3.gen`. They win over every rule.
   */
  readonly forms?: Readonly<Record<string, string>>;
}

export interface KazakhOptions {
  /** A person's name is never read as a possessed noun, and its stem never changes. */
  readonly kind?: TermKind;
  readonly overrides?: KazakhOverrides;
}

/** All that the suffixes need to know of a phrase. */
export interface Analysis {
  readonly parts: PhraseParts;
  readonly reading: Reading;
  readonly harmony: Harmony;
  readonly possessed: boolean;
  /** Whether the noun, less its possessive, is plural as it stands. */
  readonly plural: boolean;
  readonly shapes: StemShapes;
  /** The head without its possessive, analysed; itself where it has none. */
  readonly base: Analysis | null;
  /** Where usage varies: the other harmony, the unchanged stem. */
  readonly doubtful: { readonly harmony: boolean; readonly stem: boolean };
}

/** Analyses a phrase. Empty phrases are the caller's mistake: RangeError. */
export function analysePhrase(phrase: string, options: KazakhOptions = {}): Analysis {
  const parts = splitPhrase(phrase.trim());
  if (parts.head === '') throw new RangeError('A Kazakh phrase must end in a word');
  const lowered = parts.capitals ? { ...parts, head: parts.head.toLowerCase() } : parts;
  return analyseHead(lowered, options);
}

function analyseHead(parts: PhraseParts, options: KazakhOptions): Analysis {
  const { head, lead } = parts;
  const { overrides = {} } = options;
  const reading = readWord(head);
  const guess = harmonyOf(reading.spoken);
  const possessed = reading.plain && isPossessed(head, lead, options);
  const fixed = { beforeConsonant: head, beforeVowel: head };
  // A person's name keeps its letters: Масктің, where a town has a helping vowel (Минскінің).
  const changes = reading.plain && !possessed && options.kind !== 'person';
  const shapes = changes ? stemShapes(head, overrides.voicing) : fixed;
  const base = possessed ? analyseBase(parts, overrides) : null;
  return {
    parts,
    reading,
    plural: base?.plural ?? (reading.plain && isPlural(head.toLowerCase())),
    harmony: overrides.harmony ?? guess.harmony,
    possessed,
    shapes,
    base,
    doubtful: {
      harmony: overrides.harmony === undefined && (!guess.certain || !reading.certain),
      stem: shapes.beforeConsonant !== head || (shapes.beforeVowel !== head && looksLikeLoan(reading.spoken)),
    },
  };
}

function isPossessed(head: string, lead: string, { kind, overrides = {} }: KazakhOptions): boolean {
  if (overrides.possessed !== undefined) return overrides.possessed;
  // «Жапония императоры» is a person by office: a name would have its capital.
  const named = kind === 'person' && head.charAt(0) !== head.charAt(0).toLowerCase();
  if (named) return isPatronymic(head.toLowerCase());
  // «Достық – Мойынты» is two names, not an owner and its thing.
  return looksPossessed(head, /\s/u.test(lead) && !/[–—-]\s*$/u.test(lead));
}

function analyseBase(parts: PhraseParts, overrides: KazakhOverrides): Analysis {
  const head = withoutPossessive(parts.head);
  return analyseHead({ ...parts, head }, { overrides: { ...overrides, possessed: false } });
}

/** The class of the last sound of what a suffix is put on. */
export function soundOf(analysis: Analysis, stem: string): ReturnType<typeof finalSound> {
  return finalSound(analysis.reading.plain ? stem.toLowerCase() : analysis.reading.spoken);
}
