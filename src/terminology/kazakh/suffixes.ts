import { type FinalSound, finalSound, type Harmony } from './letters.js';

export type KazakhCase = 'nom' | 'gen' | 'dat' | 'acc' | 'loc' | 'abl' | 'ins';
export type KazakhPossessive = 'none' | '1sg' | '2sg' | '2sgPolite' | '3' | '1pl' | '2pl' | '2plPolite';
/** What may follow the cases: -дағы (in it), -ғы (of that time), -дікі (whose), and «I am», «you are». */
export type KazakhEnding =
  | 'none'
  | 'locative-attribute'
  | 'time-attribute'
  | 'owner'
  | 'copula-1sg'
  | 'copula-2sg'
  | 'copula-2sgPolite'
  | 'copula-1pl'
  | 'copula-2pl'
  | 'copula-2plPolite';

/** A chain of suffixes being built. */
export interface Chain {
  readonly text: string;
  readonly harmony: Harmony;
  readonly sound: FinalSound;
  /** Which possessive stands last: the third person and -м, -ң change the cases after them. */
  readonly owned: KazakhPossessive;
}

export function attach(chain: Chain, suffix: string, owned: KazakhPossessive = chain.owned): Chain {
  // No letter is written three times: Таллинн and -нің give Таллиннің.
  const tripled = chain.text.endsWith(suffix.charAt(0).repeat(2)) && suffix !== '';
  const text = chain.text + (tripled ? suffix.slice(1) : suffix);
  return { text, harmony: chain.harmony, sound: finalSound(suffix), owned };
}

function pick(harmony: Harmony, back: string, front: string): string {
  return harmony === 'back' ? back : front;
}

const pluralInitial: Readonly<Record<FinalSound, string>> = {
  vowel: 'л',
  glide: 'л',
  lateral: 'д',
  nasal: 'д',
  buzz: 'д',
  voiceless: 'т',
};

export function withPlural(chain: Chain): Chain {
  return attach(chain, pluralInitial[chain.sound] + pick(chain.harmony, 'ар', 'ер'));
}

/** The possessive of an owner. 2pl is said of owners in number: its noun must stand in the plural already. */
export function withPossessive(chain: Chain, possessive: KazakhPossessive): Chain {
  // и, у and ю end in a glide, so they take the vowel too: суы, миы, аюы. р is no vowel at all.
  const open = chain.sound === 'vowel';
  const y = pick(chain.harmony, 'ы', 'і');
  const link = open ? '' : y;
  const suffixes: Readonly<Record<KazakhPossessive, string>> = {
    none: '',
    '1sg': `${link}м`,
    '2sg': `${link}ң`,
    '2sgPolite': `${link}ң${y}з`,
    '3': open ? `с${y}` : y,
    '1pl': `${link}м${y}з`,
    '2pl': `${link}ң`,
    '2plPolite': `${link}ң${y}з`,
  };
  return possessive === 'none' ? chain : attach(chain, suffixes[possessive], possessive);
}

const genitiveInitial: Readonly<Record<FinalSound, string>> = {
  vowel: 'н',
  glide: 'д',
  lateral: 'д',
  nasal: 'н',
  buzz: 'д',
  voiceless: 'т',
};
const accusativeInitial: Readonly<Record<FinalSound, string>> = {
  vowel: 'н',
  glide: 'д',
  lateral: 'д',
  nasal: 'д',
  buzz: 'д',
  voiceless: 'т',
};

export function withCase(chain: Chain, kazakhCase: KazakhCase): Chain {
  const { harmony, sound, owned } = chain;
  const third = owned === '3';
  const hard = sound === 'voiceless';
  const a = pick(harmony, 'а', 'е');
  switch (kazakhCase) {
    case 'nom':
      return chain;
    case 'gen':
      return attach(chain, genitiveInitial[sound] + pick(harmony, 'ың', 'ің'));
    case 'dat':
      if (third) return attach(chain, `н${a}`);
      if (owned === '1sg' || owned === '2sg' || owned === '2pl') return attach(chain, a);
      return attach(chain, hard ? pick(harmony, 'қа', 'ке') : pick(harmony, 'ға', 'ге'));
    case 'acc':
      return attach(chain, third ? 'н' : accusativeInitial[sound] + pick(harmony, 'ы', 'і'));
    case 'loc':
      return attach(chain, third ? `нд${a}` : (hard ? 'т' : 'д') + a);
    case 'abl':
      return attach(chain, (third || sound === 'nasal' ? 'н' : hard ? 'т' : 'д') + pick(harmony, 'ан', 'ен'));
    case 'ins':
      return attach(chain, hard ? 'пен' : sound === 'buzz' ? 'бен' : 'мен');
  }
}

/** The endings beyond the cases. -дікі is front in every word, as -мен is. */
export function withEnding(chain: Chain, ending: KazakhEnding): Chain {
  const { harmony, sound } = chain;
  const hard = sound === 'voiceless';
  const y = pick(harmony, 'ы', 'і');
  const m = hard ? 'п' : sound === 'buzz' ? 'б' : 'м';
  switch (ending) {
    case 'none':
      return chain;
    case 'locative-attribute':
      return attach(withCase(chain, 'loc'), pick(harmony, 'ғы', 'гі'));
    case 'time-attribute':
      return attach(chain, (hard ? pick(harmony, 'қ', 'к') : pick(harmony, 'ғ', 'г')) + y);
    case 'owner':
      return attach(chain, `${sound === 'vowel' ? 'н' : hard ? 'т' : 'д'}ікі`);
    case 'copula-1sg':
      return attach(chain, `${m}${y}н`);
    case 'copula-2sg':
      return attach(chain, `с${y}ң`);
    case 'copula-2sgPolite':
      return attach(chain, `с${y}з`);
    case 'copula-1pl':
      return attach(chain, `${m}${y}з`);
    case 'copula-2pl':
      return attach(chain, `с${y}ңд${pick(harmony, 'ар', 'ер')}`);
    case 'copula-2plPolite':
      return attach(chain, `с${y}зд${pick(harmony, 'ар', 'ер')}`);
  }
}
