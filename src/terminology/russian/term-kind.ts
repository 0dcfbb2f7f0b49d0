import type { TermKind } from '../../contracts/termbase.js';
import { isAcronym } from './acronym.js';
import { parseAdjective } from './adjective.js';
import { asianSurnames, femaleNames, maleNames, nameParticles } from './given-names.js';
import { isAnimateNoun } from './noun-gender.js';
import type { TermWord } from './term-words.js';
import { wordList } from './word-list.js';

/** Nouns in -ть, -ти, -чь that could be taken for infinitives. */
const nounsLikeInfinitives = wordList(`
  печать память кровать рать мать сеть нефть нить смерть зять треть медь путь честь власть часть область страсть масть весть
  месть повесть совесть кость гость трость пасть сласть пясть шерсть твердь ночь речь дочь печь мощь помощь вещь скатерть
  благодать тетрадь площадь лошадь лебедь очередь роль соль боль моль плоть ртуть суть муть жуть ять пять девять десять
  шесть двадцать тридцать дети сети вести части власти области кости гости новости ценности прелесть доблесть
  радость мечеть клеть плеть течь желчь картечь полночь прочь вскачь тать знать стать гладь прядь
`);

/** Whether a word is an infinitive. Lower case. */
export function isInfinitive(word: string): boolean {
  if (nounsLikeInfinitives.has(word.slice(word.lastIndexOf('-') + 1)) || word.length < 4) return false;
  if (/(?:ость|есть|асть|исть|сеть)$/.test(word)) return false;
  return /(?:[аеиоуыя]ть|[аеиоуыя]ться|[зс]ти|[зс]тись|йти|йтись|[зс]ть|[еия]чь|[еия]чься)$/.test(word);
}

function isCapitalised(word: TermWord): boolean {
  return word.parts.every(
    (part) => part.kind !== 'word' || /^\p{Lu}/u.test(part.written) || nameParticles.has(part.lower),
  );
}

function fold(word: string): string {
  return word.replaceAll('ё', 'е');
}

function isGiven(word: string): boolean {
  const folded = fold(word);
  return maleNames.has(folded) || femaleNames.has(folded);
}

const surnameShape = /(?:[оеё]в|[иы]н|[сц]кий)(?:а)?$|(?:ская|цкая|енко|швили|дзе|ович|евич)$/;
/** Common nouns and places in the shape of surnames. */
const notSurnames = wordList(`
  берлин пекин харбин львов киев ростов тамбов псков азов саров юлия украина аргентина аравия хазина гвинея
  палестина магазин бензин режим дельфин курултай карантин грузин армянин гражданин господин термин мужчина
  женщина машина кабинет половина долина вершина медицина витрина доктрина краков гданьск синьцзян турин лондон
  дисциплина маслина равнина истина война страна страница актив массив коллектив корпоратив
  конаев женева бенин молдова медина герцеговина дублин люблин саратов кишинев кишинёв чернигов щецин татарин казах
  основа голова сова корова слова права глава
`);

/** Nouns that open a title whose other words may have capitals: «Совет Министров», «Республика Казахстан». */
export const commonHeads = wordList(`
  совет кабинет союз комитет собрание палата фонд съезд саммит форум группа дом день год лига организация конгресс
  конференция ассамблея банк центр клуб музей институт университет академия агентство служба управление департамент
  министерство суд штаб парк площадь улица проспект мост море озеро река остров острова полуостров область район город село
  республика королевство государство княжество эмират страна закон кодекс указ договор соглашение конвенция протокол
  пакт хартия декларация программа план стратегия концепция доктрина проект орден медаль премия праздник правительство
  парламент сенат мажилис администрация канцелярия посольство консульство компания корпорация холдинг биржа газета журнал
  театр собор мечеть храм дворец стадион аэропорт вокзал порт гора пик хребет долина канал залив пролив пустыня
  партия движение фронт федерация конфедерация содружество сообщество альянс ассоциация общество бюро миссия
  комиссия коллегия генштаб армия флот корпус дивизия батальон полк гвардия сил силы войска бизнес наурыз
`);

/** Ends as a foreign name in the nominative does, and not as a genitive: Кэмерон, Милей, Гросси, Мерц. */
function isNameShaped(word: string): boolean {
  return (
    /[бвгджзйклмнпрстфхцчшщоуюэе]$|[лнр]ь$|[сл][сл]и$|сия$/.test(word) &&
    !/(?:ство|ние|тие|ов|ев|ей)$/.test(word.replace(/[лр]ей$/, ''))
  );
}

const insideNames = wordList('бен бин ибн фон ван дер аль оглы кызы да де ди дос дю дель');

/** All words capitalised, and one a known given name or the last in a surname's shape. */
function looksLikePerson(words: readonly TermWord[]): boolean {
  const opening = words[0];
  if (opening === undefined || (opening.kind === 'word' && !isCapitalised(opening))) return false;
  const texts = words.filter((word) => word.kind === 'word');
  if (
    texts.length === 0 ||
    texts.length > 6 ||
    texts.length !== words.filter((word) => word.text !== '.').length
  )
    return false;
  if (!texts.every(isCapitalised) || texts.some((word) => word.parts.some((part) => isAcronym(part.written))))
    return false;
  const [first] = texts;
  if (texts.length > 2 && texts.slice(1, -1).some((word) => insideNames.has(word.text))) return true;
  const last = texts.at(-1);
  if (first === undefined || last === undefined) return false;
  if (texts.length === 1)
    return (
      !notSurnames.has(last.text) &&
      (isGiven(last.text) || (surnameShape.test(last.text) && last.text.length > 4))
    );
  if (isGiven(first.text) || isGiven(first.parts[0]?.lower ?? '')) return true;
  if (/^\p{L}$/u.test(first.text) && words[1]?.text === '.') return true;
  if (commonHeads.has(first.text) || commonHeads.has(last.text) || isAnimateNoun(first.text)) return false;
  if (/(?:ство|ние|тие|ость)$/.test(first.text)) return false;
  if (asianSurnames.has(first.text)) return true;
  if (texts.some((word) => /(?:ович|евич|[ое]вна)$/.test(word.text))) return true;
  if (parseAdjective(first.text) !== null) return false;
  if (surnameShape.test(last.text) && !notSurnames.has(last.text)) return true;
  return texts.slice(1).every((word) => isNameShaped(word.text));
}

/** Two or three capitalised words whose last may be a genitive or a name in -а: «Рамтане Ламамра», «Фонд Сороса». */
export function mayBePerson(words: readonly TermWord[]): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (words.length < 2 || words.length > 3 || first === undefined || last === undefined) return false;
  if (
    !words.every((word) => word.kind === 'word' && isCapitalised(word)) ||
    first.parts.some((part) => isAcronym(part.written))
  )
    return false;
  if (commonHeads.has(first.text) || isAnimateNoun(first.text) || parseAdjective(first.text) !== null)
    return false;
  return /[ая]$/.test(last.text) && /^[а-яё-]+$/.test(`${first.text}${last.text}`);
}

/**
 * The kind of a term as its spelling tells. Only acronyms, persons and infinitives can be told; the rest is `common`.
 */
export function inferKind(words: readonly TermWord[]): TermKind {
  const only = words[0];
  if (only === undefined) return 'common';
  if (words.length === 1 && only.parts.length === 1 && isAcronym(only.parts[0]?.written ?? ''))
    return 'acronym';
  if (isInfinitive(only.text) && /^\p{Ll}/u.test(only.parts[0]?.written ?? '')) return 'verb';
  return looksLikePerson(words) ? 'person' : 'common';
}
