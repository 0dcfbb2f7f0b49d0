import type { Placeables } from '../src/contracts/placeables.js';
import type { CheckContext } from '../src/contracts/quality-check.js';
import { type TargetLanguage, targetLanguages } from '../src/domain/language.js';
import { checks } from '../src/quality/checks.js';

/** One line of our sentences. */
export interface Row {
  readonly file: string;
  readonly line: number;
  readonly ru: string;
  readonly en: string;
  readonly kk: string;
}

/** Checks whose blocking findings leave a line out: figures, scripts, language. */
const checkIds = new Set([
  'numbers',
  'percent',
  'dates',
  'wrong-script',
  'untranslated-source',
  'identical-text',
]);
const gate = checks.filter((check) => checkIds.has(check.id));

/** The first blocking finding of a line as `check/language`, or null. */
export function blockedBy(row: Row): string | null {
  for (const language of targetLanguages) {
    const check = blockingCheck(row.ru, row[language], language);
    if (check !== null) return `${check}/${language}`;
  }
  return null;
}

/** The first check that blocks a target, or null. */
export function blockingCheck(source: string, target: string, language: TargetLanguage): string | null {
  const unit = { segmentId: 'body.0.0', part: 'body', block: 0, source, target } as const;
  const context: CheckContext = { target: language, units: [unit], counterpart: null, terms: [] };
  for (const check of gate) {
    if (check.scope !== 'unit' || !check.languages.includes(language)) continue;
    if (check.check(unit, context).some(({ severity }) => severity === 'block')) return check.id;
  }
  return null;
}

const speechVerb =
  /(?<!\p{L})(?:(?:сказа|заяви|отмети|подчеркну|сообщи|добави|рассказа|ответи|напомни|поясни|уточни|указа|призна|подели|предложи|пообеща|завери|вырази|назва|поблагодари|предупреди|призва|посетова|пошути|замети|обрати|констатирова|резюмирова|прокомментирова|возрази|объясни|согласи|пожела|поздрави|написа|высказа|подтверди|опроверг|осуди|проинформирова|озвучи|обеща|полага|оцени|отверг|заключи|вспомни|спроси|поинтересова|пригласи|обозначи|акцентирова)[лв]|счита|полага|увер|убежд|говори|опроверг|отверг|признае|отмечае|напоминае|подчеркивае|называе|призывае)\p{L}*|(?<!\p{L})(?:по словам|по мнению|со слов)(?!\p{L})/iu;
const speechMark = /^[—–]\s|:\s*[«„"“]|»,\s*[—–]/u;
/** A given name and a surname, or initials with a surname. */
const twoNames =
  /(?<![\p{L}«])(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}+)/gu;

/**
 * Whether the line gives words, opinions or feelings to somebody it names. Names are people of the termbase, and pairs
 * of capitalised words that are no other entry of it.
 */
export function quotesNamedPerson(
  row: Row,
  placeables: Placeables,
  isTerm: (text: string) => boolean,
): boolean {
  if (!speechVerb.test(row.ru) && !speechMark.test(row.ru)) return false;
  if (placeables.read(row.ru).some(({ kind }) => kind === 'person')) return true;
  return [...row.ru.matchAll(twoNames)].some(
    ({ 0: name, index }) => !isTerm(name) && !(index === 0 && /^\p{Lu}\p{Ll}{0,3}\s/u.test(name)),
  );
}

/** Kazakh abbreviations of rarer bodies that are not in settled use: the lines with them are left out. */
export const unsettledAbbreviation = /(?<!\p{L})(?:ДИАҚБ|ХҚТҰ|БЖКБ|ХҚКК|ЕКПА)(?!\p{L})/u;

/** One English adjective for Kazakhstan; «Kazakhstanis», the citizens, stay. */
export function settleAdjective(en: string): string {
  return en.replace(/\bKazakhstani\b/gu, 'Kazakh');
}

/** Names of places and people as the termbase prefers them, where both spellings are forms of one entry. */
export function settleNames(row: Row, placeables: Placeables): Row {
  const settled: Record<TargetLanguage, string> = { en: row.en, kk: row.kk };
  for (const slot of placeables.read(row.ru)) {
    const isName =
      slot.kind === 'city' || slot.kind === 'person' || slot.kind === 'place' || slot.kind === 'country';
    if (!isName || /^\p{Lu}{2,}$/u.test(slot.text)) continue;
    for (const language of targetLanguages) {
      if (slot.kind === 'country' && language === 'en') continue;
      const place = placeables.locate(slot, settled[language], language);
      const written = place === null ? null : placeables.write(slot, place.form);
      if (place === null || written === null) continue;
      settled[language] =
        settled[language].slice(0, place.start) + written + settled[language].slice(place.end);
    }
  }
  return { ...row, ...settled };
}

/** How often English words stand in small letters and in capitals inside sentences. */
export function countCapitals(rows: readonly Row[]): ReadonlyMap<string, { small: number; capital: number }> {
  const counts = new Map<string, { small: number; capital: number }>();
  for (const { en } of rows) {
    if (!/[.!?]["”’]?$/u.test(en)) continue;
    for (const { 0: word } of en.matchAll(/(?<=[\p{Ll},;] )\p{L}[\p{L}’'-]*/gu)) {
      const count = counts.get(word.toLowerCase()) ?? { small: 0, capital: 0 };
      if (/^\p{Ll}/u.test(word)) count.small += 1;
      else count.capital += 1;
      counts.set(word.toLowerCase(), count);
    }
  }
  return counts;
}

const minor = /^(?:a|an|and|as|at|but|by|for|from|in|into|is|of|on|or|over|the|to|with)$/u;
const institution = /(?:^|\s)(?:Ассамбле|Совет|Комитет|Дом|Год|Двор[еч]|Университет|Центр|Фонд|Музе)\p{L}*/u;
const plainNames = new Set(['country', 'city', 'person']);

/**
 * A headline set in title case as a sentence, which most of the headlines are. Russian, which has capitals in names
 * alone, tells what is a name: with none after the first word all words take the small letter that they have inside
 * sentences; with names of countries, towns and people alone, the words known to be small do; else nothing changes.
 */
export function settleHeadline(
  row: Row,
  capitals: ReadonlyMap<string, { small: number; capital: number }>,
  placeables: Placeables,
): string {
  const { ru, en } = row;
  if (/[.!?…:;”"»)]$/u.test(en)) return en;
  const words = en.split(' ');
  const telling = words
    .slice(1)
    .filter((word) => /^\p{L}{4,}/u.test(word) && !minor.test(word.toLowerCase()));
  const capitalised = telling.filter((word) => /^\p{Lu}/u.test(word));
  if (telling.length < 2 || capitalised.length / telling.length <= 0.8) return en;
  const names = [...ru.matchAll(/(?<=[^\s:.!?]\s[«„(]?)\p{Lu}\p{L}*/gu)];
  const slots = placeables.read(ru).filter(({ kind }) => plainNames.has(kind));
  const isPlain = names.every(({ index }) => slots.some(({ start, end }) => start <= index && index < end));
  if (!isPlain || (names.length > 0 && institution.test(ru))) return en;
  return words
    .map((word, at) => {
      const core = /^\p{Lu}[\p{Ll}’'-]*/u.exec(word)?.[0];
      const opens = at === 0 || /[:?!—–]$/u.test(words[at - 1] ?? '');
      if (core === undefined || opens || word === 'I') return word;
      const count = capitals.get(core.toLowerCase());
      const small =
        names.length === 0
          ? count === undefined || count.small > 0
          : (count?.small ?? 0) > (count?.capital ?? 0);
      return small ? word.charAt(0).toLowerCase() + word.slice(1) : word;
    })
    .join(' ');
}
