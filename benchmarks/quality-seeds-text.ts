import type { TargetLanguage } from '../src/domain/language.js';
import { readNumbers } from '../src/domain/numbers.js';
import { readQuotations } from '../src/domain/typography.js';
import { pick } from './quality-corpus.js';
import {
  changeDigit,
  join,
  pairOf,
  replaceOne,
  type Seed,
  seed,
  withTarget,
  words,
} from './quality-seed-soil.js';

const leadIns: Readonly<Record<TargetLanguage, readonly string[]>> = {
  en: [
    'Here is the translation: ',
    'Translation: ',
    "Sure! Here's the translation:\n\n",
    'Certainly! ',
    '```\n',
  ],
  kk: ['Міне, аударма: ', 'Аударма: ', 'Әрине! ', 'Here is the translation: ', '```\n'],
};
const notes: Readonly<Record<TargetLanguage, readonly string[]>> = {
  en: [
    ' (Note: the name was kept as in the source.)',
    '\n\nNote: This is a literal translation.',
    ' Let me know if you need changes.',
  ],
  kk: [' (Note: literal translation)', ' Ескертпе: сөзбе-сөз аударылды.', ' (аудармашының ескертпесі)'],
};
const refusals: Readonly<Record<TargetLanguage, readonly string[]>> = {
  en: ["I'm sorry, but I can't translate this text.", 'As an AI language model, I cannot translate this.'],
  kk: ['Кешіріңіз, мен бұл мәтінді аудара алмаймын.', 'Тілдік модель ретінде мен бұған көмектесе алмаймын.'],
};

const latin: Readonly<Record<string, string>> = Object.fromEntries(
  [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі'].map((letter, at) => [
    letter,
    'a b v g d e e j z i i k l m n o p r s t u f h ts ch sh sh - y - e iu ia a g q n o u u h i'
      .split(' ')
      [at]?.replace('-', '') ?? '',
  ]),
);
const arabic = 'قازاقستان پرەزيدەنتى استانادا كەلىسسوز جۇرگىزدى';

/** Errors in what stands in the text at all: marks, left or lost words, an engine's own ones. */
export const textSeeds: readonly Seed[] = [
  seed('quotation mark lost', 'quotation-marks', true, (soil) => {
    const marks = soil.target.match(/[«»“”"]/gu) ?? [];
    // Where the source lacks a mark itself, a translation may as well.
    const applies = marks.length >= 2 && readQuotations(soil.source).lone.length === 0;
    return applies ? replaceOne(soil, /[«»“”"]/gu, () => '') : null;
  }),
  seed('quotation lost', 'quotations quotation-marks', false, (soil) => {
    const marks = soil.target.match(/[«»“”"]/gu) ?? [];
    return marks.length !== 2 || !/[«"“„]/u.test(soil.source)
      ? null
      : withTarget(soil, soil.target.replace(/[«»“”"]/gu, ''));
  }),
  seed(
    'source word left',
    'untranslated-source',
    true,
    (soil) => {
      const word = pick(
        words(soil.source).filter((w) => /^[а-яё]{4,}$/u.test(w)),
        soil.random,
      );
      return word === undefined ? null : replaceOne(soil, /(?<= )\p{Ll}{3,}(?= )/gu, () => word);
    },
    ['en'],
  ),
  seed(
    'Russian sentence for Kazakh',
    'untranslated-source identical-text',
    true,
    (soil) => (words(soil.other.ru).length < 4 ? null : withTarget(soil, soil.other.ru)),
    ['kk'],
  ),
  seed(
    'Russian sentence after Kazakh',
    'untranslated-source',
    true,
    (soil) => (words(soil.other.ru).length < 5 ? null : join(soil, soil.other.ru)),
    ['kk'],
  ),
  seed(
    'run of source words',
    'untranslated-source',
    true,
    (soil) => {
      const own = words(soil.source);
      const at = own.findIndex(
        (_, i) =>
          own.slice(i, i + 6).length === 6 && own.slice(i, i + 6).every((w) => /^[а-яё]{3,}$/u.test(w)),
      );
      if (at < 0) return null;
      const run = own.slice(at, at + 6).join(' ');
      return replaceOne(soil, /(?<=\p{Ll}) (?=\p{Ll})/gu, () => ` ${run} `);
    },
    ['kk'],
  ),
  seed('source copied', 'untranslated-source identical-text', true, (soil) =>
    words(soil.source).length < 5 ? null : withTarget(soil, soil.source),
  ),
  seed(
    'Kazakh in Latin letters',
    'wrong-script',
    true,
    (soil) =>
      withTarget(soil, [...soil.target].map((letter) => latin[letter.toLowerCase()] ?? letter).join('')),
    ['kk'],
  ),
  seed('Kazakh in Arabic letters', 'wrong-script', true, (soil) => withTarget(soil, arabic), ['kk']),
  seed(
    'Latin letter in a Kazakh word',
    'wrong-script typography',
    false,
    (soil) => replaceOne(soil, /(?<=[а-я])і(?=[а-я])/gu, () => 'i'),
    ['kk'],
  ),
  seed('cut off', 'sentence-end omission', true, (soil) => {
    const own = words(soil.target);
    if (own.length < 8 || !/[.!?…]["»”]?$/u.test(soil.source)) return null;
    const kept = own.slice(0, Math.ceil(own.length * 0.6)).join(' ');
    return /\p{L}$/u.test(kept) ? withTarget(soil, kept) : null;
  }),
  seed('most of it left out', 'omission', true, (soil) => {
    const own = words(soil.target);
    return own.length < 10
      ? null
      : withTarget(soil, `${own.slice(0, Math.floor(own.length * 0.33)).join(' ')}.`);
  }),
  seed('a sentence left out', 'omission length-ratio', false, (soil) => {
    const translation = soil.other[soil.language];
    if (translation === undefined || soil.other.ru.length < 60) return null;
    return { source: `${soil.source} ${soil.other.ru}`, target: soil.target };
  }),
  seed('a sentence added', 'addition length-ratio', false, (soil) => {
    const translation = soil.other[soil.language];
    return translation === undefined || translation.length < 60 ? null : join(soil, translation);
  }),
  seed('looping', 'repetition', true, (soil) => {
    const own = words(soil.target);
    if (own.length < 8) return null;
    const tail = own.slice(-5).join(' ');
    return join(soil, `${tail} ${tail} ${tail}`);
  }),
  seed('lead-in', 'commentary', true, (soil) =>
    withTarget(soil, (pick(leadIns[soil.language], soil.random) ?? '') + soil.target),
  ),
  seed('note of the engine', 'commentary', true, (soil) =>
    withTarget(soil, soil.target + (pick(notes[soil.language], soil.random) ?? '')),
  ),
  seed('refusal', 'commentary', true, (soil) =>
    withTarget(soil, pick(refusals[soil.language], soil.random) ?? null),
  ),
  seed('doubled word', 'doubled-words', true, (soil) =>
    replaceOne(soil, /(?<= )\p{Ll}{3,}(?= )/gu, (word) =>
      /^(?:that|had|very|бір|әр)$/u.test(word) ? word : `${word} ${word}`,
    ),
  ),
  seed('bracket lost', 'brackets', true, (soil) =>
    /[([]/u.test(soil.source) ? replaceOne(soil, /[()[\]]/gu, () => '') : null,
  ),
  seed('web address changed', 'links', true, (soil) => ({
    ...pairOf(soil),
    source: `${soil.source} https://www.akorda.kz/ru/events/${Math.floor(soil.random() * 1e6)}`,
    target: `${soil.target} https://www.akorda.kz/ru/events/${Math.floor(soil.random() * 1e6)}`,
  })),
  seed('e-mail lost', 'links', true, (soil) => ({
    ...pairOf(soil),
    source: `${soil.source} (press@mfa.gov.kz)`,
  })),
  seed('tag lost', 'tags', true, (soil) => ({
    ...pairOf(soil),
    source: `<b>${soil.source}</b>`,
    target: `<b>${soil.target}`,
  })),
  seed('placeholder left', 'placeholders', true, (soil) =>
    replaceOne(
      soil,
      /(?<= )\p{Ll}{3,}(?= )/gu,
      () => pick(['{{T1}}', '⟦3⟧', '__TERM_2__', '%s', '{0}', '[[2]]'], soil.random) ?? '',
    ),
  ),
  // A full stop alone: newspapers' headlines have none, so a warning is enough. A text that stops midway is `cut off`.
  seed('end mark lost', 'sentence-end', false, (soil) =>
    /[.!?…]$/u.test(soil.source) && /[\p{L}\p{N}][.!?]$/u.test(soil.target)
      ? withTarget(soil, soil.target.slice(0, -1))
      : null,
  ),
  seed('question made a statement', 'sentence-end', false, (soil) =>
    soil.source.endsWith('?') && soil.target.endsWith('?')
      ? withTarget(soil, `${soil.target.slice(0, -1)}.`)
      : null,
  ),
  seed('negation lost', 'negation', false, (soil) => {
    if (!/(?<!\p{L})не(?!\p{L})/u.test(soil.source.toLowerCase())) return null;
    if (soil.language === 'en')
      return (soil.target.match(/n[’']t| not /gu) ?? []).length === 1
        ? withTarget(soil, soil.target.replace(/n[’']t| not(?= )/u, ''))
        : null;
    return (soil.target.match(/ емес/gu) ?? []).length === 1
      ? withTarget(soil, soil.target.replace(' емес', ''))
      : null;
  }),
  seed('negation added', 'negation', false, (soil) =>
    soil.language === 'en'
      ? replaceOne(soil, / (?:is|was|are|were|will|has|have) (?=\p{Ll})/gu, (verb) => `${verb}not `)
      : withTarget(soil, soil.target.replace(/\.$/u, ' емес.')),
  ),
  seed('empty', 'empty-target', true, (soil) => withTarget(soil, ' ')),
  seed('paragraph lost', 'paragraph-count', true, (soil) => ({
    ...pairOf(soil),
    source: `${soil.source}\n\n${soil.other.ru}`,
  })),
  seed('foreign quotation marks', 'typography', false, (soil) => {
    const marks = soil.language === 'en' ? ['«', '»'] : ['“', '”'];
    return /[«“"]/u.test(soil.target)
      ? null
      : replaceOne(soil, /(?<= )\p{L}{4,}(?= )/gu, (word) => marks[0] + word + marks[1]);
  }),
  seed('double space', 'typography', false, (soil) => replaceOne(soil, /(?<=\p{L}) (?=\p{L})/gu, () => '  ')),
  seed('versions differ in a number', 'counterpart-numbers', true, (soil) => {
    if (soil.counterpart === undefined) return null;
    const other: TargetLanguage = soil.language === 'en' ? 'kk' : 'en';
    const number = pick(
      readNumbers(soil.counterpart, other).filter(
        ({ value, form, text }) =>
          value >= 13 &&
          form === 'digits' &&
          /^\d+$/.test(text) &&
          readNumbers(soil.target, soil.language).some((own) => own.value === value && !own.loose),
      ),
      soil.random,
    );
    if (number === undefined) return null;
    return {
      ...pairOf(soil),
      counterpart: soil.counterpart.replaceAll(number.text, changeDigit(number.text, soil.random)),
    };
  }),
];
