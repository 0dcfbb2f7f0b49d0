import { createRequire } from 'node:module';
import { dirname, relative } from 'node:path';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { HonoAdapter } from '@bull-board/hono';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { DragomanError } from '../contracts/errors.js';
import { guard } from '../http/guard.js';
import { createTranslate } from '../i18n/translator.js';
import { approve, reject, retry } from '../pipeline/editorial.js';
import type { Runtime } from '../runtime/open-runtime.js';
import { articlePage } from './article-page.js';
import { articleView } from './article-view.js';
import { healthOf } from './health.js';
import { listPage, pageSize } from './list-page.js';
import { listView } from './list-view.js';
import { metricsOf } from './metrics.js';
import { page } from './page.js';

/** Where the queue board is mounted. */
const boardPath = '/queues';

/** The dashboard as a Hono application. */
export function createDashboardApp(runtime: Runtime): Hono {
  const { settings } = runtime;
  const app = new Hono();
  // Health and metrics are asked for by machines beside us, without a password; they say nothing of any article.
  app.get('/healthz', async (context) => {
    const health = await healthOf(runtime);
    return context.json(health, health.status === 'ok' ? 200 : 503);
  });
  app.get('/metrics', async (context) =>
    context.text(await metricsOf(runtime), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  );
  app.use('*', guard({ host: settings.host, password: settings.dashboardPassword }));
  mountBoard(app, runtime);
  mountPages(app, runtime);
  return app;
}

function mountBoard(app: Hono, runtime: Runtime): void {
  const adapter = new HonoAdapter(serveStatic);
  adapter.setBasePath(boardPath);
  // serve-static starts at the working folder, so the board's own files are named from there.
  const ui = dirname(createRequire(import.meta.url).resolve('@bull-board/ui/package.json'));
  createBullBoard({
    queues: Object.values(runtime.queues.queues).map(
      (queue) => new BullMQAdapter(queue, { readOnlyMode: true }),
    ),
    serverAdapter: adapter,
    options: { uiBasePath: relative(process.cwd(), ui), uiConfig: { boardTitle: 'Dragoman' } },
  });
  app.route(boardPath, adapter.registerPlugin());
}

const action = z.object({ language: z.enum(['en', 'kk']), why: z.string().trim().max(500).optional() });

function mountPages(app: Hono, runtime: Runtime): void {
  const { settings, core } = runtime;
  const translate = createTranslate(settings.locale);
  const show = (
    context: Context,
    title: string,
    body: Parameters<typeof page>[0]['body'],
    status: 200 | 400 | 404 = 200,
  ) => context.html(page({ title, body, locale: settings.locale, translate }), status);
  app.get('/', async (context) => {
    const number = Math.max(1, Number.parseInt(context.req.query('page') ?? '1', 10) || 1);
    const view = await listView(core.store, { limit: pageSize, offset: (number - 1) * pageSize }, translate);
    return show(context, translate('dashboard:title'), listPage(view, number, translate, settings));
  });
  app.get('/articles/:id', async (context) => {
    const view = await articleView(core.store, context.req.param('id'), translate);
    if (view === null)
      return show(context, translate('dashboard:notFound'), translate('dashboard:notFound'), 404);
    return show(context, view.headline, articlePage(view, translate));
  });
  const commands = { approve, retry, reject } as const;
  for (const [name, command] of Object.entries(commands)) {
    app.post(`/articles/:id/${name}`, async (context) => {
      const id = context.req.param('id');
      const form = action.safeParse(await context.req.parseBody());
      if (!form.success)
        return show(context, translate('dashboard:refused'), z.prettifyError(form.error), 400);
      const why = form.data.why ?? translate('dashboard:noReason');
      try {
        await command(core, { articleId: id, language: form.data.language, editor: settings.editor, why });
      } catch (error) {
        if (!(error instanceof DragomanError)) throw error;
        return show(
          context,
          translate('dashboard:refused'),
          `${error.what(translate)} ${error.cure(translate)}`,
          400,
        );
      }
      return context.redirect(`/articles/${encodeURIComponent(id)}`, 303);
    });
  }
}
