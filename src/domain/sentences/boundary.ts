import {
  abbreviationKind,
  isSentenceOpener,
  isTimeOpener,
  isTrailingPair,
  isUnitContinuation,
} from './abbreviations.js';
import { isDash, type Paragraph } from './paragraph.js';

/** Where the rules stand: the gap after word `index` of the sentence that began at word `start`. */
interface Gap {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly index: number;
}

/** The word before a gap, taken apart: `«др.»` is body `др`, mark `.`, closers `»`. */
interface Ending {
  readonly body: string;
  readonly mark: string;
  readonly closers: string;
}

/** The word after a gap: whether a dash comes first, and the first word without its opening marks. */
interface Beginning {
  readonly dash: boolean;
  readonly word: string;
  readonly first: 'upper' | 'lower' | 'other';
}

const closingMarks = '»”“"’\')]›';
const openingMarks = '«“„"‘\'([‹¿¡';
const terminalMarks = '.!?…';

function readEnding(word: string): Ending | null {
  let end = word.length;
  while (end > 0 && closingMarks.includes(word.charAt(end - 1))) end -= 1;
  let bodyEnd = end;
  while (bodyEnd > 0 && terminalMarks.includes(word.charAt(bodyEnd - 1))) bodyEnd -= 1;
  if (bodyEnd === end) return null;
  let start = 0;
  while (start < bodyEnd && openingMarks.includes(word.charAt(start))) start += 1;
  return { body: word.slice(start, bodyEnd), mark: word.slice(bodyEnd, end), closers: word.slice(end) };
}

function readBeginning(words: readonly string[], index: number): Beginning {
  let at = index;
  while (at < words.length && isDash(words[at] ?? '')) at += 1;
  const raw = words[at] ?? '';
  let start = 0;
  while (
    start < raw.length &&
    (openingMarks.includes(raw.charAt(start)) || '.…—–'.includes(raw.charAt(start)))
  ) {
    start += 1;
  }
  const glued = raw.startsWith('—') || raw.startsWith('–');
  const word = raw.slice(start);
  return { dash: at > index || (glued && word !== ''), word, first: letterCase(word.charAt(0)) };
}

function letterCase(letter: string): 'upper' | 'lower' | 'other' {
  if (letter.toLowerCase() !== letter) return 'upper';
  return letter.toUpperCase() !== letter ? 'lower' : 'other';
}

/** The bare word without punctuation after it, for look-up: `Он,` is `Он`; `В.` stays, it is an initial. */
function plain(word: string): string {
  if (word.endsWith('.') && word.length <= 2) return word;
  let end = word.length;
  while (end > 0 && '.,:;!?…»”")'.includes(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}

function opensSentence(next: Beginning): boolean {
  return next.first === 'upper' && isSentenceOpener(plain(next.word));
}

/**
 * Whether a sentence ends in the gap after word `index`. The order of the rules is their precedence;
 * after razdel's idea of asking what stands left and right of each possible boundary.
 */
export function isBoundary(paragraph: Paragraph, start: number, index: number): boolean {
  const ending = readEnding(paragraph.words[index] ?? '');
  if (ending === null || paragraph.enclosedAfter[index] === true) return false;
  const next = readBeginning(paragraph.words, index + 1);
  if (next.first === 'lower') return false;
  const gap: Gap = { paragraph, start, index };
  if (ending.closers !== '' && !endsAfterClosers(gap, ending, next)) return false;
  // An ellipsis alone at the start belongs to what follows it: `… И вот зал встал.`
  if (ending.mark !== '.') return ending.body !== '' || index > start;
  return endsAtStop(gap, ending.body, next);
}

/** `«Вперед!» Все …` ends a sentence, `фильм «Кто там?» Петрова` and `(и др.) Казахстан` do not. */
function endsAfterClosers(gap: Gap, ending: Ending, next: Beginning): boolean {
  if (next.dash) return false;
  const opened = gap.paragraph.enclosureStart.get(gap.index);
  if (opened === undefined || opened === gap.start) return true;
  if (ending.closers.includes(')') || ending.closers.includes(']')) return false;
  if (ending.mark === '.') return true;
  const before = gap.paragraph.words[opened - 1] ?? '';
  return before.endsWith(':') || before.endsWith(',') || isDash(before) || opensSentence(next);
}

function endsAtStop(gap: Gap, body: string, next: Beginning): boolean {
  const { words } = gap.paragraph;
  const previous = gap.index > gap.start ? (words[gap.index - 1] ?? '') : '';
  if (isListNumber(gap, body, previous)) return false;
  if (isInitials(body)) return endsAfterInitials(gap, next);
  const lower = body.toLowerCase();
  if (isTrailingPair(previous, lower)) return endsAfterTrailing(gap, lower, next);
  // `450 тг./долл.`: what stands after the stroke decides, unless the whole is known (`ж/д`).
  const kind = abbreviationKind(body) ?? abbreviationKind(body.slice(body.lastIndexOf('/') + 1));
  if (kind === null) return true;
  if (kind === 'trailing') return endsAfterTrailing(gap, lower, next);
  if (kind === 'reference') return next.first === 'upper';
  if (kind === 'unit' && isNumeral(previous)) return endsAfterTrailing(gap, lower, next);
  // `им` is also a pronoun: `Мы благодарны им. Это …`
  return lower === 'им' && opensSentence(next);
}

/** `1. Безопасность`, `IV. Итоги`: the number of a list item or chapter, not a sentence. */
function isListNumber(gap: Gap, body: string, previous: string): boolean {
  const first = gap.index === gap.start || /[:;]$/u.test(previous);
  return first && /^(?:\d{1,3}(?:\.\d{1,3}){0,2}|[IVXL]{1,5}|[a-zа-я])$/u.test(body);
}

/** `К`, `К.К`, `Ж.-К`, `Дж`, `U.S`: capital letters, each alone or with one consonant after it. */
function isInitials(body: string): boolean {
  if (body.length > 11) return false;
  return /^(?:\p{Lu}[бвгджзклмнпрстфхцчшщhlr]?)(?:[.-]{1,2}\p{Lu}[бвгджзклмнпрстфхцчшщhlr]?)*$/u.test(body);
}

/** Words of initials looked back over for a surname. */
const longestInitials = 4;

function endsAfterInitials(gap: Gap, next: Beginning): boolean {
  if (next.first === 'other') return next.dash;
  if (next.dash) return true;
  if (isSentenceOpener(plain(next.word))) return true;
  if (isLettered(gap.paragraph.words[gap.index - 1] ?? '')) return true;
  // `Ахметов К. К. Министр …`: the surname came first, so the initials are complete.
  const earliest = Math.max(gap.start, gap.index - longestInitials);
  let before = gap.index - 1;
  while (before > earliest && isInitials((gap.paragraph.words[before] ?? '').replace(/\.$/u, '')))
    before -= 1;
  return isSurname(gap.paragraph.words[before] ?? '') && !/^\p{Lu}\./u.test(next.word);
}

/** `класса А`, `group B`: words whose letter is no initial. */
function isLettered(word: string): boolean {
  return /^(?:класс|категори|групп|витамин|тип|сектор|class|category|group|grade|type|vitamin|санат|топ)\p{Ll}{0,4}$/u.test(
    word,
  );
}

function isSurname(word: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:ов|ев|ёв|ин|ын|ский|цкий)(?:а|у|ым|ой|ого|ому|е)?$/u.test(word);
}

/** A number, or a word of figures: `2025`, `1,5`, `XX`, `2024–2025`, `млрд` before `руб.` */
function isNumeral(word: string): boolean {
  return (
    /^[(«]?[+−-]?\d/u.test(word) ||
    /^[IVXLC]+(?:[–-][IVXLC]+)?$/u.test(word) ||
    /^(?:тыс|млн|млрд|кв|куб)\.?$/u.test(word)
  );
}

/** `2,5 млрд.`, `2025 г.`, `и др.`: ends only before a capital that does not go on with the measure. */
function endsAfterTrailing(gap: Gap, body: string, next: Beginning): boolean {
  if (next.dash) return gap.paragraph.dialogue && next.first === 'upper';
  if (next.first !== 'upper' || isUnitContinuation(plain(next.word))) return false;
  if (!timeUnits.has(body)) return true;
  return !isNumeral(next.word) && !opensWithTime(gap, next);
}

/** Abbreviations that end a statement of time, which a clause may open with. */
const timeUnits: ReadonlySet<string> = new Set(['г', 'гг', 'в', 'вв', 'кв', 'мес', 'нед']);

const longestTimePhraseWords = 6;

/** `В мае 2025 г. Казахстан …`, `…, а в 2024 г. Узбекистан …`: the date is what the clause opens with. */
function opensWithTime(gap: Gap, next: Beginning): boolean {
  const { words } = gap.paragraph;
  for (let at = gap.index; at >= gap.start && gap.index - at < longestTimePhraseWords; at -= 1) {
    const word = words[at] ?? '';
    const opensSentenceHere = at === gap.start;
    const opensClause = at > gap.start && (words[at - 1] ?? '').endsWith(',') && !opensSentence(next);
    if (!opensSentenceHere && !opensClause) continue;
    return isTimeOpener(word.toLowerCase()) || /^\d/u.test(word);
  }
  return false;
}
