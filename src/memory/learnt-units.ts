import type { LearntUnits, MemoryUnit } from '../contracts/translation-memory.js';

/** Learnt units that last as long as the process. */
export function createLearntUnits(): LearntUnits {
  const units = new Map<string, MemoryUnit>();
  return {
    all: () => Promise.resolve([...units.values()]),
    add(unit) {
      units.delete(unit.id);
      units.set(unit.id, unit);
      return Promise.resolve();
    },
    removeByOrigin(origin) {
      const gone = [...units.values()].filter((unit) => unit.origin === origin);
      for (const unit of gone) units.delete(unit.id);
      return Promise.resolve(gone.length);
    },
  };
}

/** What an editor said of one segment of an article. */
export interface LearntSegment {
  readonly articleId: string;
  readonly segmentId: string;
  readonly source: string;
  readonly targets: MemoryUnit['targets'];
  readonly editor: string;
  /** ISO 8601 in UTC, so that times compare as text. */
  readonly approvedAt: string;
  readonly previous: string | null;
  readonly next: string | null;
}

/** An approved or edited segment as a memory unit; its origin is the article, so that all of an article can be forgotten. */
export function unitFromSegment(segment: LearntSegment): MemoryUnit {
  return {
    id: `${segment.articleId}/${segment.segmentId}`,
    source: segment.source,
    targets: segment.targets,
    origin: `article ${segment.articleId}`,
    reviewed: true,
    editor: segment.editor,
    changedAt: segment.approvedAt,
    previous: segment.previous,
    next: segment.next,
  };
}
