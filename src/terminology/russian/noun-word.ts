import type { RussianGender } from '../../contracts/termbase.js';
import { declineAcronym, isAcronym } from './acronym.js';
import { declineAdjective, parseAdjective } from './adjective.js';
import { type CellForms, frozenForms, type Gender, pluralCells } from './grammar.js';
import { declineNoun } from './noun.js';
import { genderOfNoun, isAnimateNoun, isIndeclinable, looksPlural } from './noun-gender.js';
import { pluralOnly } from './noun-lexicon.js';
import { declinePlural } from './plural-noun.js';
import { commonHeads } from './term-kind.js';
import type { TermToken, TermWord } from './term-words.js';
import { wordList } from './word-list.js';

/** What is known of a head noun before it is declined. */
export interface HeadGrammar {
  readonly gender: RussianGender;
  readonly animate: boolean;
  /** An adjective stands by, so a doubtful genitive plural may be given both ways. */
  readonly accompanied: boolean;
  readonly place: boolean;
  /** Other words follow: the noun of «озеро Балхаш» is the common one, whatever the kind of the term. */
  readonly opens: boolean;
  readonly plural: string | null;
}

/** First halves of hyphenated nouns that never change: премьер-министра, пресс-службы, генерал-лейтенанта. */
const frozenFirst = wordList(`
  премьер вице экс пресс бизнес интернет онлайн веб медиа мини макси генерал штаб обер унтер контр блок топ шеф гранд гран
  арт фан кино теле радио аудио видео поп рок тест фото хай шоу эко био евро агро нано микро макро супер ультра статс дата
  смарт пилот тур ток гала бренд стоп кастинг мастер круиз этно стенд флеш флэш экспресс альфа бета гамма
  демо дизайн джаз диско допинг капитан лейб максимум нон ноу пост про фин форс шорт эконом лорд алма
  консалтинг лизинг маркетинг тренинг фитнес холдинг экшн хит рейв мега гипер промо прайм прайс суши
`);
/** First halves that change with the second: страны-участницы, государства-члена, города-героя. */
const decliningFirst = wordList(`
  страна страны государство государства город города член члены компания компании форум план вагон посол держава державы партнёр
  партнер инженер врач учитель организация организации предприятие предприятия банк банки выставка завод сторона стороны
  республика республики село аэропорт художник лётчик летчик космонавт ученый учёный рейс договор акт школа школы музей фестиваль
  конкурс семинар совещание концерт самолёт самолет корабль судно
`);

/** Ростова-на-Дону, Стратфорда-над-Эйвоном. */
const middlePrepositions = wordList('на над под у де дю ла ле в');

const vowelEnd = /[аеёиоуыэюя]$/;

function placeCells(word: string, gender: RussianGender): CellForms {
  // Of a name in the plural nothing tells the genitive: Великих Лук, Набережных Челнов.
  if (Object.hasOwn(pluralOnly, word) || gender === 'plural') return declinePlural(word, false, true);
  if (
    /(?:[аоуыэею]а|[иыуюэ])$/.test(word) ||
    (/[ео]$/.test(word) && !/(?:ово|ево|ёво|ино|ыно|ье|ие|ое|ее|море|поле)$/.test(word))
  )
    return frozenForms(word);
  const place = gender === 'm' || gender === 'f' || gender === 'n' ? gender : genderOfNoun(word);
  const cells = declineNoun(word, place, false);
  const singular = cells.map((forms, cell) => (pluralCells.includes(cell) ? [] : forms));
  // Внуково, Косово: declined by the norm, frozen in much of the press.
  return /(?:ово|ево|ёво|ино|ыно)$/.test(word)
    ? singular.map((forms, cell) => (cell < 6 ? [...new Set([...forms, word])] : forms))
    : singular;
}

/** Gender of a single head noun, with what an editor or an adjective says of it first. */
export function headGender(word: string, told: RussianGender | null): RussianGender {
  if (told !== null) return told;
  return looksPlural(word) ? 'plural' : genderOfNoun(word);
}

/** How many distinct nouns are kept; past that the table starts anew. */
const cacheLimit = 50_000;
const cache = new Map<string, CellForms>();
/** The usual case, no plural told, by grammar and then by word: no key has to be put together for it. */
const caches: Map<string, CellForms>[] = Array.from({ length: 64 }, () => new Map<string, CellForms>());
const genderCode = { m: 0, f: 1, n: 2, plural: 3 } as const;

function codeOf({ gender, animate, accompanied, place, opens }: HeadGrammar): number {
  return (
    genderCode[gender] * 16 + (animate ? 8 : 0) + (accompanied ? 4 : 0) + (place ? 2 : 0) + (opens ? 1 : 0)
  );
}

/** Cells of one noun without a hyphen. The same noun gives the same object, so what is made of it can be kept. */
export function nounCells(token: TermToken, grammar: HeadGrammar): CellForms {
  const code = codeOf(grammar);
  const usual = grammar.plural === null;
  const table = usual ? (caches[code] ?? cache) : cache;
  const key = usual ? token.written : `${token.written}|${code}|${grammar.plural}`;
  const known = table.get(key);
  if (known !== undefined) return known;
  if (table.size >= cacheLimit) table.clear();
  const cells = decline(token, grammar);
  table.set(key, cells);
  return cells;
}

function decline(token: TermToken, grammar: HeadGrammar): CellForms {
  const { written, lower } = token;
  if (!/[а-яёА-ЯЁ]/.test(written)) return frozenForms(written);
  if (isAcronym(written)) return declineAcronym(written);
  if (grammar.place && !(grammar.opens && commonHeads.has(lower))) return placeCells(lower, grammar.gender);
  if (isIndeclinable(lower)) return frozenForms(lower);
  if (grammar.gender === 'plural')
    return vowelEnd.test(lower)
      ? declinePlural(lower, grammar.animate, grammar.accompanied)
      : frozenForms(lower);
  return declineNoun(lower, grammar.gender, grammar.animate, grammar.plural);
}

function merged(first: CellForms, second: CellForms): CellForms {
  return first.map((forms, cell) => [...new Set([...forms, ...(second[cell] ?? [])])]);
}

/** Cells of a noun that stands in a compound by itself, with its own gender. */
function partCells(token: TermToken, grammar: HeadGrammar): CellForms {
  const adjective = parseAdjective(token.lower);
  if (adjective !== null) return declineAdjective(adjective, adjective.shows, grammar.animate);
  const gender: Gender | 'plural' = grammar.gender === 'plural' ? 'plural' : genderOfNoun(token.lower);
  return nounCells(token, {
    ...grammar,
    gender,
    animate: grammar.animate || isAnimateNoun(token.lower),
    plural: null,
  });
}

/** Коста-Рика, Сент-Люсия: capitals on both sides of the hyphen are a name of a place. */
function isProperCompound(word: TermWord): boolean {
  const names = word.parts.filter((part) => part.kind !== 'mark');
  const first = names[0]?.lower ?? '';
  if (names.length !== 2 || frozenFirst.has(first) || decliningFirst.has(first)) return false;
  return names.every((part) => /^\p{Lu}\p{Ll}/u.test(part.written));
}

/**
 * Variants of a hyphenated noun, each with cells by part (marks frozen): only the last part changes
 * (премьер-министра), or both do (страны-участницы), or — where nothing tells — either.
 */
export function compoundVariants(word: TermWord, told: HeadGrammar): readonly (readonly CellForms[])[] {
  const grammar = isProperCompound(word) ? { ...told, place: true } : told;
  const names = word.parts.filter((part) => part.kind !== 'mark');
  if (word.text === 'о-ва' || word.text === 'о-в') return [word.parts.map((part) => frozenForms(part.lower))];
  const first = names[0];
  const last = names.at(-1);
  if (first === undefined || last === undefined) return [];
  const frozen = word.parts.map((part) => frozenForms(part.lower));
  const withCells = (changes: ReadonlyMap<TermToken, CellForms>): readonly CellForms[] =>
    word.parts.map((part, index) => changes.get(part) ?? frozen[index] ?? frozenForms(part.lower));
  const lastCells = compoundLast(last, grammar);
  const lastOnly = withCells(new Map([[last, lastCells]]));
  if (names.length > 2 && middlePrepositions.has(names[1]?.lower ?? ''))
    return [withCells(new Map([[first, partCells(first, grammar)]]))];
  // Кот-д'Ивуар, д'Эстен.
  if (word.text.includes("'")) return [lastOnly];
  if (names.length > 2 && grammar.place)
    return [withCells(new Map([[first, partCells(first, grammar)]])), lastOnly];
  if (
    first.kind !== 'word' ||
    names.length > 2 ||
    frozenFirst.has(first.lower) ||
    (/[ои]$/.test(first.lower) && !decliningFirst.has(first.lower) && !isPluralPair(first, grammar))
  )
    return [lastOnly];
  if (!/[а-яё]/.test(first.lower)) return [lastOnly];
  const both = withCells(
    new Map([
      [first, partCells(first, grammar)],
      [last, lastCells],
    ]),
  );
  if (grammar.place)
    return placeVariants(
      first,
      last,
      grammar,
      lastOnly,
      both,
      withCells(new Map([[first, partCells(first, grammar)]])),
    );
  if (decliningFirst.has(first.lower)) return [both];
  // Гвинеи-Бисау, Тимора-Лешти: the second half cannot change.
  if (isIndeclinable(last.lower)) return [lastOnly, withCells(new Map([[first, partCells(first, grammar)]]))];
  return grammar.gender !== 'plural' &&
    /[аеёиоуыэюя]$/.test(first.lower) &&
    !isAnimateNoun(first.lower) &&
    !/(?:ия|ца|ка|на|ра|та)$/.test(first.lower)
    ? [lastOnly]
    : [both, lastOnly];
}

/** Тянь-Шаня, Усть-Рязани: the gender of a name in -ь does not show, so a double name has both. */
function compoundLast(last: TermToken, grammar: HeadGrammar): CellForms {
  const cells = adjectiveOrNoun(last, grammar);
  if (!grammar.place || !last.lower.endsWith('ь') || grammar.gender === 'plural') return cells;
  const other = nounCells(last, { ...grammar, gender: grammar.gender === 'f' ? 'm' : 'f' });
  return merged(cells, other);
}

/** Дети-сироты: a plural of which the first half is one as well. */
function isPluralPair(first: TermToken, grammar: HeadGrammar): boolean {
  return grammar.gender === 'plural' && looksPlural(first.lower);
}

function placeVariants(
  first: TermToken,
  last: TermToken,
  grammar: HeadGrammar,
  lastOnly: readonly CellForms[],
  both: readonly CellForms[],
  firstOnly: readonly CellForms[],
): readonly (readonly CellForms[])[] {
  if (parseAdjective(last.lower) !== null && !vowelEnd.test(first.lower)) return [both];
  const frozenLast = placeCells(last.lower, grammar.gender)[1]?.[0] === last.lower;
  return frozenLast ? [lastOnly, firstOnly] : [lastOnly];
}

function adjectiveOrNoun(token: TermToken, grammar: HeadGrammar): CellForms {
  const adjective = parseAdjective(token.lower);
  return adjective === null
    ? nounCells(token, grammar)
    : declineAdjective(adjective, adjective.shows, grammar.animate);
}

/** Adds `extra` forms of another nominative plural to the plural cells. */
export function withPlural(
  cells: CellForms,
  lower: string,
  gender: Gender,
  animate: boolean,
  plural: string,
): CellForms {
  return merged(cells, declineNoun(lower, gender, animate, plural));
}
