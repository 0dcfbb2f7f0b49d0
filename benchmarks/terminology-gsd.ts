import { existsSync, readFileSync } from 'node:fs';
import type { GlossaryEntry, RussianGender, TermKind } from '../src/contracts/termbase.js';
import { createTermMatcher } from '../src/terminology/matching/term-matcher.js';

/** A word of the treebank with its place in the sentence's text. */
interface Word {
  readonly form: string;
  readonly lemma: string;
  readonly pos: string;
  readonly features: ReadonlyMap<string, string>;
  readonly head: number;
  readonly relation: string;
  readonly start: number;
  readonly end: number;
}

interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
}

/** A term drawn from the treebank with every place where it occurs, `sentence:start:end`. */
interface Drawn {
  readonly entry: GlossaryEntry;
  readonly places: Set<string>;
}

function readSentence(block: string): Sentence | null {
  const text = /^# text = (.*)$/m.exec(block)?.[1];
  if (text === undefined) return null;
  let at = 0;
  const words = block
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line): Word => {
      const [, form = '', lemma = '', pos = '', , features = '', head = '0', relation = ''] =
        line.split('\t');
      const start = text.indexOf(form, at);
      at = start + form.length;
      const pairs = features.split('|').map((pair): [string, string] => {
        const [name = '', value = ''] = pair.split('=');
        return [name, value];
      });
      return { form, lemma, pos, features: new Map(pairs), head: Number(head), relation, start, end: at };
    });
  return { text, words };
}

const genders: Readonly<Record<string, RussianGender>> = { Masc: 'm', Fem: 'f', Neut: 'n' };

function entry(
  ru: string,
  kind: TermKind,
  gender: RussianGender | null,
  animate: boolean | null,
): GlossaryEntry {
  return {
    id: ru,
    ru,
    en: [ru],
    kk: [ru],
    status: 'preferred',
    kind,
    gender,
    animate,
    domain: null,
    forms: {},
    variants: {},
    context: [],
    note: null,
    source: null,
    reviewed: false,
    validFrom: null,
    validTo: null,
  };
}

const adjectiveEnding: Readonly<Record<string, (lemma: string) => string>> = {
  m: (lemma) => lemma,
  f: (lemma) =>
    lemma === 'третий'
      ? 'третья'
      : /[^кгхжшчщ]ий$/.test(lemma)
        ? lemma.replace(/ий$/, 'яя')
        : lemma.replace(/(?:ый|ий|ой)$/, 'ая'),
  n: (lemma) =>
    lemma === 'третий'
      ? 'третье'
      : /(?:[жшчщ]|[^кгх])ий$/.test(lemma)
        ? lemma.replace(/ий$/, 'ее')
        : lemma.replace(/(?:ый|ий|ой)$/, 'ое'),
};

/** The dictionary form of ADJ + NOUN: the adjective's ending follows the noun's gender. Null for what has none. */
function pairLemma(adjective: Word, noun: Word, gender: RussianGender): string | null {
  const ending = adjectiveEnding[gender];
  if (ending === undefined || !/(?:ый|ий|ой)$/.test(adjective.lemma)) return null;
  if (!/^[а-яё-]+$/i.test(noun.lemma) || !/^[а-яё-]+$/i.test(adjective.lemma)) return null;
  return `${ending(adjective.lemma.toLowerCase())} ${noun.lemma.toLowerCase()}`;
}

function draw(sentences: readonly Sentence[]): { pairs: Map<string, Drawn>; persons: Map<string, Drawn> } {
  const pairs = new Map<string, Drawn>();
  const persons = new Map<string, Drawn>();
  const add = (to: Map<string, Drawn>, key: string, make: () => GlossaryEntry, place: string): void => {
    const drawn = to.get(key) ?? { entry: make(), places: new Set<string>() };
    drawn.places.add(place);
    to.set(key, drawn);
  };
  sentences.forEach((sentence, number) => {
    sentence.words.forEach((word, index) => {
      const next = sentence.words[index + 1];
      if (next === undefined) return;
      const place = `${number}:${word.start}:${next.end}`;
      const agrees = word.features.get('Case') === next.features.get('Case');
      if (word.pos === 'ADJ' && next.pos === 'NOUN' && word.head === index + 2 && agrees) {
        if (word.features.get('Variant') === 'Short' || (word.features.get('Degree') ?? 'Pos') !== 'Pos')
          return;
        const gender = genders[next.features.get('Gender') ?? ''];
        const lemma = gender === undefined ? null : pairLemma(word, next, gender);
        if (lemma === null || gender === undefined) return;
        add(
          pairs,
          lemma,
          () => entry(lemma, 'common', gender, next.features.get('Animacy') === 'Anim'),
          place,
        );
      } else if (isPersonName(word, next, index)) {
        const gender = genders[word.features.get('Gender') ?? ''] ?? null;
        const lemma = `${capitalised(word.lemma)} ${capitalised(next.lemma)}`;
        add(persons, lemma, () => entry(lemma, 'person', gender, true), place);
      }
    });
  });
  return { pairs, persons };
}

function isPersonName(word: Word, next: Word, index: number): boolean {
  const isName = (candidate: Word): boolean =>
    candidate.pos === 'PROPN' &&
    candidate.features.get('Animacy') === 'Anim' &&
    /^[А-ЯЁ][а-яё-]+$/.test(candidate.form);
  return isName(word) && isName(next) && next.head === index + 1 && /flat|appos/.test(next.relation);
}

function capitalised(word: string): string {
  return word
    .split('-')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase())
    .join('-');
}

function report(
  name: string,
  drawn: ReadonlyMap<string, Drawn>,
  sentences: readonly Sentence[],
  verbose: boolean,
): void {
  const matcher = createTermMatcher([...drawn.values()].map((term) => term.entry));
  const places = new Map(
    [...drawn.values()].flatMap((term) =>
      [...term.places].map((place): [string, string] => [place, term.entry.ru]),
    ),
  );
  const hits = new Map<string, string>();
  sentences.forEach((sentence, number) => {
    for (const match of matcher.find(sentence.text))
      hits.set(`${number}:${match.start}:${match.end}`, match.entry.ru);
  });
  // A hit that takes in more of the same name («Карамзиным Андреем Николаевичем») is that occurrence.
  const covers = (hit: string, place: string): boolean => {
    const [inText, from = 0, to = 0] = hit.split(':').map(Number);
    const [wanted, start = 0, end = 0] = place.split(':').map(Number);
    return inText === wanted && from <= start && to >= end;
  };
  const missed = [...places].filter(
    ([place]) => !hits.has(place) && ![...hits.keys()].some((hit) => covers(hit, place)),
  );
  const extra = [...hits].filter(
    ([hit]) => !places.has(hit) && ![...places.keys()].some((place) => covers(hit, place)),
  );
  const recall = (100 * (places.size - missed.length)) / places.size;
  const precision = (100 * (hits.size - extra.length)) / hits.size;
  console.log(
    `${name}: ${drawn.size} terms, ${places.size} occurrences, recall ${recall.toFixed(2)}%, precision ${precision.toFixed(2)}%`,
  );
  if (!verbose) return;
  const textAt = (place: string): string => {
    const [number = 0, start = 0, end = 0] = place.split(':').map(Number);
    return sentences[number]?.text.slice(start, end) ?? '';
  };
  for (const [place, lemma] of missed) console.log(`  missed  ${lemma}: ${textAt(place)}`);
  for (const [place, lemma] of extra) console.log(`  extra   ${lemma}: ${textAt(place)}`);
}

/** Terms drawn by lemma, gender and animacy from a CoNLL-U treebank, then looked for in its own text. */
export function measureGsd(path: string, verbose = false): void {
  if (!existsSync(path)) {
    console.log(`${path}: not there, skipped`);
    return;
  }
  const sentences = readFileSync(path, 'utf8')
    .split('\n\n')
    .map(readSentence)
    .filter((sentence) => sentence !== null);
  const { pairs, persons } = draw(sentences);
  console.log(`${path}: ${sentences.length} sentences`);
  report('ADJ+NOUN', pairs, sentences, verbose);
  report('person names', persons, sentences, verbose);
}
