import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GlossaryEntry, RussianGender, TermKind } from '../../../src/contracts/termbase.js';
import { createTermMatcher } from '../../../src/terminology/matching/term-matcher.js';
import { glossaryEntry } from '../matching/glossary-entry.js';

const genders: readonly RussianGender[] = ['m', 'f', 'n'];
const kinds: readonly TermKind[] = ['common', 'person', 'place', 'organisation', 'acronym'];

function shown(text: string): string {
  return text.replaceAll(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The entry of a row: what an editor would know of the term's grammar, and no form. */
function entryOf(term: string, attributes: string): GlossaryEntry {
  const told = new Map(
    attributes.split(/\s+/).map((attribute) => {
      const [name = '', value = ''] = attribute.split(':');
      return [name, value] as const;
    }),
  );
  const person = told.get('p');
  const kind = person === undefined ? (told.has('ab') ? 'acronym' : (told.get('k') ?? 'common')) : 'person';
  const gender = told.has('plt') ? 'plural' : (person ?? told.get('g'));
  const tail = told.get('tp');
  return glossaryEntry(term, {
    kind: kinds.find((each) => each === kind) ?? 'common',
    gender: gender === 'plural' ? gender : (genders.find((each) => each === gender) ?? null),
    animate: told.has('anim') ? true : null,
    forms: tail === undefined ? {} : { ru: [`tail-plural:${tail.replaceAll('_', ' ')}`] },
  });
}

function wrongOf(row: string): readonly string[] {
  const [term = '', attributes = '', forms = '', traps = ''] = shown(row)
    .split('|')
    .map((part) => part.trim());
  const matcher = createTermMatcher([entryOf(term, attributes)]);
  const found = (form: string): readonly string[] => {
    const text = `Сегодня ${form} также здесь.`;
    return matcher.find(text).map(({ start, end }) => text.slice(start, end));
  };
  const split = (list: string): readonly string[] => list.split(';').map((part) => part.trim());
  return [
    ...[term, ...split(forms)].filter((form) => !found(form).includes(form)).map((form) => `missed: ${form}`),
    ...split(traps)
      .filter((trap) => found(trap).length > 0)
      .map((trap) => `false: ${trap}`),
  ].map((fault) => `${term}, ${fault}`);
}

describe('terms with the attributes an editor would know', () => {
  it.each([
    ['offices', 84],
    ['people', 97],
    ['places-and-words', 99],
    ['second-look', 67],
    ['in-their-manner', 120],
    ['press-service', 220],
  ])('finds every form of the list of %s and none of its traps', (name, count) => {
    const rows = readFileSync(new URL(`./fresh/${name}.txt`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(rows).toHaveLength(count);
    expect(rows.flatMap(wrongOf)).toEqual([]);
  });

  // What is left of the traps is told apart by the sense alone: the entry of such a word wants a condition on its context.
  it.each([
    ['sentences', 320, 'банку Премьера Того Семей Гвинеи Лена'],
    [
      'sentences-and-readings',
      280,
      'стали Устав смог суда банку полку село Пристав стекло рот вина вести ели',
    ],
  ])('finds every term of the list of %s, and few of its traps', (name, count, left) => {
    const rows = readFileSync(new URL(`./fresh/${name}.tsv`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => shown(line).split('\t'));
    expect(rows).toHaveLength(count);
    const missed: string[] = [];
    const wrong = rows.flatMap(([kind = '', term = '', wanted = '', text = '']) => {
      const entry = glossaryEntry(term, { kind: kinds.find((each) => each === kind) ?? 'common' });
      const found = createTermMatcher([entry])
        .find(text)
        .map(({ start, end }) => text.slice(start, end));
      if (wanted === '') return found;
      if (!found.includes(wanted)) missed.push(`${term}: ${wanted}`);
      return [];
    });
    expect(missed).toEqual([]);
    expect(wrong).toEqual(left.split(' '));
  });
});
