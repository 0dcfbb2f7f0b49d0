import type { Placeable, Placeables, TargetForm } from '../../contracts/placeables.js';
import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { TargetLanguage } from '../../domain/language.js';
import type { Span } from '../../domain/span.js';
import {
  createTermMatcher,
  type MatchedTerm,
  type TermMatcher,
  type TermMatcherOptions,
} from '../matching/term-matcher.js';
import { locateDate, writeDate } from './date-values.js';
import { locateEnglish, writeEnglish } from './english-values.js';
import { readFigureSlots } from './figure-slots.js';
import { locateKazakh, writeKazakh } from './kazakh-values.js';
import { NamesByRule } from './names-by-rule.js';
import { locateNumber, writeNumber } from './number-values.js';
import { type Reading, RussianReadings } from './russian-readings.js';
import { adjectiveGroup, type SlotClass, slotEntries } from './slot-entries.js';

const acronym = /^\p{Lu}{2}/u;
const agreeing: Reading = { cases: [], plural: false };
const figureKinds: ReadonlySet<Placeable['kind']> = new Set(['number', 'percent', 'money', 'year']);
/** A word that makes a longer name of the one after it: Южный Судан, Новая Гвинея. */
const longerName =
  /(?:^|[^\p{L}])(?:Южн|Северн|Западн|Восточн|Центральн|Нов|Верхн|Нижн|Больш|Сан|Форт|Порт)\p{L}*[\s-]$/u;

/**
 * Placeables over a termbase: figures and dates by rule; countries, towns, regions, people, bodies, offices and
 * documents by their entries; people of Russian names beside them by transliteration. What cannot be found or written beyond doubt is null. The matcher is built at the first
 * `read`, since most commands never translate.
 */
export function createPlaceables(
  entries: readonly GlossaryEntry[],
  options: TermMatcherOptions = {},
): Placeables {
  return new TermbasePlaceables(entries, options);
}

interface Prepared {
  readonly classes: ReadonlyMap<GlossaryEntry, SlotClass>;
  readonly matcher: TermMatcher;
  readonly byId: ReadonlyMap<string, GlossaryEntry>;
  /** English adjectives by the code of their country. */
  readonly adjectives: ReadonlyMap<string, readonly string[]>;
}

class TermbasePlaceables implements Placeables {
  readonly #entries: readonly GlossaryEntry[];
  readonly #options: TermMatcherOptions;
  readonly #readings = new RussianReadings();
  readonly #names = new NamesByRule(this.#readings);
  #prepared: Prepared | null = null;

  constructor(entries: readonly GlossaryEntry[], options: TermMatcherOptions) {
    this.#entries = entries;
    this.#options = options;
  }

  read(text: string): readonly Placeable[] {
    const { matcher } = this.#prepare();
    const figures = readFigureSlots(text);
    const terms = matcher
      .find(text)
      .filter((match) => !figures.some((figure) => overlap(figure, match)))
      .flatMap((match) => this.#termSlot(text, match) ?? []);
    const known = [...figures, ...terms];
    const people = this.#names.read(text).filter((person) => !known.some((other) => overlap(other, person)));
    return [...known, ...people].sort((left, right) => left.start - right.start);
  }

  locate(
    placeable: Placeable,
    target: string,
    language: TargetLanguage,
  ): (Span & { readonly form: TargetForm }) | null {
    if (placeable.kind === 'date') return locateDate(placeable, target, language);
    if (figureKinds.has(placeable.kind)) return locateNumber(placeable, target, language);
    const entry = this.#entryOf(placeable);
    if (entry === null) return null;
    return language === 'en'
      ? locateEnglish(placeable, entry, target, this.#adjectivesOf(entry))
      : locateKazakh(placeable, entry, target);
  }

  write(placeable: Placeable, form: TargetForm): string | null {
    if (placeable.kind === 'date') return writeDate(placeable, form);
    if (figureKinds.has(placeable.kind)) return writeNumber(placeable, form);
    const entry = this.#entryOf(placeable);
    return form.language === 'en'
      ? writeEnglish(placeable, entry, form)
      : writeKazakh(placeable, entry, form);
  }

  #prepare(): Prepared {
    this.#prepared ??= prepare(this.#entries, this.#options);
    return this.#prepared;
  }

  #entryOf(placeable: Placeable): GlossaryEntry | null {
    const { entryId } = placeable;
    return entryId === null ? this.#names.entryOf(placeable) : (this.#prepare().byId.get(entryId) ?? null);
  }

  #adjectivesOf({ id }: GlossaryEntry): readonly string[] {
    const code = /^country-([a-z]{2})(?:-|$)/u.exec(id)?.[1];
    return code === undefined ? [] : (this.#prepare().adjectives.get(code) ?? []);
  }

  #termSlot(text: string, { entry, start, end }: MatchedTerm): Placeable | null {
    const slotClass = this.#prepare().classes.get(entry);
    const written = text.slice(start, end);
    // A name in quotes names something else: гостиница «Казахстан».
    if (slotClass === undefined || /[«„“"]$/u.test(text.slice(0, start)) || /^[»“”"]/u.test(text.slice(end)))
      return null;
    // АЛЖИР, the camp, is not Алжир, the country.
    if (acronym.test(written) && !acronym.test(entry.ru)) return null;
    if (slotClass.kind !== 'person' && longerName.test(text.slice(0, start))) return null;
    if (/\p{L}[-‑–]$/u.test(text.slice(0, start)) || /^[-‑–][\p{L}\p{N}]/u.test(text.slice(end))) return null;
    // An adjective agrees with its noun, which is text; what it agrees in is no concern of the exchange.
    const reading = slotClass.group === adjectiveGroup ? agreeing : this.#readings.read(entry, written);
    if (reading === null) return null;
    return {
      start,
      end,
      kind: slotClass.kind,
      group: slotClass.group,
      text: written,
      cases: reading.cases,
      plural: reading.plural,
      lemmas: { ru: entry.ru, en: entry.en[0] ?? '', kk: entry.kk[0] ?? '' },
      entryId: entry.id,
    };
  }
}

function prepare(entries: readonly GlossaryEntry[], options: TermMatcherOptions): Prepared {
  const classes = slotEntries(entries);
  const used = [...classes.keys()];
  return {
    classes,
    matcher: createTermMatcher(used, options),
    byId: new Map(used.map((entry) => [entry.id, entry])),
    adjectives: adjectivesOf(entries),
  };
}

/** The termbase names a country's adjective after its ISO 3166 code, as the country: `demonym-pl`, `country-pl`. */
function adjectivesOf(entries: readonly GlossaryEntry[]): ReadonlyMap<string, readonly string[]> {
  const countries = new Set(entries.filter(({ domain }) => domain === 'countries').map(({ en }) => en[0]));
  return new Map(
    entries.flatMap(({ id, en }) => {
      const code = /^demonym-([a-z]{2})$/u.exec(id)?.[1];
      return code === undefined ? [] : [[code, en.filter((phrase) => !countries.has(phrase))] as const];
    }),
  );
}

function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}
