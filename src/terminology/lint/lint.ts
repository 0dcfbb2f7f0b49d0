import { entryFromRow } from '../formats/entry-from-row.js';
import { readRows } from '../formats/read-rows.js';
import type { RowProblem, RowSink } from '../formats/term-row.js';
import type { LintFinding, LintRule, Report } from './finding.js';
import type { RussianForms } from './rules/form-clash.js';
import { lintRules } from './rules.js';

export interface LintOptions {
  /** Makes a row's Russian forms for the rule of clashes; absent: as the matcher does. */
  readonly russianForms?: RussianForms;
}

export interface LintSession {
  readonly sink: RowSink;
  /** All findings in order of file, line and column of discovery. */
  finish(): readonly LintFinding[];
}

/** A lint over rows that come one by one, from one file or several. */
export function createLintSession(options: LintOptions = {}): LintSession {
  const findings: LintFinding[] = [];
  const runs = lintRules(options.russianForms).map((rule) => ({
    run: rule.start(),
    report: reporter(rule, findings),
  }));
  const problem = (found: RowProblem): void => {
    findings.push(findingOfProblem(found));
  };
  return {
    sink: {
      row(row) {
        entryFromRow(row, problem);
        for (const { run, report } of runs) run.row?.(row, report);
      },
      problem,
    },
    finish() {
      for (const { run, report } of runs) run.end?.(report);
      return findings.sort((a, b) => compareText(a.file, b.file) || a.line - b.line);
    },
  };
}

/** Lints termbase files together. Whatever is in them is named in a finding; nothing in them throws. */
export async function lintTermbaseFiles(
  paths: readonly string[],
  options: LintOptions = {},
): Promise<readonly LintFinding[]> {
  const session = createLintSession(options);
  for (const path of paths) await readRows(path, session.sink);
  return session.finish();
}

function reporter(rule: LintRule, findings: LintFinding[]): Report {
  const key = `terminology:lint.${rule.id.replaceAll('-', '_')}`;
  return ({ file, line }, field, values = {}) => {
    findings.push({
      rule: rule.id,
      severity: rule.severity,
      file,
      line,
      field,
      message: `${key}.what`,
      cure: `${key}.cure`,
      values: { file, line, field, ...values },
    });
  };
}

/** What a reader cannot read is an error under the reader's own name and words. */
function findingOfProblem({ code, file, line, field, values }: RowProblem): LintFinding {
  const key = code.replace('.', ':');
  const rule = code.slice(code.indexOf('.') + 1).replaceAll('_', '-');
  return { rule, severity: 'error', file, line, field, message: `${key}.what`, cure: `${key}.cure`, values };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
