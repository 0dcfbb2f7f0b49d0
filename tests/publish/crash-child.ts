/**
 * Publishes one article in a process that kills itself with SIGKILL at the N-th step of the file system (half-way
 * through the bytes, where the step writes). Run by crash.test.ts: `node crash-child.js ROOT DATA N`.
 */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const [root = '', data = '', fatal = '0'] = process.argv.slice(2);
let step = 0;

function countStep(): boolean {
  step += 1;
  return step === Number(fatal);
}

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('unreachable: SIGKILL cannot be caught');
}

const { open, rename, rm, link, mkdir } = fs;

async function openCounted(...args: Parameters<typeof open>): ReturnType<typeof open> {
  if (countStep()) die();
  const handle = await open(...args);
  const { writeFile, sync } = handle;
  handle.writeFile = async (content, options) => {
    if (countStep()) {
      // Only whole buffers and strings are written by the code under test.
      const bytes = Buffer.from(content as string | Buffer);
      await handle.write(bytes.subarray(0, bytes.byteLength / 2));
      die();
    }
    return writeFile.call(handle, content, options);
  };
  handle.sync = async () => {
    if (countStep()) die();
    return sync.call(handle);
  };
  return handle;
}

function counted<Args extends readonly unknown[], Result>(
  call: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    if (countStep()) die();
    return call(...args);
  };
}

Object.assign(fs, {
  open: openCounted,
  rename: counted(rename),
  rm: counted(rm),
  link: counted(link),
  mkdir: counted(mkdir),
});
syncBuiltinESMExports();

// Imported only now, so that they bind to the counted calls.
const { publishSample } = await import('./crash-publication.js');
await publishSample(root, data);
process.stdout.write(`${step}\n`);
