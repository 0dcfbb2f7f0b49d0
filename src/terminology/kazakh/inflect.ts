import { type Analysis, analysePhrase, type KazakhOptions, soundOf } from './analysis.js';
import {
  type Chain,
  type KazakhCase,
  type KazakhEnding,
  type KazakhPossessive,
  withCase,
  withEnding,
  withPlural,
  withPossessive,
} from './suffixes.js';

export type KazakhNumber = 'sg' | 'pl';

/** The form wanted; what is left out is singular, unowned, nominative, without an ending. */
export interface KazakhRequest {
  readonly number?: KazakhNumber;
  readonly possessive?: KazakhPossessive;
  readonly case?: KazakhCase;
  /** Replaces the case where it is -дағы, -ғы, -дікі; a copula follows it. */
  readonly ending?: KazakhEnding;
}

/**
 * Puts a Kazakh noun phrase into a form: `inflect('Мемлекет басшысы', {case: 'dat'})` is «Мемлекет басшысына».
 * Only the last word changes; a phrase whose head is possessed already keeps its owner unless another is asked.
 * RangeError for an empty phrase.
 */
export function inflect(phrase: string, request: KazakhRequest, options: KazakhOptions = {}): string {
  const own = options.overrides?.forms?.[requestKey(request)];
  if (own !== undefined && (request.ending ?? 'none') === 'none') return own;
  return inflectAnalysis(analysePhrase(phrase, options), request);
}

/** The key of a form among the overrides: `gen`, `pl.nom`, `3.gen`, `pl.3.gen`. */
export function requestKey(request: KazakhRequest): string {
  const { number = 'sg', possessive = 'none', case: kazakhCase = 'nom' } = request;
  return `${number === 'pl' ? 'pl.' : ''}${possessive === 'none' ? '' : `${possessive}.`}${kazakhCase}`;
}

/** The same for a phrase analysed before: a list of forms analyses once. */
export function inflectAnalysis(analysis: Analysis, request: KazakhRequest): string {
  const { number = 'sg', possessive = 'none', case: kazakhCase = 'nom', ending = 'none' } = request;
  return completeForm(ownedStem(analysis, number, possessive), kazakhCase, ending);
}

/** A phrase with its number and owner, to which cases and endings are put. */
export interface OwnedStem {
  readonly analysis: Analysis;
  readonly chain: Chain;
  /** No suffix yet: without a case the head stands as it is written. */
  readonly bare: boolean;
}

export function ownedStem(analysis: Analysis, number: KazakhNumber, possessive: KazakhPossessive): OwnedStem {
  const many = number === 'pl' && !analysis.plural;
  const keepsOwner = possessive === 'none' || possessive === '3';
  if (analysis.base !== null && (many || !keepsOwner)) {
    return ownedStem(analysis.base, number, keepsOwner ? '3' : possessive);
  }
  // A second person in number owns things in number: the plural stands for both (кітаптарың).
  const owners = possessive === '2pl' || possessive === '2plPolite';
  const plural = many || (owners && !analysis.plural);
  const owned = analysis.possessed ? 'none' : possessive;
  const stem = startChain(analysis, !plural && owned !== 'none');
  const chain = withPossessive(plural ? withPlural(stem) : stem, owned);
  return { analysis, chain, bare: !plural && owned === 'none' };
}

export function completeForm(owned: OwnedStem, kazakhCase: KazakhCase, ending: KazakhEnding): string {
  const { analysis, chain, bare } = owned;
  if (bare && kazakhCase === 'nom' && ending === 'none') return finish(analysis, analysis.parts.head);
  return finish(analysis, withEnding(withCase(chain, kazakhCase), ending).text);
}

function startChain(analysis: Analysis, vowelFollows: boolean): Chain {
  const { shapes, harmony, possessed, parts, reading } = analysis;
  const stem = vowelFollows ? shapes.beforeVowel : shapes.beforeConsonant;
  const start = {
    harmony,
    sound: soundOf(analysis, stem),
    owned: possessed ? ('3' as const) : ('none' as const),
  };
  return { ...start, text: reading.plain ? stem : `${parts.head}${reading.joiner}` };
}

function finish(analysis: Analysis, head: string): string {
  const { lead, tail, capitals } = analysis.parts;
  return `${lead}${capitals ? head.toUpperCase() : head}${tail}`;
}
