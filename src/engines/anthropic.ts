import { z } from 'zod';
import { type MtEngine, MtError, type MtErrorCode, type MtRequest } from '../contracts/mt-engine.js';
import { connectionSettings, httpUrl, joinUrl, limitsOf } from './connection-settings.js';
import { defineEngine, type EngineDeps } from './engine-definition.js';
import { type ProviderVerdict, sendJson } from './json-request.js';
import { readAnswer } from './llm/answer-reader.js';
import { answerJsonSchema } from './llm/answer-schema.js';
import { llmCapabilities } from './llm/llm-capabilities.js';
import { buildPrompt } from './llm/prompt.js';
import { unexpectedShape } from './outcomes.js';

const id = 'anthropic';
const toolName = 'translations';

const settings = z.object({
  apiKey: z.string().min(1),
  model: z.string().min(1),
  baseUrl: httpUrl.default('https://api.anthropic.com'),
  /** Estimated tokens of one request's sentences and their translations together. */
  maxTokens: z.number().int().positive().default(12_000),
  maxSegments: z.number().int().positive().default(40),
  /** Upper bound of the answer; the service requires one. */
  maxAnswerTokens: z.number().int().positive().default(8192),
  ...connectionSettings,
  timeoutMs: z.number().int().positive().default(120_000),
});
type Settings = z.infer<typeof settings>;

const answerShape = z.object({
  content: z.array(
    z.object({ type: z.string(), name: z.string().optional(), input: z.unknown().optional() }),
  ),
  stop_reason: z.string().nullish(),
});
const errorShape = z.object({ error: z.object({ type: z.string() }) });

/**
 * Anthropic's Messages API (docs.anthropic.com/en/api/messages). The answer is asked for as the input of a
 * tool that the model must use, which the service checks against the schema.
 */
function create(options: Settings, { http }: EngineDeps): MtEngine {
  return {
    id,
    model: options.model,
    capabilities: llmCapabilities,
    limits: limitsOf(options, { maxSegments: options.maxSegments, maxTokens: options.maxTokens }),
    price: null,
    supports: (source, target) => source !== target,
    async translateBatch(request, signal) {
      const { system, user } = buildPrompt(request);
      const body = await sendJson(
        http,
        {
          engine: id,
          method: 'POST',
          url: joinUrl(options.baseUrl, '/v1/messages'),
          headers: {
            'x-api-key': options.apiKey,
            'anthropic-version': '2023-06-01',
            'content-type': 'application/json',
          },
          body: JSON.stringify({
            model: options.model,
            max_tokens: options.maxAnswerTokens,
            system,
            messages: [{ role: 'user', content: user }],
            tools: [
              {
                name: toolName,
                description: 'Takes the translations of the numbered sentences.',
                input_schema: answerJsonSchema,
              },
            ],
            tool_choice: { type: 'tool', name: toolName },
          }),
          timeoutMs: options.timeoutMs,
          classify,
        },
        signal,
      );
      return readMessage(body, request);
    },
  };
}

function readMessage(body: unknown, request: MtRequest) {
  const parsed = answerShape.safeParse(body);
  if (!parsed.success) throw unexpectedShape(id);
  const { content, stop_reason } = parsed.data;
  if (stop_reason === 'refusal')
    throw new MtError(id, 'bad_response', 'the model refused', { fault: 'refusal' });
  const input = content.find((block) => block.type === 'tool_use' && block.name === toolName)?.input;
  const text = input === undefined ? '' : JSON.stringify(input);
  return readAnswer({ engine: id, text, cutOff: stop_reason === 'max_tokens' }, request);
}

const codesByType: ReadonlyMap<string, MtErrorCode> = new Map<string, MtErrorCode>([
  ['authentication_error', 'unauthorized'],
  ['permission_error', 'unauthorized'],
  ['billing_error', 'quota_exceeded'],
  ['request_too_large', 'too_large'],
  ['rate_limit_error', 'rate_limited'],
  ['timeout_error', 'timeout'],
  ['api_error', 'unavailable'],
  ['overloaded_error', 'unavailable'],
]);

function classify(_status: number, body: unknown): ProviderVerdict {
  const parsed = errorShape.safeParse(body);
  if (!parsed.success) return {};
  const { type } = parsed.data.error;
  const code = codesByType.get(type);
  return { providerCode: type, ...(code === undefined ? {} : { code }) };
}

export const anthropic = defineEngine({
  id,
  title: 'Anthropic',
  settings,
  pairs: 'by-model',
  environment: [
    { setting: 'apiKey', variable: 'ANTHROPIC_API_KEY', secret: true, required: true },
    { setting: 'model', variable: 'ANTHROPIC_MODEL', secret: false, required: true },
    { setting: 'baseUrl', variable: 'ANTHROPIC_BASE_URL', secret: false, required: false },
  ],
  create,
});
