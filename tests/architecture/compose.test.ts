import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { engineVariables } from '../../src/runtime/load-engines.js';
import { projectFolder } from '../support/dragoman-process.js';

const read = (name: string) => readFileSync(join(projectFolder, name), 'utf8');

/** The part of the Compose Specification that the file uses; anything else is a slip. */
const duration = z.string().regex(/^\d+(ms|s|m|h)$/);
const healthcheck = z.strictObject({
  test: z.tuple([z.enum(['CMD', 'CMD-SHELL'])], z.string()),
  interval: duration,
  timeout: duration,
  start_period: duration.optional(),
  retries: z.int().positive(),
});
const service = z.strictObject({
  image: z.string(),
  build: z.string().optional(),
  command: z.array(z.string()).optional(),
  restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']),
  init: z.boolean().optional(),
  environment: z.record(z.string(), z.string()).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
  volumes: z.array(z.string().regex(/^[a-z]+:\/\S+$/)).optional(),
  ports: z.array(z.string()).optional(),
  networks: z.array(z.enum(['servers', 'outside'])),
  security_opt: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  stop_grace_period: duration.optional(),
  healthcheck: healthcheck.optional(),
});
const composeFile = z.strictObject({
  name: z.string(),
  'x-role': z.unknown(),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
  networks: z.strictObject({ servers: z.strictObject({ internal: z.literal(true) }), outside: z.null() }),
});

describe('docker-compose.yml', () => {
  const compose = composeFile.parse(parse(read('docker-compose.yml'), { merge: true }));
  const roles = ['ingest', 'translate', 'publish', 'dashboard'];

  it('has both servers and every role as a service of its own', () => {
    expect(Object.keys(compose.services).sort()).toEqual([...roles, 'postgres', 'valkey'].sort());
    for (const role of roles) {
      expect(compose.services[role]?.command).toEqual(['node', `dist/workers/${role}.js`]);
      expect(existsSync(join(projectFolder, 'workers', `${role}.ts`)), role).toBe(true);
    }
  });

  it('names only volumes and services that exist', () => {
    for (const [name, { volumes = [], depends_on = {} }] of Object.entries(compose.services)) {
      for (const volume of volumes)
        expect(Object.keys(compose.volumes), name).toContain(volume.split(':')[0]);
      for (const other of Object.keys(depends_on)) expect(Object.keys(compose.services)).toContain(other);
    }
    const used = Object.values(compose.services).flatMap(({ volumes = [] }) =>
      volumes.map((one) => one.split(':')[0]),
    );
    expect(Object.keys(compose.volumes).filter((name) => !used.includes(name))).toEqual([]);
  });

  it('can be scaled: the workers have neither a name nor a port of their own', () => {
    for (const role of ['ingest', 'translate', 'publish'])
      expect(compose.services[role]?.ports).toBeUndefined();
  });

  it('publishes ports on the loopback address only', () => {
    const ports = Object.values(compose.services).flatMap((one) => one.ports ?? []);
    expect(ports).toEqual(['127.0.0.1:7464:7464']);
  });

  it('keeps jobs: append-only, nothing evicted, on a volume', () => {
    const command = (compose.services['valkey']?.command ?? []).join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(compose.services['valkey']?.volumes).toEqual(['valkey:/data']);
  });

  it('waits for healthy servers', () => {
    for (const server of ['valkey', 'postgres']) expect(compose.services[server]?.healthcheck).toBeDefined();
    for (const role of roles)
      expect(Object.keys(compose.services[role]?.depends_on ?? {}).sort()).toEqual(['postgres', 'valkey']);
  });

  it('needs nothing set to be read, and every reference has a default', () => {
    const references = [...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+)(:?[-?][^}]*)?\}/g)];
    expect(references.length).toBeGreaterThan(20);
    for (const [whole, , fallback] of references) expect(fallback, whole).toMatch(/^:-/);
  });

  it('keeps the servers on an internal network, and the dashboard shut until it has a password', () => {
    for (const server of ['valkey', 'postgres']) {
      expect(compose.services[server]?.networks).toEqual(['servers']);
      expect(compose.services[server]?.ports).toBeUndefined();
    }
    expect(compose.services['dashboard']?.environment?.['DRAGOMAN_DASHBOARD_PASSWORD']).toBe(
      `$\{DRAGOMAN_DASHBOARD_PASSWORD:-}`,
    );
  });

  it('passes on every engine’s variables', () => {
    const variables = engineVariables.map(({ variable }) => variable);
    // Paths of files that a container does not have.
    const local = [
      'DRAGOMAN_BOXED_MODEL',
      'GOOGLE_APPLICATION_CREDENTIALS',
      'DRAGOMAN_LLAMA_MODEL',
      'DRAGOMAN_FIREFOX_MODELS_URL',
    ];
    const passed = Object.keys(compose.services['translate']?.environment ?? {});
    expect(variables.filter((name) => !passed.includes(name) && !local.includes(name))).toEqual([]);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');
  const lastStage = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  it('builds in one stage and runs in another, not as root, with a health check', () => {
    expect(lines.filter((line) => /^FROM node:20-slim( AS \w+)?$/.test(line))).toHaveLength(2);
    expect(lastStage.indexOf('USER node')).toBeGreaterThan(0);
    expect(lastStage.findIndex((line) => line.startsWith('HEALTHCHECK'))).toBeGreaterThan(0);
    expect(lastStage.indexOf('USER node')).toBeLessThan(
      lastStage.findIndex((line) => line.startsWith('CMD ')),
    );
  });

  it('copies only what exists and what .dockerignore lets in', () => {
    const sources = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect([...sources].sort()).toEqual([...allowed].sort());
    for (const source of sources) expect(existsSync(join(projectFolder, source)), source).toBe(true);
  });
});
