import type {
  CheckedUnit,
  Finding,
  MqmCategory,
  QualityCheck,
  Severity,
} from '../contracts/quality-check.js';
import type { Span } from '../domain/span.js';
import type { MessageValues } from '../i18n/translator.js';

/** What a check says of itself, before it can make findings. */
export type CheckIdentity = Pick<QualityCheck, 'id' | 'category' | 'severity'>;

export interface FindingDetails {
  readonly values?: MessageValues;
  readonly severity?: Severity;
  readonly category?: MqmCategory;
  readonly sourceSpan?: Span | null;
  readonly targetSpan?: Span | null;
}

/** A finding of `check` on a unit (null: the whole article); `problem` names its message under the check's id. */
export function createFinding(
  check: CheckIdentity,
  unit: Pick<CheckedUnit, 'segmentId'> | null,
  problem: string,
  details: FindingDetails = {},
): Finding {
  return {
    check: check.id,
    category: details.category ?? check.category,
    severity: details.severity ?? check.severity,
    code: `${check.id}.${problem}`,
    values: details.values ?? {},
    segmentId: unit?.segmentId ?? null,
    sourceSpan: details.sourceSpan ?? null,
    targetSpan: details.targetSpan ?? null,
  };
}

/** The span without whatever else the object carries. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}
