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
  const { possessive = 'none', case: kazakhCase = 'nom', ending = 'none' } = request;
  const number = analysis.plural ? 'sg' : (request.number ?? 'sg');
  const keepsOwner = possessive === 'none' || possessive === '3';
  if (analysis.base !== null && (number === 'pl' || !keepsOwner)) {
    return inflectAnalysis(analysis.base, { ...request, possessive: keepsOwner ? '3' : possessive });
  }
  const bare = number === 'sg' && possessive === 'none' && kazakhCase === 'nom' && ending === 'none';
  if (bare) return finish(analysis, analysis.parts.head);
  // A second person in number owns things in number: the plural stands for both (кітаптарың).
  const many = possessive === '2pl' || possessive === '2plPolite';
  const plural = !analysis.plural && (number === 'pl' || many);
  const owned = analysis.possessed ? 'none' : possessive;
  let chain = startChain(analysis, !plural && owned !== 'none');
  if (plural) chain = withPlural(chain);
  chain = withPossessive(chain, owned);
  chain = withCase(chain, kazakhCase);
  chain = withEnding(chain, ending);
  return finish(analysis, chain.text);
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
