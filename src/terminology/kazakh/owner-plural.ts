import { analysePhrase } from './analysis.js';
import { inflect } from './inflect.js';

/**
 * The phrase with its owner in the plural, bare and in the genitive: «делегация мүшесі» gives «делегациялар мүшесі» and
 * «делегациялардың мүшесі». Only a phrase of a small-lettered owner and a possessed head has them.
 */
export function withPluralOwner(phrase: string): readonly string[] {
  const [owner, head, ...rest] = phrase.trim().split(/\s+/u);
  if (owner === undefined || head === undefined || rest.length > 0 || !/^[\p{Ll}-]{3,}$/u.test(owner))
    return [];
  if (!analysePhrase(phrase).possessed) return [];
  const plural = inflect(owner, { number: 'pl' });
  return [`${plural} ${head}`, `${inflect(owner, { number: 'pl', case: 'gen' })} ${head}`];
}
