/** The translate worker as a process of its own: `node dist/workers/translate.js`. Scale it by starting more. */

import { runWorker } from '../src/cli/run-worker.js';
import { startTranslate } from '../src/runtime/start-translate.js';

process.exitCode = await runWorker('translate', startTranslate);
