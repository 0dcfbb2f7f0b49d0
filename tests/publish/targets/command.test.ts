import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Delivery, PublishTarget } from '../../../src/contracts/publishing.js';
import { type CommandOptions, createCommand } from '../../../src/publish/targets/command.js';

let base: string;
let folder: string;
const delivery: Delivery = {
  id: 'msg_1',
  attempt: 1,
  payload: '{"headline":"Мемлекет басшысы $(touch pwned) `id`"}',
  eventType: 'article.published',
};
const idle = () => new AbortController().signal;
const now = new Date('2026-02-05T10:00:00Z');

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'dragoman-command-'));
  folder = path.join(base, 'hooks');
  await mkdir(folder);
});
afterEach(() => rm(base, { recursive: true, force: true }));

async function script(text: string, name = 'hook.sh', mode = 0o755): Promise<void> {
  await writeFile(path.join(folder, name), `#!/bin/sh\n${text}\n`);
  await chmod(path.join(folder, name), mode);
}

function hook(options: Partial<CommandOptions> = {}): PublishTarget {
  return createCommand({
    id: 'local',
    command: 'hook.sh',
    folder,
    events: null,
    environment: { path: '/usr/bin:/bin', lang: 'C.UTF-8' },
    ...options,
  });
}

function hasEnded(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return true;
  }
  // A killed orphan stays a zombie where nothing reaps it; only Linux containers have such a place.
  const status = `/proc/${pid}/status`;
  return existsSync(status) && readFileSync(status, 'utf8').includes('State:\tZ');
}

describe.skipIf(process.platform === 'win32')('command [needs /bin/sh]', () => {
  it('gives the event on standard input, byte for byte, and arguments without a shell', async () => {
    await script('cat > input.json; printf "%s|" "$@" > args.txt; pwd > where.txt');
    const args = ['a b', '$(touch pwned)', '; rm -rf /', '--flag=*'];
    expect((await hook({ args }).deliver(delivery, now, idle())).ok).toBe(true);
    expect(await readFile(path.join(folder, 'input.json'), 'utf8')).toBe(delivery.payload);
    expect(await readFile(path.join(folder, 'args.txt'), 'utf8')).toBe(`${args.join('|')}|`);
    await expect(readFile(path.join(folder, 'pwned'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('hands on four variables and nothing else of our environment', async () => {
    process.env['DRAGOMAN_TEST_SECRET'] = 'secret';
    try {
      // /usr/bin/env shows what the process was really given; a shell adds variables of its own.
      const command = path.join(folder, 'env.txt');
      await script(`/usr/bin/env > ${command}`);
      await hook().deliver(delivery, now, idle());
      const lines = (await readFile(command, 'utf8')).trim().split('\n');
      const ours = lines.filter((line) => !/^(PWD|SHLVL|_|OLDPWD)=/.test(line)).sort();
      expect(ours).toEqual([
        'DRAGOMAN_DELIVERY_ID=msg_1',
        'DRAGOMAN_EVENT=article.published',
        'LANG=C.UTF-8',
        'PATH=/usr/bin:/bin',
      ]);
    } finally {
      delete process.env['DRAGOMAN_TEST_SECRET'];
    }
  });

  it.each([
    [0, true, undefined],
    [75, false, true],
    [1, false, false],
    [127, false, false],
  ])('takes exit %i as success: %s, worth another attempt: %s', async (status, ok, retryable) => {
    await script(`exit ${status}`);
    const outcome = await hook().deliver(delivery, now, idle());
    expect(outcome.ok).toBe(ok);
    if (!outcome.ok) expect(outcome).toMatchObject({ retryable, disable: false });
  });

  it('can be told which exits to try again', async () => {
    await script('exit 3');
    expect(await hook({ retryableStatuses: [3] }).deliver(delivery, now, idle())).toMatchObject({
      retryable: true,
    });
  });

  it('does not need the command to read its input', async () => {
    await script('exit 0');
    const payload = JSON.stringify({ headline: 'x'.repeat(1024 * 1024) });
    expect((await hook().deliver({ ...delivery, payload }, now, idle())).ok).toBe(true);
  });

  it('quotes the last line of the error output, cleaned and short', async () => {
    await script('echo first >&2; printf "\\033[31mdisk   full\\033[0m\\n" >&2; exit 1');
    expect(await hook().deliver(delivery, now, idle())).toMatchObject({
      reason: 'The command ended with exit status 1: [31mdisk full[0m',
    });
  });

  it('is not drowned by its output', async () => {
    await script('head -c 5000000 /dev/zero | tr "\\0" x >&2; head -c 5000000 /dev/zero; exit 1');
    const outcome = await hook().deliver(delivery, now, idle());
    expect(outcome.ok ? '' : outcome.reason.length).toBeLessThan(300);
  });

  it('stops a command that does not end, with everything it started', async () => {
    await script(
      'echo $$ > pid.txt; sleep 600 & echo $! > child.txt; trap "" TERM; while :; do sleep 600; done',
    );
    const outcome = await hook({ timeoutMs: 300, graceMs: 100 }).deliver(delivery, now, idle());
    expect(outcome).toMatchObject({
      ok: false,
      retryable: true,
      message: { key: 'publish:delivery.command_timeout' },
    });
    for (const name of ['pid.txt', 'child.txt']) {
      const pid = Number(await readFile(path.join(folder, name), 'utf8'));
      expect(pid).toBeGreaterThan(1);
      await vi.waitUntil(() => hasEnded(pid), { timeout: 60_000 });
    }
  });

  it('lets a command end by itself on SIGTERM', async () => {
    await script('trap "echo bye > bye.txt; exit 0" TERM; while :; do sleep 0.05; done');
    const outcome = await hook({ timeoutMs: 300, graceMs: 10_000 }).deliver(delivery, now, idle());
    expect(outcome.ok).toBe(false);
    expect(await readFile(path.join(folder, 'bye.txt'), 'utf8')).toBe('bye\n');
  });

  it('does not wait for what a command leaves running in the background', async () => {
    await script('sleep 600 & echo $! > child.txt; exit 0');
    expect((await hook().deliver(delivery, now, idle())).ok).toBe(true);
    process.kill(Number(await readFile(path.join(folder, 'child.txt'), 'utf8')), 'SIGKILL');
  });

  it('tells a signal from an exit', async () => {
    await script('kill -9 $$');
    expect(await hook().deliver(delivery, now, idle())).toMatchObject({
      retryable: true,
      reason: 'The command was ended by the signal SIGKILL.',
    });
  });

  it("stops, and rejects with the caller's reason, when the caller stops it", async () => {
    await script('echo $$ > pid.txt; sleep 600');
    const controller = new AbortController();
    const running = hook().deliver(delivery, now, controller.signal);
    await vi.waitUntil(() => existsSync(path.join(folder, 'pid.txt')), { timeout: 60_000 });
    controller.abort(new Error('shutting down'));
    await expect(running).rejects.toThrow('shutting down');
    await expect(hook().deliver(delivery, now, controller.signal)).rejects.toThrow('shutting down');
  });

  it('runs nothing but an executable regular file', async () => {
    await script('exit 0', 'plain.sh', 0o644);
    await mkdir(path.join(folder, 'directory'));
    for (const command of ['missing.sh', 'plain.sh', 'directory'])
      expect(await hook({ command }).deliver(delivery, now, idle())).toMatchObject({
        ok: false,
        retryable: false,
        reason: `'${command}' is not an executable file.`,
      });
  });

  it('reports a file that the system cannot start', async () => {
    await writeFile(path.join(folder, 'hook.sh'), '#!/nonexistent/interpreter\n');
    await chmod(path.join(folder, 'hook.sh'), 0o755);
    expect(await hook().deliver(delivery, now, idle())).toMatchObject({ ok: false, retryable: false });
  });

  it('keeps relative commands inside their folder, links included', async () => {
    await writeFile(path.join(base, 'outside.sh'), '#!/bin/sh\ntouch ran\n');
    await chmod(path.join(base, 'outside.sh'), 0o755);
    for (const command of ['../outside.sh', '', '.', 'x/../../outside.sh'])
      expect(() => hook({ command })).toThrow(expect.objectContaining({ code: 'publish.command_path' }));
    await symlink(path.join(base, 'outside.sh'), path.join(folder, 'link.sh'));
    expect(await hook({ command: 'link.sh' }).deliver(delivery, now, idle())).toMatchObject({ ok: false });
    expect((await hook({ command: path.join(base, 'outside.sh') }).deliver(delivery, now, idle())).ok).toBe(
      true,
    );
  });
});
