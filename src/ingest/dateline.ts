import { wordDate, wordDatePattern } from './report-date.js';

const capital = String.raw`\p{Lu}[\p{L}]*(?:-\p{L}+)*`;
const placeThenDate = new RegExp(
  `^(${capital}(?: ${capital}){0,2})([.,])\\s+${wordDatePattern}\\s*([.,]?)\\s*`,
  'u',
);
const placeThenAgency = /^(\p{Lu}[\p{Lu}-]+(?: \p{Lu}[\p{Lu}-]+){0,2})([.,]?)\s+(?=[/(«]|\p{Lu}{3})/u;
const agency = /^[/(]?((?:[\p{Lu}]{2,12} )?«?\p{Lu}[\p{Lu}\d-]{2,30}»?)[/)]?\s*([.,:]?)\s*/u;
/** An agency after the dash, as some agencies sign: `АСТАНА, 5 февраля — Sputnik. …`. */
const signature = /^(РИА Новости|[A-Z][A-Za-z-]{2,20}|\p{Lu}{3,12})\.\s+(?=[\p{Lu}«—])/u;
const dash = /^[—–-]\s+/;

export interface Dateline {
  readonly place: string;
  readonly date: string | null;
  readonly agency: string | null;
  readonly rest: string;
}

/** One word, or more after `г.`: two capitalised words before a date may as well be a title. */
const city = String.raw`((?<=г\. ?)${capital}(?: ${capital}){0,2}|${capital})`;
const placeLine = new RegExp(`^(?:г\\. ?)?${city}[,.] ${wordDatePattern}\\.?$`, 'u');
const dateLine = new RegExp(`^${wordDatePattern}[,.]? (?:г\\. ?)?${city}\\.?$`, 'u');
const longestLine = 80;

/** A paragraph that is only a place and a date, in either order: `г. Астана, 5 февраля 2026 года`. `rest` is empty. */
export function takePlaceLine(text: string, receivedOn: string | null): Dateline | null {
  if (text.length > longestLine) return null;
  const first = placeLine.exec(text);
  const [place, day, month, year] = first !== null ? first.slice(1) : lastFirst(dateLine.exec(text));
  if (place === undefined || day === undefined || month === undefined) return null;
  return { place: placeName(place), date: wordDate(day, month, year, receivedOn), agency: null, rest: '' };
}

function lastFirst(found: RegExpExecArray | null): readonly (string | undefined)[] {
  return found === null ? [] : [found[4], found[1], found[2], found[3]];
}

/**
 * `АСТАНА, 5 февраля 2026 г. — …`, `Астана. 5 февраля. КАЗИНФОРМ — …`, `АСТАНА /КАЗИНФОРМ/ — …`. A place before a
 * dash with neither date nor agency is not taken: `ЮНЕСКО — …` looks the same.
 */
export function takeDateline(text: string, receivedOn: string | null): Dateline | null {
  const dated = placeThenDate.exec(text);
  if (dated !== null) {
    const after = text.slice(dated[0].length);
    const named = takeAgency(after);
    const end = named?.rest ?? withoutDash(after) ?? (dated[2] === '.' && dated[6] === '.' ? after : null);
    if (end === null || !/^[\p{L}\d«„"“—–(]/u.test(end)) return null;
    return {
      place: placeName(dated[1] ?? ''),
      date: wordDate(dated[3] ?? '', dated[4] ?? '', dated[5], receivedOn),
      agency: named?.agency ?? null,
      rest: end,
    };
  }
  const placed = placeThenAgency.exec(text);
  const named = placed === null ? null : takeAgency(text.slice(placed[0].length));
  if (placed === null || named === null || named.rest === '') return null;
  return { place: placeName(placed[1] ?? ''), date: null, agency: named.agency, rest: named.rest };
}

function withoutDash(text: string): string | null {
  const found = dash.exec(text);
  return found === null ? null : text.slice(found[0].length);
}

function takeAgency(text: string): { readonly agency: string; readonly rest: string } | null {
  const before = agency.exec(text);
  const rest = before === null ? null : withoutDash(text.slice(before[0].length));
  if (before !== null && rest !== null) return { agency: agencyName(before[1] ?? ''), rest };
  const lead = withoutDash(text);
  const after = lead === null ? null : signature.exec(lead);
  if (lead === null || after === null) return null;
  return { agency: agencyName(after[1] ?? ''), rest: lead.slice(after[0].length) };
}

function placeName(place: string): string {
  return place.replace(/\p{L}+/gu, (word) =>
    word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word,
  );
}

/** Names of five letters and more are words (`Казинформ`), shorter ones initials (`ТАСС`). */
function agencyName(name: string): string {
  return name.replace(/\p{Lu}{5,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
