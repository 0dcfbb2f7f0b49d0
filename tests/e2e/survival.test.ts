import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChatServer, startChatServer } from '../support/chat-server.js';
import { type Newsroom, openNewsroom, until } from '../support/dragoman-process.js';
import { type HookReceiver, startHookReceiver } from '../support/hook-receiver.js';
import { lenientPolicy, madeUpReport, standIn } from '../support/made-up-report.js';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

/** Published article folders: one manifest each. */
function manifests(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files.keys()].filter((name) => name.endsWith('manifest.json')).sort();
}

describe('surviving', () => {
  let newsroom: Newsroom;
  let chat: ChatServer;
  let hooks: HookReceiver;
  let environment: Record<string, string>;
  let gate: Promise<void> = Promise.resolve();

  beforeEach(async () => {
    gate = Promise.resolve();
    newsroom = await openNewsroom();
    chat = await startChatServer({ translate: standIn, beforeAnswer: () => gate });
    hooks = await startHookReceiver();
    environment = {
      OPENAI_BASE_URL: chat.url,
      OPENAI_API_KEY: 'test-key',
      OPENAI_MODEL: 'test-model',
      HOOK_SECRET: secret,
    };
    await newsroom.configure({
      ...lenientPolicy,
      memories: [],
      patterns: [],
      termbases: [],
      webhooks: [{ id: 'site', url: hooks.url, secretVariables: ['HOOK_SECRET'], allowPrivate: true }],
    });
  });
  afterEach(async () => {
    await hooks.stop();
    await chat.stop();
    await newsroom.remove();
  });

  it('kill -9 at many points, then again: everything published once, told once, paid for once', async () => {
    const articles = 4;
    for (let number = 0; number < articles; number += 1)
      await newsroom.drop(`report-${number}.txt`, madeUpReport(number));
    // Kills after the 1st, 3rd, 5th … answer of the engine, and a last one while publications are going out.
    for (const answers of [1, 3, 5]) {
      const run = newsroom.start(['start', '--once'], environment);
      await until(`answer ${answers}`, () => chat.requests() >= answers || run.child.exitCode !== null);
      run.child.kill('SIGKILL');
      await run.finished;
    }
    const publishing = newsroom.start(['start', '--once'], environment);
    await until('a first publication', async () => manifests(await newsroom.published()).length > 0, 60_000);
    publishing.child.kill('SIGKILL');
    await publishing.finished;
    const last = await newsroom.run(['start', '--once', '--json'], environment);
    expect(last.code, last.stderr).toBe(0);
    expect(manifests(await newsroom.published())).toHaveLength(articles);
    const told = hooks.received.filter((hook) => hook.body.includes('article.published'));
    expect(new Set(told.map((hook) => hook.id)).size).toBe(articles);
    // A sentence is paid for again only when the answer was on its way as the process died: one batch a kill.
    const repeats =
      chat.answered.length - new Set(chat.answered.map((one) => `${one.language} ${one.text}`)).size;
    expect(repeats).toBeLessThanOrEqual(4 * 8 * 7);
    const files = await newsroom.published();
    for (const name of manifests(files)) {
      const languages = Object.keys((JSON.parse(files.get(name) ?? '{}') as { languages: object }).languages);
      expect(languages.sort()).toEqual(['en', 'kk']);
    }
  }, 300_000);
});
