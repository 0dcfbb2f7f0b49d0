import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MemoryUnit } from '../contracts/translation-memory.js';

/** Characters written at a time. */
const batchLength = 1 << 16;

/** Units of a file that was read to its end without a fault. */
export interface StagedUnits {
  readonly size: number;
  read(): AsyncGenerator<MemoryUnit>;
  /** Deletes the temporary file. */
  discard(): Promise<void>;
}

/**
 * Reads units to their end into a temporary file before any is used, so that a file with a fault anywhere leaves
 * nothing behind. On a fault the temporary file is deleted and the fault thrown on.
 */
export async function stageUnits(
  units: AsyncIterable<MemoryUnit>,
  temporaryFile: string,
): Promise<StagedUnits> {
  let size = 0;
  async function* lines(): AsyncGenerator<string> {
    let text = '';
    for await (const unit of units) {
      size += 1;
      // The line reader takes these two signs for line ends.
      text += `${JSON.stringify(unit).replace(/[\u2028\u2029]/gu, ' ')}\n`;
      if (text.length < batchLength) continue;
      yield text;
      text = '';
    }
    yield text;
  }
  try {
    await pipeline(Readable.from(lines()), createWriteStream(temporaryFile, { flags: 'wx' }));
  } catch (error) {
    // A file that was there before (EEXIST) is somebody else's.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
      await rm(temporaryFile, { force: true });
    throw error;
  }
  return {
    size,
    async *read() {
      const input = createReadStream(temporaryFile, { encoding: 'utf8' });
      try {
        // Written above and nowhere else, so the shape is known.
        for await (const line of createInterface({ input })) yield JSON.parse(line) as MemoryUnit;
      } finally {
        input.destroy();
      }
    },
    discard: () => rm(temporaryFile, { force: true }),
  };
}
