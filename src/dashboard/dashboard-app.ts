import { createRequire } from 'node:module';
import { dirname, relative } from 'node:path';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { HonoAdapter } from '@bull-board/hono';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { DragomanError } from '../contracts/errors.js';
import { targetLanguages } from '../domain/language.js';
import { guard } from '../http/guard.js';
import { createTranslate, type Translate } from '../i18n/translator.js';
import { approve, reject, retry } from '../pipeline/editorial.js';
import type { Runtime } from '../runtime/open-runtime.js';
import { articlePage } from './article-page.js';
import { articleView } from './article-view.js';
import { healthOf } from './health.js';
import { listPage, pageSize } from './list-page.js';
import { listView } from './list-view.js';
import { metricsOf } from './metrics.js';
import { type Markup, messagePage, page } from './page.js';
import { type EditorialAction, editorialActions } from './version-card.js';

/** Where the queue board is mounted. */
const boardPath = '/queues';

/** The board's page names a font service; nothing of ours is to be asked for elsewhere, so system faces serve. */
const boardPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

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
  const translate = createTranslate(settings.locale);
  app.use('*', guard({ host: settings.host, password: settings.dashboardPassword, translate }));
  mountBoard(app, runtime);
  mountPages(app, runtime, translate);
  return app;
}

function mountBoard(app: Hono, runtime: Runtime): void {
  app.use(`${boardPath}/*`, async (context, next) => {
    await next();
    context.header('content-security-policy', boardPolicy);
  });
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

const actionForm = z.object({
  language: z.enum(targetLanguages),
  why: z.string().trim().min(1).max(500).optional(),
});

const commands: Readonly<Record<EditorialAction, typeof reject>> = { approve, retry, reject };

function mountPages(app: Hono, runtime: Runtime, translate: Translate): void {
  const { settings, core } = runtime;
  const show = (
    context: Context,
    title: string,
    body: Markup,
    { status = 200, isList = false }: { status?: 200 | 400 | 404; isList?: boolean } = {},
  ) => context.html(page({ title, body, locale: settings.locale, translate, isList }), status);
  const refuse = (context: Context, title: string, text: string, status: 400 | 404) =>
    show(context, title, messagePage(title, text, translate), { status });
  app.get('/', async (context) => {
    const number = pageNumber(context.req.query('page'));
    const view = await listView(core.store, { limit: pageSize, offset: (number - 1) * pageSize }, translate);
    return show(context, translate('dashboard:title'), listPage(view, number, translate, settings), {
      isList: true,
    });
  });
  app.get('/articles/:id', async (context) => {
    const view = await articleView(core.store, context.req.param('id'), translate);
    if (view === null)
      return refuse(context, translate('dashboard:notFound'), translate('dashboard:notFoundHint'), 404);
    return show(context, view.headline, articlePage(view, translate));
  });
  for (const name of editorialActions) {
    app.post(`/articles/:id/${name}`, async (context) => {
      const refused = translate('dashboard:refused');
      const id = context.req.param('id');
      const form = actionForm.safeParse(await context.req.parseBody());
      if (!form.success || (name === 'reject' && form.data.why === undefined))
        return refuse(context, refused, translate('dashboard:badForm'), 400);
      const { language, why = '' } = form.data;
      try {
        await commands[name](core, { articleId: id, language, editor: settings.editor, why });
      } catch (error) {
        if (!(error instanceof DragomanError)) throw error;
        return refuse(context, refused, `${error.what(translate)} ${error.cure(translate)}`, 400);
      }
      return context.redirect(`/articles/${encodeURIComponent(id)}`, 303);
    });
  }
  app.notFound((context) =>
    refuse(context, translate('dashboard:notFound'), translate('dashboard:notFoundHint'), 404),
  );
}

/** Pages are counted from 1; anything else asked for is the first. */
function pageNumber(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
