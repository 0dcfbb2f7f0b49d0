import { z } from 'zod';

/** What an LLM must answer, as JSON Schema for servers that constrain decoding by it (OpenAI's `strict` subset). */
export const answerJsonSchema = {
  type: 'object',
  properties: {
    translations: {
      type: 'array',
      items: {
        type: 'object',
        properties: { id: { type: 'integer' }, text: { type: 'string' } },
        required: ['id', 'text'],
        additionalProperties: false,
      },
    },
  },
  required: ['translations'],
  additionalProperties: false,
} as const;

export const answerSchema = z.object({
  translations: z.array(z.object({ id: z.number().int(), text: z.string() })),
});
