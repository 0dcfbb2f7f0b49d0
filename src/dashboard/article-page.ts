import { html } from 'hono/html';
import type { AuditEvent } from '../contracts/store.js';
import { type TargetLanguage, targetLanguages } from '../domain/language.js';
import type { Translate } from '../i18n/translator.js';
import type { ArticleView } from './article-view.js';
import { languageNames } from './language-names.js';
import { instant, type Markup } from './page.js';
import { segmentAnchor, textTable } from './text-table.js';
import { versionCard } from './version-card.js';

/** One article: its three texts side by side, findings marked in both, and what can be done. */
export function articlePage(view: ArticleView, translate: Translate): Markup {
  return html`<h1 lang="ru">${view.headline}</h1>
<p class="meta">${view.file} · ${translate('cli:status.revision', { number: view.revision })} · ${instant(view.receivedAt)} · <code>${view.id}</code></p>
<div class="versions">${targetLanguages.map((language) => versionCard(view, language, translate))}</div>
${textTable(view, translate)}
${targetLanguages.map((language) => findingList(view, language, translate))}
${deliveryList(view, translate)}
${history(view.audit, translate)}`;
}

function findingList(view: ArticleView, language: TargetLanguage, translate: Translate): Markup {
  const findings = view.versions[language]?.findings ?? [];
  if (findings.length === 0) return '';
  const heading = translate('dashboard:findings', {
    language: languageNames[language],
    count: findings.length,
  });
  return html`<h2>${heading}</h2><ul class="lines panel">${findings.map(
    ({ severity, message, check, segmentId }) =>
      html`<li><span class="state ${severity}">${translate(`dashboard:severity.${severity}`)}</span><span class="text">${message}</span><span class="meta">${check}${segmentId === null ? '' : html` · <a href="#${segmentAnchor(language, segmentId)}">${segmentId}</a>`}</span></li>`,
  )}</ul>`;
}

function deliveryList(view: ArticleView, translate: Translate): Markup {
  if (view.deliveries.length === 0) return '';
  return html`<h2>${translate('dashboard:deliveries')}</h2><ul class="lines panel">${view.deliveries.map(
    (delivery) =>
      html`<li><span class="state ${delivery.status}">${translate(`dashboard:delivery.${delivery.status}`)}</span><span class="text">${delivery.targetId} · <code>${delivery.eventType}</code>${delivery.lastReason === null ? '' : ` · ${delivery.lastReason}`}</span><span class="meta">${translate('dashboard:attempts', { count: delivery.attempts })} · <code>${delivery.id}</code></span></li>`,
  )}</ul>`;
}

const auditActions = [
  'approved',
  'edited',
  'published',
  'rejected',
  'retried',
  'translated',
  'withdrawn',
] as const;

/** Actions are recorded as codes; one that is new to this page is shown as recorded. */
function actionInWords(action: string, translate: Translate): string {
  if (action.startsWith('received')) return translate('dashboard:action.received');
  return auditActions.some((known) => known === action) ? translate(`dashboard:action.${action}`) : action;
}

function history(events: readonly AuditEvent[], translate: Translate): Markup {
  return html`<h2>${translate('dashboard:history')}</h2><ul class="lines panel">${events.map((event) => {
    const language = event.language === null ? '' : ` · ${languageNames[event.language]}`;
    const who = event.actor === 'system' ? '' : ` · ${event.actor}`;
    const why = event.details['why'];
    return html`<li><span class="meta">${instant(event.at)}</span><span class="text">${actionInWords(event.action, translate)}${language}${who}${why === undefined ? '' : ` — ${why}`}</span></li>`;
  })}</ul>`;
}
