import { splitSentences } from '../../domain/sentences.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writeJson } from '../output.js';
import { readTextFile } from '../read-text-file.js';
import type { Terminal } from '../terminal.js';

/** The sentences of a text file: paragraphs are lines or are set apart by empty lines; a JSON list in any case. */
export async function segment(terminal: Terminal, file: string): Promise<ExitCode> {
  writeJson(terminal, sentencesOf(await readTextFile(file, terminal.workingFolder)));
  return exitCode.done;
}

export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => splitSentences(line));
}
