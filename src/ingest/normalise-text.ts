// Soft hyphen, zero-width space, word joiner, byte-order mark inside the text, and the direction marks,
// which have no place in Cyrillic text and can disguise it. The joiners U+200C and U+200D stay: some
// scripts and emoji in quotations need them.
const invisible = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The form every text source is read in: NFC, LF line ends, no invisible characters. */
export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(invisible, '')
    .normalize('NFC');
}

/**
 * One paragraph's text: white space single and trimmed, control characters and halves of surrogate pairs gone. A no-break space stays
 * between digits only, where it holds a number together (`1 000`).
 */
export function normaliseBlock(text: string): string {
  return normaliseText(text)
    .replace(/(?!\s)[\p{Cc}\p{Cs}]/gu, '')
    .replace(/\s+/g, (run, offset: number, whole: string) => {
      const noBreak = run === '\u00a0' || run === '\u202f';
      const between = isDigit(whole.charAt(offset - 1)) && isDigit(whole.charAt(offset + run.length));
      return noBreak && between ? '\u00a0' : ' ';
    })
    .trim();
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}
