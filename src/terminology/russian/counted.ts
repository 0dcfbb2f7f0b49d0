import { type CellForms, frozenForms, singularCells } from './grammar.js';
import { addFixed, slotsOf } from './noun-phrase.js';
import { type Plan, planOf, type Slot } from './plan.js';
import type { TermWord } from './term-words.js';
import { wordList } from './word-list.js';

/** Numerals after which things are counted in the genitive plural. */
const numerals = wordList(`
  пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать
  восемнадцать девятнадцать двадцать тридцать
`);

/** Cells of singular cases: nominative and accusative alike, then genitive, dative, instrumental, prepositional. */
function cellsOf(nominative: string, rest: readonly [string, string, string, string]): CellForms {
  const [genitive, dative, instrumental, prepositional] = rest;
  const forms = [nominative, genitive, dative, nominative, instrumental, prepositional];
  return frozenForms(nominative).map((_, cell) => {
    const form = forms[cell];
    return form === undefined ? [] : [form];
  });
}

function numeralCells(word: string): CellForms {
  const oblique = `${word === 'восемь' ? 'восем' : word.slice(0, -1)}и`;
  return cellsOf(word, [oblique, oblique, `${word}ю`, oblique]);
}

/** Dative, instrumental and prepositional plural by the genitive: граней, граням; реформ, реформам. */
function countedNoun(genitive: string): CellForms | null {
  const [, stem = '', ending = ''] = /^(.+?)(ов|ев|ей|ий)?$/.exec(genitive) ?? [];
  const soft =
    ending === 'ий' || (ending === 'ей' && !/[жшчщ]$/.test(stem)) || (ending === 'ев' && !stem.endsWith('ц'));
  if (ending === '' && !/[бвгджзклмнпрстфхцчшщ]$/.test(stem)) return null;
  const base = `${stem}${ending === 'ий' ? 'и' : ''}${soft ? 'я' : 'а'}`;
  return cellsOf(genitive, [genitive, `${base}м`, `${base}ми`, `${base}х`]);
}

function countedAdjective(genitive: string): CellForms | null {
  const stem = /^(.{3,}[ыи])х$/.exec(genitive)?.[1];
  return stem === undefined ? null : cellsOf(genitive, [genitive, `${stem}м`, `${stem}ми`, genitive]);
}

/** «Пять институциональных реформ»: the numeral and what it counts change together. Null for other terms. */
export function countedPlan(words: readonly TermWord[], tail: string): Plan | null {
  const [numeral] = words;
  if (numeral === undefined || words.length < 2 || !numerals.has(numeral.text)) return null;
  const slots: Slot[] = [...slotsOf(numeral, [numeralCells(numeral.text)])];
  let index = 1;
  for (; index < words.length; index += 1) {
    const word = words[index];
    const adjective = word?.parts.length === 1 ? countedAdjective(word.text) : null;
    if (word === undefined || adjective === null) break;
    slots.push(...slotsOf(word, [adjective]));
  }
  const noun = words[index];
  const cells = noun?.kind === 'word' && noun.parts.length === 1 ? countedNoun(noun.text) : null;
  if (noun === undefined || cells === null) return null;
  slots.push(...slotsOf(noun, [cells]));
  for (const word of words.slice(index + 1)) addFixed(slots, word);
  return planOf(slots, singularCells, tail);
}
