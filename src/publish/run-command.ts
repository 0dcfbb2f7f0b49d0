import { type ChildProcess, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { hasErrorCode } from './file-error.js';

export interface CommandRun {
  /** Absolute path of the executable. */
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment of the command. */
  readonly env: Readonly<Record<string, string>>;
  /** Written to its standard input, as UTF-8. */
  readonly input: string;
  readonly timeoutMs: number;
  /** Between SIGTERM and SIGKILL, in milliseconds. */
  readonly graceMs: number;
  /** Bytes kept of its output; the rest is read and dropped. */
  readonly maxOutputBytes: number;
}

export type CommandEnd =
  | { readonly kind: 'exit'; readonly status: number; readonly output: string }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'unstartable'; readonly code: string };

/** Wait for output that is still in the pipes after the command ended; something it left running may hold them open. */
const drainMs = 250;

/** Keeps the first bytes of what a command writes to its error output; its standard output is dropped. */
function captureOutput(child: ChildProcess, maxBytes: number): () => string {
  const chunks: Buffer[] = [];
  let kept = 0;
  child.stdout?.resume();
  child.stderr?.on('data', (chunk: Buffer) => {
    const part = chunk.subarray(0, maxBytes - kept);
    if (part.byteLength > 0) chunks.push(part);
    kept += part.byteLength;
  });
  return () => Buffer.concat(chunks).toString('utf8');
}

function feed(stdin: Writable | null, input: string): void {
  stdin?.on('error', (error) => {
    // A command need not read its input; one that ends first closes the pipe. Anything else shows in its exit.
    if (!hasErrorCode(error, 'EPIPE') && !hasErrorCode(error, 'ECONNRESET')) stdin.destroy();
  });
  stdin?.end(input, 'utf8');
}

/** Signals the command and everything it started that stayed in its process group. */
function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    // No process groups there.
    child.kill(signal);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // The group is gone, which is what was wanted.
    if (!hasErrorCode(error, 'ESRCH')) throw error;
  }
}

/**
 * Runs one executable without a shell, in a process group of its own, and waits for its end. Past the time-out, or
 * when `signal` aborts, the group gets SIGTERM and after the grace SIGKILL. Rejects only with the signal's reason.
 */
export async function runCommand(run: CommandRun, signal: AbortSignal): Promise<CommandEnd> {
  signal.throwIfAborted();
  const child = spawn(run.file, run.args, {
    cwd: run.cwd,
    env: { ...run.env },
    shell: false,
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output = captureOutput(child, run.maxOutputBytes);
  let timedOut = false;
  let killTimer: NodeJS.Timeout | undefined;
  const stop = () => {
    killGroup(child, 'SIGTERM');
    killTimer = setTimeout(() => killGroup(child, 'SIGKILL'), run.graceMs);
  };
  const timer = setTimeout(() => {
    timedOut = true;
    stop();
  }, run.timeoutMs);
  signal.addEventListener('abort', stop, { once: true });
  feed(child.stdin, run.input);
  try {
    const end = await ended(child, output);
    // What ignored SIGTERM, or outlived its parent, must not outlive the time-out.
    if (timedOut || signal.aborted) killGroup(child, 'SIGKILL');
    signal.throwIfAborted();
    return timedOut ? { kind: 'timeout' } : end;
  } finally {
    clearTimeout(timer);
    clearTimeout(killTimer);
    signal.removeEventListener('abort', stop);
    child.stdin?.destroy();
    child.stdout?.destroy();
    child.stderr?.destroy();
  }
}

function ended(child: ChildProcess, output: () => string): Promise<CommandEnd> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      const code = 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
      resolve({ kind: 'unstartable', code });
    });
    child.once('exit', (status, signal) => {
      const finish = () => {
        clearTimeout(timer);
        if (status === null) resolve({ kind: 'signal', signal: signal ?? 'unknown' });
        else resolve({ kind: 'exit', status, output: output() });
      };
      const timer = setTimeout(finish, drainMs);
      child.once('close', finish);
    });
  });
}
