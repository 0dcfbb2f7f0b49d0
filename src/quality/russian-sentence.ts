import { franc } from 'franc';
import { readWords } from './words.js';

const kazakhLetters = /[әғқңөұүһі]/iu;
const functionWords = new Set(
  (
    'и в на с по для не что это как из от за о об к до при его ее их он она они был была были быть также ' +
    'который которая которые которых между после перед во со ко под над без или но а у же ли бы так уже еще'
  ).split(' '),
);

/** Words of Kazakh that have none of its letters and are no Russian words. */
const kazakhWords = new Set(
  'керек пе ме ба бе па мен бен пен бар деп еді екен осы сол бойынша туралы кейін арналған болады болды болып емес'.split(
    ' ',
  ),
);

/**
 * Whether a sentence in a Kazakh text is Russian. Two signs must agree: no Kazakh letter (which 99.4% of Kazakh texts of
 * four words have), and Russian function words or the trigram statistics of franc.
 */
export function isRussianSentence(sentence: string): boolean {
  if (kazakhLetters.test(sentence)) return false;
  const words = readWords(sentence).filter((word) => /\p{Script=Cyrillic}{2}|^[а-я]$/iu.test(word.text));
  if (words.length < 4) return false;
  const functional = words.filter((word) => functionWords.has(word.plain)).length;
  if (functional >= 2) return true;
  if (words.some((word) => kazakhWords.has(word.plain))) return false;
  const small = words.filter((word) => /^\p{Ll}/u.test(word.text)).length;
  return small >= 3 && franc(sentence, { only: ['rus', 'kaz', 'eng'], minLength: 10 }) === 'rus';
}
