import { pluralLookalikes } from './exceptions.js';
import { harmonyOf } from './harmony.js';
import { finalSound } from './letters.js';
import { withPlural } from './suffixes.js';

const shortestStem = 3;
const suffixLength = 3;

/**
 * Whether a lower-case noun is plural as it stands («келіссөздер», «штаттар»), so that no second plural is put
 * on it. The ending must be the one its stem would take: доллар and лидер fail, their stems would take -дар, -лер.
 */
export function isPlural(word: string): boolean {
  const stem = word.slice(0, -suffixLength);
  if (stem.length < shortestStem || pluralLookalikes.has(word)) return false;
  const chain = {
    text: '',
    harmony: harmonyOf(stem).harmony,
    sound: finalSound(stem),
    owned: 'none' as const,
  };
  return word.endsWith(withPlural(chain).text);
}
