import type { MatchKind } from '../contracts/translation-memory.js';

/** What one segment was translated by: a match of the memory, or nothing of it. */
export interface CoveredSegment {
  readonly source: string;
  readonly kind: MatchKind | null;
}

export interface Coverage {
  readonly segments: number;
  /** UTF-16 units of the sources. */
  readonly characters: number;
  /** By kind; `none` is what the memory did not serve, fuzzy suggestions included. */
  readonly byKind: Readonly<
    Record<ServedKind | 'none', { readonly segments: number; readonly characters: number }>
  >;
  /** Characters no engine has to be paid for. */
  readonly savedCharacters: number;
  /** 0-1 of the characters. */
  readonly share: number;
  /** Whether no engine is needed. */
  readonly whole: boolean;
}

export type ServedKind = Exclude<MatchKind, 'fuzzy'>;

const servedKinds: readonly ServedKind[] = ['context', 'exact', 'slot', 'pattern'];

/** How much of a text the memory covers. An empty text is covered wholly. */
export function coverageOf(segments: readonly CoveredSegment[]): Coverage {
  const figures = (kind: ServedKind | 'none') => {
    const own = segments.filter((segment) => servedKind(segment.kind) === kind);
    return { segments: own.length, characters: sum(own) };
  };
  const characters = sum(segments);
  const none = figures('none');
  const savedCharacters = characters - none.characters;
  return {
    segments: segments.length,
    characters,
    byKind: {
      context: figures('context'),
      exact: figures('exact'),
      slot: figures('slot'),
      pattern: figures('pattern'),
      none,
    },
    savedCharacters,
    share: characters === 0 ? 1 : savedCharacters / characters,
    whole: none.segments === 0,
  };
}

function servedKind(kind: MatchKind | null): ServedKind | 'none' {
  return servedKinds.find((served) => served === kind) ?? 'none';
}

function sum(segments: readonly CoveredSegment[]): number {
  return segments.reduce((total, segment) => total + segment.source.length, 0);
}
