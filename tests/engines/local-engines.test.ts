import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineDeps } from '../../src/engines/registry.js';
import { findEngine } from '../../src/engines/registry.js';
import { requestFor } from '../conformance/mt-engine/sample-request.js';

const http = { send: () => Promise.reject(new Error('no network')), close: async () => {} };
const never = new AbortController().signal;
let modelsFolder: string;
beforeAll(async () => {
  modelsFolder = await mkdtemp(join(tmpdir(), 'dragoman-local-'));
});
afterAll(() => rm(modelsFolder, { recursive: true }));

const notFound = async (name: string) => {
  throw Object.assign(new Error(`Cannot find package '${name}'`), { code: 'ERR_MODULE_NOT_FOUND' });
};
const engine = (id: string) => {
  const found = findEngine(id);
  if (found === undefined) throw new Error(`${id} is not registered`);
  return found;
};
const deps = (importPackage: EngineDeps['importPackage'] & object): EngineDeps => ({
  http,
  clock: Date.now,
  modelsFolder,
  builtInModel: modelsFolder,
  importPackage,
});
const request = requestFor({ target: 'en', batch: 1 });

describe.each([
  ['firefox', 'fxtranslate', {}],
  ['llama', 'node-llama-cpp', { modelFile: '/nowhere/model.gguf' }],
] as const)('%s without its package', (id, packageName, settings) => {
  it('says which package to install', async () => {
    const missing = await engine(id).missing(settings, deps(notFound));
    expect(missing?.code).toBe('engines.package_missing');
    expect(missing?.message).toContain(`npm install ${packageName}`);
  });

  it('fails a request for good, with the same words', async () => {
    const work = engine(id).create(settings, deps(notFound)).translateBatch(request, never);
    await expect(work).rejects.toMatchObject({
      code: 'rejected',
      retryable: false,
      message: expect.stringContaining(`npm install ${packageName}`),
    });
  });
});

describe('firefox without a model', () => {
  it('says which command fetches it', async () => {
    const packageThere = async () => ({ Translator: class {} });
    const missing = await engine('firefox').missing({}, deps(packageThere));
    expect(missing?.code).toBe('engines.model_missing');
    expect(missing?.message).toContain('dragoman models pull ru-en');
  });
});

describe('pseudo', () => {
  it('is never publishable', () => {
    const { capabilities } = engine('pseudo').create({}, deps(notFound));
    expect([capabilities.publishable, capabilities.draft]).toEqual([false, true]);
  });

  it('pads and accents, so that no text passes for a translation', async () => {
    const [outcome] = await engine('pseudo').create({}, deps(notFound)).translateBatch(request, never);
    expect(outcome?.ok && outcome.target).toMatch(/^\[Гла\u0301ва\u0301.*~{10,}\]$/u);
  });
});

describe('settings', () => {
  it('are refused all together, without their values', () => {
    const create = () => engine('aws').create({ region: 'Not A Region', accessKeyId: '' }, deps(notFound));
    expect(create).toThrow(/region: .*accessKeyId: .*secretAccessKey: /);
    expect(create).not.toThrow(/Not A Region/);
  });

  it('of google and yandex need one of two keys', () => {
    expect(() => engine('google').create({ project: 'p' }, deps(notFound))).toThrow(
      /credentialsFile or accessToken/,
    );
    expect(() => engine('yandex').create({}, deps(notFound))).toThrow(/apiKey or iamToken/);
  });

  it('of the http engine keep the secret out of the URL', () => {
    const settings = { url: 'https://mt.example/{{secret}}', body: {}, answerPath: 'x', pairs: ['ru-kk'] };
    expect(() => engine('http').create(settings, deps(notFound))).toThrow(
      /url: the secret goes into a header/,
    );
  });
});
