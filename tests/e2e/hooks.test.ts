import { existsSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Newsroom, openNewsroom, until } from '../support/dragoman-process.js';
import { type HookReceiver, startHookReceiver } from '../support/hook-receiver.js';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

describe('hooks of a running service', () => {
  let newsroom: Newsroom;
  let hooks: HookReceiver;
  beforeEach(async () => {
    newsroom = await openNewsroom();
  });
  afterEach(async () => {
    await hooks.stop();
    await newsroom.remove();
  });

  it('tells a webhook again under the same id after it failed, and an executable once', async () => {
    // The first request is refused; the schedule's next attempt follows after five seconds.
    hooks = await startHookReceiver((count) => (count === 1 ? 503 : 204));
    const script = newsroom.path('note.sh');
    await writeFile(
      script,
      // Both events may come at once: each line is one write, so that two runs never share a line.
      `#!/bin/sh\nevent=$(/bin/cat)\nprintf '%s\\n' "$event" >> "${newsroom.path('noted.jsonl')}"\n`,
    );
    await chmod(script, 0o755);
    await newsroom.configure({
      webhooks: [
        {
          id: 'site',
          url: hooks.url,
          secretVariables: ['HOOK_SECRET'],
          allowPrivate: true,
          events: ['article.held'],
        },
      ],
      commands: [{ id: 'note', command: script, events: ['article.held'] }],
    });
    // Nothing translates it, so both versions are held, each with an event of its own.
    await newsroom.drop(
      'new.txt',
      'Состоялось заседание\n\nСегодня в столице прошло особое заседание совета попечителей.\n',
    );
    const service = newsroom.start(['start', '--port', '0'], { HOOK_SECRET: secret });
    await until('both events delivered after one refusal', () => hooks.received.length >= 3, 60_000);
    await until(
      'the executable has both events',
      async () =>
        existsSync(newsroom.path('noted.jsonl')) &&
        (await readFile(newsroom.path('noted.jsonl'), 'utf8'))
          .trim()
          .split('\n')
          .filter((line) => line !== '').length >= 2,
    );
    service.child.kill('SIGTERM');
    const { code, stderr } = await service.finished;
    expect(code, stderr).toBe(0);
    const ids = hooks.received.map((hook) => hook.id);
    expect(new Set(ids).size).toBe(2);
    expect(ids.filter((id) => id === ids[0])).toHaveLength(2);
    const verifier = new Webhook(secret);
    for (const hook of hooks.received) {
      const headers = Object.fromEntries(
        Object.entries(hook.headers).map(([name, value]) => [name, String(value)]),
      );
      expect(verifier.verify(hook.body, headers)).toMatchObject({
        type: 'article.held',
        data: { file: 'new.txt' },
      });
    }
    const noted = (await readFile(newsroom.path('noted.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .filter((line) => line !== '');
    expect(noted).toHaveLength(2);
    expect(JSON.parse(noted[0] ?? '{}')).toMatchObject({ type: 'article.held' });
  }, 240_000);

  it('refuses a private address unless it is allowed, and says why', async () => {
    hooks = await startHookReceiver();
    await newsroom.configure({
      webhooks: [{ id: 'site', url: hooks.url.replace('http:', 'https:'), secretVariables: ['HOOK_SECRET'] }],
    });
    const run = await newsroom.run(['webhooks', 'test', 'site', '--json'], { HOOK_SECRET: secret });
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({ id: 'site', delivered: false });
    expect(run.stdout).toMatch(/private|loopback/i);
    expect(hooks.received).toEqual([]);
  });
});
