import type { Language } from '../language.js';
import { isKazakhOrdinal, isKazakhSuffix } from './kazakh-suffix.js';
import { scaleAfter } from './scales.js';
import { isHyphen, type NumberReading, type Token } from './tokens.js';

interface Figure {
  readonly value: number;
  readonly otherValue: number | null;
  readonly next: number;
}

/** Reads a number that starts with figures at `index`; null when none does. */
export function readFigure(
  tokens: readonly Token[],
  index: number,
  language: Language,
): NumberReading | null {
  const vulgar = vulgarFractions.get(tokens[index]?.text ?? '');
  if (vulgar !== undefined)
    return reading(
      scaled(tokens, { value: vulgar, otherValue: null, next: index + 1 }, language),
      'fraction',
    );
  if (tokens[index]?.kind !== 'digits') return null;
  const time = readTime(tokens, index, language);
  if (time !== null) return time;
  const fraction = readSlashFraction(tokens, index);
  if (fraction !== null) return reading(fraction, 'fraction');
  const plain = readPlain(tokens, index, language);
  const mixed = withVulgar(tokens, plain);
  const whole = scaled(tokens, mixed, language, currencyMarks.has(tokens[index - 1]?.text ?? ''));
  if (whole.next !== mixed.next) return reading(whole, 'cardinal');
  const ending = readEnding(tokens, whole.next, language);
  const loose = isHyphen(tokens[index - 1]) && tokens[index - 2]?.text === 'covid';
  return { ...reading(whole, ending.ordinal ? 'ordinal' : 'cardinal'), next: ending.next, loose };
}

function reading(figure: Figure, kind: NumberReading['kind']): NumberReading {
  const { value, otherValue, next } = figure;
  return { value, otherValue, form: 'digits', kind, loose: false, spanNext: next, next };
}

/** Figures with their grouping and decimal separators. */
function readPlain(tokens: readonly Token[], index: number, language: Language): Figure {
  const first = tokens[index]?.text ?? '';
  const spaced = readGroups(tokens, index, (token) => token.kind === 'space' && groupSpaces.has(token.text));
  if (spaced !== null) return withDecimals(tokens, spaced.digits, spaced.next, language);
  const apostrophes = readGroups(tokens, index, (token) => token.text === "'" || token.text === '’');
  if (apostrophes !== null && apostrophes.groups > 1)
    return withDecimals(tokens, apostrophes.digits, apostrophes.next, language);
  for (const mark of [',', '.']) {
    const grouped = readGroups(tokens, index, (token) => token.text === mark);
    if (grouped === null) continue;
    const native = language === 'en' && mark === ',';
    // «1,000,000» groups in any language; «25,000» in Russian is nobody's decimal.
    if (native || grouped.groups > 1 || (grouped.digits.endsWith('000') && first !== '0'))
      return withDecimals(tokens, grouped.digits, grouped.next, language, mark);
  }
  return withDecimals(tokens, first, index + 1, language);
}

const groupSpaces = new Set([' ', '\u00a0', '\u202f', '\u2009', '\u2007']);

/** `\d{1,3}(sep\d{3})+` with one and the same separator; null when there is no second group. */
function readGroups(
  tokens: readonly Token[],
  index: number,
  isSeparator: (token: Token) => boolean,
): { digits: string; next: number; groups: number } | null {
  let digits = tokens[index]?.text ?? '';
  if (digits.length > 3 || digits.startsWith('0')) return null;
  let next = index + 1;
  let groups = 0;
  const separator = tokens[next]?.text;
  for (;;) {
    const [mark, group] = [tokens[next], tokens[next + 1]];
    if (mark === undefined || group === undefined || mark.text !== separator || !isSeparator(mark)) break;
    if (group.kind !== 'digits' || group.text.length !== 3) break;
    digits += group.text;
    next += 2;
    groups += 1;
  }
  return groups === 0 ? null : { digits, next, groups };
}

/** Adds a decimal part where one follows; `grouping` is a mark already used to group, so it cannot be decimal. */
function withDecimals(
  tokens: readonly Token[],
  digits: string,
  next: number,
  language: Language,
  grouping?: string,
): Figure {
  const [mark, part, after, more] = [tokens[next], tokens[next + 1], tokens[next + 2], tokens[next + 3]];
  const plain = { value: Number(digits), otherValue: null, next };
  if (mark === undefined || part?.kind !== 'digits') return plain;
  if ((mark.text !== ',' && mark.text !== '.') || mark.text === grouping) return plain;
  // «05.02.2026», «1.2.3», «2,3,5»: dates, paragraph numbers and lists are no decimals.
  if (after !== undefined && (after.text === mark.text || after.text === ':') && more?.kind === 'digits')
    return plain;
  if (previousIs(tokens, next, mark.text)) return plain;
  const value = Number(`${digits}.${part.text}`);
  const ambiguous = grouping === undefined && digits.length <= 3 && part.text.length === 3 && digits !== '0';
  const foreign = language === 'en' ? mark.text === '.' : mark.text === ',';
  return { value, otherValue: ambiguous && foreign ? Number(digits + part.text) : null, next: next + 2 };
}

/** Whether the digits that end before `next` are themselves preceded by `mark` and digits. */
function previousIs(tokens: readonly Token[], next: number, mark: string): boolean {
  return tokens[next - 2]?.text === mark && tokens[next - 3]?.kind === 'digits';
}

const vulgarFractions: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅛', 1 / 8],
]);

/** «2½», `2 1/2`. */
function withVulgar(tokens: readonly Token[], figure: Figure): Figure {
  const spaced = tokens[figure.next]?.kind === 'space' && tokens[figure.next + 1]?.kind === 'digits';
  const slashed = spaced && figure.value < 100 ? readSlashFraction(tokens, figure.next + 1) : null;
  if (slashed !== null) return { value: figure.value + slashed.value, otherValue: null, next: slashed.next };
  const part = vulgarFractions.get(tokens[figure.next]?.text ?? '');
  return part === undefined
    ? figure
    : { value: figure.value + part, otherValue: null, next: figure.next + 1 };
}

/** `1/2`, `3/4`; `24/7`, `9/11` and dates are not fractions. */
function readSlashFraction(tokens: readonly Token[], index: number): Figure | null {
  const [top, slash, bottom, after] = [
    tokens[index],
    tokens[index + 1],
    tokens[index + 2],
    tokens[index + 3],
  ];
  if (top === undefined || slash?.text !== '/' || bottom?.kind !== 'digits' || after?.text === '/')
    return null;
  if (tokens[index - 1]?.text === '/') return null;
  const [part, whole] = [Number(top.text), Number(bottom.text)];
  return part > 0 && part < whole && whole <= 10
    ? { value: part / whole, otherValue: null, next: index + 3 }
    : null;
}

/** `14:30` and `2:30 p.m.`, `5 pm`, as minutes from midnight. */
function readTime(tokens: readonly Token[], index: number, language: Language): NumberReading | null {
  const hour = Number(tokens[index]?.text);
  const mark = tokens[index + 1];
  // Some engines put a space after every colon: «4: 41».
  const gap = tokens[index + 2]?.text === ' ' && tokens[index + 3]?.text.length === 2 ? 1 : 0;
  const minute = tokens[index + 2 + gap];
  const clock =
    mark?.text === ':' &&
    minute?.kind === 'digits' &&
    minute.text.length === 2 &&
    Number(minute.text) < 60 &&
    hour < 25;
  if (clock && (tokens[index + gap + 3]?.text === ':' || tokens[index - 1]?.text === ':')) return null;
  const end = clock ? index + gap + 3 : index + 1;
  const half = language === 'en' && hour <= 12 ? readHalfDay(tokens, end) : null;
  if (!clock && half === null) return null;
  const shift = half === 'pm' && hour < 12 ? 12 : half === 'am' && hour === 12 ? -12 : 0;
  const value = (hour + shift) * 60 + (clock ? Number(minute?.text) : 0);
  return { value, otherValue: null, form: 'digits', kind: 'time', loose: false, spanNext: end, next: end };
}

function readHalfDay(tokens: readonly Token[], index: number): 'am' | 'pm' | null {
  const at = tokens[index]?.kind === 'space' ? index + 1 : index;
  const [first, dot, second] = [tokens[at]?.text, tokens[at + 1]?.text, tokens[at + 2]?.text];
  if (first === 'am' || (first === 'a' && dot === '.' && second === 'm'))
    return tokens[at]?.raw === 'Am' ? null : 'am';
  return first === 'pm' || (first === 'p' && dot === '.' && second === 'm') ? 'pm' : null;
}

const currencyMarks = new Set(['$', '€', '£', '₽', '₸', '¥', '₹']);

/** Multiplies in scale words, also a descending chain: «1 млн 200 тыс.» */
function scaled(tokens: readonly Token[], figure: Figure, language: Language, money = false): Figure {
  const scale = scaleAfter(tokens, figure.next, language, money);
  if (scale === null) return figure;
  let value = tidy(figure.value * scale.factor);
  let next = scale.next;
  let factor = scale.factor;
  for (;;) {
    const at = tokens[next]?.text === '.' ? next + 1 : next;
    if (tokens[at]?.kind !== 'space' || tokens[at + 1]?.kind !== 'digits') break;
    const part = readPlain(tokens, at + 1, language);
    const lower = scaleAfter(tokens, part.next, language);
    if (lower === null || lower.factor >= factor || part.value * lower.factor >= factor) break;
    value += part.value * lower.factor;
    next = lower.next;
    factor = lower.factor;
  }
  const otherValue = figure.otherValue === null ? null : figure.otherValue * scale.factor;
  return { value, otherValue, next };
}

/** Takes the binary noise out of a product: 1.1 * 1e6 is 1100000. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

const russianOrdinals = new Set([
  'й',
  'я',
  'е',
  'го',
  'му',
  'ю',
  'ой',
  'ый',
  'ий',
  'ого',
  'ому',
  'ая',
  'ое',
  'ые',
  'ье',
  'ья',
]);
const russianCases = new Set(['м', 'х', 'ми', 'ти', 'и', 'ым', 'ых', 'ю', 'та', 'ка']);
const englishOrdinals = new Set(['st', 'nd', 'rd', 'th']);

/** The grammatical ending glued to figures. */
function readEnding(
  tokens: readonly Token[],
  index: number,
  language: Language,
): { next: number; ordinal: boolean } {
  const none = { next: index, ordinal: false };
  if (language === 'en') {
    const word = tokens[index]?.text ?? '';
    if (englishOrdinals.has(word)) return { next: index + 1, ordinal: true };
    return word === 's' ? { next: index + 1, ordinal: false } : none;
  }
  if (!isHyphen(tokens[index])) return none;
  const ending = tokens[index + 1];
  if (ending?.kind !== 'word') return none;
  if (language === 'ru') {
    if (russianOrdinals.has(ending.text)) return { next: index + 2, ordinal: true };
    return russianCases.has(ending.text) ? { next: index + 2, ordinal: false } : none;
  }
  if (isKazakhOrdinal(ending.text)) return { next: index + 2, ordinal: true };
  return isKazakhSuffix(ending.text) ? { next: index + 2, ordinal: false } : none;
}
