import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../src/engines/http-client.js';
import { findEngine } from '../../src/engines/registry.js';
import { patientMs } from '../conformance/mt-engine/check.js';
import { type ProviderServer, startProviderServer } from '../conformance/mt-engine/provider-server.js';
import { provider } from '../conformance/mt-engine/providers/openai-compatible.js';
import { requestFor } from '../conformance/mt-engine/sample-request.js';

let server: ProviderServer;
let http: HttpClient;
beforeAll(async () => {
  server = await startProviderServer();
  http = createHttpClient({ clock: Date.now });
});
afterAll(async () => {
  await http.close();
  await server.close();
});

function create(settings: object = {}) {
  const engine = findEngine('openai-compatible');
  if (engine === undefined) throw new Error('not registered');
  const all = { ...provider.settings(server.url, patientMs), ...settings };
  return engine.create(all, { http, clock: Date.now, modelsFolder: '', builtInModel: '' });
}
const never = new AbortController().signal;
const request = requestFor(provider);
const formats = () => server.requests.map(({ body }) => JSON.parse(body).response_format?.type ?? 'none');

describe('openai-compatible', () => {
  it('asks for less once a server refuses the answer format, and remembers it', async () => {
    const engine = create();
    server.answer(({ body }) =>
      JSON.parse(body).response_format === undefined
        ? provider.ok(['x', 'y', 'z'])
        : { status: 400, body: '{"error":{"message":"response_format is not supported"}}' },
    );
    for (let n = 0; n < 2; n++)
      await expect(engine.translateBatch(request, never)).rejects.toMatchObject({
        code: 'bad_response',
        retryAfterMs: 0,
      });
    await engine.translateBatch(request, never);
    await engine.translateBatch(request, never);
    expect(formats()).toEqual(['json_schema', 'json_object', 'none', 'none']);
  });

  it('takes a 400 for what it is when there is nothing left to leave out', async () => {
    const engine = create();
    server.answer(() => ({ status: 400, body: '{"error":{"message":"bad request"}}' }));
    const codes: unknown[] = [];
    for (let n = 0; n < 3; n++)
      await engine.translateBatch(request, never).catch((error) => codes.push(error.code));
    expect(codes).toEqual(['bad_response', 'bad_response', 'rejected']);
  });

  it('sends no authorization to a server without a key, and no temperature where none is wanted', async () => {
    server.answer(() => provider.ok(['x', 'y', 'z']));
    await create({ apiKey: undefined, temperature: null }).translateBatch(request, never);
    expect(server.requests[0]?.headers).not.toHaveProperty('authorization');
    expect(JSON.parse(server.requests[0]?.body ?? '')).not.toHaveProperty('temperature');
  });

  it.each([
    [{ message: { content: null, refusal: 'No.' }, finish_reason: 'stop' }, 'bad_response', 'refusal'],
    [{ message: { content: '' }, finish_reason: 'content_filter' }, 'rejected', null],
    [
      { message: { content: '{"translations":[{"id":1,"te' }, finish_reason: 'length' },
      'bad_response',
      'truncated',
    ],
  ] as const)('reads %j as %s', async (choice, code, fault) => {
    server.answer(() => ({ status: 200, body: JSON.stringify({ choices: [choice] }) }));
    await expect(create().translateBatch(request, never)).rejects.toMatchObject({ code, fault });
  });

  it('leaves out the temperature once a model refuses it', async () => {
    const engine = create();
    server.answer(({ body }) =>
      JSON.parse(body).temperature === undefined
        ? provider.ok(['x', 'y', 'z'])
        : { status: 400, body: '{"error":{"code":"unsupported_value","param":"temperature"}}' },
    );
    await expect(engine.translateBatch(request, never)).rejects.toMatchObject({ code: 'bad_response' });
    await engine.translateBatch(request, never);
    expect(formats()).toEqual(['json_schema', 'json_schema']);
  });

  it('does not take a wrong model for a wrong format', async () => {
    server.answer(() => ({ status: 400, body: '{"error":{"code":"model_not_found"}}' }));
    await expect(create().translateBatch(request, never)).rejects.toMatchObject({ code: 'rejected' });
  });

  it('tells a context that is too small apart from other 400s', async () => {
    server.answer(() => ({ status: 400, body: '{"error":{"code":"context_length_exceeded"}}' }));
    await expect(create().translateBatch(request, never)).rejects.toMatchObject({ code: 'too_large' });
  });
});
