import { z } from 'zod';
import type { Finding } from '../contracts/quality-check.js';
import type { TargetLanguage } from '../domain/language.js';

/**
 * One rule of the policy: what to do with findings of a check. What is left out applies to all; `source` is the article's
 * source line or the name of its inbox folder, `engine` an engine id.
 */
const ruleSchema = z.strictObject({
  check: z.string().min(1).optional(),
  language: z.enum(['en', 'kk']).optional(),
  source: z.string().min(1).optional(),
  engine: z.string().min(1).optional(),
  action: z.enum(['block', 'warn', 'off']),
});

/** The `quality` section of the configuration file. */
export const qualityPolicySchema = z.strictObject({
  /** Applied in order: the last one that fits a finding decides. */
  rules: z.array(ruleSchema).max(1000).default([]),
  /** Every article waits for an editor, whatever the checks say. */
  requireApproval: z.boolean().default(false),
  /** Lets engines marked as draft quality publish without an editor. */
  publishDrafts: z.boolean().default(false),
});

export type QualityPolicy = Readonly<z.infer<typeof qualityPolicySchema>>;

/** What a policy can tell articles apart by. */
export interface PolicySubject {
  readonly language: TargetLanguage;
  readonly source: string | null;
  readonly engine: string | null;
}

/**
 * The findings as the policy rates them: `off` drops one, `block` and `warn` set its severity; without a rule a finding
 * keeps the severity its check gave it.
 */
export function applyPolicy(
  findings: readonly Finding[],
  policy: Pick<QualityPolicy, 'rules'>,
  subject: PolicySubject,
): readonly Finding[] {
  return findings.flatMap((finding) => {
    const rule = policy.rules.findLast((candidate) => fits(candidate, finding.check, subject));
    if (rule === undefined) return [finding];
    return rule.action === 'off' ? [] : [{ ...finding, severity: rule.action }];
  });
}

function fits(rule: QualityPolicy['rules'][number], check: string, subject: PolicySubject): boolean {
  return (
    (rule.check === undefined || rule.check === check) &&
    (rule.language === undefined || rule.language === subject.language) &&
    (rule.source === undefined || rule.source === subject.source) &&
    (rule.engine === undefined || rule.engine === subject.engine)
  );
}
