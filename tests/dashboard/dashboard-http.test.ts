import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScene, type Scene } from './newsroom-scene.js';

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A request with any headers, `Host` among them, which fetch would not send. */
function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: options.method ?? 'GET', headers: options.headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        body += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end(options.body);
  });
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Faults of a text in Prometheus's exposition format 0.0.4: grammar, families in one piece, types before samples. */
function prometheusFaults(text: string): readonly string[] {
  const faults: string[] = [];
  const closed = new Set<string>();
  const typed = new Set<string>();
  let current = '';
  if (!text.endsWith('\n')) faults.push('no line feed at the end');
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const comment = /^# (?:HELP \S+ .+|TYPE \S+ (?:counter|gauge|histogram|summary|untyped))$/.test(line);
    const sample =
      /^[a-zA-Z_:][a-zA-Z0-9_:]*(?:\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\n"])*"(?:, ?)?)*\})? -?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|NaN|\+Inf)$/.test(
        line,
      );
    if (!comment && !sample) faults.push(`neither comment nor sample: ${line}`);
    const name = /^(?:# (?:HELP|TYPE) )?([\w:]+)/.exec(line)?.[1] ?? '';
    if (line.startsWith('# TYPE')) {
      if (typed.has(name)) faults.push(`two types: ${name}`);
      typed.add(name);
    }
    if (name !== current) {
      if (closed.has(name)) faults.push(`family in two pieces: ${name}`);
      closed.add(current);
      current = name;
    }
    if (sample && !typed.has(name)) faults.push(`sample without a type: ${name}`);
  }
  return faults;
}

describe('the dashboard over HTTP', () => {
  let scene: Scene;
  let url: string;
  let heldId: string;
  beforeAll(async () => {
    scene = await openScene();
    url = scene.office.url;
    heldId = await scene.office.articleOf('minister.txt');
  });
  afterAll(() => scene.stop());

  it('tells its health and where the queues are', async () => {
    const { status, body } = await ask(`${url}healthz`);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      status: 'ok',
      store: 'ok',
      queue: 'ok',
      queueServer: scene.office.runtime.server.kind,
      unfinished: 0,
    });
  });

  it('gives metrics that Prometheus can read', async () => {
    const response = await fetch(`${url}metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const text = await response.text();
    expect(prometheusFaults(text)).toEqual([]);
    expect(text).toContain('dragoman_renditions{status="held"} 4\n');
    expect(text).toMatch(
      /^dragoman_findings\{check="[a-z-]+",language="(?:en|kk)",severity="block"\} [1-9]\d*$/m,
    );
    expect(text).toMatch(/^bullmq_job_count\{queue="translate", state="waiting"\} 0$/m);
  });

  it('sees faults in metrics when there are some', () => {
    expect(prometheusFaults('# TYPE a gauge\na 1\n# TYPE b gauge\nb 1\na 2\n')).toEqual([
      'family in two pieces: a',
    ]);
    expect(prometheusFaults('# TYPE a gauge\na{x=1} 1\n')).toHaveLength(1);
  });

  it('answers a request for another host name with a refusal (DNS rebinding)', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1']) {
      const { status, body } = await ask(url, { headers: { host } });
      expect(status, host).toBe(421);
      expect(body).not.toContain('minister');
    }
    expect((await ask(url, { headers: { host: 'localhost:80' } })).status).toBe(200);
  });

  it('takes no change from another site, nor one that does not say where it comes from', async () => {
    const target = `${url}articles/${heldId}/approve`;
    const body = 'language=en';
    for (const headers of [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]) {
      const answer = await ask(target, { method: 'POST', headers: { ...form, ...headers }, body });
      expect(answer.status, JSON.stringify(headers)).toBe(403);
    }
    const renditions = await scene.office.runtime.store.renditionsOf(heldId);
    expect(renditions.map((rendition) => rendition.status)).toEqual(['held', 'held']);
  });

  it('refuses forms that lack something, and ids that do not exist', async () => {
    const own = { ...form, origin: new URL(url).origin };
    const post = (path: string, body: string) =>
      ask(`${url}articles/${path}`, { method: 'POST', headers: own, body });
    expect((await post(`${heldId}/approve`, 'language=fr')).status).toBe(400);
    expect((await post(`${heldId}/reject`, 'language=en')).status).toBe(400);
    expect((await post(`${heldId}/reject`, 'language=en&why=%20')).status).toBe(400);
    expect((await post('unknown/approve', 'language=en')).status).toBe(400);
    expect((await ask(`${url}articles/unknown`)).status).toBe(404);
    expect((await ask(`${url}articles/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
  });

  it('shows the queues and changes nothing through them', async () => {
    expect((await ask(`${url}queues`)).status).toBe(200);
    const list = await ask(`${url}queues/api/queues`);
    expect(list.status).toBe(200);
    const { queues } = JSON.parse(list.body) as { queues: { name: string; readOnlyMode: boolean }[] };
    expect(queues.map((queue) => [queue.name, queue.readOnlyMode])).toEqual([
      ['translate', true],
      ['publish', true],
      ['deliver', true],
    ]);
    const own = { origin: new URL(url).origin };
    for (const change of ['pause', 'obliterate', 'empty']) {
      const answer = await ask(`${url}queues/api/queues/translate/${change}`, {
        method: 'PUT',
        headers: own,
      });
      expect(answer.status, change).toBeGreaterThanOrEqual(400);
    }
    expect(await scene.office.runtime.queues.queues.translate.isPaused()).toBe(false);
  });

  it('asks for its password where it has one, on every address', async () => {
    const guarded = await scene.office.dashboard({ dashboardPassword: 'correct horse' });
    try {
      const basic = (word: string) => ({
        authorization: `Basic ${Buffer.from(`anyone:${word}`).toString('base64')}`,
      });
      expect((await ask(guarded.url)).status).toBe(401);
      expect((await ask(guarded.url, { headers: basic('wrong') })).status).toBe(401);
      expect((await ask(guarded.url, { headers: { authorization: 'Basic' } })).status).toBe(401);
      expect((await ask(`${guarded.url}queues`)).status).toBe(401);
      expect((await ask(guarded.url, { headers: basic('correct horse') })).status).toBe(200);
      const newsroom = { ...basic('correct horse'), host: 'news.example' };
      expect((await ask(guarded.url, { headers: newsroom })).status).toBe(200);
      expect((await ask(`${guarded.url}healthz`)).status).toBe(200);
    } finally {
      await guarded.stop();
    }
  });

  it('shows nothing on a public address without a password', async () => {
    const open = await scene.office.dashboard({ host: '0.0.0.0', locale: 'ru' });
    try {
      const answer = await ask(open.url.replace('0.0.0.0', '127.0.0.1'));
      expect(answer.status).toBe(403);
      expect(answer.body).toContain('задайте DRAGOMAN_DASHBOARD_PASSWORD');
    } finally {
      await open.stop();
    }
  });

  it('says that another process has the port, with the cure', async () => {
    const port = Number(new URL(url).port);
    await expect(scene.office.dashboard({ port })).rejects.toMatchObject({ code: 'http.cannot_listen' });
  });
});
