import type { MemoryUnit } from '../../contracts/translation-memory.js';
import { targetLanguages } from '../../domain/language.js';
import { escapeXml } from './xml-reader.js';

/** Units as TMX 1.4, piece by piece; `readTmx` gives equal units back. */
export function* writeTmx(units: Iterable<MemoryUnit>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n';
  yield '  <header creationtool="dragoman" creationtoolversion="0.1.0" segtype="sentence" o-tmf="dragoman" adminlang="en" srclang="ru" datatype="plaintext"/>\n';
  yield '  <body>\n';
  for (const unit of units) yield tmxUnit(unit);
  yield '  </body>\n</tmx>\n';
}

function tmxUnit(unit: MemoryUnit): string {
  const date = unit.changedAt === null ? '' : ` changedate="${tmxDate(unit.changedAt)}"`;
  const props: readonly (readonly [string, string | null])[] = [
    ['x-origin', unit.origin],
    ['x-reviewed', unit.reviewed ? 'yes' : 'no'],
    ['x-editor', unit.editor],
    ['x-previous', unit.previous],
    ['x-next', unit.next],
  ];
  const lines = [`    <tu tuid="${escapeXml(unit.id)}"${date}>`];
  for (const [type, value] of props)
    if (value !== null) lines.push(`      <prop type="${type}">${escapeXml(value)}</prop>`);
  lines.push(`      <tuv xml:lang="ru"><seg>${escapeXml(unit.source)}</seg></tuv>`);
  for (const language of targetLanguages) {
    const target = unit.targets[language];
    if (target !== undefined)
      lines.push(`      <tuv xml:lang="${language}"><seg>${escapeXml(target)}</seg></tuv>`);
  }
  lines.push('    </tu>\n');
  return lines.join('\n');
}

/** `2026-02-05T10:15:00.000Z` as `20260205T101500Z`. TMX has no fractions of a second. */
function tmxDate(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;
}
