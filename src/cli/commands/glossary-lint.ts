import { resolve } from 'node:path';
import { lintTermbaseFiles } from '../../terminology/lint/lint.js';
import { configuredTermbaseFiles } from '../configured-termbase.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { requireFile } from '../files.js';
import { report } from '../output.js';

/** Faults of termbase files, together as one termbase; the configured ones where none is named. Errors fail it. */
export async function lintGlossary(context: CommandContext, named: readonly string[]): Promise<ExitCode> {
  const { terminal, translate, settings } = context;
  const files = named.map((file) => resolve(terminal.workingFolder, file));
  for (const [index, file] of files.entries()) await requireFile(file, named[index] ?? file);
  const linted = files.length === 0 ? configuredTermbaseFiles(settings) : files;
  const findings = (await lintTermbaseFiles(linted)).map(
    ({ rule, severity, file, line, field, message, cure, values }) => ({
      rule,
      severity,
      file,
      line,
      field,
      message: translate(message, values),
      cure: translate(cure, values),
    }),
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  report(context, findings, () => [
    ...findings.map(
      ({ file, line, severity, message, cure }) =>
        `${file}:${line}: ${translate(`cli:glossary.${severity}`)}: ${message} ${cure}`,
    ),
    findings.length === 0
      ? translate('cli:glossary.clean', { files: linted.length })
      : translate('cli:glossary.faults', { errors, warnings: findings.length - errors }),
  ]);
  return errors > 0 ? exitCode.failed : exitCode.done;
}
