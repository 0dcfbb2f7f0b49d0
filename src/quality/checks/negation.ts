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
    if (
      lost !== undefined &&
      theirs.certain.length === 0 &&
      theirs.doubtful() <= Math.min(ours.doubtful(), limit[context.target])
    )
      return [
        createFinding(identity, unit, 'lost', { values: { word: lost.text }, sourceSpan: spanOf(lost) }),
      ];
    if (
      added !== undefined &&
      ours.certain.length === 0 &&
      ours.doubtful() <= Math.min(theirs.doubtful(), limit[context.target])
    )
      return [
        createFinding(identity, unit, 'added', { values: { word: added.text }, targetSpan: spanOf(added) }),
      ];
    return [];
  },
};

/**
 * Doubtful words that may stand on both sides: they answer each other, not the negator. In Kazakh a verb may be negative
 * in its middle, so there one is enough to answer.
 */
const limit = { en: 3, kk: 0 } as const;

const certain = {
  ru: new Set('не нет нельзя никогда никто никого никому ничего ничто никакой никаких'.split(' ')),
  en: new Set('not no never nobody nothing neither cannot'.split(' ')),
  kk: new Set('емес жоқ емеспін емеспіз емессіз ешқашан ешкім ешқандай ештеңе'.split(' ')),
} as const;

/** Words that carry a negative sense without a negator, so that «не раз» may be `more than once`. */
const heard = {
  ru: /^(?:не\p{L}{3,30}|ни|без|бе[зс]\p{L}{3,30}|отказ\p{L}{0,10}|отсутств\p{L}{0,8}|лиш(?:ь|ил|ен)\p{L}{0,6}|запре\p{L}{0,8}|едва|кроме|избеж\p{L}{0,6}|избег\p{L}{0,6}|отриц\p{L}{0,8}|опроверг\p{L}{0,6}|прекра\p{L}{0,8}|утрат\p{L}{0,6}|редко|вряд|только|мало)$/u,
  en: /^(?:\p{L}{1,20}n't|none|nor|without|un(?!der|til|i)\p{L}{3,30}|in(?:ability|sufficien|comple|capab|correct|dependent|effectiv|valid|visib|signific|equal)\p{L}{0,12}|im(?:possib|probab|mun|prop|perfect)\p{L}{0,12}|ir(?:reg|rel|resp|rev)\p{L}{0,15}|illegal\p{L}{0,6}|dis(?!t|c|p)\p{L}{3,30}|non\p{L}{2,30}|mis\p{L}{3,30}|\p{L}{2,30}less|\p{L}{2,30}free|fail\p{L}{0,6}|lack\p{L}{0,6}|refus\p{L}{0,6}|den(?:y|ied|ies)|reject\p{L}{0,6}|few\p{L}{0,6}|little|hardly|barely|rarely|seldom|only|unless|until|instead|rather|absen\p{L}{0,6}|avoid\p{L}{0,6}|prevent\p{L}{0,6}|exclud\p{L}{0,6}|ban|banned|prohibit\p{L}{0,6}|except|beyond|stop\p{L}{0,6}|neglect\p{L}{0,6}|los[et]\p{L}{0,6}|cease\p{L}{0,6}|abandon\p{L}{0,6}|ignor\p{L}{0,6}|regardless|despite|free|zero|nowhere|yet|any|anyone|anything|ever|far|closed|scarce|landlocked|declin\p{L}{0,4}|otherwise|else|short|shortage)$/u,
  kk: /(?:ма|ме|ба|бе|па|пе)(?:й|ды|ді|ған|ген|ғ|г|с|у|у\p{L}{0,8}|са|се|ң|н\p{L}{0,8}|ымыз|йді|йды|йтын|йтін|стан|стен|сын|сін|й\p{L}{1,8}|с\p{L}{1,8}|ға\p{L}{0,8}|ге\p{L}{0,8}|д\p{L}{1,8})$|сыз|сіз|^(?:ешқ|ешк|ешт|емес|жоқ|тек|бейтаныс|бас тарт|тыйым|артық|қана|тыс|бөлек|тыс|аз|қарсы|әлі|гөрі)/u,
} as const;

interface Negations {
  readonly certain: readonly TextWord[];
  /** Words with a negative sense beside them. */
  doubtful(): number;
}

function read(reading: TextReading): Negations {
  const words = reading.words();
  const sure = words.filter((word, at) => isCertain(reading, word, words[at + 1]));
  return {
    certain: sure,
    doubtful: () => words.filter((word) => !sure.includes(word) && isHeard(reading, word)).length,
  };
}

function isHeard(reading: TextReading, word: TextWord): boolean {
  return certain[reading.language].has(word.plain) || heard[reading.language].test(word.plain.slice(0, 40));
}

/** «не только», «не менее», «не раз», `not only`, `no less`: negators that negate nothing. */
const figurative =
  /^(?:только|менее|реже|чаще|ниже|выше|полностью|забудьте|меньше|более|больше|раз|просто|позднее|позже|лишь|исключ\p{L}*|один|мало|считая|единожды|столько|обошлось|случайно|говоря|хуже|иначе|ранее|против|могли|мог|могла|было|was|only|less|more|longer|later|doubt|just|one|matter|least|ті)$/u;

function isCertain(reading: TextReading, word: TextWord, next: TextWord | undefined): boolean {
  const contracted = reading.language === 'en' && word.plain.endsWith("n't");
  if (!contracted && !certain[reading.language].has(word.plain)) return false;
  if (word.text === 'No' && reading.text[word.end] === '.') return false;
  return next === undefined || !figurative.test(next.plain);
}
