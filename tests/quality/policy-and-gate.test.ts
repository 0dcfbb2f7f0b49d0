import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/contracts/quality-check.js';
import { createTranslate } from '../../src/i18n/translator.js';
import { judge } from '../../src/quality/gate.js';
import { applyPolicy, qualityPolicySchema } from '../../src/quality/policy.js';

function finding(check: string, severity: Finding['severity']): Finding {
  return {
    check,
    severity,
    category: 'other',
    code: `${check}.x`,
    values: {},
    segmentId: null,
    sourceSpan: null,
    targetSpan: null,
  };
}
const subject = { language: 'kk', source: 'Пресс-служба', engine: 'deepl' } as const;
const severities = (rules: unknown, findings: readonly Finding[]) =>
  applyPolicy(findings, qualityPolicySchema.parse({ rules }), subject).map(
    ({ check, severity }) => `${check} ${severity}`,
  );

describe('applyPolicy', () => {
  const findings = [finding('numbers', 'warn'), finding('quotations', 'warn'), finding('terms', 'block')];

  it('leaves findings as they are without rules', () => {
    expect(applyPolicy(findings, qualityPolicySchema.parse({}), subject)).toEqual(findings);
  });

  it('raises, lowers and drops by check', () => {
    const rules = [
      { check: 'numbers', action: 'block' },
      { check: 'terms', action: 'warn' },
      { check: 'quotations', action: 'off' },
    ];
    expect(severities(rules, findings)).toEqual(['numbers block', 'terms warn']);
  });

  it.each([
    [{ language: 'kk' }, 'block'],
    [{ language: 'en' }, 'warn'],
    [{ engine: 'deepl' }, 'block'],
    [{ engine: 'yandex' }, 'warn'],
    [{ source: 'Пресс-служба' }, 'block'],
    [{ source: 'Агентство' }, 'warn'],
    [{ language: 'kk', engine: 'yandex' }, 'warn'],
  ])('applies a rule for %j or not: %s', (where, severity) => {
    expect(
      severities([{ ...where, check: 'numbers', action: 'block' }], [finding('numbers', 'warn')]),
    ).toEqual([`numbers ${severity}`]);
  });

  it('lets the last fitting rule decide', () => {
    const rules = [{ action: 'off' }, { check: 'terms', action: 'block' }];
    expect(severities(rules, findings)).toEqual(['terms block']);
  });

  it('refuses unknown actions and fields', () => {
    expect(qualityPolicySchema.safeParse({ rules: [{ action: 'hide' }] }).success).toBe(false);
    expect(qualityPolicySchema.safeParse({ rules: [{ action: 'off', chek: 'numbers' }] }).success).toBe(
      false,
    );
  });
});

describe('judge', () => {
  const calm = {
    engineDraft: false,
    requireApproval: false,
    embargoUntil: null,
    now: new Date('2026-02-05T10:00:00Z'),
  };

  it('lets a text without blocking findings pass', () => {
    expect(judge([finding('numbers', 'warn')], calm)).toEqual({ verdict: 'pass', reasons: [] });
  });

  it.each([
    [[finding('numbers', 'block')], calm, 'hold.blocking'],
    [[], { ...calm, engineDraft: true }, 'hold.draft'],
    [[], { ...calm, requireApproval: true }, 'hold.approval'],
    [[], { ...calm, embargoUntil: '2026-02-05T10:00:01Z' }, 'hold.embargo'],
  ])('holds and says why, %#', (findings, circumstances, code) => {
    const { verdict, reasons } = judge(findings, circumstances);
    expect(verdict).toBe('hold');
    expect(reasons.map((reason) => reason.code)).toEqual([code]);
    for (const locale of ['en', 'ru', 'kk'] as const)
      expect(createTranslate(locale)(`quality:${code}`, reasons[0]?.values)).not.toMatch(/[{}]/);
  });

  it('gives all reasons at once', () => {
    const all = { ...calm, engineDraft: true, requireApproval: true, embargoUntil: '2027-01-01T00:00:00Z' };
    expect(judge([finding('a', 'block'), finding('b', 'block')], all).reasons).toEqual([
      { code: 'hold.blocking', values: { count: 2 } },
      { code: 'hold.draft', values: {} },
      { code: 'hold.approval', values: {} },
      { code: 'hold.embargo', values: { until: '2027-01-01T00:00:00.000Z' } },
    ]);
  });

  it('passes when the embargo ends, and never on an unreadable one', () => {
    expect(judge([], { ...calm, embargoUntil: '2026-02-05T10:00:00Z' }).verdict).toBe('pass');
    expect(() => judge([], { ...calm, embargoUntil: 'tomorrow' })).toThrow(RangeError);
  });
});
