import { html, raw } from 'hono/html';
import type { Translate } from '../i18n/translator.js';
import { style } from './style.js';

/** Escaped markup, or plain text that will be escaped. */
export type Markup = ReturnType<typeof html> | string;

export interface PageParts {
  readonly title: string;
  readonly body: Markup;
  readonly locale: string;
  readonly translate: Translate;
}

/** The frame of every page. No script; styles inline; nothing from elsewhere. */
export function page({ title, body, locale, translate }: PageParts): ReturnType<typeof html> {
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'">
<title>${title} · Dragoman</title>
<style>${raw(style)}</style>
</head>
<body>
<header><a class="brand" href="/">Dragoman</a><nav><a href="/">${translate('dashboard:articles')}</a><a href="/queues">${translate('dashboard:queues')}</a><a href="/metrics">${translate('dashboard:metrics')}</a></nav></header>
<main>${body}</main>
</body>
</html>`;
}
