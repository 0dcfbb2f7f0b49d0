import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { z } from 'zod';

/** A sentence as Dragoman's prompt carries it. */
export interface AskedSentence {
  readonly id: number;
  readonly text: string;
}

export interface ChatServerOptions {
  /** The translation of a sentence; null leaves it out of the answer. */
  readonly translate: (text: string, language: 'en' | 'kk') => string | null;
  /** Called before each answer; the answer waits for it. */
  readonly beforeAnswer?: (served: number) => Promise<void> | void;
  /** Status instead of an answer, by language. */
  readonly status?: (language: 'en' | 'kk') => number;
}

export interface ChatServer {
  /** To be given as OPENAI_BASE_URL. */
  readonly url: string;
  /** Every sentence asked for and answered, with its language. */
  readonly answered: readonly { readonly text: string; readonly language: 'en' | 'kk' }[];
  readonly requests: () => number;
  stop(): Promise<void>;
}

const chatRequest = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })).min(2),
});
const articleData = z.object({ sentences: z.array(z.object({ id: z.number(), text: z.string() })) });

/** An OpenAI-compatible chat server on a loopback port that answers as a well-behaved model would. */
export async function startChatServer(options: ChatServerOptions): Promise<ChatServer> {
  const answered: { text: string; language: 'en' | 'kk' }[] = [];
  let requests = 0;
  const answer = async (body: string, response: ServerResponse): Promise<void> => {
    const { messages } = chatRequest.parse(JSON.parse(body));
    const system = messages[0]?.content ?? '';
    const language = / into Kazakh/.test(system) ? 'kk' : 'en';
    requests += 1;
    await options.beforeAnswer?.(requests);
    const status = options.status?.(language) ?? 200;
    if (status !== 200) {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: 'refused by the test server', type: 'test' } }));
      return;
    }
    const user = messages.at(-1)?.content ?? '';
    const json = user.slice(user.indexOf('<article>') + 9, user.lastIndexOf('</article>'));
    const { sentences } = articleData.parse(JSON.parse(json));
    const translations = sentences.flatMap(({ id, text }) => {
      const target = options.translate(text, language);
      if (target === null) return [];
      answered.push({ text, language });
      return [{ id, text: target }];
    });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        id: `chatcmpl-${requests}`,
        object: 'chat.completion',
        created: 0,
        model: 'test-model',
        choices: [
          {
            index: 0,
            finish_reason: 'stop',
            message: { role: 'assistant', content: JSON.stringify({ translations }) },
          },
        ],
        usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
      }),
    );
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      answer(Buffer.concat(chunks).toString('utf8'), response).catch((error: unknown) => {
        response.writeHead(500);
        response.end(String(error));
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    answered,
    requests: () => requests,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
