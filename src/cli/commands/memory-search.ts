import type { MemoryMatch } from '../../contracts/translation-memory.js';
import { type TargetLanguage, targetLanguages } from '../../domain/language.js';
import { explainMatch } from '../../memory/explain.js';
import { loadGlossaries } from '../../runtime/load-glossaries.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { withLearntUnits } from '../learnt-units.js';
import { report } from '../output.js';
import { readTextFile } from '../read-text-file.js';
import { sentencesOf } from './segment.js';

export type SearchRequest = ({ readonly text: string } | { readonly file: string }) & {
  readonly language: TargetLanguage | null;
  readonly limit: number;
};

/** What the memory, with what editors taught it, has for a text or each sentence of a file: matches by language, best first. */
export async function searchMemory(context: CommandContext, request: SearchRequest): Promise<ExitCode> {
  const texts =
    'file' in request
      ? sentencesOf(await readTextFile(request.file, context.terminal.workingFolder))
      : [request.text];
  const { memory } = await loadGlossaries(context.settings);
  for (const unit of await withLearntUnits(context, [], (units) => units.all())) memory.add(unit);
  const wanted = targetLanguages.filter(
    (language) => request.language === null || request.language === language,
  );
  const found = texts.map((text) => ({
    text,
    matches: Object.fromEntries(
      wanted.map((language) => [
        language,
        memory
          .suggest({ text, source: 'ru', target: language }, request.limit)
          .map((match) => ({ ...match, why: explainMatch(match, context.translate) })),
      ]),
    ),
  }));
  report(context, found, () =>
    found.flatMap(({ text, matches }) => [
      text,
      ...Object.entries(matches).flatMap(([language, list]) => linesOf(language, list, context)),
      '',
    ]),
  );
  return exitCode.done;
}

function linesOf(
  language: string,
  matches: readonly MemoryMatch[],
  { translate }: CommandContext,
): readonly string[] {
  if (matches.length === 0) return [`  ${language}  ${translate('cli:memory.none')}`];
  return matches.flatMap(({ score, target, why }) => [
    `  ${language}  ${String(score).padStart(3)}  ${target}`,
    `${' '.repeat(11)}${why}`,
  ]);
}
