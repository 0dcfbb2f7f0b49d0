import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageFolder } from '../../config/package-folder.js';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { report } from '../output.js';

interface BenchResult {
  readonly name: string;
  readonly code: number;
  /** What it printed: each line that is JSON as its value, the others as text. */
  readonly output: readonly unknown[];
}

/** Runs the compiled benchmarks one after another, those named or all; lists them where they are not compiled. */
export async function bench(
  context: CommandContext,
  named: readonly string[],
  signal: AbortSignal,
  folder: string = packageFolder(),
): Promise<ExitCode> {
  const { translate } = context;
  const compiled = namesIn(join(folder, 'dist', 'benchmarks'), '.js');
  const known = compiled.length > 0 ? compiled : namesIn(join(folder, 'benchmarks'), '.ts');
  const unknown = named.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new CliError('cli.no_benchmark', { name: unknown, known: known.join(', ') });
  if (compiled.length === 0) {
    report(context, { compiled: false, benchmarks: known }, () => [
      known.length === 0
        ? translate('cli:bench.none')
        : translate('cli:bench.notBuilt', { names: known.join(', ') }),
    ]);
    return exitCode.done;
  }
  const results: BenchResult[] = [];
  for (const name of named.length > 0 ? named : compiled)
    results.push(
      await runBenchmark(context, { name, file: join(folder, 'dist', 'benchmarks', `${name}.js`) }, signal),
    );
  const failed = results.filter(({ code }) => code !== 0);
  report(context, { compiled: true, benchmarks: results }, () =>
    failed.map(({ name, code }) => translate('cli:bench.failed', { name, code })),
  );
  return failed.length > 0 ? exitCode.failed : exitCode.done;
}

/** `all` runs the others. */
function namesIn(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !name.endsWith('.d.ts') && name !== `all${ending}`)
    .map((name) => basename(name, ending))
    .sort();
}

/** In a process of its own, so that one does not warm up the next. For people its lines are shown as they come. */
async function runBenchmark(
  { terminal, json }: CommandContext,
  { name, file }: { readonly name: string; readonly file: string },
  signal: AbortSignal,
): Promise<BenchResult> {
  const child = spawn(process.execPath, [file], {
    cwd: terminal.workingFolder,
    env: terminal.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (json) printed += text;
    else terminal.write(text);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => terminal.writeError(text));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
  return {
    name,
    code,
    output: printed
      .split('\n')
      .filter((line) => line !== '')
      .map(parsedLine),
  };
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // A line in words.
    return line;
  }
}
