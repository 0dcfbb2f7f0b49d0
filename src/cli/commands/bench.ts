import { spawn } from 'node:child_process';
import { packageFolder } from '../../config/package-folder.js';
import { type Benchmark, listBenchmarks } from '../benchmarks.js';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { report } from '../output.js';

export interface BenchRequest {
  /** The one to run, or null: then all are run, or listed. */
  readonly name: string | null;
  /** What it is given to read. */
  readonly args: readonly string[];
  readonly all: boolean;
}

interface BenchResult {
  readonly name: string;
  readonly code: number;
  /** What it printed: each line that is JSON as its value, the others as text. */
  readonly output: readonly unknown[];
}

/**
 * Lists the benchmarks, or runs one or all of them, one after another. Throws CliError `cli.no_benchmark` and
 * `cli.benchmark_not_compiled`.
 */
export async function bench(
  context: CommandContext,
  { name, args, all }: BenchRequest,
  signal: AbortSignal,
  folder: string = packageFolder(),
): Promise<ExitCode> {
  const known = listBenchmarks(folder);
  if (name === null && !all) return list(context, known);
  const wanted = all ? known : known.filter((benchmark) => benchmark.name === name);
  if (name !== null && wanted.length === 0)
    throw new CliError('cli.no_benchmark', { name, known: known.map((each) => each.name).join(', ') });
  const runnable = wanted.map((each) => {
    if (each.file === null) throw new CliError('cli.benchmark_not_compiled', { name: each.name });
    return { name: each.name, file: each.file };
  });
  const results: BenchResult[] = [];
  for (const each of runnable) results.push(await runBenchmark(context, each, args, signal));
  const failed = results.filter(({ code }) => code !== 0);
  report(context, { benchmarks: results }, () =>
    failed.map((each) => context.translate('cli:bench.failed', { name: each.name, code: each.code })),
  );
  return failed.length > 0 ? exitCode.failed : exitCode.done;
}

function list(context: CommandContext, known: readonly Benchmark[]): ExitCode {
  const { translate } = context;
  const compiled = known.every(({ file }) => file !== null);
  const benchmarks = known.map(({ name, about }) => ({ name, about }));
  const width = Math.max(0, ...known.map(({ name }) => name.length));
  report(context, { compiled, benchmarks }, () => {
    if (known.length === 0) return [translate('cli:bench.none')];
    const lines = benchmarks.map(({ name, about }) => `${name.padEnd(width)}  ${about}`);
    return compiled ? lines : [...lines, '', translate('cli:bench.notBuilt')];
  });
  return exitCode.done;
}

/** In a process of its own, so that one does not warm up the next. For people its lines are shown as they come. */
async function runBenchmark(
  { terminal, json }: CommandContext,
  { name, file }: { readonly name: string; readonly file: string },
  args: readonly string[],
  signal: AbortSignal,
): Promise<BenchResult> {
  if (!json) terminal.write(`${name}\n`);
  const child = spawn(process.execPath, [file, ...args], {
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
  const lines = printed.split('\n').filter((line) => line !== '');
  return { name, code, output: lines.map(parsedLine) };
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // A line in words.
    return line;
  }
}
