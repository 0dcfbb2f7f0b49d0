import type { Block } from '../domain/article.js';

const atxHeading = /^ {0,3}#{1,6}[^\S\n]+(\S.*)$/;
const listItem = /^ {0,8}(?:[-*+•]|\d{1,9}[.)])[^\S\n]+(\S.*)$/;
const quoteLine = /^ {0,3}>[^\S\n]?(.*)$/;
const rule = /^ {0,3}(?:-{3,}|\*{3,}|_{3,}|(?:\* ){2,}\*|(?:- ){2,}-)[^\S\n]*$/;
const underline = /^ {0,3}(?:=+|-+)[^\S\n]*$/;
const fencedCode = /^ {0,3}(?:```|~~~)/;

interface OpenBlock {
  readonly kind: Block['kind'];
  readonly lines: string[];
}

/**
 * The Markdown that articles use, to blocks: headings (`#` and underlined), lists, quotations, paragraphs whose
 * lines belong together. Code blocks, rules and HTML are not article text and are dropped. Inline marks are removed.
 */
export function markdownBlocks(source: string): Block[] {
  const blocks: Block[] = [];
  let open: OpenBlock | null = null;
  let inCode = false;
  const flush = (): void => {
    if (open !== null) blocks.push({ kind: open.kind, text: plainInline(open.lines.join('\n')) });
    open = null;
  };
  const append = (kind: Block['kind'], line: string): void => {
    if (open?.kind === kind) open.lines.push(line);
    else {
      flush();
      open = { kind, lines: [line] };
    }
  };
  for (const line of withoutComments(source).split('\n')) {
    if (fencedCode.test(line)) {
      flush();
      inCode = !inCode;
    } else if (!inCode) readLine(line, open, { blocks, flush, append });
  }
  flush();
  return blocks.filter((block) => block.text.trim() !== '');
}

interface Sink {
  readonly blocks: Block[];
  readonly flush: () => void;
  readonly append: (kind: Block['kind'], line: string) => void;
}

function readLine(line: string, open: OpenBlock | null, sink: Sink): void {
  const heading = atxHeading.exec(line);
  const item = listItem.exec(line);
  const quote = quoteLine.exec(line);
  if (open?.kind === 'paragraph' && underline.test(line)) {
    const text = open.lines.splice(0).join('\n');
    sink.flush();
    sink.blocks.push({ kind: 'heading', text: plainInline(text) });
  } else if (line.trim() === '' || rule.test(line) || quote?.[1]?.trim() === '') {
    sink.flush();
  } else if (heading !== null) {
    sink.flush();
    sink.blocks.push({ kind: 'heading', text: plainInline(withoutClosingHashes(heading[1] ?? '')) });
  } else if (item !== null) {
    sink.flush();
    sink.append('list-item', item[1] ?? '');
  } else if (quote !== null) {
    sink.append('quote', quote[1] ?? '');
  } else {
    // A line without a mark continues a list item or quotation, as in CommonMark.
    sink.append(open?.kind ?? 'paragraph', line);
  }
}

function withoutClosingHashes(text: string): string {
  const trimmed = text.trimEnd();
  let end = trimmed.length;
  while (end > 0 && trimmed.charAt(end - 1) === '#') end -= 1;
  return end < trimmed.length && trimmed.charAt(end - 1) === ' ' ? trimmed.slice(0, end).trimEnd() : trimmed;
}

function withoutComments(source: string): string {
  let text = '';
  let at = 0;
  for (;;) {
    const start = source.indexOf('<!--', at);
    const end = start < 0 ? -1 : source.indexOf('-->', start);
    if (end < 0) return text + source.slice(at);
    text += source.slice(at, start);
    at = end + 3;
  }
}

/** Takes the marks of emphasis, code, links and images off, and HTML tags out; what is escaped stays. */
export function plainInline(source: string): string {
  const kept: string[] = [];
  const marked = source.replace(
    /\\([!-/:-@[-`{-~])/g,
    (_, char: string) => `\ue000${kept.push(char) - 1}\ue001`,
  );
  return marked
    .replace(/!\[[^[\]]*\]\([^()\n]*\)/g, '')
    .replace(/\[([^[\]]*)\]\([^()\n]*\)/g, '$1')
    .replace(/<(?:script|style)\b[^<>]*>[^<]*<\/(?:script|style)>/gi, '')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/`/g, '')
    .replace(/(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/\*{1,3}(?=\S)|(?<=\S)\*{1,3}/gu, '')
    .replace(/\ue000(\d+)\ue001/g, (_, index: string) => kept[Number(index)] ?? '');
}
