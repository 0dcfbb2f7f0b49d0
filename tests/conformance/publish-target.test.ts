import { readdirSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublishTarget } from '../../src/contracts/publishing.js';
import { targetFactories } from '../../src/publish/targets.js';
import { generateWebhookSecret } from '../../src/publish/webhook-secret.js';
import { type Behaviour, describePublishTarget, type TargetFixture } from './publish-target-suite.js';

const statuses: Readonly<Record<Exclude<Behaviour, 'hang'>, number>> = {
  accept: 204,
  'fail-for-now': 503,
  'fail-for-good': 410,
};

async function openWebhooks(): Promise<TargetFixture> {
  const arrived: { id: string; payload: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      arrived.push({
        id: String(request.headers['webhook-id']),
        payload: Buffer.concat(chunks).toString('utf8'),
      });
      const behaviour = request.url?.slice(1);
      if (behaviour === 'accept' || behaviour === 'fail-for-now' || behaviour === 'fail-for-good')
        response.writeHead(statuses[behaviour]).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server's address is never a string.
  const { port } = server.address() as AddressInfo;
  const targets: PublishTarget[] = [];
  return {
    create(behaviour, events, timeoutMs) {
      const target = targetFactories.webhook({
        id: `hook-${behaviour}`,
        url: `http://127.0.0.1:${port}/${behaviour}`,
        secrets: [generateWebhookSecret()],
        events,
        allowHttp: true,
        allowPrivate: ['127.0.0.1'],
        timeoutMs,
      });
      targets.push(target);
      return target;
    },
    received: async () => arrived,
    async close() {
      server.closeAllConnections();
      await Promise.all(targets.map((target) => target.close?.()));
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const scripts: Readonly<Record<Behaviour, string>> = {
  accept: 'exit 0',
  'fail-for-now': 'exit 75',
  'fail-for-good': 'exit 1',
  hang: 'sleep 600',
};

async function openCommands(): Promise<TargetFixture> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dragoman-hooks-'));
  const inbox = path.join(folder, 'received');
  await mkdir(inbox);
  for (const [behaviour, end] of Object.entries(scripts)) {
    const file = path.join(folder, `${behaviour}.sh`);
    const keep = `n=$(ls ${inbox} | wc -l); cat > "${inbox}/$n.$DRAGOMAN_DELIVERY_ID"`;
    await writeFile(file, `#!/bin/sh\n${keep}\n${end}\n`);
    await chmod(file, 0o755);
  }
  return {
    create: (behaviour, events, timeoutMs) =>
      targetFactories.command({
        id: `command-${behaviour}`,
        command: `${behaviour}.sh`,
        folder,
        events,
        environment: { path: '/usr/bin:/bin', lang: 'C.UTF-8' },
        timeoutMs,
        graceMs: 100,
      }),
    async received() {
      const names = (await readdir(inbox)).sort();
      return Promise.all(
        names.map(async (name) => ({
          id: name.slice(name.indexOf('.') + 1),
          payload: await readFile(path.join(inbox, name), 'utf8'),
        })),
      );
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

describe('the target registry', () => {
  it('holds every file of the folder under its own name', () => {
    const files = readdirSync(new URL('../../src/publish/targets/', import.meta.url));
    expect(Object.keys(targetFactories).sort()).toEqual(
      files.map((file) => file.replace(/\.ts$/, '')).sort(),
    );
  });
});

describePublishTarget('webhook', openWebhooks);
describe.skipIf(process.platform === 'win32')('[needs /bin/sh]', () =>
  describePublishTarget('command', openCommands),
);
