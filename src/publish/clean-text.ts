// C0 and C1 controls (tab and line ends are white space, below), the two Unicode non-characters that XML forbids.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the point.
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
// Embeddings, overrides and isolates can make a line read in another order than it is stored in ("Trojan Source",
// CVE-2021-42574). Neither English nor Kazakh needs them; the plain marks U+200E and U+200F stay.
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;
// Not `\s`: a no-break space between digits is typography and must survive.
const breakingSpace = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * One line of text that every output format can carry: no control characters, no bidirectional controls, single
 * spaces, well-formed UTF-16 (a lone surrogate becomes U+FFFD). Ordinary text comes back unchanged.
 */
export function cleanText(text: string): string {
  return text
    .replace(breakingSpace, ' ')
    .replace(controls, '')
    .replace(bidiControls, '')
    .replace(loneSurrogate, '\ufffd')
    .trim();
}
