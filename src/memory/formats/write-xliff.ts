import type { MemoryUnit } from '../../contracts/translation-memory.js';
import type { TargetLanguage } from '../../domain/language.js';
import { escapeXml } from './xml-reader.js';

/** The units that have the language, as XLIFF 2.1, piece by piece; `readXliff` gives them back. */
export function* writeXliff(units: Iterable<MemoryUnit>, language: TargetLanguage): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ru" trgLang="${language}">\n`;
  yield '  <file id="memory">\n';
  for (const unit of units) {
    const target = unit.targets[language];
    if (target !== undefined) yield xliffUnit(unit, target);
  }
  yield '  </file>\n</xliff>\n';
}

function xliffUnit(unit: MemoryUnit, target: string): string {
  const notes: readonly (readonly [string, string | null])[] = [
    ['origin', unit.origin],
    ['editor', unit.editor],
    ['date', unit.changedAt],
    ['previous', unit.previous],
    ['next', unit.next],
  ];
  const written = notes.flatMap(([category, value]) =>
    value === null ? [] : [`        <note category="${category}">${escapeXml(value)}</note>`],
  );
  return [
    `    <unit id="${escapeXml(unit.id)}">`,
    '      <notes>',
    ...written,
    '      </notes>',
    `      <segment state="${unit.reviewed ? 'reviewed' : 'translated'}">`,
    `        <source>${escapeXml(unit.source)}</source>`,
    `        <target>${escapeXml(target)}</target>`,
    '      </segment>',
    '    </unit>\n',
  ].join('\n');
}
