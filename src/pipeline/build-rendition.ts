import type { Rendition } from '../contracts/publishing.js';
import type { Finding } from '../contracts/quality-check.js';
import type { ArticleRecord, RenditionRecord, RevisionRecord, UnitRecord } from '../contracts/store.js';
import type { TargetLanguage } from '../domain/language.js';
import { assembleArticle } from '../domain/segmentation.js';
import { type Coverage, coverageOf } from '../memory/coverage.js';
import { renditionFile } from '../publish/article-address.js';
import type { Provenance } from '../publish/manifest.js';

/** The date the article is filed under: its own, else the day it came in, in the newsroom's time zone. */
export function dateOf(revision: RevisionRecord, timeZone: string): string {
  if (revision.article.date !== null) return revision.article.date;
  // en-CA writes dates as YYYY-MM-DD.
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(revision.receivedAt));
}

/** How a version came to be, from where its segments came. */
export function originOf(rendition: RenditionRecord, units: readonly UnitRecord[]): Rendition['origin'] {
  if (units.every((unit) => unit.engine === 'memory')) return 'memory';
  return rendition.approvedBy !== null || units.some((unit) => unit.origin === 'editor')
    ? 'machine-reviewed'
    : 'machine';
}

export function buildRendition(input: {
  readonly article: ArticleRecord & { readonly slug: string };
  readonly revision: RevisionRecord;
  readonly rendition: RenditionRecord;
  readonly units: readonly UnitRecord[];
  readonly languages: readonly TargetLanguage[];
  readonly timeZone: string;
}): Rendition {
  const { article, revision, rendition, units } = input;
  const assembled = assembleArticle(
    revision.article,
    new Map(units.map((unit) => [unit.id, unit.target ?? ''])),
  );
  return {
    ...assembled,
    articleId: article.id,
    revision: revision.number,
    language: rendition.language,
    slug: article.slug,
    date: dateOf(revision, input.timeZone),
    sourceUrl: revision.article.sourceUrl,
    publishedAt: rendition.publishedAt ?? revision.receivedAt,
    modifiedAt: rendition.modifiedAt ?? revision.receivedAt,
    origin: originOf(rendition, units),
    alternates: input.languages.map((language) => ({ language, href: renditionFile(language, 'html') })),
    translationOf: { language: 'ru', headline: revision.article.headline },
  };
}

/** What of a version came from the memory. */
export function coverageOfUnits(units: readonly UnitRecord[]): Coverage {
  const kindOf = (origin: UnitRecord['origin']) =>
    origin === 'engine' || origin === 'editor' ? null : origin;
  return coverageOf(
    units.map((unit) => ({ source: unit.text, kind: unit.target === null ? null : kindOf(unit.origin) })),
  );
}

export function provenanceOf(
  rendition: RenditionRecord,
  units: readonly UnitRecord[],
  findings: readonly Finding[],
): Provenance {
  const segments: Record<string, number> = {};
  for (const unit of units) {
    const maker =
      unit.origin === 'engine' || unit.origin === null
        ? (unit.engine ?? 'none')
        : unit.origin === 'editor'
          ? 'editor'
          : `memory:${unit.origin}`;
    segments[maker] = (segments[maker] ?? 0) + 1;
  }
  const coverage = coverageOfUnits(units);
  const engine = units.find((unit) => unit.origin === 'engine');
  return {
    engine: engine?.engine ?? null,
    model: engine?.model ?? null,
    origin: originOf(rendition, units),
    segments,
    memory: { characters: coverage.characters, savedCharacters: coverage.savedCharacters },
    terms: rendition.terms ?? { hits: 0, ok: 0, missing: 0, forbidden: 0 },
    findings: {
      block: findings.filter((finding) => finding.severity === 'block').length,
      warn: findings.filter((finding) => finding.severity === 'warn').length,
    },
    approvedBy: rendition.approvedBy,
    approvedAt: rendition.approvedAt,
  };
}
