/** The publish worker as a process of its own: `node dist/workers/publish.js`. Scale it by starting more. */

import { runWorker } from '../src/cli/run-worker.js';
import { startPublish } from '../src/runtime/start-publish.js';

process.exitCode = await runWorker('publish', startPublish);
