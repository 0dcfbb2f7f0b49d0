import type { Language, TargetLanguage } from '../domain/language.js';

/** How a memory unit answered. The first four may be published; `fuzzy` is only a suggestion. */
export type MatchKind = 'context' | 'exact' | 'slot' | 'pattern' | 'fuzzy';

export interface MemoryQuery {
  readonly text: string;
  readonly source: Language;
  readonly target: TargetLanguage;
  /** The source segments before and after, for context matches. */
  readonly previous?: string;
  readonly next?: string;
}

export interface MemoryMatch {
  readonly kind: MatchKind;
  /** 0-100; 100 exact, 101 in context. */
  readonly score: number;
  readonly source: string;
  readonly target: string;
  readonly unitId: string;
  /** Where the unit comes from: file, or article and editor. */
  readonly origin: string;
  readonly slots: readonly { readonly name: string; readonly source: string; readonly target: string }[];
  /** One plain sentence: which unit, which slots, why. */
  readonly why: string;
}

export interface MemoryUnit {
  readonly id: string;
  readonly source: string;
  readonly targets: Partial<Record<TargetLanguage, string>>;
  readonly origin: string;
  readonly reviewed: boolean;
  /** Who approved it and when (ISO 8601), for units learnt from editors. */
  readonly editor: string | null;
  readonly changedAt: string | null;
  /** Source segments before and after where it was learnt. */
  readonly previous: string | null;
  readonly next: string | null;
}

export interface TranslationMemory {
  readonly size: number;
  /** The best match that may be published, or null. */
  lookup(query: MemoryQuery): MemoryMatch | null;
  /** Suggestions, best first, fuzzy ones included. */
  suggest(query: MemoryQuery, limit: number): readonly MemoryMatch[];
  /** A newer unit with the same source beats an older one; one with the same id as well replaces it. */
  add(unit: MemoryUnit): void;
}

/** Where units learnt from editors outlive the process. Implemented by the store. */
export interface LearntUnits {
  /** In order of learning. */
  all(): Promise<readonly MemoryUnit[]>;
  /** A unit with a known id replaces the one that bore it. */
  add(unit: MemoryUnit): Promise<void>;
  /** Forgets what was learnt from one source; the number of units forgotten. */
  removeByOrigin(origin: string): Promise<number>;
}
