import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Termbase } from '../../contracts/termbase.js';
import { type TargetLanguage, targetLanguages } from '../../domain/language.js';
import { describeFindings, type TranslationFinding } from '../../library/check-translation.js';
import { badValue, CliError } from '../cli-error.js';
import { configuredTermbase } from '../configured-termbase.js';
import type { CommandContext } from '../context.js';
import type { ExitCode } from '../exit-code.js';
import { requireFile } from '../files.js';
import { report } from '../output.js';
import { codeOf, lineOf, totalsOf } from './check.js';

interface LineFinding extends TranslationFinding {
  /** Counted from 1. */
  readonly line: number;
  readonly language: TargetLanguage;
}

/**
 * Checks every line of a tab-separated file on its own: a sentence and its translations, which are held against each
 * other too. A first line of column names is passed over.
 */
export async function checkTsv(context: CommandContext, named: string, columns: string): Promise<ExitCode> {
  const names = columns.split(',').map((name) => name.trim());
  const languages = targetLanguages.filter((language) => names.includes(language));
  if (!names.includes('ru') || languages.length === 0 || new Set(names).size < names.length)
    throw badValue('--columns', columns, context.translate('cli:allowed.columns'));
  const path = resolve(context.terminal.workingFolder, named);
  await requireFile(path, named);
  const termbase = await configuredTermbase(context.settings);
  const findings: LineFinding[] = [];
  let line = 0;
  const input = createReadStream(path, { encoding: 'utf8' });
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      const cells = (line === 1 ? text.replace(/^\ufeff/, '') : text).split('\t');
      if (text.trim() === '' || (line === 1 && names.every((name, at) => cells[at]?.trim() === name)))
        continue;
      if (cells.length < names.length)
        throw new CliError('cli.bad_file', {
          file: named,
          problem: `${context.translate('cli:check.line', { line })}: ${cells.length} < ${names.length}`,
        });
      findings.push(...checkRow(cells, { names, languages, line, termbase, context }));
    }
  } finally {
    input.destroy();
  }
  report(context, findings, () => [
    ...findings.map(
      (finding) =>
        `${context.translate('cli:check.line', { line: finding.line })}, ${finding.language}: ${lineOf(finding, context.translate)}`,
    ),
    totalsOf(findings, context.translate),
  ]);
  return codeOf(findings);
}

interface Row {
  readonly names: readonly string[];
  readonly languages: readonly TargetLanguage[];
  readonly line: number;
  readonly termbase: Termbase;
  readonly context: CommandContext;
}

function checkRow(cells: readonly string[], row: Row): readonly LineFinding[] {
  const cell = (name: string) => cells[row.names.indexOf(name)] ?? '';
  return row.languages.flatMap((language) => {
    const other = row.languages.find((candidate) => candidate !== language);
    const texts = {
      source: cell('ru'),
      target: cell(language),
      language,
      ...(other === undefined ? {} : { counterpart: cell(other) }),
      termbase: row.termbase,
    };
    return describeFindings(texts, row.context.translate).map((finding) => ({
      line: row.line,
      language,
      ...finding,
    }));
  });
}
