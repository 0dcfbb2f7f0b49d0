import { capitalise, type EnglishPosition } from './capitals.js';

/** How a text names the same person or body again. */
export interface Mentions {
  /** The first mention: the full name, a body's abbreviation in brackets. */
  readonly first: string;
  /** Afterwards, the usual one first. */
  readonly later: readonly string[];
}

export interface PersonOptions {
  /** An office held, with its capital: `President` gives `President Tokayev` and `the President`. */
  readonly title?: string;
  /** True where the family name comes first (Xi Jinping); by default told from the name itself. */
  readonly familyFirst?: boolean;
}

const particles: ReadonlySet<string> = new Set([
  'von',
  'van',
  'der',
  'den',
  'de',
  'da',
  'di',
  'del',
  'della',
  'dos',
  'du',
  'la',
  'le',
  'bin',
  'ibn',
  'al',
  'el',
  'ben',
]);
/** Family names of the press's commonest Chinese, Korean and Vietnamese people, written first. */
const eastAsianFamilies: ReadonlySet<string> = new Set([
  'Xi',
  'Li',
  'Wang',
  'Zhang',
  'Liu',
  'Chen',
  'Zhao',
  'Ding',
  'Cai',
  'Han',
  'Hu',
  'Wen',
  'Deng',
  'Jiang',
  'Mao',
  'Kim',
  'Lee',
  'Park',
  'Moon',
  'Yoon',
  'Choe',
  'Ban',
  'Nguyen',
  'Pham',
  'Tran',
  'To',
  'Vo',
  'Luong',
]);

/** The family name: Tokayev, von der Leyen, Xi, bin Salman. A name of one word is its own. */
export function familyName(name: string, familyFirst?: boolean): string {
  const words = name.trim().split(/\s+/u);
  const [first = ''] = words;
  if (words.length < 2) return first;
  if (familyFirst ?? (eastAsianFamilies.has(first) && words.length <= 3)) return first;
  let start = words.length - 1;
  while (start > 1 && particles.has(words[start - 1] ?? '')) start -= 1;
  return words.slice(start).join(' ');
}

/** First and later mentions of a person. A particle at the start of a sentence takes its capital by `capitalise`. */
export function personMentions(name: string, options: PersonOptions = {}): Mentions {
  const family = familyName(name, options.familyFirst);
  const { title } = options;
  const first = title === undefined ? name : `${title} ${name}`;
  const titled = title === undefined ? [] : [`${title} ${family}`, `the ${title}`];
  return { first, later: [...new Set([family, ...titled, name])] };
}

/** First and later mentions of a body: the Shanghai Cooperation Organisation (SCO), then the SCO. */
export function bodyMentions(name: string, acronym?: string): Mentions {
  const core = name.replace(/^the /iu, '');
  if (acronym === undefined) return { first: `the ${core}`, later: [`the ${core}`] };
  return { first: `the ${core} (${acronym})`, later: [`the ${acronym}`, acronym, `the ${core}`] };
}

/** The mention for the n-th time (0 is the first), as its place in the sentence asks. */
export function mentionAt(mentions: Mentions, index: number, position: EnglishPosition): string {
  const [usual = mentions.first] = mentions.later;
  return capitalise(index === 0 ? mentions.first : usual, position);
}
