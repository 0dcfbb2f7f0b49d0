import { z } from 'zod';
import { ConfigError } from '../contracts/errors.js';
import { type MtEngine, MtError, type MtErrorCode, type MtRequest } from '../contracts/mt-engine.js';
import { connectionSettings, httpUrl, joinUrl, limitsOf } from './connection-settings.js';
import { defineEngine, type EngineDeps } from './engine-definition.js';
import { type JsonRequest, type ProviderVerdict, sendJson } from './json-request.js';
import { readAnswer } from './llm/answer-reader.js';
import { answerJsonSchema } from './llm/answer-schema.js';
import { llmCapabilities } from './llm/llm-capabilities.js';
import { buildPrompt } from './llm/prompt.js';

const id = 'openai-compatible';
const openaiUrl = 'https://api.openai.com/v1';

const settings = z.object({
  /** Up to and with the version: `https://api.openai.com/v1`, `http://127.0.0.1:11434/v1`. */
  baseUrl: httpUrl.default(openaiUrl),
  /** Local servers need none. */
  apiKey: z.string().min(1).optional(),
  /** Servers of one local model take any name; OpenAI has this one. */
  model: z.string().min(1).default('gpt-4.1-mini'),
  /** Estimated tokens of one request's sentences and their translations together. */
  maxTokens: z.number().int().positive().default(12_000),
  maxSegments: z.number().int().positive().default(40),
  /** null sends none. */
  temperature: z.number().min(0).max(2).nullable().default(0),
  ...connectionSettings,
  timeoutMs: z.number().int().positive().default(120_000),
});
type Settings = z.infer<typeof settings>;

const answerShape = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
});

const errorShape = z.object({
  error: z.object({
    code: z.union([z.string(), z.number()]).nullish(),
    type: z.string().nullish(),
    param: z.string().nullish(),
  }),
});

/** Names in `code` or `type` that say more than the status: a 429 also means that no money is left. */
const codesByName: ReadonlyMap<string, MtErrorCode> = new Map<string, MtErrorCode>([
  ['insufficient_quota', 'quota_exceeded'],
  ['context_length_exceeded', 'too_large'],
  ['exceed_context_size_error', 'too_large'],
  ['content_filter', 'rejected'],
  ['content_policy_violation', 'rejected'],
  ['model_not_found', 'rejected'],
]);

/** How the answer is constrained; the next is tried once a server refuses one, and remembered. */
const responseFormats = [
  { type: 'json_schema', json_schema: { name: 'translations', strict: true, schema: answerJsonSchema } },
  { type: 'json_object' },
  null,
] as const;

/**
 * Chat completions as OpenAI documents them (platform.openai.com/docs/api-reference/chat), which vLLM, the
 * llama.cpp server, Ollama and LM Studio speak too.
 */
function create(options: Settings, { http }: EngineDeps): MtEngine {
  let format = 0;
  let { temperature } = options;

  function requestFor(request: MtRequest): JsonRequest {
    const { system, user } = buildPrompt(request);
    const responseFormat = responseFormats[format] ?? null;
    return {
      engine: id,
      method: 'POST',
      url: joinUrl(options.baseUrl, '/chat/completions'),
      headers: {
        'content-type': 'application/json',
        ...(options.apiKey === undefined ? {} : { authorization: `Bearer ${options.apiKey}` }),
      },
      body: JSON.stringify({
        model: options.model,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
        ...(temperature === null ? {} : { temperature }),
        ...(responseFormat === null ? {} : { response_format: responseFormat }),
      }),
      timeoutMs: options.timeoutMs,
      classify: classifyWithFormat(format),
    };
  }

  return {
    id,
    model: options.model,
    capabilities: llmCapabilities,
    limits: limitsOf(options, { maxSegments: options.maxSegments, maxTokens: options.maxTokens }),
    price: null,
    supports: (source, target) => source !== target,
    async translateBatch(request, signal) {
      return readCompletion(await sendJson(http, requestFor(request), signal), request);
    },
  };

  /**
   * Reasoning models refuse a temperature. A 400 that says nothing else is taken as the server not knowing
   * the format. Either way the core's next attempt asks for less.
   */
  function classifyWithFormat(asked: number) {
    return (status: number, body: unknown): ProviderVerdict => {
      const verdict = classify(body);
      if (status === 400 && temperature !== null && refusedParameter(body) === 'temperature') {
        temperature = null;
        return { ...verdict, code: 'bad_response', retryAfterMs: 0 };
      }
      const mayBeFormat = (status === 400 || status === 422) && verdict.code === undefined;
      if (!mayBeFormat || asked >= responseFormats.length - 1) return verdict;
      format = Math.max(format, asked + 1);
      return { ...verdict, code: 'bad_response', retryAfterMs: 0 };
    };
  }
}

function readCompletion(body: unknown, request: MtRequest) {
  const parsed = answerShape.safeParse(body);
  const choice = parsed.success ? parsed.data.choices[0] : undefined;
  if (choice === undefined) throw new MtError(id, 'bad_response', 'the answer is not a chat completion');
  if (choice.finish_reason === 'content_filter')
    throw new MtError(id, 'rejected', "the provider's content filter stopped the answer");
  if (typeof choice.message.refusal === 'string' && choice.message.refusal !== '')
    throw new MtError(id, 'bad_response', 'the model refused', { fault: 'refusal' });
  const text = choice.message.content ?? '';
  return readAnswer({ engine: id, text, cutOff: choice.finish_reason === 'length' }, request);
}

function classify(body: unknown): ProviderVerdict {
  const parsed = errorShape.safeParse(body);
  if (!parsed.success) return {};
  const { code, type } = parsed.data.error;
  const providerCode = code ?? type ?? undefined;
  const known = codesByName.get(String(code)) ?? codesByName.get(String(type));
  return { providerCode, ...(known === undefined ? {} : { code: known }) };
}

function refusedParameter(body: unknown): string | null {
  return errorShape.safeParse(body).data?.error.param ?? null;
}

export const openaiCompatible = defineEngine({
  id,
  title: 'OpenAI-compatible chat (OpenAI, vLLM, llama.cpp server, Ollama, LM Studio)',
  settings,
  pairs: 'by-model',
  environment: [
    { setting: 'apiKey', variable: 'OPENAI_API_KEY', secret: true, required: false },
    { setting: 'baseUrl', variable: 'OPENAI_BASE_URL', secret: false, required: false },
    { setting: 'model', variable: 'OPENAI_MODEL', secret: false, required: false },
  ],
  create,
  async missing({ apiKey, baseUrl }) {
    if (apiKey !== undefined || baseUrl !== openaiUrl) return null;
    return new ConfigError('engines.settings', {
      engine: id,
      problems: 'apiKey: set OPENAI_API_KEY, or OPENAI_BASE_URL of a server that needs no key',
    });
  },
});
