import type { GlossaryEntry, Termbase, TermMatch } from '../contracts/termbase.js';
import { sha256Fields } from '../domain/content-hash.js';
import type { TargetLanguage } from '../domain/language.js';
import { foldWord } from './matching/characters.js';
import { compileTerms } from './matching/compile-terms.js';
import {
  createCompiledMatcher,
  entriesInForce,
  type MatchedTerm,
  type TermMatcher,
  type TermMatcherOptions,
} from './matching/term-matcher.js';
import { ArticleMentions } from './verification/article-mentions.js';
import { repairTarget } from './verification/repair.js';
import { type TargetGrammars, targetGrammars } from './verification/target-grammar.js';
import { TargetFormsTable, targetsOf } from './verification/target-terms.js';
import { verifyMatches } from './verification/verify.js';

export interface TermbaseOptions extends TermMatcherOptions {
  /** How the target languages inflect; absent: English and Kazakh as this package knows them. */
  readonly grammars?: TargetGrammars;
}

function conceptKey(entry: GlossaryEntry): string {
  return [foldWord(entry.ru), entry.domain ?? '', [...entry.context].sort().join('|')].join('\u0000');
}

/** Adds what admitted and forbidden rows of the same term say to its preferred row. */
function mergeRows(rows: readonly GlossaryEntry[]): readonly GlossaryEntry[] {
  const main = rows.find((row) => row.status === 'preferred' || row.status === 'do-not-translate');
  if (main === undefined || rows.length === 1) return rows;
  const admitted = rows.filter((row) => row.status === 'admitted');
  const forbidden = rows.filter((row) => row.status === 'forbidden');
  const others = rows.filter((row) => row !== main && !admitted.includes(row) && !forbidden.includes(row));
  const targets = (language: TargetLanguage): readonly string[] => [
    ...new Set([...main[language], ...admitted.flatMap((row) => row[language])]),
  ];
  const variants = (language: TargetLanguage): readonly string[] => [
    ...new Set([...(main.variants[language] ?? []), ...forbidden.flatMap((row) => row[language])]),
  ];
  return [
    { ...main, en: targets('en'), kk: targets('kk'), variants: { en: variants('en'), kk: variants('kk') } },
    ...others,
  ];
}

/** A forbidden row without a preferred one asks for nothing and forbids its targets. */
function asDemand(entry: GlossaryEntry): GlossaryEntry {
  if (entry.status !== 'forbidden') return entry;
  return { ...entry, en: [], kk: [], variants: { en: entry.en, kk: entry.kk } };
}

function mergeEntries(entries: readonly GlossaryEntry[]): readonly GlossaryEntry[] {
  const rows = new Map<string, GlossaryEntry[]>();
  for (const entry of entries) {
    const key = conceptKey(entry);
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [entry]);
    else known.push(entry);
  }
  return [...rows.values()].flatMap(mergeRows).map(asDemand);
}

function checksumOf(entries: readonly GlossaryEntry[]): string {
  const fields = entries.map(
    (entry) =>
      JSON.stringify([
        entry.id,
        entry.ru,
        entry.en,
        entry.kk,
        entry.status,
        entry.kind,
        entry.gender,
        entry.animate,
        entry.domain,
        entry.forms.ru ?? [],
        entry.forms.en ?? [],
        entry.forms.kk ?? [],
        entry.variants.en ?? [],
        entry.variants.kk ?? [],
        entry.context,
        entry.note,
        entry.source,
        entry.reviewed,
        entry.validFrom,
        entry.validTo,
      ]), // prettier-ignore
  );
  return sha256Fields(fields.sort());
}

function toMatch(text: string, { entry, start, end }: MatchedTerm): TermMatch {
  return {
    entryId: entry.id,
    term: entry.ru,
    match: text.slice(start, end),
    start,
    end,
    targets: { en: targetsOf(entry, 'en'), kk: targetsOf(entry, 'kk') },
  };
}

/** What is looked for: rows of one concept as one, those without a Russian side or out of force left out. */
export function usedEntries(
  entries: readonly GlossaryEntry[],
  options: TermMatcherOptions = {},
): readonly GlossaryEntry[] {
  return entriesInForce(mergeEntries(entries), options);
}

/**
 * Loads entries into a termbase. Rows of the same Russian term, domain and context are one concept: `admitted` rows
 * add targets, `forbidden` rows add wrong variants. Entries out of force by `domains` or `date` are left out.
 */
export function createTermbase(entries: readonly GlossaryEntry[], options: TermbaseOptions = {}): Termbase {
  const used = usedEntries(entries, options);
  return termbaseOf(entries, createCompiledMatcher(used, compileTerms(used)), options.grammars);
}

/** The termbase of `entries` whose terms `matcher` finds; `grammars`: how the target languages inflect. */
export function termbaseOf(
  entries: readonly GlossaryEntry[],
  matcher: TermMatcher,
  grammars: TargetGrammars = targetGrammars,
): Termbase {
  const table = new TargetFormsTable(grammars);
  let checksum: string | null = null;
  return {
    size: entries.length,
    get checksum() {
      checksum ??= checksumOf(entries);
      return checksum;
    },
    find: (text) => matcher.find(text).map((match) => toMatch(text, match)),
    verify: (unit, language) =>
      verifyMatches(matcher.find(unit.source), unit, language, table).map(({ verdict }) => verdict),
    verifyArticle: (units, language) => {
      const mentions = new ArticleMentions(language);
      return units.flatMap((unit) =>
        verifyMatches(matcher.find(unit.source), unit, language, table, mentions).map(
          ({ verdict }) => verdict,
        ),
      );
    },
    repair: (unit, language) => {
      const verdicts = verifyMatches(matcher.find(unit.source), unit, language, table);
      return repairTarget(unit.target, verdicts, language, grammars[language]);
    },
  };
}

/** The terms of a text: longest first, without overlaps, in order of position; offsets in UTF-16 units. */
export function findTerms(text: string, termbase: Termbase): readonly TermMatch[] {
  return termbase.find(text);
}
