import type { CheckContext, CheckedUnit } from '../contracts/quality-check.js';
import { readDates, readWeekdays, type TextDate, type TextWeekday } from '../domain/dates.js';
import type { Language } from '../domain/language.js';
import { tokenize } from '../domain/numbers/tokens.js';
import { readNumbers, type TextNumber } from '../domain/numbers.js';
import { splitSentences } from '../domain/sentences.js';
import { type QuotationReading, readQuotations } from '../domain/typography.js';
import { readWords, type TextWord } from './words.js';

/** What the checks read in one text, each reading made at most once. */
export interface TextReading {
  readonly text: string;
  readonly language: Language;
  numbers(): readonly TextNumber[];
  dates(): readonly TextDate[];
  weekdays(): readonly TextWeekday[];
  quotations(): QuotationReading;
  words(): readonly TextWord[];
  sentences(): readonly string[];
}

export function createTextReading(text: string, language: Language): TextReading {
  const tokens = once(() => tokenize(text));
  return {
    text,
    language,
    numbers: once(() => readNumbers(text, language, tokens())),
    dates: once(() => readDates(text, language, tokens())),
    weekdays: once(() => readWeekdays(text, language, tokens())),
    quotations: once(() => readQuotations(text)),
    words: once(() => readWords(text, tokens())),
    // Most units are one sentence, which needs no splitting to be known.
    sentences: once(() =>
      /[.!?…\n]/u.test(text.trimEnd().slice(0, -2)) ? splitSentences(text) : [text.trim()],
    ),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

interface UnitReading {
  readonly source: TextReading;
  readonly target: TextReading;
}

// Some thirty checks read the same two texts. Keyed by the unit itself, so a reading lives no longer than its unit.
const readings = new WeakMap<CheckedUnit, Map<Language, UnitReading>>();

/** The readings of a unit's source and target, shared by all checks of that unit. */
export function readUnit(unit: CheckedUnit, target: Language): UnitReading {
  const known = readings.get(unit)?.get(target);
  if (known !== undefined) return known;
  const made = {
    source: createTextReading(unit.source, 'ru'),
    target: createTextReading(unit.target, target),
  };
  const languages = readings.get(unit) ?? new Map<Language, UnitReading>();
  readings.set(unit, languages.set(target, made));
  return made;
}

const counterparts = new WeakMap<CheckedUnit, TextReading>();

/** The unit in the article's other target language; null where that is not there yet. */
export function readCounterpart(unit: CheckedUnit, context: CheckContext): TextReading | null {
  const text = context.counterpart?.targets.get(unit.segmentId);
  if (context.counterpart === null || text === undefined) return null;
  const known = counterparts.get(unit);
  if (known?.text === text && known.language === context.counterpart.language) return known;
  const made = createTextReading(text, context.counterpart.language);
  counterparts.set(unit, made);
  return made;
}
