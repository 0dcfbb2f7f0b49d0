import type { TermKind } from '../../contracts/termbase.js';
import { indefiniteArticle } from './articles.js';
import { pluralsOf, withPluralTail } from './plural.js';
import { possessiveOf, possessiveSpellings } from './possessive.js';
import { spellingVariants } from './spelling.js';

export type EnglishArticle = 'none' | 'the' | 'indefinite';

export interface EnglishForm {
  readonly form: string;
  readonly number: 'sg' | 'pl';
  readonly article: EnglishArticle;
  readonly possessive: boolean;
}

export interface EnglishOptions {
  /** Names of people and places have no plural and no indefinite article. */
  readonly kind?: TermKind;
  /** Plurals that an editor gives; an empty list says there is none. */
  readonly plurals?: readonly string[];
}

const singleKinds: ReadonlySet<TermKind> = new Set<TermKind>(['person', 'place', 'organisation']);

/**
 * The forms of an English term: articles, numbers, the possessive. A leading `the` of the term itself is taken for
 * an article: `the Head of State` gives `a Head of State` too. Verbs and phrases are not declined.
 */
export function englishForms(term: string, options: EnglishOptions = {}): readonly EnglishForm[] {
  const core = withoutArticle(term);
  const { kind = 'common' } = options;
  if (kind === 'verb') return [{ form: core, number: 'sg', article: 'none', possessive: false }];
  const named = singleKinds.has(kind);
  const singular = declined(core, 'sg', named ? ['none', 'the'] : ['none', 'the', 'indefinite']);
  return [...singular, ...plurals(core, options).flatMap((form) => declined(form, 'pl', ['none', 'the']))];
}

function plurals(core: string, { kind = 'common', plurals: given }: EnglishOptions): readonly string[] {
  const found = given ?? (singleKinds.has(kind) || kind === 'phrase' ? [] : pluralsOf(core));
  return found.filter((plural) => plural !== core);
}

function declined(
  core: string,
  number: 'sg' | 'pl',
  articles: readonly EnglishArticle[],
): readonly EnglishForm[] {
  return articles.flatMap((article) =>
    [false, true].map((possessive) => ({
      form: articled(possessive ? possessiveOf(core, number === 'pl') : core, article),
      number,
      article,
      possessive,
    })),
  );
}

function articled(form: string, article: EnglishArticle): string {
  if (article === 'none') return form;
  return `${article === 'the' ? 'the' : indefiniteArticle(form)} ${form}`;
}

function withoutArticle(term: string): string {
  return term.trim().replace(/^(?:the|a|an) +(?=\S)/iu, '');
}

/**
 * The strings a matcher looks for, without articles (they stand before and change nothing) and doubles: both
 * numbers, both possessives with either apostrophe, British and American spelling. The first is the term's core.
 */
export function englishMatchForms(term: string, options: EnglishOptions = {}): readonly string[] {
  const found = new Set<string>();
  for (const core of spellingVariants(withoutArticle(term))) {
    found.add(core);
    if (options.kind === 'verb') continue;
    for (const form of possessiveSpellings(core, false)) found.add(form);
    const several = plurals(core, options);
    for (const plural of [...several, ...several.flatMap(withPluralTail)]) {
      found.add(plural);
      for (const form of possessiveSpellings(plural, true)) found.add(form);
    }
  }
  return [...found];
}
