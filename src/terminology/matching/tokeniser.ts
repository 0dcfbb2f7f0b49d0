import { charClass, classOf, foldOf, foldWord } from './characters.js';
import { grown } from './grown.js';
import { unknownToken, type Vocabulary } from './vocabulary.js';

/** Tokens of one text: parallel arrays, `count` used. Offsets are UTF-16 units, `end` exclusive. */
export interface TokenStream {
  readonly text: string;
  count: number;
  ids: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
}

/** A token with its folded text, for building terms and for looking at neighbours. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly kind: 'word' | 'number' | 'mark';
}

function push(stream: TokenStream, id: number, start: number, end: number): void {
  const index = stream.count;
  if (index === stream.ids.length) {
    for (const key of ['ids', 'starts', 'ends'] as const) stream[key] = grown(stream[key]);
  }
  stream.ids[index] = id;
  stream.starts[index] = start;
  stream.ends[index] = end;
  stream.count = index + 1;
}

/** Two line ends in white space: a paragraph ends there, and no term runs across. */
function endsParagraph(text: string, from: number, to: number): boolean {
  let lines = 0;
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x0a || code === 0x2028) lines += 1;
    else if (code === 0x2029) lines += 2;
  }
  return lines > 1;
}

/** Longest word looked up; a longer run of letters is no term and counts as unknown. */
const longestWord = 128;

/** Scans one run of letters or digits from `at`; the folded units are left in `units`. Returns end and length. */
function scanRun(text: string, at: number, units: Uint16Array): { end: number; length: number } {
  const kind = classOf[text.charCodeAt(at)];
  let index = at;
  let end = at;
  let length = 0;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const cls = classOf[code];
    if (cls === kind) {
      if (length < longestWord) units[length] = foldOf[code] ?? code;
      length += 1;
      end = index + 1;
    } else if (cls === charClass.ignored && isInsideWord(code)) {
      // й written as и + breve is folded to й; ё as е + diaeresis is е anyway.
      if (code === 0x306 && units[length - 1] === 0x438) units[length - 1] = 0x439;
      if (code === 0x306 || code === 0x308 || code === 0x301) end = index + 1;
    } else break;
  }
  return { end, length };
}

/** Soft hyphens, zero-width and combining marks stand inside words; quotes and apostrophes end them. */
function isInsideWord(code: number): boolean {
  return (
    code === 0xad ||
    code === 0xfeff ||
    (code >= 0x200b && code <= 0x200d) ||
    code === 0x2060 ||
    (code >= 0x301 && code <= 0x308)
  );
}

/**
 * Splits text into runs of letters, runs of digits and single marks; white space, quotes and invisible
 * characters only divide. Every dash is the mark `-`. Cost is linear in the text.
 */
export function tokenise(text: string, vocabulary: Vocabulary): TokenStream {
  const capacity = Math.max(16, text.length >> 2);
  const stream: TokenStream = {
    text,
    count: 0,
    ids: new Int32Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
  };
  const units = new Uint16Array(longestWord);
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const cls = classOf[code];
    if (cls === charClass.letter || cls === charClass.digit) {
      const { end, length } = scanRun(text, index, units);
      push(stream, length > longestWord ? unknownToken : vocabulary.find(units, length), index, end);
      index = end;
    } else if (cls === charClass.separator) {
      const from = index;
      while (index < text.length && classOf[text.charCodeAt(index)] === charClass.separator) index += 1;
      if (endsParagraph(text, from, index)) push(stream, unknownToken, from, from);
    } else {
      if (cls !== charClass.ignored) {
        units[0] = foldOf[code] ?? code;
        push(stream, vocabulary.find(units, 1), index, index + 1);
      }
      index += 1;
    }
  }
  return stream;
}

/** The tokens of a term or a short text with their folded words; the same division as {@link tokenise}. */
export function tokensOf(text: string): readonly Token[] {
  const units = new Uint16Array(longestWord);
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const cls = classOf[code];
    if (cls === charClass.letter || cls === charClass.digit) {
      const { end, length } = scanRun(text, index, units);
      const folded = foldWord(text.slice(index, length > longestWord ? index + longestWord : end));
      tokens.push({ start: index, end, folded, kind: cls === charClass.letter ? 'word' : 'number' });
      index = end;
    } else {
      if (cls === charClass.punctuation || cls === charClass.hyphen)
        tokens.push({
          start: index,
          end: index + 1,
          folded: String.fromCharCode(foldOf[code] ?? code),
          kind: 'mark',
        });
      index += 1;
    }
  }
  return tokens;
}
