import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSettings, type SettingsSource } from '../../src/config/load-settings.js';
import type { Settings } from '../../src/config/settings.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-settings-'));
});
afterAll(() => rm(folder, { recursive: true }));

function load(source: Partial<SettingsSource> = {}): Settings {
  return loadSettings({
    environment: {},
    workingFolder: folder,
    packageFolder: '/package',
    overrides: {},
    engineVariables: [{ engine: 'deepl', setting: 'authKey', variable: 'DEEPL_AUTH_KEY' }],
    ...source,
  });
}

describe('settings', () => {
  it('have defaults for everything', () => {
    expect(load()).toMatchObject({
      inbox: join(folder, 'inbox'),
      locale: 'en',
      host: '127.0.0.1',
      port: 7464,
      logLevel: 'info',
      logFormat: 'lines',
      redisUrl: null,
      engines: {},
      termbases: ['/package/glossaries/termbase'],
      memories: ['/package/glossaries/memory', join(folder, 'data', 'memory')],
    });
  });

  it('let the command line win over the environment, and that over the file', () => {
    const file = { inbox: 'of-file', outbox: 'of-file', data: 'of-file' };
    const environment = { DRAGOMAN_INBOX: 'of-environment', DRAGOMAN_OUTBOX: 'of-environment' };
    const { inbox, outbox, data } = load({ file, environment, overrides: { inbox: 'of-command' } });
    expect([inbox, outbox, data]).toEqual(
      ['of-command', 'of-environment', 'of-file'].map((name) => join(folder, name)),
    );
  });

  it('start relative paths of a file at that file', async () => {
    await writeFile(join(folder, 'own.json'), JSON.stringify({ data: 'store', memories: ['units.tsv'] }));
    const settings = load({ workingFolder: '/elsewhere', overrides: { config: join(folder, 'own.json') } });
    expect(settings.data).toBe(join(folder, 'store'));
    expect(settings.memories).toEqual([join(folder, 'units.tsv'), join(folder, 'store', 'memory')]);
    expect(settings.inbox).toBe('/elsewhere/inbox');
  });

  it('read a value instead of the file when one is given', async () => {
    await writeFile(join(folder, 'dragoman.config.json'), '{ this is not JSON');
    expect(load({ file: { publisher: 'A newsroom' } }).publisher).toBe('A newsroom');
    expect(() => load()).toThrow(/is not JSON/);
    await rm(join(folder, 'dragoman.config.json'));
  });

  it('let a variable win over what the file says of an engine, and keep the rest', () => {
    const environment = { DEEPL_AUTH_KEY: 'of-environment' };
    expect(load({ environment }).engines).toEqual({ deepl: { authKey: 'of-environment' } });
    const file = { engines: { deepl: { authKey: 'of-file', formality: 'more' } } };
    expect(load({ environment, file }).engines).toEqual({
      deepl: { authKey: 'of-environment', formality: 'more' },
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(
      load({ environment: { REDIS_URL: '', DRAGOMAN_LOG_FORMAT: '', DRAGOMAN_PORT: '' } }),
    ).toMatchObject({
      redisUrl: null,
      logFormat: 'lines',
      port: 7464,
    });
  });
});

describe('problems', () => {
  it('are named together, with place and cure, and without a secret', () => {
    const secret = 'whsec_short';
    const problems = () =>
      load({
        file: {
          port: 70_000,
          surprise: 1,
          timeZone: 'Mars/Base',
          commands: [{ id: 'a b', command: 'x' }],
        },
        environment: { REDIS_URL: 'http://x', DRAGOMAN_LOG_FORMAT: 'xml', DRAGOMAN_PORT: 'many' },
      });
    for (const named of [
      /port/,
      /surprise/,
      /commands\.0\.id/,
      /REDIS_URL/,
      /DRAGOMAN_LOG_FORMAT: lines or json/,
      /DRAGOMAN_PORT/,
    ])
      expect(problems).toThrow(named);
    const webhooks = [{ id: 'desk', url: 'https://example.org/', secretVariables: ['HOOK'] }];
    const unsigned = () => load({ file: { webhooks }, environment: { HOOK: secret } });
    expect(unsigned).toThrow(/HOOK: webhook 'desk' needs a secret/);
    expect(unsigned).not.toThrow(secret);
  });

  it('include a time zone that does not exist and a file that is not there', () => {
    expect(() => load({ file: { timeZone: 'Mars/Base' } })).toThrow(/Mars\/Base/);
    expect(() => load({ overrides: { config: 'none.json' } })).toThrow(/--config none\.json/);
  });
});
