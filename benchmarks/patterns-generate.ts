import type { RussianCase } from '../src/contracts/placeables.js';
import type { GlossaryEntry } from '../src/contracts/termbase.js';
import type { PatternSet, SlotPiece, Template } from '../src/memory/patterns/pattern.js';
import { russianForms } from '../src/terminology/russian/russian-forms.js';

/** Termbase entries that may fill slots, by what they name. People and titles are masculine, as the verbs here. */
export interface FillingWords {
  readonly countries: readonly GlossaryEntry[];
  readonly cities: readonly GlossaryEntry[];
  readonly organisations: readonly GlossaryEntry[];
  readonly people: readonly GlossaryEntry[];
  readonly titles: readonly GlossaryEntry[];
}

/** Whole numbers below `limit`, the same for the same seed (mulberry32). */
export function createDice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const caseNames: Readonly<Record<string, string>> = {
  nom: 'nominative',
  gen: 'genitive',
  dat: 'dative',
  acc: 'accusative',
  ins: 'instrumental',
  prep: 'prepositional',
} satisfies Record<RussianCase, string>;

const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

/** Writes Russian sentences that patterns must fit, out of termbase words; endings agree as a rule of thumb. */
export class FillingGenerator {
  constructor(
    private readonly set: PatternSet,
    private readonly words: FillingWords,
    private readonly dice: (limit: number) => number,
  ) {}

  /** One Russian sentence of a template, or null where a word has no form in the case. */
  sentence(template: Template): string | null {
    const text = this.write(template, new Map());
    if (text === null) return null;
    const tidy = text
      .trim()
      .replace(/\s+/gu, ' ')
      .replace(/ ([,.;:])/gu, '$1');
    return tidy.charAt(0).toUpperCase() + tidy.slice(1);
  }

  private write(
    template: Template,
    filled: Map<string, string>,
    within: { readonly count: Count; readonly gender: Ending } = { count: null, gender: 'm' },
  ): string | null {
    const parts = template.map((piece) => (piece.type === 'slot' ? this.slot(piece, filled) : ''));
    if (parts.includes(null)) return null;
    const subject = template.findIndex(
      (piece) => piece.type === 'slot' && piece.kind === null && piece.forms[0] === 'nom',
    );
    const gender = subject < 0 ? within.gender : genderOf(parts[subject] ?? '');
    const number = template.findIndex((piece) => piece.type === 'slot' && piece.kind === 'NUMBER');
    let text = '';
    for (const [index, piece] of template.entries()) {
      if (piece.type === 'text') text += piece.text;
      else if (piece.type === 'slot') text += parts[index] ?? '';
      else {
        const ending = piece.name === null && /\p{L}$/u.test(text);
        const count = number < 0 ? within.count : index < number ? 'before' : 'after';
        const option = ending ? endingOf(piece.options, count, gender) : this.pick(piece.options);
        const part = this.write(option, filled, { count, gender });
        if (part === null) return null;
        text += part;
      }
    }
    return text;
  }

  private slot(slot: SlotPiece, filled: Map<string, string>): string | null {
    if (!slot.series) return this.value(slot, filled);
    const count = 2 + this.dice(2);
    const parts = Array.from({ length: count }, () => this.value(slot, filled));
    if (parts.includes(null) || new Set(parts).size < count) return null;
    return `${parts.slice(0, -1).join(', ')} и ${parts.at(-1)}`;
  }

  private value(slot: SlotPiece, filled: Map<string, string>): string | null {
    const [form = ''] = slot.forms;
    if (slot.kind === null) return this.item(slot.list, form);
    switch (slot.kind) {
      case 'COUNTRY':
        return this.named(this.words.countries, form, filled);
      case 'CITY':
        return this.named(this.words.cities, form, filled);
      case 'PLACE':
        return this.named(this.dice(2) === 0 ? this.words.countries : this.words.cities, form, filled);
      case 'ORG':
        return this.named(this.words.organisations, form, filled);
      case 'PERSON':
        return this.named(this.words.people, form, filled);
      case 'TITLE':
        return this.named(this.words.titles, form, filled);
      case 'OFFICE':
        return this.office(form, filled);
      case 'WHO':
        return this.who(form, filled);
      case 'MONEY':
        return `${this.figure()} ${this.pick(['млн', 'млрд'])} ${this.pick(['долларов США', 'евро', 'тенге', 'юаней'])}`;
      case 'PERCENT':
        return `${this.figure()}%`;
      case 'NUMBER':
        return String(5 + this.dice(15));
      case 'YEAR':
        return String(1991 + this.dice(40));
      case 'DATE':
        return `${1 + this.dice(28)} ${this.pick(months)}${this.dice(2) === 0 ? '' : ` ${2024 + this.dice(6)} года`}`;
    }
  }

  private figure(): string {
    return `${1 + this.dice(90)}${this.dice(2) === 0 ? '' : `,${1 + this.dice(9)}`}`;
  }

  private item(list: string, form: string): string | null {
    const items = this.set.lists.get(list)?.items ?? [];
    const template = items.length === 0 ? undefined : this.pick(items).source.get(form);
    return template === undefined ? null : this.write(template, new Map());
  }

  private office(form: string, filled: Map<string, string>): string | null {
    const title = this.named(this.words.titles, form, filled);
    if (title === null || this.dice(3) === 0) return title;
    const country = this.named(this.words.countries, 'gen', filled);
    return country === null ? null : `${title} ${country}`;
  }

  private who(form: string, filled: Map<string, string>): string | null {
    const [office, person] = [this.office(form, filled), this.named(this.words.people, form, filled)];
    const kind = this.dice(3);
    if (kind === 0) return person;
    return kind === 1 || office === null || person === null ? office : `${office} ${person}`;
  }

  /** A word not yet in this sentence, in the usual form of the case. */
  private named(words: readonly GlossaryEntry[], form: string, filled: Map<string, string>): string | null {
    const entry = this.pick(words);
    if (filled.has(entry.id)) return null;
    filled.set(entry.id, entry.ru);
    const number = entry.gender === 'plural' ? 'plural' : 'singular';
    const forms = russianForms(entry);
    const fitting = forms.find((each) => each.case === caseNames[form] && each.number === number);
    const frozen = new Set(forms.map((each) => each.form)).size === 1;
    return (frozen ? forms[0] : fitting)?.form ?? null;
  }

  private pick<T>(options: readonly T[]): T {
    const picked = options[this.dice(options.length)];
    if (picked === undefined) throw new RangeError('Nothing to pick from');
    return picked;
  }
}

type Ending = 'm' | 'f' | 'n';
/** Where a word stands to the sentence's number. */
type Count = 'before' | 'after' | null;

/** Gender by the first word of a list's nominative: «дорожная карта», «соглашение», «визит». */
function genderOf(phrase: string): Ending {
  const [first = ''] = phrase.split(' ');
  if (/(?:ая|а|я)$/u.test(first)) return 'f';
  return /(?:ое|ие)$/u.test(first) ? 'n' : 'm';
}

const endings: Readonly<Record<Ending, readonly string[]>> = {
  m: ['', 'ся', 'ий', 'ел'],
  f: ['а', 'ась', 'ая', 'ла'],
  n: ['о', 'ось', 'ее', 'ло'],
};

/** Numbers here are 5 to 19: neuter before them, genitive plural after. */
function endingOf(options: readonly Template[], count: Count, gender: Ending): Template {
  const [first = [], second] = options;
  // «в» and «во», «с» and «со».
  const preposition = options.length === 2 && first.length === 0 && textOf(second) === 'о';
  if (preposition) return first;
  const wanted = count === 'before' ? 'n' : gender;
  const found = options.find((option) => endings[wanted].includes(textOf(option)));
  const fallback = count === 'after' ? options.at(-1) : options[0];
  return (count === 'after' ? fallback : (found ?? fallback)) ?? [];
}

function textOf(option: Template | undefined): string {
  const [piece] = option ?? [];
  return piece === undefined ? '' : piece.type === 'text' ? piece.text : '{}';
}
