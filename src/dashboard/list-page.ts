import { html } from 'hono/html';
import type { Settings } from '../config/settings.js';
import { targetLanguages } from '../domain/language.js';
import type { Translate } from '../i18n/translator.js';
import { languageNames } from './language-names.js';
import type { ListView } from './list-view.js';
import { instant, type Markup } from './page.js';

export const pageSize = 50;

/** Articles by state, newest first, and what lies in quarantine. */
export function listPage(view: ListView, number: number, translate: Translate, settings: Settings): Markup {
  return html`<h1>${translate('dashboard:articles')}</h1>
<ul class="counts">${view.counts.map(({ status, count }) => html`<li><span class="state ${status}">${translate(`dashboard:state.${status}`)}: <b>${count}</b></span></li>`)}</ul>
${view.articles.length === 0 ? html`<p class="none panel">${translate('dashboard:empty', { inbox: settings.inbox })}</p>` : table(view, translate)}
${pager(view, number, translate)}
${quarantine(view, translate)}`;
}

function table(view: ListView, translate: Translate): Markup {
  return html`<div class="panel"><table class="list"><thead><tr><th>${translate('dashboard:article')}</th><th>${translate('dashboard:received')}</th>${targetLanguages.map((language) => html`<th>${languageNames[language]}</th>`)}</tr></thead><tbody>
${view.articles.map((article) => articleRow(article, translate))}</tbody></table></div>`;
}

function articleRow(article: ListView['articles'][number], translate: Translate): Markup {
  const revision =
    article.revision > 1 ? ` · ${translate('cli:status.revision', { number: article.revision })}` : '';
  const cells = targetLanguages.map((language) => {
    const version = article.languages[language];
    if (version === undefined) return html`<td></td>`;
    return html`<td data-language="${languageNames[language]}"><span class="state ${version.status}">${translate(`dashboard:state.${version.status}`)}</span>${version.reason === undefined ? '' : html`<p class="why">${version.reason}</p>`}</td>`;
  });
  return html`<tr><td><a href="/articles/${article.id}" lang="ru">${article.headline}</a><p class="meta">${article.file}${revision}</p></td><td class="meta">${instant(article.receivedAt)}</td>${cells}</tr>
`;
}

function pager(view: ListView, number: number, translate: Translate): Markup {
  const newer = number > 1 ? html`<a href="/?page=${number - 1}">${translate('dashboard:newer')}</a>` : '';
  const older = view.more ? html`<a href="/?page=${number + 1}">${translate('dashboard:older')}</a>` : '';
  return newer === '' && older === '' ? '' : html`<div class="pager">${newer}${older}</div>`;
}

function quarantine(view: ListView, translate: Translate): Markup {
  if (view.quarantine.length === 0) return '';
  return html`<h2 id="quarantine">${translate('dashboard:quarantine')}</h2><ul class="lines panel">${view.quarantine.map((record) => html`<li><span class="text"><b>${record.file}</b><br>${record.reason}<br><code class="meta">${record.path}</code></span><span class="meta">${instant(record.at)}</span></li>`)}</ul>`;
}
