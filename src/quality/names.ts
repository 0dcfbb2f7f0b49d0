import type { Span } from '../domain/span.js';
import type { TextReading } from './text-reading.js';
import { isCapitalised, startsSentence, type TextWord } from './words.js';

/** A person's name as far as spelling tells: two to four capitalised words in a row. */
export interface SourceName extends Span {
  readonly text: string;
  readonly words: readonly TextWord[];
}

/** Words that open the names of states, offices and bodies, which are translated and not transliterated. */
const translated =
  /^(?:соединен|объединен|организаци|совет|республик|президент|министер|министр|государств|главн|верховн|федеральн|национальн|росси|европей|северн|южн|западн|восточн|центральн|новы|новая|новой|новую|велик|больш|мал|красн|черн|бел|саудовск|шелков|ближн|дальн|олимпийск|кубок|кубк|лиг|закон|конституци|комитет|парламент|университет|институт|международн|всемирн|земл|средн|союз|банк|палат|служб|партии|парти|комисси|центр|пос(?:ол|ла|лу|лом|ле|лы|лов)$|корол|импер|принц|шейх|эмир|султан|пап[аыуе]$|папой$|римск|председател|спикер|глав[аыуе]?$|главой$|замглав|руководител|комиссар|ректор|директор|премьер|канцлер|маршал|генерал|представител|правительств|послани|фонд|сенат|мажилис|администраци|управлени|мавзолей|мавзоле|золот|орд[аыуе]$|высш|полномочн|чрезвычайн|новоназначен|избрани|ваш|вас$|вам$|вами$|вы$|его$|ее$|их$|прошу$|превосходительств|величеств|святейшеств|высочеств|господин|госпож|мисс|палат|евросоюз|минпромторг|минэконом)/u;

/** Names of two words or more that stand in a text and are not the beginning of a sentence only. */
export function readNames(reading: TextReading): readonly SourceName[] {
  const names: SourceName[] = [];
  let run: TextWord[] = [];
  const close = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined && run.length >= 2 && run.length <= 4)
      names.push({
        start: first.start,
        end: last.end,
        text: reading.text.slice(first.start, last.end),
        words: run,
      });
    run = [];
  };
  for (const word of reading.words()) {
    const previous = run.at(-1);
    const gap = previous === undefined ? ' ' : reading.text.slice(previous.end, word.start);
    if (!/^[\s\u00a0]$/u.test(gap)) close();
    if (isCapitalised(word.text) && !translated.test(word.plain) && !isOpening(reading.text, word))
      run.push(word);
    else close();
  }
  close();
  return names;
}

/** A short function word that only the start of the sentence capitalises: «По Словам». */
function isOpening(text: string, word: TextWord): boolean {
  return word.plain.length <= 3 && startsSentence(text, word.start);
}
