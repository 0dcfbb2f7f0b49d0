import { declineAdjective } from './adjective.js';
import { singularCells } from './grammar.js';
import { isAnimateNoun } from './noun-gender.js';
import { adjectiveOf, isSubstantiveWord, slotsOf } from './noun-phrase.js';
import { allCells, type Plan, planOf } from './plan.js';
import type { TermWord } from './term-words.js';
import { wordList } from './word-list.js';

/** Adjectives that stand for a person or a thing by themselves. */
const nouns = wordList(`
  военный дежурный больной раненый пленный заключённый заключенный обвиняемый подсудимый участковый постовой часовой
  рядовой портной взрослый знакомый прохожий верующий безработный присяжный городовой пожарный нищий слепой глухой русский
  святой выходной родной рулевой звеньевой понятой избранный вожатый придворный подданный ссыльный посыльный связной
  конвойный нотный близкий потерпевший пострадавший погибший задержанный осуждённый осужденный подозреваемый
  председательствующий начинающий трудящийся учащийся отдыхающий командированный новобрачный крепостной мёртвый
`);

/**
 * «Взаимовыгодный»: an adjective that is a term by itself stands beside nouns of every gender, and in its short form.
 * No plans where it names somebody.
 */
export function loneAdjectivePlans(word: TermWord, tail: string): readonly Plan[] {
  const adjective = adjectiveOf(word);
  if (adjective?.shows !== 'm' || word.parts.length > 1 || isSubstantiveWord(word)) return [];
  if (nouns.has(word.text) || isAnimateNoun(word.text) || /^\p{Lu}/u.test(word.parts[0]?.written ?? ''))
    return [];
  const plans = [
    planOf(slotsOf(word, [declineAdjective(adjective, 'm', false)]), allCells, tail),
    planOf(slotsOf(word, [declineAdjective(adjective, 'f', false)]), singularCells, tail),
    planOf(slotsOf(word, [declineAdjective(adjective, 'n', false)]), singularCells, tail),
  ];
  const stem = /^(.+[бвгджзклмпрстфхцчшщ])ный$/.exec(word.text)?.[1];
  if (stem === undefined) return plans;
  const forms = ['ен', 'на', 'но', 'ны'].map((ending) => `${stem}${ending}`);
  return [
    ...plans,
    planOf(slotsOf(word, [plans[0]?.slots[0]?.cells?.map(() => forms) ?? []]), [0], tail, true),
  ];
}
