import { article } from './article.js';
import { cli } from './cli.js';
import { config } from './config.js';
import { dashboard } from './dashboard.js';
import { engines } from './engines.js';
import { http } from './http.js';
import { ingest } from './ingest.js';
import { memory } from './memory.js';
import { pipeline } from './pipeline.js';
import { publish } from './publish.js';
import { quality } from './quality.js';
import { queue } from './queue.js';
import { store } from './store.js';
import { terminology } from './terminology.js';

export const en = {
  article,
  cli,
  dashboard,
  http,
  ingest,
  publish,
  quality,
  engines,
  queue,
  store,
  terminology,
  memory,
  pipeline,
  config,
};
export type Catalog = { readonly [K in keyof typeof en]: object };
