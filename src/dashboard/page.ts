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
  /** The list of articles itself, marked in the navigation. */
  readonly isList: boolean;
}

/** The frame of every page. No script; styles inline; nothing from elsewhere. */
export function page({ title, body, locale, translate, isList }: PageParts): ReturnType<typeof html> {
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'">
<meta name="color-scheme" content="light dark">
<title>${title} · Dragoman</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#content">${translate('dashboard:skip')}</a>
<header><div class="bar"><a class="brand" href="/">Dragoman</a><nav><a href="/"${isList ? raw(' aria-current="page"') : ''}>${translate('dashboard:articles')}</a><a href="/queues">${translate('dashboard:queues')}</a><a href="/metrics">${translate('dashboard:metrics')}</a></nav></div></header>
<main id="content">${body}</main>
</body>
</html>`;
}

/** A refusal or an error: what happened, and the way back. */
export function messagePage(title: string, text: string, translate: Translate): Markup {
  return html`<h1>${title}</h1><p>${text}</p><p><a href="/">${translate('dashboard:back')}</a></p>`;
}

/** An instant to the minute, in UTC: `2026-02-05 09:30 UTC`. */
export function instant(iso: string): Markup {
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`;
}
