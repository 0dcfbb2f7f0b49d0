import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding, spanOf } from '../finding.js';
import { readUnit, type TextReading } from '../text-reading.js';
import type { TextWord } from '../words.js';

const identity = { id: 'negation', category: 'accuracy/mistranslation', severity: 'warn' } as const;

/** Negation of the source is heard in the target, and the other way round. Only whether it is, not how often. */
export const negation: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    const [ours, theirs] = [read(source), read(target)];
    const [lost, added] = [ours.certain[0], theirs.certain[0]];
    if (lost !== undefined && !theirs.heard)
      return [
        createFinding(identity, unit, 'lost', { values: { word: lost.text }, sourceSpan: spanOf(lost) }),
      ];
    if (added !== undefined && !ours.heard)
      return [
        createFinding(identity, unit, 'added', { values: { word: added.text }, targetSpan: spanOf(added) }),
      ];
    return [];
  },
};

const certain = {
  ru: new Set('не нет нельзя никогда никто никого никому ничего ничто никакой никаких'.split(' ')),
  en: new Set('not no never nobody nothing neither cannot'.split(' ')),
  kk: new Set('емес жоқ емеспін емеспіз емессіз ешқашан ешкім ешқандай ештеңе'.split(' ')),
} as const;

/** Words that carry a negative sense without a negator, so that «не раз» may be `more than once`. */
const heard = {
  ru: /^(?:не\p{L}{2,}|ни|без|без\p{L}{3,}|бес\p{L}{3,}|отказ\p{L}*|отсутств\p{L}*|лиш\p{L}*|запре\p{L}*|едва|кроме|против\p{L}*|исключ\p{L}*|мало|пока|только|избеж\p{L}*|избег\p{L}*|отриц\p{L}*|опроверг\p{L}*|прекра\p{L}*|потер\p{L}*|утрат\p{L}*|редко|вряд|иначе)$/u,
  en: /^(?:\p{L}+n't|none|nor|without|un\p{L}{3,}|in\p{L}{4,}|im\p{L}{4,}|ir\p{L}{4,}|il\p{L}{4,}|dis\p{L}{3,}|non.*|mis\p{L}{3,}|anti.*|\p{L}+less|\p{L}+free|fail\p{L}*|lack\p{L}*|refus\p{L}*|den(?:y|ied|ies)|reject\p{L}*|few|little|hardly|barely|rarely|seldom|only|unless|until|instead|rather|absen\p{L}*|avoid\p{L}*|prevent\p{L}*|exclud\p{L}*|ban\p{L}*|prohibit\p{L}*|except|but|beyond|miss\p{L}*|stop\p{L}*|least|away|far|neglect\p{L}*|any\p{L}*|out|off|more|other|yet|past|still|once|while|both|over|under\p{L}*|exceed\p{L}*|los\p{L}*|cease\p{L}*|abandon\p{L}*|ignor\p{L}*|outside|regardless|despite|even|just|also|all|few\p{L}*|too|than|remain\p{L}*|up|would|must|should)$/u,
  kk: /(?:ма|ме|ба|бе|па|пе)(?:й|ды|ді|ған|ген|ғ|г|с|у|у\p{L}{0,8}|са|се|ң|н\p{L}{0,8}|ымыз|йді|йды|йтын|йтін|стан|стен|сын|сін|й\p{L}{1,8}|с\p{L}{1,8}|ға\p{L}{0,8}|ге\p{L}{0,8}|д\p{L}{1,8})$|сыз|сіз|^(?:ешқ|ешк|ешт|емес|жоқ|тек|бейтаныс|бас тарт|тыйым|артық|қана|тыс|бөлек|тыс|аз|қарсы|әлі|гөрі)/u,
} as const;

function read(reading: TextReading): { certain: readonly TextWord[]; heard: boolean } {
  const words = reading.words();
  const sure = words.filter((word, at) => isCertain(reading, word, words[at + 1]));
  return { certain: sure, heard: sure.length > 0 || words.some((word) => isHeard(reading, word)) };
}

function isHeard(reading: TextReading, word: TextWord): boolean {
  return certain[reading.language].has(word.plain) || heard[reading.language].test(word.plain.slice(0, 40));
}

/** «не только», «не менее», «не раз», `not only`, `no less`: negators that negate nothing. */
const figurative =
  /^(?:только|менее|меньше|более|больше|раз|просто|позднее|позже|лишь|исключ\p{L}*|один|мало|считая|единожды|столько|обошлось|случайно|говоря|хуже|иначе|ранее|против|могли|мог|могла|было|was|only|less|more|longer|later|doubt|just|one|matter|least|ті)$/u;

function isCertain(reading: TextReading, word: TextWord, next: TextWord | undefined): boolean {
  const contracted = reading.language === 'en' && word.plain.endsWith("n't");
  if (!contracted && !certain[reading.language].has(word.plain)) return false;
  if (word.text === 'No' && reading.text[word.end] === '.') return false;
  return next === undefined || !figurative.test(next.plain);
}
