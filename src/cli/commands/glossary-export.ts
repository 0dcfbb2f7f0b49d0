import { resolve } from 'node:path';
import type { TargetLanguage } from '../../domain/language.js';
import type { ExportFormat } from '../../terminology/formats/exchange-formats.js';
import { exportTerms } from '../../terminology/formats/export-terms.js';
import { loadTermbaseFiles } from '../../terminology/formats/load-files.js';
import { configuredTermbaseFiles } from '../configured-termbase.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writePieces } from '../files.js';
import { report } from '../output.js';

export interface ExportRequest {
  readonly to: ExportFormat;
  /** Target language of an engine's glossary. */
  readonly language: TargetLanguage;
}

/** Writes the configured termbase for another program, and names what its format cannot hold. */
export async function exportGlossary(
  context: CommandContext,
  named: string,
  request: ExportRequest,
): Promise<ExitCode> {
  const { terminal, translate, settings } = context;
  const { entries } = await loadTermbaseFiles(configuredTermbaseFiles(settings));
  const { pieces, skipped } = exportTerms(entries, request.to, request.language);
  const file = resolve(terminal.workingFolder, named);
  await writePieces(file, pieces);
  const written = entries.length - skipped.length;
  report(context, { file, entries: written, skipped }, () => [
    ...skipped.map(({ id, reason }) => `${id}: ${translate(`cli:glossary.skipped.${reason}`)}`),
    translate('cli:glossary.exported', { entries: written, file, skipped: skipped.length }),
  ]);
  return exitCode.done;
}
