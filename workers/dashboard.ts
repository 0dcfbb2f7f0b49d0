/** The dashboard as a process of its own: `node dist/workers/dashboard.js`. One is enough. */

import { runWorker } from '../src/cli/run-worker.js';
import { startDashboard } from '../src/dashboard/start-dashboard.js';

process.exitCode = await runWorker('dashboard', startDashboard);
