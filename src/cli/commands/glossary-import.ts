import { extname, resolve } from 'node:path';
import { describeCode } from '../../contracts/errors.js';
import type { TargetLanguage } from '../../domain/language.js';
import type { ImportFormat } from '../../terminology/formats/exchange-formats.js';
import { exportTerms } from '../../terminology/formats/export-terms.js';
import { importTerms } from '../../terminology/formats/import-terms.js';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { requireFile, writePieces } from '../files.js';
import { report } from '../output.js';

export interface ImportRequest {
  readonly from: ImportFormat;
  /** The termbase file to write: `.csv` or `.tbx`. */
  readonly to: string;
  /** Target language of an engine's glossary. */
  readonly language: TargetLanguage;
}

/**
 * Turns a term file of another kind into one of the termbase. Rows that cannot be used are named and left out, and the
 * command ends as waiting for a person; without any sound row nothing is written.
 */
export async function importGlossary(
  context: CommandContext,
  named: string,
  request: ImportRequest,
): Promise<ExitCode> {
  const { terminal, translate } = context;
  const path = resolve(terminal.workingFolder, named);
  const format = extname(request.to).toLowerCase().slice(1);
  if (format !== 'csv' && format !== 'tbx')
    throw new CliError('cli.bad_value', { option: '--to', value: request.to, allowed: '.csv, .tbx' });
  await requireFile(path, named);
  const { entries, problems } = await importTerms(path, request.from, request.language);
  const told = problems.map(({ code, line, field, values }) => ({
    line,
    field,
    message: describeCode(code, values, translate),
  }));
  const file = resolve(terminal.workingFolder, request.to);
  if (entries.length > 0) await writePieces(file, exportTerms(entries, format, request.language).pieces);
  report(context, { file, entries: entries.length, problems: told }, () => [
    ...told.map(({ message }) => message),
    translate('cli:glossary.imported', { entries: entries.length, file, problems: told.length }),
  ]);
  if (entries.length === 0) return exitCode.failed;
  return told.length > 0 ? exitCode.waiting : exitCode.done;
}
