/** Formats that a termbase is imported from and exported to, by the names that the command line uses. */
export const importFormats = [
  'csv',
  'tbx',
  'xlsx',
  'deepl-tsv',
  'deepl-csv',
  'google-tsv',
  'google-csv',
] as const;
export type ImportFormat = (typeof importFormats)[number];

export const exportFormats = [
  'csv',
  'tbx',
  'deepl-tsv',
  'deepl-csv',
  'google-tsv',
  'google-csv',
  'google-set-csv',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

export function isImportFormat(value: string): value is ImportFormat {
  return importFormats.some((format) => format === value);
}

export function isExportFormat(value: string): value is ExportFormat {
  return exportFormats.some((format) => format === value);
}
