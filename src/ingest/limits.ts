/** What a source file may cost. Counts are whole files; nothing here is a tuning knob for speed. */
export interface IngestLimits {
  /** Size of the file on disk. */
  readonly maxBytes: number;
  readonly maxParagraphs: number;
  /** UTF-16 units of the headline and body together. */
  readonly maxCharacters: number;
  /** Angle brackets and ampersands in HTML: bounds the document tree and the time extraction takes. */
  readonly maxMarkupTags: number;
  /** Nested elements of HTML or XML; Readability and mammoth recurse over them. */
  readonly maxMarkupDepth: number;
  /** Entries of a DOCX package. */
  readonly maxZipEntries: number;
  /** Unpacked size of the parts of a DOCX package that hold text. */
  readonly maxUnzippedBytes: number;
}

export const defaultLimits: IngestLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxParagraphs: 5_000,
  maxCharacters: 1_000_000,
  maxMarkupTags: 50_000,
  maxMarkupDepth: 200,
  maxZipEntries: 2_000,
  maxUnzippedBytes: 32 * 1024 * 1024,
};
