import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { PublishError } from '../../contracts/errors.js';
import type {
  Delivery,
  DeliveryOutcome,
  PublishEventType,
  PublishTarget,
} from '../../contracts/publishing.js';
import { cleanText } from '../clean-text.js';
import { delivered, undelivered } from '../delivery-outcome.js';
import { type CommandEnd, runCommand } from '../run-command.js';

/** EX_TEMPFAIL of sysexits.h: "try again later". */
const temporaryFailure = 75;
const defaultTimeoutMs = 60_000;
const defaultGraceMs = 5_000;
const maxOutputBytes = 16 * 1024;
const maxReasonLength = 200;

export interface CommandOptions {
  readonly id: string;
  /** Absolute, or relative to `folder` and inside it. */
  readonly command: string;
  readonly args?: readonly string[];
  /** Where relative commands live; also the command's working folder. Absolute. */
  readonly folder: string;
  /** Events it wants; null for all. */
  readonly events: readonly PublishEventType[] | null;
  /** PATH and LANG for the command: nothing else of our environment reaches it. */
  readonly environment: { readonly path: string; readonly lang: string };
  /** Exit statuses after which it is tried again; 75 unless given. */
  readonly retryableStatuses?: readonly number[];
  readonly timeoutMs?: number;
  /** Between SIGTERM and SIGKILL, in milliseconds. */
  readonly graceMs?: number;
}

function locate(options: CommandOptions): string {
  const { command, folder, id } = options;
  if (path.isAbsolute(command)) return path.normalize(command);
  const file = path.resolve(folder, command);
  if (command === '' || !file.startsWith(`${path.resolve(folder)}${path.sep}`))
    throw new PublishError('publish.command_path', { target: id });
  return file;
}

/** The file itself behind any links, when it is a regular one that we may execute; a relative one must stay in its folder. */
async function executable(file: string, options: CommandOptions): Promise<string | null> {
  try {
    const real = await realpath(file);
    const inside =
      path.isAbsolute(options.command) || real.startsWith(`${await realpath(options.folder)}${path.sep}`);
    if (!inside || !(await stat(real)).isFile()) return null;
    await access(real, constants.X_OK);
    return real;
  } catch (error) {
    // Missing, unreadable or a broken link: whichever, it cannot be run, and that is the answer.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function lastLine(output: string): string {
  const lines = output
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '');
  return (lines.at(-1) ?? '').slice(0, maxReasonLength);
}

function judge(end: CommandEnd, options: CommandOptions, timeoutMs: number): DeliveryOutcome {
  switch (end.kind) {
    case 'timeout':
      return undelivered('command_timeout', { seconds: Math.round(timeoutMs / 1000) });
    case 'signal':
      return undelivered('command_signal', { signal: end.signal });
    case 'unstartable':
      return undelivered(
        'command_failed',
        { command: path.basename(options.command), code: end.code },
        { retryable: false },
      );
    case 'exit': {
      if (end.status === 0) return delivered('command_done', {});
      const output = lastLine(end.output);
      const retryable = (options.retryableStatuses ?? [temporaryFailure]).includes(end.status);
      return output === ''
        ? undelivered('command_exit', { status: end.status }, { retryable })
        : undelivered('command_exit_output', { status: end.status, output }, { retryable });
    }
  }
}

/**
 * A local executable that gets each event as JSON on its standard input: no shell, no environment but PATH, LANG,
 * DRAGOMAN_EVENT and DRAGOMAN_DELIVERY_ID. Exit 0 is success, 75 asks for another attempt, a time-out or a signal is
 * tried again, anything else is final. Throws PublishError for a relative command outside its folder.
 */
export function createCommand(options: CommandOptions): PublishTarget {
  const file = locate(options);
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  return {
    id: options.id,
    kind: 'command',
    accepts: (type) => options.events?.includes(type) ?? true,
    async deliver(delivery: Delivery, _now: Date, signal: AbortSignal) {
      signal.throwIfAborted();
      const real = await executable(file, options);
      if (real === null)
        return undelivered('command_not_executable', { command: options.command }, { retryable: false });
      const end = await runCommand(
        {
          file: real,
          args: options.args ?? [],
          cwd: options.folder,
          env: {
            PATH: options.environment.path,
            LANG: options.environment.lang,
            DRAGOMAN_EVENT: delivery.eventType,
            DRAGOMAN_DELIVERY_ID: delivery.id,
          },
          input: delivery.payload,
          timeoutMs,
          graceMs: options.graceMs ?? defaultGraceMs,
          maxOutputBytes,
        },
        signal,
      );
      return judge(end, options, timeoutMs);
    },
  };
}
