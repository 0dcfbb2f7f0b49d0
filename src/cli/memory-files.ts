import type { MemoryUnit } from '../contracts/translation-memory.js';
import type { TargetLanguage } from '../domain/language.js';
import { writeTmx } from '../memory/formats/write-tmx.js';
import { writeTsv } from '../memory/formats/write-tsv.js';
import { writeXliff } from '../memory/formats/write-xliff.js';
import { readMemoryFile } from '../memory/read-memory-file.js';

/** All units of the files, in order. Throws ContentError `memory.*` with file and line at the first fault. */
export async function readUnits(files: readonly string[]): Promise<readonly MemoryUnit[]> {
  const units: MemoryUnit[] = [];
  for (const file of files) for await (const unit of readMemoryFile(file)) units.push(unit);
  return units;
}

/** Units in the format of a file name's ending (with its dot), in pieces; null for an ending that says none. */
export function writeUnits(
  units: readonly MemoryUnit[],
  ending: string,
  language: TargetLanguage | null,
): Iterable<string> | null {
  const chosen = language === null ? units : units.flatMap((unit) => only(unit, language));
  switch (ending.toLowerCase()) {
    case '.tmx':
      return writeTmx(chosen);
    case '.tsv':
      return writeTsv(chosen);
    case '.xlf':
    case '.xliff':
      return writeXliff(chosen, language ?? 'en');
    default:
      return null;
  }
}

function only(unit: MemoryUnit, language: TargetLanguage): readonly MemoryUnit[] {
  const target = unit.targets[language];
  return target === undefined ? [] : [{ ...unit, targets: { [language]: target } }];
}
