import type { TargetLanguage } from '../../domain/language.js';
import type { Translate } from '../../i18n/translator.js';
import { describeFindings, type TranslationFinding } from '../../library/check-translation.js';
import { configuredTermbase } from '../configured-termbase.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { report } from '../output.js';
import { readTextFile } from '../read-text-file.js';

export interface CheckRequest {
  readonly source: string;
  readonly target: string;
  readonly to: TargetLanguage;
  /** File with the translation into the other language. */
  readonly counterpart: string | null;
}

/** Checks a translation in files. Ends as waiting for a person when something would hold an article. */
export async function check(context: CommandContext, request: CheckRequest): Promise<ExitCode> {
  const read = (file: string) => readTextFile(file, context.terminal.workingFolder);
  const texts = {
    source: await read(request.source),
    target: await read(request.target),
    language: request.to,
    ...(request.counterpart === null ? {} : { counterpart: await read(request.counterpart) }),
  };
  const termbase = await configuredTermbase(context.settings);
  const findings = describeFindings({ ...texts, termbase }, context.translate);
  report(context, findings, () => [
    ...findings.map((finding) => lineOf(finding, context.translate)),
    totalsOf(findings, context.translate),
  ]);
  return codeOf(findings);
}

export function lineOf({ severity, check: name, message }: TranslationFinding, translate: Translate): string {
  return `[${translate(`dashboard:severity.${severity}`)}] ${name}: ${message}`;
}

export function totalsOf(findings: readonly TranslationFinding[], translate: Translate): string {
  if (findings.length === 0) return translate('cli:check.clean');
  const blocking = findings.filter(({ severity }) => severity === 'block').length;
  return translate('cli:check.totals', { blocking, others: findings.length - blocking });
}

export function codeOf(findings: readonly TranslationFinding[]): ExitCode {
  return findings.some(({ severity }) => severity === 'block') ? exitCode.waiting : exitCode.done;
}
