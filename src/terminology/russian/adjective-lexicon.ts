import { wordList } from './word-list.js';

/** Stems in a sibilant whose ending is stressed: большого, not *большего. */
export function isStressedSibilant(stem: string): boolean {
  return stem.endsWith('больш') || stem === 'чуж';
}
/** Stems of possessive adjectives like третий, третьего. */
export const possessiveStems = wordList(
  'трет бож казач охотнич рыб волч лис олен медвеж человеч птич верблюж',
);
/** Nouns that end like adjectives. */
export const nounsInOi = [
  'герой',
  'бой',
  'строй',
  'покой',
  'слой',
  'стой',
  'вой',
  'рой',
  'крой',
  'изгой',
  'ковбой',
  'зной',
  'гной',
  'ной',
];
export const nounsInOiWords = wordList(
  'ханой устой застой отстой настой отбой прибой разбой перебой конвой герой строй бой покой слой рой зной изгой ковбой перегной пробой запой надой удой вой',
);
/** Possessive adjectives in island names: Маршалловы, Соломоновы Острова. */
export const islandStems = wordList('маршаллов соломонов магелланов сандвичев командоров');
export const adjectiveNi = wordList('син');
export const nounsInAya = wordList('стая свая майя рая мая гая хая зая шлея швея затея идея');
export const nounsInKie = [
  'личие',
  'мочие',
  'ружие',
  'ножие',
  'речие',
  'язычие',
  'душие',
  'лучие',
  'звучие',
  'точие',
  'наличие',
  'брежие',
  'обычие',
];
export const properInGii = wordList('георгий маврикий сергий евлогий трофий');

/** Whole paradigms of pronouns that stand in terms: masculine / feminine / neuter / plural. */
export const pronouns: Readonly<Record<string, readonly [string, string, string, string]>> = {
  наш: [
    'наш нашего нашему = нашим нашем',
    'наша нашей нашей нашу нашей нашей',
    'наше нашего нашему наше нашим нашем',
    'наши наших нашим = нашими наших',
  ],
  ваш: [
    'ваш вашего вашему = вашим вашем',
    'ваша вашей вашей вашу вашей вашей',
    'ваше вашего вашему ваше вашим вашем',
    'ваши ваших вашим = вашими ваших',
  ],
  весь: [
    'весь всего всему = всем всём',
    'вся всей всей всю всей всей',
    'всё всего всему всё всем всём',
    'все всех всем = всеми всех',
  ],
  этот: [
    'этот этого этому = этим этом',
    'эта этой этой эту этой этой',
    'это этого этому это этим этом',
    'эти этих этим = этими этих',
  ],
  один: [
    'один одного одному = одним одном',
    'одна одной одной одну одной одной',
    'одно одного одному одно одним одном',
    'одни одних одним = одними одних',
  ],
};
