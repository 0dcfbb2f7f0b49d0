import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { TargetLanguage } from '../../domain/language.js';
import { exportDeeplGlossary } from './deepl-glossary.js';
import { writeDragomanCsv } from './dragoman-csv.js';
import type { ExchangeExport } from './exchange.js';
import type { ExportFormat } from './exchange-formats.js';
import { exportGoogleGlossary } from './google-glossary.js';
import { writeTbx } from './tbx-writer.js';

export interface ExportedTerms {
  /** The file's text in pieces, to be written one after another as UTF-8. */
  readonly pieces: Iterable<string>;
  /** Entries that the format cannot hold, and why; empty for csv and tbx, which hold all. */
  readonly skipped: ExchangeExport['skipped'];
}

/** Entries in a format. `language` chooses the target of an engine's glossary; csv and tbx hold both. */
export function exportTerms(
  entries: readonly GlossaryEntry[],
  format: ExportFormat,
  language: TargetLanguage,
): ExportedTerms {
  switch (format) {
    case 'csv':
      return { pieces: writeDragomanCsv(entries), skipped: [] };
    case 'tbx':
      return { pieces: writeTbx(entries), skipped: [] };
    case 'deepl-tsv':
      return whole(exportDeeplGlossary(entries, 'tsv', language));
    case 'deepl-csv':
      return whole(exportDeeplGlossary(entries, 'csv', language));
    case 'google-tsv':
      return whole(exportGoogleGlossary(entries, 'tsv', 'pair', language));
    case 'google-csv':
      return whole(exportGoogleGlossary(entries, 'csv', 'pair', language));
    case 'google-set-csv':
      return whole(exportGoogleGlossary(entries, 'csv', 'set', language));
  }
}

function whole({ text, skipped }: ExchangeExport): ExportedTerms {
  return { pieces: [text], skipped };
}
