/** The ingest worker as a process of its own: `node dist/workers/ingest.js`. Scale it by starting more. */

import { runWorker } from '../src/cli/run-worker.js';
import { startIngest } from '../src/runtime/start-ingest.js';

process.exitCode = await runWorker('ingest', startIngest);
