import type { Block } from '../domain/article.js';
import { takeDateline, takePlaceLine } from './dateline.js';
import { sameHeadline } from './headline.js';
import {
  calendarDate,
  dottedDatePattern,
  isoDatePattern,
  parseReportDate,
  wordDate,
  wordDatePattern,
} from './report-date.js';

/** What stands before the text proper: a date, a title, a dateline. */
export interface Opening {
  readonly headline: string | null;
  readonly date: string | null;
  readonly dateline: string | null;
  readonly sourceLine: string | null;
  readonly body: readonly Block[];
}

export interface OpeningOptions {
  /** Whether a first paragraph that looks like a title is one; false where the format has its own title. */
  readonly titleExpected: boolean;
  /** The title the format gave: where the text repeats it before the date or dateline, it is passed over. */
  readonly headline?: string | null;
  /** Day the file came, `YYYY-MM-DD`: gives a dateline without a year its year. */
  readonly receivedOn: string | null;
}

const longestTitle = 220;
const longestDateLine = 80;
const labelledIso = new RegExp(`^(?:date|дата)\\s*:?\\s*${isoDatePattern}\\s*[.,;|—–-]?\\s*`, 'iu');
const labelledDotted = new RegExp(`^(?:date|дата)\\s*:?\\s*${dottedDatePattern}\\s*[,;|—–-]?\\s*`, 'iu');
const labelledWord = new RegExp(`^(?:date|дата)\\s*:?\\s*${wordDatePattern}\\s*[.,;|—–-]?\\s*`, 'iu');
const bareIso = new RegExp(`^${isoDatePattern}\\s*[.,;|—–-]?\\s+(?=[\\p{Lu}«„"—–\\d])`, 'u');
const bareDotted = new RegExp(
  `^${dottedDatePattern}(?:,?\\s+\\d{1,2}:\\d{2})?\\s*[,;|—–-]?\\s+(?=[\\p{Lu}«„"—–])`,
  'u',
);

interface Taken {
  readonly date: string | null;
  readonly rest: string;
  readonly place?: string;
}

/** A date that stands before the text, or alone in the paragraph. A sentence that begins with a date in words keeps it. */
function takeDate(text: string, receivedOn: string | null): Taken | null {
  const numeric = labelledIso.exec(text) ?? bareIso.exec(text);
  if (numeric !== null)
    return taken(text, numeric[0], calendarDate(Number(numeric[1]), Number(numeric[2]), Number(numeric[3])));
  const dotted = labelledDotted.exec(text) ?? bareDotted.exec(text);
  if (dotted !== null)
    return taken(text, dotted[0], calendarDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])));
  const words = labelledWord.exec(text);
  if (words !== null)
    return taken(text, words[0], wordDate(words[1] ?? '', words[2] ?? '', words[3], receivedOn));
  if (text.length > longestDateLine) return null;
  const line = takePlaceLine(text, receivedOn);
  if (line !== null) return line;
  const alone = parseReportDate(text.replace(/\.$/, ''), receivedOn) ?? parseReportDate(text, receivedOn);
  return alone === null ? null : { date: alone, rest: '' };
}

function taken(text: string, prefix: string, date: string | null): Taken | null {
  return date === null ? null : { date, rest: text.slice(prefix.length).trimStart() };
}

/** Whether a paragraph can be a title: one line, not a sentence with its full stop, not speech. */
export function looksLikeTitle(text: string): boolean {
  return (
    text.length <= longestTitle &&
    !/[.…:;,]["»”]?$/u.test(text) &&
    !/^[—–-]\s/.test(text) &&
    /\p{L}/u.test(text)
  );
}

/** Reads date, title and dateline off the front of the blocks and returns the rest unchanged. */
export function readOpening(blocks: readonly Block[], options: OpeningOptions): Opening {
  const body = [...blocks];
  let date: string | null = null;
  let place: string | null = null;
  let headline: string | null = null;
  const stripDate = (): void => {
    const first = body[0];
    if (first === undefined || date !== null) return;
    const found = takeDate(first.text, options.receivedOn);
    if (found === null || (found.rest === '' && body.length === 1)) return;
    date = found.date;
    place = found.place ?? null;
    if (found.rest === '') body.shift();
    else body[0] = { ...first, text: found.rest };
  };
  stripDate();
  const known = options.headline ?? null;
  if (known !== null && body[0] !== undefined && body.length > 1 && sameHeadline(known, body[0].text)) {
    body.shift();
    stripDate();
  }
  const first = body[0];
  const titled =
    first !== undefined &&
    (first.kind === 'heading' || (first.kind === 'paragraph' && looksLikeTitle(first.text)));
  if (options.titleExpected && titled && body.length > 1 && takeDateline(first.text, null) === null) {
    headline = first.text;
    body.shift();
    stripDate();
  }
  const lead = body[0];
  const dateline = lead?.kind === 'paragraph' ? takeDateline(lead.text, options.receivedOn) : null;
  if (lead !== undefined && dateline !== null) body[0] = { ...lead, text: dateline.rest };
  return {
    headline,
    date: date ?? dateline?.date ?? null,
    dateline: dateline?.place ?? place,
    sourceLine: dateline?.agency ?? null,
    body,
  };
}
