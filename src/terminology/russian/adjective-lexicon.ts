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
