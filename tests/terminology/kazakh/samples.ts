import { z } from 'zod';
import type { KazakhOptions } from '../../../src/terminology/kazakh/analysis.js';
import type { KazakhRequest } from '../../../src/terminology/kazakh/inflect.js';
import type { KazakhCase, KazakhPossessive } from '../../../src/terminology/kazakh/suffixes.js';
import { faultyRows } from './unimorph-faults.js';

export interface Sample {
  readonly lemma: string;
  readonly request: KazakhRequest;
  readonly form: string;
  readonly options: KazakhOptions;
}

const listSchema = z.array(
  z.object({
    lemma: z.string(),
    forms: z.record(z.string(), z.string()),
    meta: z.object({ poss3: z.boolean() }).optional(),
  }),
);
const cases: Readonly<Record<string, KazakhCase>> = {
  NOM: 'nom',
  GEN: 'gen',
  DAT: 'dat',
  ACC: 'acc',
  LOC: 'loc',
  ABL: 'abl',
  INS: 'ins',
  INST: 'ins',
};

/** The list of names and terms: a JSON array of {lemma, forms by case, meta}. The hints in meta are not used. */
export function readListed(text: string): readonly Sample[] {
  return listSchema.parse(JSON.parse(text)).flatMap(({ lemma, forms }) =>
    Object.entries(forms).map(([tag, form]) => ({
      lemma,
      request: { case: cases[tag]! },
      form,
      options: {},
    })),
  );
}

/** Our own list: a lemma, a tab, then `case:form` with `_` for spaces; `poss` and `plural` are forms too. */
export function readHeldOut(text: string): readonly Sample[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [lemma = '', forms = ''] = line.split('\t');
      return forms.split(' ').map((pair) => {
        const [tag = '', form = ''] = pair.split(':');
        return { lemma, request: requestOf(tag), form: form.replaceAll('_', ' '), options: {} };
      });
    });
}

function requestOf(tag: string): KazakhRequest {
  if (tag === 'poss') return { possessive: '3' };
  return tag === 'plural' ? { number: 'pl' } : { case: cases[tag.toUpperCase()]! };
}

/** UniMorph's Kazakh nouns (lemma, form, tags). Rows that the data themselves contradict are left out and counted. */
export function readUniMorph(text: string): { readonly samples: readonly Sample[]; readonly faulty: number } {
  const rows = text
    .replaceAll('\r', '')
    .split('\n')
    .filter((line) => line !== '');
  const samples = rows
    .filter((row) => !faultyRows.has(row))
    .map((row) => {
      const [lemma = '', form = '', tags = ''] = row.split('\t');
      return {
        lemma,
        form,
        request: uniMorphRequest(tags.split(';')),
        options: { overrides: { possessed: false } },
      };
    });
  return { samples, faulty: rows.length - samples.length };
}

function uniMorphRequest(tags: readonly string[]): KazakhRequest {
  const kazakhCase = tags.map((tag) => cases[tag]).find((found) => found !== undefined);
  return {
    number: tags.includes('PL') ? 'pl' : 'sg',
    case: kazakhCase ?? 'nom',
    possessive: possessiveOf(tags),
  };
}

function possessiveOf(tags: readonly string[]): KazakhPossessive {
  if (tags.includes('PSS1S')) return '1sg';
  if (tags.includes('PSS1P')) return '1pl';
  if (tags.includes('PSS3S')) return '3';
  if (!tags.includes('PSS2S')) return 'none';
  return tags.includes('LSSPEC2') ? '2sgPolite' : '2sg';
}
