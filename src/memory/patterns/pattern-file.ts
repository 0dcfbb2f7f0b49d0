import type { Language } from '../../domain/language.js';
import { checkPatterns } from './check-patterns.js';
import { parseTemplate } from './notation.js';
import type { ListItem, Pattern, PatternList, PatternSet, Place, Template } from './pattern.js';
import { patternError } from './pattern-error.js';

/** A pattern file: its name, for messages and origins, and its whole text. */
export interface PatternFile {
  readonly name: string;
  readonly text: string;
}

interface Line extends Place {
  readonly text: string;
}

/**
 * Reads pattern files; lists may be used across them. Blocks are set apart by blank lines, `#` opens a comment
 * line. A block is an id and its `ru:` (one or more), `en:` and `kk:` lines, or `list <name>` and items whose
 * first line opens with `-`. The notation is described in glossaries/patterns/README.md.
 *
 * @throws ContentError `memory.pattern_*` for the first fault, with file and line
 */
export function parsePatterns(files: readonly PatternFile[]): PatternSet {
  const patterns = new Map<string, Pattern>();
  const lists = new Map<string, PatternList>();
  for (const file of files) {
    for (const block of blocksOf(file)) {
      const [head] = block;
      if (head === undefined) continue;
      const list = /^list ([a-z][a-z-]*)$/u.exec(head.text)?.[1];
      const known = list === undefined ? patterns.has(head.text) : lists.has(list);
      if (known) throw patternError('duplicate', head, { name: list ?? head.text });
      if (list === undefined) patterns.set(head.text, readPattern(head, block.slice(1)));
      else lists.set(list, readList(list, block.slice(1)));
    }
  }
  const set: PatternSet = { patterns: [...patterns.values()], lists };
  checkPatterns(set);
  return set;
}

function blocksOf({ name, text }: PatternFile): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  let open = false;
  for (const [index, raw] of text.normalize('NFC').split(/\r?\n/u).entries()) {
    const line = raw.trim();
    if (line.startsWith('#')) continue;
    if (line === '') open = false;
    else if (open) blocks.at(-1)?.push({ file: name, line: index + 1, text: line });
    else blocks.push([{ file: name, line: index + 1, text: line }]);
    if (line !== '') open = true;
  }
  return blocks;
}

function readPattern(head: Line, lines: readonly Line[]): Pattern {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(head.text)) throw patternError('line', head, { text: head.text });
  const byLanguage: Record<Language, Template[]> = { ru: [], en: [], kk: [] };
  for (const line of lines) {
    const { language, text } = splitLine(line);
    byLanguage[language].push(parseTemplate(text, line));
  }
  const { ru, en, kk } = byLanguage;
  const [english, kazakh] = [en[0], kk[0]];
  const missing = ru.length === 0 ? 'ru' : en.length !== 1 ? 'en' : kk.length !== 1 ? 'kk' : null;
  if (english === undefined || kazakh === undefined || missing !== null)
    throw patternError('language', head, { name: head.text, language: missing ?? 'en' });
  return { id: head.text, place: head, sources: ru, targets: { en: english, kk: kazakh } };
}

function splitLine(line: Line): { readonly language: Language; readonly text: string } {
  const parts = /^(ru|en|kk):\s*(\S.*)$/u.exec(line.text);
  const [language, text] = [parts?.[1], parts?.[2]];
  if ((language !== 'ru' && language !== 'en' && language !== 'kk') || text === undefined)
    throw patternError('line', line, { text: line.text });
  return { language, text };
}

function readList(name: string, lines: readonly Line[]): PatternList {
  const items: Line[][] = [];
  for (const line of lines) {
    const opening = /^-\s*(.+)$/u.exec(line.text)?.[1];
    if (opening !== undefined) items.push([{ ...line, text: opening }]);
    else if (items.length === 0) throw patternError('line', line, { text: line.text });
    else items.at(-1)?.push(line);
  }
  return { name, items: items.map((item) => readItem(name, item)) };
}

function readItem(name: string, lines: readonly Line[]): ListItem {
  const [head] = lines;
  const texts: Partial<Record<Language, ReadonlyMap<string, string>>> = {};
  for (const line of lines) {
    const { language, text } = splitLine(line);
    texts[language] = formsOf(text);
  }
  const { ru, en, kk } = texts;
  if (head === undefined || ru === undefined || en === undefined || kk === undefined)
    throw patternError('language', head ?? { file: name, line: 0 }, { name, language: 'ru, en, kk' });
  const source = new Map([...ru].map(([key, text]) => [key, parseTemplate(text, head)]));
  return { source, targets: { en, kk }, place: head };
}

/** `ins=государственным визитом; gen=…`; a form without a key is the plain one. */
function formsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(';').map((part) => {
      const [, key = '', form = ''] = /^\s*(?:([a-z]+)=)?(.*?)\s*$/u.exec(part) ?? [];
      return [key, form];
    }),
  );
}
