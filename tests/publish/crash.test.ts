import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyManifest } from '../../src/publish/verify-manifest.js';
import { publishSample } from './crash-publication.js';
import { context } from './sample-rendition.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));
// Inside node_modules, so that the compiled child finds the packages; ignored by git.
const compiled = path.join(repository, 'node_modules', '.cache', `dragoman-crash-${process.pid}`);
let base: string;

beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'dragoman-crash-'));
  mkdirSync(compiled, { recursive: true });
  writeFileSync(path.join(compiled, 'package.json'), '{"type":"module"}');
  const options = ['--ignoreConfig', '--rootDir', '.', '--outDir', compiled, '--module', 'nodenext'];
  const target = ['--target', 'es2023', '--types', 'node', '--skipLibCheck', '--noCheck'];
  const { status, stdout } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', ...options, ...target, 'tests/publish/crash-child.ts'],
    { cwd: repository, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`tsc failed: ${stdout}`);
});

afterAll(async () => {
  rmSync(compiled, { recursive: true, force: true });
  await rm(base, { recursive: true, force: true });
});

function runChild(where: string, fatalStep: number): { signal: NodeJS.Signals | null; steps: number } {
  const { signal, status, stdout, stderr } = spawnSync(process.execPath, childArguments(where, fatalStep), {
    encoding: 'utf8',
  });
  if (signal === null && status !== 0) throw new Error(stderr);
  return { signal, steps: Number(stdout) };
}

function childArguments(where: string, fatalStep: number): string[] {
  const child = path.join(compiled, 'tests', 'publish', 'crash-child.js');
  return [child, path.join(where, 'outbox'), path.join(where, 'data'), String(fatalStep)];
}

async function startChild(where: string): Promise<number | null> {
  const child = spawn(process.execPath, childArguments(where, 0), { stdio: 'ignore' });
  const [status] = await once(child, 'exit');
  return status;
}

function pages(root: string): Record<string, string> {
  if (!existsSync(root)) return {};
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(root, name), 'utf8')]));
}

describe.skipIf(process.platform === 'win32')('a publication that is killed [Windows has no SIGKILL]', () => {
  it('shows no half file at any step, and is whole after it is run again', { timeout: 300_000 }, async () => {
    const { signal, steps } = runChild(path.join(base, 'whole'), 0);
    expect(signal).toBeNull();
    expect(steps).toBeGreaterThan(60);
    const whole = pages(path.join(base, 'whole', 'outbox'));
    const manifestName = path.join(context.path, 'manifest.json');
    expect(Object.keys(whole)).toHaveLength(15);
    // Every step of the key and the first file; then, as a file takes seven steps, each of those at another file.
    for (let fatal = 1; fatal <= steps; fatal += fatal < 25 ? 1 : 6) {
      const where = path.join(base, `killed-${fatal}`);
      const root = path.join(where, 'outbox');
      expect(runChild(where, fatal).signal, `step ${fatal}`).toBe('SIGKILL');
      const left = pages(root);
      for (const [name, text] of Object.entries(left)) {
        if (path.basename(name).startsWith('.tmp-')) continue;
        // The signing key differs from run to run; every other file is the same or not there at all.
        if (name === manifestName) expect(JSON.parse(text)).toHaveProperty('signature');
        else expect(text, `${name} after step ${fatal}`).toBe(whole[name]);
      }
      if (manifestName in left)
        for (const name of Object.keys(whole).filter((file) => file.startsWith(context.path)))
          expect(left, `the manifest is last, after step ${fatal}`).toHaveProperty([name]);
      const { publicKey } = await publishSample(root, path.join(where, 'data'));
      expect(readdirSync(path.join(where, 'data')).sort()).toEqual([
        'manifest-key.pem',
        'manifest-key.pub.pem',
      ]);
      expect(Object.keys(pages(root)), `after step ${fatal}`).toEqual(Object.keys(whole));
      expect(await verifyManifest(path.join(root, context.path), publicKey)).toMatchObject({ problems: [] });
      expect((await publishSample(root, path.join(where, 'data'))).written).toBe(0);
      rmSync(where, { recursive: true });
    }
  });

  it('is whole when several processes publish the same at the same time', async () => {
    const where = path.join(base, 'together');
    const ends = await Promise.all(Array.from({ length: 4 }, () => startChild(where)));
    expect(ends).toEqual([0, 0, 0, 0]);
    const root = path.join(where, 'outbox');
    const { publicKey, written } = await publishSample(root, path.join(where, 'data'));
    expect(written).toBe(0);
    expect(Object.keys(pages(root))).toHaveLength(15);
    expect(await verifyManifest(path.join(root, context.path), publicKey)).toMatchObject({ problems: [] });
  });
});
