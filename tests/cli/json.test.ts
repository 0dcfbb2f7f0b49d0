import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leafCommands } from './command-tree.js';
import { type Desk, openDesk } from './test-terminal.js';

let desk: Desk;
let server: Server;
let mirror: string;
beforeAll(async () => {
  desk = await openDesk();
  await desk.write('ru.txt', 'Глава государства прибыл в Астану.\n');
  await desk.write('en.txt', 'The Head of State arrived in Astana.\n');
  await desk.write(
    'rows.tsv',
    'Глава государства прибыл.\tThe Head of State arrived.\tМемлекет басшысы келді.\n',
  );
  await desk.write('terms.tsv', 'президент\tPresident\n');
  await desk.write('units.tsv', '# origin: desk\nДобрый день.\tGood afternoon.\tҚайырлы күн.\n');
  // A mirror that is no index of models.
  server = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  // The server listens on TCP, so its address is an AddressInfo.
  mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/models.json`;
});
afterAll(async () => {
  await desk.remove();
  await new Promise((resolve) => server.close(resolve));
});

/** Arguments of each command, and the exit code it ends with. In this order: later ones see what earlier ones did. */
const lines: readonly (readonly [command: string, args: readonly string[], code: number])[] = [
  ['start', ['--once'], 0],
  ['status', [], 0],
  ['show', ['nothing'], 1],
  ['approve', ['nothing'], 1],
  ['retry', ['nothing'], 1],
  ['reject', ['nothing', '--reason', 'none'], 1],
  ['edit', ['nothing', '--language', 'en'], 64],
  ['withdraw', ['nothing'], 1],
  ['glossary find', ['ru.txt'], 0],
  ['glossary forms', ['глава государства', '--language', 'ru'], 0],
  ['glossary lint', [], 0],
  ['glossary import', ['terms.tsv', '--from', 'deepl-tsv', '--to', 'terms.csv'], 0],
  ['glossary export', ['out.tsv', '--to', 'deepl-tsv'], 0],
  ['memory search', ['Добрый день.'], 0],
  ['memory import', ['units.tsv'], 0],
  ['memory export', ['all.tmx'], 0],
  ['memory conflicts', [], 0],
  ['memory remove-source', ['desk'], 0],
  ['segment', ['ru.txt'], 0],
  ['check', ['--source', 'ru.txt', '--target', 'en.txt', '--to', 'en'], 0],
  ['check', ['--tsv', 'rows.tsv', '--columns', 'ru,en,kk'], 0],
  ['metrics', ['--hypothesis', 'en.txt', '--reference', 'en.txt'], 0],
  ['webhooks list', [], 0],
  ['webhooks test', ['nothing'], 64],
  ['webhooks replay', ['nothing'], 64],
  ['webhooks secret', [], 0],
  ['engines', [], 0],
  ['models pull', ['ru-en'], 1],
  ['models list', [], 0],
  ['models remove', ['ru-en'], 0],
  ['doctor', [], 0],
  ['bench', ['no-such-benchmark'], 64],
];

it('covers every command', () => {
  const covered = new Set(lines.map(([command]) => command));
  const all = leafCommands().map(({ path }) => path.join(' '));
  expect(all.filter((command) => !covered.has(command))).toEqual([]);
});

async function printsOneValue(command: string, args: readonly string[], code: number): Promise<void> {
  const ran = await desk.run([...command.split(' '), ...args, '--json'], {
    environment: { DRAGOMAN_FIREFOX_MODELS_URL: mirror },
  });
  expect([ran.code, ran.stderr === '' || code !== 0]).toEqual([code, true]);
  const value: unknown = JSON.parse(ran.stdout);
  expect(ran.stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(typeof value).toBe('object');
  if (code !== 0)
    expect(value).toMatchObject({
      error: {
        code: expect.stringMatching(/^[a-z]+\./),
        message: expect.any(String),
        cure: expect.any(String),
      },
    });
}

describe('one JSON value on standard output', () => {
  it.each(lines)('%s %j --json', printsOneValue);

  it('start --json says where it is, and works until it is stopped', async () => {
    const { code, stdout } = await desk.run(['start', '--json'], { onOutput: (_text, stop) => stop() });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      dashboard: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+/),
      inbox: desk.path('inbox'),
      outbox: desk.path('outbox'),
    });
  });

  it.each([
    ['an unknown option', ['status', '--json', '--nope'], 'cli.usage'],
    ['a file that is not there', ['segment', 'none.txt', '--json'], 'cli.no_file'],
    ['settings that cannot be used', ['status', '--json', '--config', 'none.json'], 'config.invalid'],
  ])('%s', async (_what, args, code) => {
    const ran = await desk.run(args);
    expect(ran.code).toBe(64);
    expect(JSON.parse(ran.stdout)).toMatchObject({ error: { code } });
    expect(ran.stderr).not.toBe('');
  });
});
