import type { ArticleRecord, RenditionRecord, RevisionRecord, Store } from '../contracts/store.js';
import type { TargetLanguage } from '../domain/language.js';
import { createTranslate, type Translate } from '../i18n/translator.js';
import { coverageOfUnits } from './build-rendition.js';
import { describeReason } from './reason.js';
import { revisionRenditions } from './revision-renditions.js';

export interface LanguageSummary {
  readonly status: RenditionRecord['status'];
  /** Paths below the outbox. */
  readonly files: readonly string[];
  readonly findings: number;
  readonly engines: readonly string[];
  /** Share of the source's characters that the memory served (0-1), and how many that were. */
  readonly memory: { readonly share: number; readonly savedCharacters: number };
  /** Why it is not out, in the reader's language. */
  readonly reason?: string;
}

export interface ArticleSummary {
  readonly id: string;
  readonly file: string;
  readonly headline: string;
  readonly revision: number;
  readonly status: ArticleStatus;
  readonly languages: Partial<Record<TargetLanguage, LanguageSummary>>;
}

/** The least finished of its languages decides; `published` only when all are. */
export type ArticleStatus = 'working' | 'failed' | 'held' | 'rejected' | 'withdrawn' | 'published';

export interface RunSummary {
  readonly articles: readonly ArticleSummary[];
  /** Articles published in every language. */
  readonly published: number;
  readonly held: number;
  readonly failed: number;
  readonly quarantined: number;
  readonly quarantine: readonly { readonly file: string; readonly path: string; readonly reason: string }[];
}

const order: readonly ArticleStatus[] = ['working', 'failed', 'held', 'rejected', 'withdrawn', 'published'];

function statusOf(rendition: RenditionRecord): ArticleStatus {
  switch (rendition.status) {
    case 'failed':
    case 'held':
    case 'rejected':
    case 'withdrawn':
    case 'published':
      return rendition.status;
    default:
      return 'working';
  }
}

/** Where the newest revision of an article stands. */
export async function summarizeArticle(
  store: Store,
  article: ArticleRecord,
  revision: RevisionRecord,
  translate: Translate = createTranslate('en'),
): Promise<ArticleSummary> {
  const renditions = await revisionRenditions(store, revision);
  const languages: Partial<Record<TargetLanguage, LanguageSummary>> = {};
  for (const rendition of [...renditions].sort((a, b) => a.language.localeCompare(b.language))) {
    const coverage = coverageOfUnits(await store.units(rendition));
    languages[rendition.language] = {
      memory: { share: coverage.share, savedCharacters: coverage.savedCharacters },
      status: rendition.status,
      files: rendition.files,
      findings: (await store.findings(rendition)).length,
      engines: rendition.engines,
      ...(rendition.reason === null
        ? {}
        : { reason: describeReason(rendition.reason, article.id, translate) }),
    };
  }
  const states = renditions.map(statusOf);
  const status = order.find((candidate) => states.includes(candidate)) ?? 'working';
  return {
    id: article.id,
    file: revision.fileName,
    headline: revision.article.headline,
    revision: revision.number,
    status,
    languages,
  };
}
