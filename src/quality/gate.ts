import type { Finding } from '../contracts/quality-check.js';
import type { MessageValues } from '../i18n/translator.js';

export interface GateCircumstances {
  /** The engine's output is draft quality and the policy does not let drafts out (`publishDrafts`). */
  readonly engineDraft: boolean;
  readonly requireApproval: boolean;
  /** ISO 8601 instant; null for none. */
  readonly embargoUntil: string | null;
  readonly now: Date;
}

/** Why an article waits; `code` names the message `quality:<code>`. */
export interface HoldReason {
  readonly code: 'hold.blocking' | 'hold.draft' | 'hold.approval' | 'hold.embargo';
  readonly values: MessageValues;
}

export interface GateVerdict {
  readonly verdict: 'pass' | 'hold';
  readonly reasons: readonly HoldReason[];
}

/**
 * Whether a version may go out by itself: no blocking finding (after the policy), no draft engine, no approval asked
 * for, no embargo running. All reasons are given, not only the first. Throws RangeError for an embargo that is no
 * date: an unreadable one must not let the text out.
 */
export function judge(findings: readonly Finding[], circumstances: GateCircumstances): GateVerdict {
  const reasons: HoldReason[] = [];
  const blocking = findings.filter((finding) => finding.severity === 'block').length;
  if (blocking > 0) reasons.push({ code: 'hold.blocking', values: { count: blocking } });
  if (circumstances.engineDraft) reasons.push({ code: 'hold.draft', values: {} });
  if (circumstances.requireApproval) reasons.push({ code: 'hold.approval', values: {} });
  const { embargoUntil, now } = circumstances;
  if (embargoUntil !== null) {
    const until = Date.parse(embargoUntil);
    if (Number.isNaN(until)) throw new RangeError('embargoUntil is not an ISO 8601 instant');
    if (now.getTime() < until)
      reasons.push({ code: 'hold.embargo', values: { until: new Date(until).toISOString() } });
  }
  return { verdict: reasons.length === 0 ? 'pass' : 'hold', reasons };
}
