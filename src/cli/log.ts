import { pino } from 'pino';
import type { Settings } from '../config/settings.js';
import type { Log } from '../pipeline/ports.js';

/** What a plain line leaves out: it has its own time and level, and names the process by being its output. */
const leftOut = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'err']);
const levels: Readonly<Record<number, string>> = {
  20: 'debug',
  30: 'info ',
  40: 'WARN ',
  50: 'ERROR',
  60: 'FATAL',
};

/** Logs go to stderr: as JSON for collectors, else one plain line each. Article text and secrets never come here. */
export function createLog(
  level: Settings['logLevel'],
  format: Settings['logFormat'],
  write: (line: string) => void,
): Log {
  const destination = { write: (json: string) => write(format === 'json' ? json : plainLine(json)) };
  return pino(
    {
      level,
      ...(format === 'json' ? {} : { base: null }),
      redact: ['apiKey', 'secret', 'password', 'authorization'],
    },
    destination,
  );
}

function plainLine(json: string): string {
  // pino wrote it a moment ago, so it is an object.
  const entry = JSON.parse(json) as Readonly<Record<string, unknown>>;
  const time = new Date(Number(entry['time'])).toTimeString().slice(0, 8);
  const fields = Object.entries(entry)
    .filter(([name]) => !leftOut.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const error = entry['err'];
  if (typeof error === 'object' && error !== null && 'message' in error)
    fields.push(`problem=${String(error.message)}`);
  return `${time} ${levels[Number(entry['level'])] ?? 'info '} ${String(entry['msg'] ?? '')}${fields.length === 0 ? '' : `  ${fields.join(' ')}`}\n`;
}
