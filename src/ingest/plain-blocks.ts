import type { Block } from '../domain/article.js';

const bullet = /^[•·▪●*→]\s+/;
const newParagraph = /^(?:[—–]\s|[•·▪●*→]\s)/;
/** Lines of hard-wrapped text are not longer than this. */
const wrapWidth = 100;

/** Plain text to blocks: blank lines separate; inside a group each line is a paragraph, unless the lines are hard-wrapped. */
export function plainBlocks(text: string): Block[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .flatMap((group) => {
      const lines = group
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      return isWrapped(lines) ? joinWrapped(lines) : lines;
    })
    .map((line) =>
      bullet.test(line)
        ? { kind: 'list-item', text: line.replace(bullet, '') }
        : { kind: 'paragraph', text: line },
    );
}

/** Wrapped text breaks in mid-sentence: some line lacks a stop and the next goes on in small letters. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.some((line) => line.length > wrapWidth)) return false;
  return lines.some((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && !endsSentence(line) && /^\p{Ll}/u.test(next);
  });
}

function joinWrapped(lines: readonly string[]): string[] {
  const width = Math.max(...lines.map((line) => line.length));
  const paragraphs: string[] = [];
  let before: string | null = null;
  for (const [index, line] of lines.entries()) {
    // A short first line followed by a capital is a title over the wrapped text.
    const isTitle = index === 1 && /^[\p{Lu}«"—]/u.test(line);
    const last = paragraphs.at(-1);
    const shortEnd: boolean =
      before !== null && before.length < width * 0.6 && (endsSentence(before) || isTitle);
    if (last === undefined || shortEnd || newParagraph.test(line)) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = `${last} ${line}`;
    before = line;
  }
  return paragraphs;
}

function endsSentence(line: string): boolean {
  return /[.!?…:;]["»”)]?$/u.test(line);
}
