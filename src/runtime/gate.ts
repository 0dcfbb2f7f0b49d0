import type { Settings } from '../config/settings.js';
import { ConfigError } from '../contracts/errors.js';
import type { Reason } from '../contracts/store.js';
import { createTranslate } from '../i18n/translator.js';
import { embargoReason, type Gate, type GateQuestion } from '../pipeline/check-rendition.js';
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
  const translate = createTranslate(settings.locale);
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
    const first = findings.find((finding) => finding.severity === 'block');
    const sentence = first === undefined ? '' : translate(`quality:${first.code}`, first.values);
    return { findings, reasons: reasons.map((reason) => inWords(reason, question, sentence)) };
  };
}

function inWords(reason: HoldReason, question: GateQuestion, first: string): Reason {
  switch (reason.code) {
    case 'hold.blocking':
      return { code: 'pipeline:held.findings', values: { count: reason.values['count'] ?? 0, first } };
    case 'hold.draft':
      return { code: 'pipeline:held.draft', values: { engine: question.draftEngine ?? '' } };
    case 'hold.approval':
      return { code: 'pipeline:held.approval_required', values: {} };
    case 'hold.embargo':
      return embargoReason(question.embargoUntil ?? question.now.toISOString());
  }
}
