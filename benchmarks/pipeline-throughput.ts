/**
 * The whole way with a slow engine: a hundred reports dropped at once, two languages each, through inbox, store, queue,
 * engine and outbox of the built command line. Prints the time beside the ideal (requests x latency / requests at once).
 * `node dist/benchmarks/pipeline-throughput.js [articles] [latencyMs]` after `npm run build && npx tsc -p tsconfig.json`.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { startChatServer } from '../tests/support/chat-server.js';
import { openNewsroom } from '../tests/support/dragoman-process.js';
import { lenientPolicy, madeUpReport, standIn } from '../tests/support/made-up-report.js';

const articles = Number(process.argv[2] ?? 100);
const latencyMs = Number(process.argv[3] ?? 200);
let open = 0;
let widest = 0;
let firstAt = 0;
let lastAt = 0;
const chat = await startChatServer({
  translate: standIn,
  async beforeAnswer() {
    firstAt = firstAt === 0 ? performance.now() : firstAt;
    open += 1;
    widest = Math.max(widest, open);
    await wait(latencyMs);
    open -= 1;
    lastAt = performance.now();
  },
});
const newsroom = await openNewsroom({ server: 'machine' });
await newsroom.configure({ ...lenientPolicy, memories: [], patterns: [], termbases: [] });
for (let number = 0; number < articles; number += 1)
  await newsroom.drop(`report-${number}.txt`, madeUpReport(number));
const startedAt = performance.now();
const run = await newsroom.run(['start', '--once', '--json'], {
  OPENAI_BASE_URL: chat.url,
  OPENAI_API_KEY: 'bench',
  OPENAI_MODEL: 'bench',
});
const wholeMs = performance.now() - startedAt;
const summary = JSON.parse(run.stdout) as { published: number };
const idealMs = (chat.requests() * latencyMs) / widest;
console.log(`${summary.published} of ${articles} articles published in both languages`);
console.log(
  `requests ${chat.requests()}, at most ${widest} at once, ${latencyMs} ms each: ideal ${(idealMs / 1000).toFixed(2)} s`,
);
console.log(
  `first request to last answer ${((lastAt - firstAt) / 1000).toFixed(2)} s = ${((lastAt - firstAt) / idealMs).toFixed(2)} x ideal`,
);
console.log(`whole process, start and stop included, ${(wholeMs / 1000).toFixed(2)} s`);
await newsroom.remove();
await chat.stop();
