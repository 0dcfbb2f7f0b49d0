import library from 'russian-nouns-js';
import {
  type CellForms,
  cellCount,
  frozenForms,
  type Gender,
  pluralCells,
  singularCells,
} from './grammar.js';
import { isIndeclinable } from './noun-gender.js';
import { indeclinable, irregularNouns, pluralInA } from './noun-lexicon.js';

/** How many distinct words' paradigms are kept; past that the table starts anew. */
const cacheLimit = 50_000;
const cache = new Map<string, CellForms>();
const engine = new library.Engine();
const libraryGender: Readonly<Record<Gender, string>> = {
  m: library.Gender.MASCULINE,
  f: library.Gender.FEMININE,
  n: library.Gender.NEUTER,
};
const libraryCases = library.CASES.slice(0, 6);
const locativeCase = library.CASES[6] ?? '';

function parseIrregular(row: string): CellForms {
  return row.split(/\s+/).map((cell) => (cell === '-' ? [] : cell.toLowerCase().split(',')));
}

function withAccusative(cells: CellForms, animate: boolean): CellForms {
  if (!animate) return cells;
  return cells.map((forms, cell) => {
    if (cell === 9) return cells[7] ?? forms;
    return forms;
  });
}

/** Forms in -ою, -ею are verse, not press. */
function usual(forms: readonly string[]): readonly string[] {
  if (forms.length === 1) return forms;
  const kept = forms.filter((form) => !/[ое]ю$/.test(form));
  return [...new Set(kept.length > 0 ? kept : forms)];
}

function declineWithLibrary(
  word: string,
  gender: Gender,
  animate: boolean,
  plural: string | null,
): CellForms {
  const lemma = library.createLemma({
    text: word,
    // Masculine nouns in -а, -я take every ending of the feminine declension.
    gender: /[ая]$/.test(word) && gender === 'm' ? libraryGender.f : libraryGender[gender],
    animate,
  });
  const cells: (readonly string[])[] = Array.from({ length: cellCount }, () => []);
  for (const cell of singularCells) cells[cell] = usual(engine.decline(lemma, libraryCases[cell] ?? ''));
  if (gender === 'm') cells[5] = [...new Set([...(cells[5] ?? []), ...engine.decline(lemma, locativeCase)])];
  if (gender === 'n' && word.endsWith('ье')) cells[5] = [word];
  const plurals = plural === null ? [...engine.pluralize(lemma)] : [plural];
  if (plural === null && pluralInA.has(word))
    plurals.push(`${word.replace(/[ьй]$/, '')}${/[ьй]$/.test(word) ? 'я' : 'а'}`);
  for (const cell of pluralCells) {
    const declined = plurals.map((form) => usual(engine.decline(lemma, libraryCases[cell - 6] ?? '', form)));
    cells[cell] = declined.length === 1 ? (declined[0] ?? []) : [...new Set(declined.flat())];
  }
  return cells;
}

function declineInOi(word: string, animate: boolean): CellForms {
  const stem = word.slice(0, -1);
  const endings = [
    'й',
    'я',
    'ю',
    animate ? 'я' : 'й',
    'ем',
    'е',
    'и',
    'ев',
    'ям',
    animate ? 'ев' : 'и',
    'ями',
    'ях',
  ];
  return endings.map((ending) => [`${stem}${ending}`]);
}

function decline(word: string, gender: Gender, animate: boolean, plural: string | null): CellForms {
  const listed = Object.hasOwn(irregularNouns, word) ? irregularNouns[word] : undefined;
  if (listed !== undefined) return withAccusative(parseIrregular(listed), animate);
  if (isIndeclinable(word) || indeclinable.has(word) || !/[а-яё]/.test(word)) return frozenForms(word);
  if (/^.{2,}город$/.test(word) && !/(?:при|о|за)город$/.test(word))
    return declineWithLibrary(word, gender, animate, `${word}а`);
  // The library takes Ханой, застой for adjectives.
  if (gender === 'm' && word.endsWith('ой')) return declineInOi(word, animate);
  return declineWithLibrary(word, gender, animate, plural);
}

/**
 * Cells of a common noun given in the nominative singular, lower case. `plural` is the nominative plural
 * where it is not the usual one. Over russian-nouns-js, corrected where it errs.
 */
export function declineNoun(
  word: string,
  gender: Gender,
  animate: boolean,
  plural: string | null = null,
): CellForms {
  const key = `${word}|${gender}|${animate ? 1 : 0}|${plural ?? ''}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= cacheLimit) cache.clear();
  const cells = decline(word, gender, animate, plural);
  cache.set(key, cells);
  return cells;
}
