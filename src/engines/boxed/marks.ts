/**
 * The text form that training and this engine share (training/recipe/text.py keeps the same rules). Marks live in the
 * private use area, which is taken out of every text first: a text can never become a mark.
 */
export const lemmaOpen = '\ue001';
export const lemmaClose = '\ue002';
export const placeholderMarks: readonly string[] = Array.from({ length: 10 }, (_, n) =>
  String.fromCharCode(0xe010 + n),
);

const privateUse = /[\ue000-\uf8ff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff\u00ad]/g;
/** What Python's `\s` matches in what is left, the next-line character included. */
const space = /[\s\u0085]+/g;
const cut = new RegExp(`([${lemmaOpen}${lemmaClose}${placeholderMarks.join('')}])`);

/** NFC, no private-use or control characters, single spaces, trimmed. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(privateUse, '')
    .replace(control, '')
    .replace(space, ' ')
    .replace(/^ | $/g, '');
}

/** A marked text, with a leading space, cut at its marks; the marks stand as chunks of their own. */
export function chunksOf(marked: string): string[] {
  return ` ${marked}`.split(cut).filter((chunk) => chunk !== '');
}
