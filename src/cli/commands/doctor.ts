import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DragomanError } from '../../contracts/errors.js';
import { obtainServer } from '../../queue/server.js';
import { connect } from '../../queue/work-queues.js';
import { loadEngines } from '../../runtime/load-engines.js';
import { loadGlossaries } from '../../runtime/load-glossaries.js';
import { loadHooks } from '../../runtime/load-hooks.js';
import { openStoreOf } from '../../runtime/open-runtime.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';

interface Finding {
  readonly name: string;
  readonly result: 'ok' | 'warn' | 'bad';
  readonly text: string;
}

/** Tries everything the pipeline needs and says what is wrong and how to cure it. */
export async function doctor(context: CommandContext): Promise<ExitCode> {
  const { translate, terminal } = context;
  const findings: Finding[] = [
    { name: 'node', result: 'ok', text: translate('cli:doctor.node', { version: process.versions.node }) },
  ];
  const check = async (name: string, look: () => Promise<readonly Finding[]>): Promise<void> => {
    try {
      findings.push(...(await look()));
    } catch (error) {
      const text =
        error instanceof DragomanError
          ? `${error.what(translate)} ${error.cure(translate)}`
          : error instanceof Error
            ? error.message
            : String(error);
      findings.push({ name, result: 'bad', text });
    }
  };
  await check('folders', () => checkFolders(context));
  await check('store', () => checkStore(context));
  await check('queue', () => checkQueue(context));
  await check('engines', () => checkEngines(context));
  await check('glossaries', () => checkGlossaries(context));
  await check('hooks', () => checkHooks(context));
  const healthy = findings.every((finding) => finding.result !== 'bad');
  if (context.json) terminal.write(`${JSON.stringify({ healthy, checks: findings })}\n`);
  else
    for (const finding of findings)
      terminal.write(`${translate(`cli:doctor.${finding.result}`).padEnd(9)} ${finding.text}\n`);
  return healthy ? exitCode.done : exitCode.failed;
}

async function checkFolders({ settings, translate }: CommandContext): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const name of ['inbox', 'outbox', 'data'] as const) {
    const path = settings[name];
    await mkdir(path, { recursive: true });
    const probe = join(path, `.dragoman-doctor-${randomBytes(6).toString('hex')}`);
    await writeFile(probe, '');
    await rm(probe);
    findings.push({ name: 'folders', result: 'ok', text: translate('cli:doctor.folder', { name, path }) });
  }
  return findings;
}

async function checkStore({ settings, translate }: CommandContext): Promise<readonly Finding[]> {
  const store = await openStoreOf(settings);
  const count = await store.countUnfinished();
  await store.close();
  return [{ name: 'store', result: 'ok', text: translate('cli:doctor.store', { kind: store.kind, count }) }];
}

async function checkQueue({ settings, translate }: CommandContext): Promise<readonly Finding[]> {
  const server = await obtainServer({
    redisUrl: settings.redisUrl,
    folder: join(settings.data, 'queue'),
    searchPath: settings.searchPath,
    newSecret: () => randomBytes(24).toString('hex'),
  });
  const client = connect(server.connection, 'producer', () => undefined);
  try {
    await client.ping();
  } finally {
    client.disconnect();
    await server.stop();
  }
  return [
    {
      name: 'queue',
      result: 'ok',
      text: translate('cli:doctor.queue', { kind: server.kind, where: server.description }),
    },
  ];
}

async function checkEngines({ settings, translate }: CommandContext): Promise<readonly Finding[]> {
  const loaded = await loadEngines(settings, join(settings.data, 'models'), { lenient: true });
  await loaded.close();
  const findings: Finding[] = loaded.problems.map((text) => ({ name: 'engines', result: 'bad', text }));
  for (const [name, error] of loaded.unavailable) {
    const problem = `${error.what(translate)} ${error.cure(translate)}`;
    findings.push({
      name: 'engines',
      result: 'warn',
      text: translate('cli:doctor.engineProblem', { name, problem }),
    });
  }
  if (loaded.engines.size > 0)
    findings.push({
      name: 'engines',
      result: 'ok',
      text: translate('cli:doctor.engines', { names: [...loaded.engines.keys()].join(', ') }),
    });
  for (const [pair, route] of Object.entries(loaded.routes)) {
    if (route.length === 0)
      findings.push({ name: 'engines', result: 'warn', text: translate('cli:doctor.noEngine', { pair }) });
  }
  return findings;
}

async function checkGlossaries({ settings, translate }: CommandContext): Promise<readonly Finding[]> {
  const { memory, termbase } = await loadGlossaries(settings);
  return [
    {
      name: 'glossaries',
      result: 'ok',
      text: translate('cli:doctor.memory', { units: memory.size, entries: termbase.size }),
    },
  ];
}

async function checkHooks({ settings, translate }: CommandContext): Promise<readonly Finding[]> {
  const hooks = loadHooks(settings);
  await hooks.close();
  const names = [...hooks.targets.keys()].join(', ');
  return [
    {
      name: 'hooks',
      result: 'ok',
      text: names === '' ? translate('cli:doctor.noHooks') : translate('cli:doctor.hooks', { names }),
    },
  ];
}
