import type { TermVerdict } from '../../contracts/quality-check.js';
import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { TargetLanguage } from '../../domain/language.js';
import type { MatchedTerm } from '../matching/term-matcher.js';
import type { ArticleMentions } from './article-mentions.js';
import {
  type Occurrence,
  occurrencesOf,
  readTarget,
  type TargetFormsTable,
  type TargetText,
  take,
  targetsOf,
} from './target-terms.js';

/** A verdict with the entry it is about. */
export interface EntryVerdict {
  readonly entry: GlossaryEntry;
  readonly verdict: TermVerdict;
}

/** The matches of one entry in the source and what of them has been found in the target. */
interface Demand {
  readonly entry: GlossaryEntry;
  readonly matches: readonly MatchedTerm[];
  readonly right: Occurrence[];
  readonly wrong: Occurrence[];
}

function demandsOf(matches: readonly MatchedTerm[], language: TargetLanguage): readonly Demand[] {
  const demands = new Map<
    GlossaryEntry,
    { entry: GlossaryEntry; matches: MatchedTerm[]; right: Occurrence[]; wrong: Occurrence[] }
  >();
  for (const match of matches) {
    if (targetsOf(match.entry, language).length === 0) continue;
    const demand = demands.get(match.entry) ?? { entry: match.entry, matches: [], right: [], wrong: [] };
    demand.matches.push(match);
    demands.set(match.entry, demand);
  }
  return [...demands.values()];
}

interface Offer {
  readonly demand: Demand;
  readonly occurrence: Occurrence;
}

/** Longer occurrences are served first, so «President of the Republic» is not spent on «President». */
function serve(offers: readonly Offer[], target: TargetText, into: 'right' | 'wrong'): void {
  const ordered = [...offers].sort(
    (left, right) =>
      right.occurrence.length - left.occurrence.length || left.occurrence.start - right.occurrence.start,
  );
  for (const { demand, occurrence } of ordered) {
    if (demand.right.length + demand.wrong.length >= demand.matches.length) continue;
    if (take(target, occurrence)) demand[into].push(occurrence);
  }
}

function byPlace(left: Occurrence, right: Occurrence): number {
  return left.start - right.start;
}

function verdictsOf(
  demand: Demand,
  segmentId: string,
  language: TargetLanguage,
  text: string,
): readonly EntryVerdict[] {
  const wrong = [...demand.wrong].sort(byPlace);
  return demand.matches.map((match, index): EntryVerdict => {
    const bad = index < demand.right.length ? undefined : wrong[index - demand.right.length];
    return {
      entry: demand.entry,
      verdict: {
        segmentId,
        entryId: demand.entry.id,
        term: demand.entry.ru,
        expected: targetsOf(demand.entry, language),
        binding: demand.entry.status !== 'admitted',
        sourceSpan: { start: match.start, end: match.end },
        verdict: index < demand.right.length ? 'ok' : bad === undefined ? 'missing' : 'forbidden',
        targetSpan: bad === undefined ? null : { start: bad.start, end: bad.end },
        found: bad === undefined ? null : text.slice(bad.start, bad.end),
      },
    };
  });
}

/**
 * One verdict per source match: the first min(count) matches of an entry are right, the others are forbidden
 * where a known wrong variant stands, else missing. A person named in full once may be named shortly after, in the
 * segment or, where `mentions` are kept, in the rest of the article; there also by the office alone.
 */
export function verifyMatches(
  matches: readonly MatchedTerm[],
  unit: { readonly segmentId: string; readonly target: string },
  language: TargetLanguage,
  table: TargetFormsTable,
  mentions: ArticleMentions | null = null,
): readonly EntryVerdict[] {
  const demands = demandsOf(matches, language);
  if (demands.length === 0) return [];
  const target = readTarget(unit.target);
  const offersOf = (demand: Demand, kind: 'accepted' | 'later' | 'wrong'): readonly Offer[] => {
    const forms = table.formsOf(demand.entry, language);
    return occurrencesOf(target, forms[kind]).map((occurrence) => ({ demand, occurrence }));
  };
  const officesOf = (demand: Demand): readonly Offer[] => {
    const offices = mentions?.isNamed(demand.entry) === true ? mentions.officesOf(demand.entry) : [];
    if (offices.length === 0) return [];
    return occurrencesOf(target, table.officeForms(offices, language)).map((occurrence) => ({
      demand,
      occurrence,
    }));
  };
  serve(
    demands.flatMap((demand) => offersOf(demand, 'accepted')),
    target,
    'right',
  );
  const wasNamed = (demand: Demand): boolean =>
    demand.right.length > 0 || mentions?.isNamed(demand.entry) === true;
  const named = demands.filter(wasNamed);
  serve(
    named.flatMap((demand) => offersOf(demand, 'later')),
    target,
    'right',
  );
  for (const demand of demands) for (const found of demand.right) mentions?.note(demand.entry, target, found);
  serve(
    demands.flatMap((demand) => offersOf(demand, 'wrong')),
    target,
    'wrong',
  );
  serve(demands.flatMap(officesOf), target, 'right');
  return demands
    .flatMap((demand) => verdictsOf(demand, unit.segmentId, language, unit.target))
    .sort((left, right) => left.verdict.sourceSpan.start - right.verdict.sourceSpan.start);
}
