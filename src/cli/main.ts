#!/usr/bin/env node
import './compiler-budget.js';

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageFolder } from '../config/package-folder.js';
import { run } from './run.js';
import { processTerminal } from './terminal.js';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')));
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort(new Error(name)));
process.exitCode = await run(process.argv.slice(2), processTerminal(), version, stop.signal);
