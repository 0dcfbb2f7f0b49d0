import { html } from 'hono/html';
import type { Settings } from '../config/settings.js';
import type { Translate } from '../i18n/translator.js';
import type { ListView } from './list-view.js';
import type { Markup } from './page.js';

export const pageSize = 50;

/** Articles by state, newest first, and what lies in quarantine. */
export function listPage(view: ListView, number: number, translate: Translate, settings: Settings): Markup {
  return html`<h1>${translate('dashboard:articles')}</h1>
<ul class="counts">${view.counts.map(({ status, count }) => html`<li class="${status}"><b>${count}</b>${translate(`cli:state.${status}`)}</li>`)}</ul>
${view.articles.length === 0 ? html`<p class="none">${translate('dashboard:empty', { inbox: settings.inbox })}</p>` : table(view, translate)}
<div class="pager">${number > 1 ? html`<a href="/?page=${number - 1}">${translate('dashboard:newer')}</a>` : ''}${view.more ? html`<a href="/?page=${number + 1}">${translate('dashboard:older')}</a>` : ''}</div>
${quarantine(view, translate)}`;
}

function table(view: ListView, translate: Translate): Markup {
  return html`<div class="scroll"><table><thead><tr><th>${translate('dashboard:article')}</th><th>${translate('dashboard:received')}</th><th>English</th><th>Қазақша</th></tr></thead><tbody>
${view.articles.map(
  (
    article,
  ) => html`<tr><td><a href="/articles/${article.id}">${article.headline}</a><div class="meta">${article.file}${article.revision > 1 ? ` · ${translate('cli:status.revision', { number: article.revision })}` : ''}</div></td>
<td class="meta"><time datetime="${article.receivedAt}">${article.receivedAt.slice(0, 16).replace('T', ' ')} UTC</time></td>${(
    ['en', 'kk'] as const
  ).map((language) => {
    const version = article.languages[language];
    if (version === undefined) return html`<td></td>`;
    return html`<td><span class="state ${version.status}">${translate(`cli:state.${version.status}`)}</span>${version.reason === undefined ? '' : html`<p class="why">${version.reason.replaceAll(' ID', ` ${article.id}`)}</p>`}</td>`;
  })}</tr>`,
)}</tbody></table></div>`;
}

function quarantine(view: ListView, translate: Translate): Markup {
  if (view.quarantine.length === 0) return '';
  return html`<h2>${translate('dashboard:quarantine')}</h2><ul class="findings">${view.quarantine.map((record) => html`<li><b>${record.file}</b> — ${record.reason}<div class="meta">${record.path}</div></li>`)}</ul>`;
}
