import type { Settings } from '../config/settings.js';
import { ConfigError } from '../contracts/errors.js';
import type { Finding } from '../contracts/quality-check.js';
import type { Reason } from '../contracts/store.js';
import { embargoReason, type Gate, type GateQuestion } from '../pipeline/check-rendition.js';
import { findingsReason } from '../pipeline/reason.js';
import { checkArticle } from '../quality/check-translation.js';
import { type HoldReason, judge } from '../quality/gate.js';
import { applyPolicy, qualityPolicySchema } from '../quality/policy.js';

/** The quality family's checks under the configured policy. Throws ConfigError for a policy that cannot be read. */
export function createGate(settings: Settings): Gate {
  const parsed = qualityPolicySchema.safeParse(settings.quality);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `quality.${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError('config.invalid', { problems: problems.join('\n  ') });
  }
  const policy = parsed.data;
  return (question) => {
    const raw = checkArticle(question.units, {
      target: question.language,
      counterpart: question.counterpart,
      terms: question.terms,
    });
    const findings = applyPolicy(raw, policy, {
      language: question.language,
      source: question.sourceLine,
      engine: question.engines[0]?.split('/')[0] ?? null,
    });
    const { reasons } = judge(findings, {
      engineDraft: question.draftEngine !== null && !policy.publishDrafts,
      requireApproval: policy.requireApproval,
      embargoUntil: question.embargoUntil,
      now: question.now,
    });
    const blocking = findings.filter((finding) => finding.severity === 'block');
    return { findings, reasons: reasons.map((reason) => inWords(reason, question, blocking)) };
  };
}

function inWords(reason: HoldReason, question: GateQuestion, blocking: readonly Finding[]): Reason {
  switch (reason.code) {
    case 'hold.blocking':
      return findingsReason(blocking);
    case 'hold.draft':
      return { code: 'pipeline:held.draft', values: { engine: question.draftEngine ?? '' } };
    case 'hold.approval':
      return { code: 'pipeline:held.approval_required', values: {} };
    case 'hold.embargo':
      return embargoReason(question.embargoUntil ?? question.now.toISOString());
  }
}
