import type { QualityCheck } from '../../contracts/quality-check.js';
import type { TargetLanguage } from '../../domain/language.js';
import { createFinding } from '../finding.js';
import { readUnit, type TextReading } from '../text-reading.js';

const identity = { id: 'sentence-end', category: 'linguistic/punctuation', severity: 'block' } as const;

/**
 * The target ends as a sentence where the source does, and asks where it asks. A mark that is missing stops publication
 * where the text looks cut off or a question has become a statement; a full stop alone is a slip, and newspapers'
 * headlines have none.
 */
export const sentenceEnd: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    if (unit.target.trim() === '' || endsInAbbreviation(unit.source)) return [];
    const [expected, found] = [lastMark(unit.source), lastMark(unit.target)];
    const end = unit.target.trimEnd().length;
    const targetSpan = { start: Math.max(0, end - 1), end };
    if (expected === null || isSalutation(unit.source, unit.target)) return [];
    if (found === null) {
      const { source, target } = readUnit(unit, context.target);
      const stops = expected === '?' || looksCutOff(source, target, context.target);
      return [
        createFinding(identity, unit, 'missing', {
          values: { mark: expected },
          severity: stops ? 'block' : 'warn',
          targetSpan,
        }),
      ];
    }
    if ((expected === '?') === (found === '?')) return [];
    return [
      createFinding(identity, unit, 'changed', {
        values: { mark: expected, found },
        severity: 'warn',
        targetSpan,
      }),
    ];
  },
};

/** The mark that ends a sentence, inside or outside closing quotation marks and brackets; null for none. */
function lastMark(text: string): string | null {
  const tail = text.trimEnd().slice(-12).trimEnd();
  let at = tail.length - 1;
  while (at >= 0 && '»”"“’\')]'.includes(tail[at] ?? '')) at -= 1;
  const mark = tail[at] ?? '';
  if (mark === '?' || (mark === '!' && tail[at - 1] === '?')) return '?';
  return '.!…:;'.includes(mark) && mark !== '' ? mark : null;
}

/** «до 20 мин.», «350 экз.»: the full stop belongs to the word, and the line is no sentence. */
function endsInAbbreviation(source: string): boolean {
  const tail = source.trimEnd().slice(-12);
  return /(?:^|\s)(?:экз|мин|сек|ч|стр|с|руб|долл|тг|тыс|кг|км|м|см|г|гг|чел|шт|т|га|ед|обл|тел|им)\.$/u.test(
    tail,
  );
}

/** «Уважаемые коллеги!», `Dear colleagues,` */
function isSalutation(source: string, target: string): boolean {
  return source.trimEnd().endsWith('!') && target.length < 120 && target.trimEnd().endsWith(',');
}

/** Share of the source's length below which a text without its end mark is taken for the beginning of one. */
const wholeRatio: Readonly<Record<TargetLanguage, number>> = { en: 0.9, kk: 0.85 };

/** Below this a ratio says nothing. */
const shortestChars = 40;

/** English words that no sentence ends with. */
const connecting: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor of to in on at by for from with without as than that which who whose whom if when while ' +
    'because although is are was were be been being has have had will would can could may might must should shall ' +
    'its his her their our my your this these those not very into onto between among during under over per such'
  ).split(' '),
);

/**
 * Endings of the verb, adverb or noun that a Kazakh sentence closes with. Kazakh puts the verb last, so a text that
 * stops at another word has lost its end.
 */
const predicate =
  /(?:[ыі]|[дт][аеы]|[аеый]м|[ск]е|[дт]ы[рқ]|[дт]і[рк]|[ғгқк][аеі]н|[дт][іы][кқ]|мын|мін|сың|сің|мыз|міз|быз|біз|пыз|піз|[кқғг]ой|емес|жоқ|бар|керек|тиіс|мүмкін|қажет|ма[қй]|ме[кй]|еді|екен|[аеиоу]р|[ғг]ой|шы|ші)$/u;

function looksCutOff(source: TextReading, target: TextReading, language: TargetLanguage): boolean {
  const last = target.words().at(-1);
  if (last === undefined || /[,–—-]$/u.test(target.text.trimEnd())) return true;
  const length = source.text.trim().length;
  if (length >= shortestChars && target.text.trim().length < length * wholeRatio[language]) return true;
  return language === 'en' ? connecting.has(last.plain) : !predicate.test(last.plain);
}
