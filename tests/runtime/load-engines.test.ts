import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSettings } from '../../src/config/load-settings.js';
import type { ConfigInput, Settings } from '../../src/config/settings.js';
import { ConfigError } from '../../src/contracts/errors.js';
import { engineVariables, type LoadEnginesOptions, loadEngines } from '../../src/runtime/load-engines.js';
import { boxedFixture } from '../support/boxed-fixture.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/dragoman-engines-`);
});
afterAll(() => rm(folder, { recursive: true }));

/** The built-in engine is off unless a test turns it on. */
function settingsOf(file: ConfigInput, environment: Record<string, string> = {}): Settings {
  return loadSettings({
    environment: { DRAGOMAN_BOXED: 'off', ...environment },
    workingFolder: folder,
    packageFolder: folder,
    overrides: {},
    engineVariables,
    file,
  });
}

const noPackages = async (name: string) => {
  throw new Error(`Cannot find package '${name}'`);
};

async function load(
  file: ConfigInput,
  environment: Record<string, string> = {},
  options: LoadEnginesOptions = {},
) {
  const loaded = await loadEngines(settingsOf(file, environment), folder, {
    importPackage: noPackages,
    ...options,
  });
  await loaded.close();
  return loaded;
}

describe('default routes', () => {
  it('are empty on a machine that was told nothing', async () => {
    const { engines, routes } = await load({});
    expect(engines.size).toBe(0);
    expect(routes).toEqual({ 'ru-en': [], 'ru-kk': [] });
  });

  it('leave out an engine that lacks a package, and keep what it lacks', async () => {
    const { engines, unavailable, routes } = await load(
      { engines: { firefox: {} } },
      { DEEPL_AUTH_KEY: 'k' },
    );
    expect([...engines.keys()]).toEqual(['deepl']);
    expect(unavailable.get('firefox')?.code).toBe('engines.package_missing');
    expect(routes['ru-en']).toEqual(['deepl']);
  });

  it('leave out an engine whose work is never published', async () => {
    const { engines, routes } = await load({ engines: { pseudo: {} } });
    expect(engines.has('pseudo')).toBe(true);
    expect(routes).toEqual({ 'ru-en': [], 'ru-kk': [] });
  });

  it.each([
    ['OPENAI_BASE_URL', 'http://127.0.0.1:11434/v1'],
    ['OPENAI_API_KEY', 'sk-x'],
  ])('take an OpenAI-compatible service by %s alone', async (variable, value) => {
    const { engines, routes } = await load({}, { [variable]: value });
    expect(engines.get('openai-compatible')?.model).not.toBe('');
    expect(routes).toEqual({ 'ru-en': ['openai-compatible'], 'ru-kk': ['openai-compatible'] });
  });
});

describe('the built-in engine', () => {
  const on = { DRAGOMAN_BOXED: 'on' };

  it('serves every pair on a machine that was told nothing', async () => {
    const { routes } = await load({}, on, { builtInModel: boxedFixture });
    expect(routes).toEqual({ 'ru-en': ['boxed'], 'ru-kk': ['boxed'] });
  });

  it('leaves a pair to a service that serves it, for as long as that may be out of order', async () => {
    const service = { url: 'http://127.0.0.1', body: ['{{each}}'], answerPath: '*', pairs: ['ru-en'] };
    const { routes } = await load({ engines: { http: service } }, on, { builtInModel: boxedFixture });
    expect(routes).toEqual({ 'ru-en': ['http'], 'ru-kk': ['boxed'] });
  });

  it('stands behind a service where a route says so', async () => {
    const file = { routes: { 'ru-en': ['deepl', 'boxed'] } };
    const { routes } = await load(file, { ...on, DEEPL_AUTH_KEY: 'k' }, { builtInModel: boxedFixture });
    expect(routes['ru-en']).toEqual(['deepl', 'boxed']);
  });

  it('is left out, with what it lacks, when its model is not there', async () => {
    const { routes, unavailable } = await load({}, on, { builtInModel: folder });
    expect(routes).toEqual({ 'ru-en': [], 'ru-kk': [] });
    expect(unavailable.get('boxed')?.code).toBe('engines.boxed_absent');
  });

  it('can be switched off in the file', async () => {
    const file = { engines: { boxed: { enabled: false } } };
    const { routes } = await load(file, { DRAGOMAN_BOXED: '' }, { builtInModel: boxedFixture });
    expect(routes).toEqual({ 'ru-en': [], 'ru-kk': [] });
  });
});

describe('named routes', () => {
  it('configure an engine that needs no settings', async () => {
    const { routes } = await load({ routes: { 'ru-en': ['pseudo'] } });
    expect(routes).toEqual({ 'ru-en': ['pseudo'], 'ru-kk': [] });
  });

  it('are refused together, each with its cure', async () => {
    const loading = load(
      { routes: { 'ru-en': ['firefox', 'deepl'], 'ru-kk': ['nobody'] } },
      { OPENAI_MODEL: 'm' },
    );
    await expect(loading).rejects.toBeInstanceOf(ConfigError);
    const message = await loading.catch((error: unknown) => String(error));
    expect(message).toContain("routes.ru-en: engine 'firefox' cannot work");
    expect(message).toContain('npm install fxtranslate');
    expect(message).toContain("routes.ru-en: engine 'deepl' is not configured; set DEEPL_AUTH_KEY");
    expect(message).toContain("routes.ru-kk: there is no engine 'nobody'");
    expect(message).toContain('set OPENAI_API_KEY, or OPENAI_BASE_URL');
  });

  it('are shown with what is wrong when asked to', async () => {
    const { problems, routes } = await load(
      { routes: { 'ru-en': ['deepl', 'pseudo'] }, engines: { azure: { key: 'k', region: 5 } } },
      {},
      { lenient: true },
    );
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('azure');
    expect(routes['ru-en']).toEqual(['pseudo']);
  });
});
