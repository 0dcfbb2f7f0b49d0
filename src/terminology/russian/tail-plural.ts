import { declineAdjective, parseAdjective } from './adjective.js';
import { wordList } from './word-list.js';

const notPluralised = wordList(`
  обороны труда здравоохранения образования культуры энергетики финансов экономики юстиции торговли туризма спорта
  науки информации безопасности республики мира развития продовольствия хозяйства просвещения транспорта связи
`);

/**
 * Genitive plural of a noun given in the genitive singular, lower case: `государства` gives `государств`. Null
 * where the ending does not tell. Used for what stands after a plural head («главы государств»).
 */
export function pluralOfGenitive(word: string): string | null {
  if (notPluralised.has(word) || word.length < 4) return null;
  if (word.endsWith('ства')) return word.slice(0, -1);
  if (/(?:ии|ия)$/.test(word)) return `${word.slice(0, -1)}й`;
  if (/(?:тел|ар)я$/.test(word)) return `${word.slice(0, -1)}ей`;
  if (word.endsWith('ости')) return `${word.slice(0, -1)}ей`;
  if (/[бвгджзклмнпрстфхцчш]а$/.test(word)) return `${word.slice(0, -1)}ов`;
  if (/[бвдзлмнпрст]ы$/.test(word)) return word.slice(0, -1);
  if (/[аеиоуы]я$/.test(word)) return `${word.slice(0, -1)}ев`;
  if (/сти$|ли$/.test(word)) return `${word.slice(0, -1)}ей`;
  return null;
}

/**
 * Genitive plural of a small-lettered adjective given in the genitive singular: `дипломатического` gives
 * `дипломатических`. Null where the word is no adjective. «главы внешнеполитических ведомств».
 */
export function pluralOfGenitiveAdjective(written: string): string | null {
  if (!/^[а-яё-]{5,}(?:ого|его|ой|ей)$/.test(written)) return null;
  const stem = written.replace(/(?:ого|его|ой|ей)$/, '');
  const nominative = parseAdjective(
    `${stem}${/[кгхжшчщ]$/.test(stem) || written.endsWith('его') || written.endsWith('ей') ? 'ий' : 'ый'}`,
  );
  return nominative === null ? null : (declineAdjective(nominative, 'plural', false)[7]?.[0] ?? null);
}
