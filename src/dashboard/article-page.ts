import { html } from 'hono/html';
import { type TargetLanguage, targetLanguages } from '../domain/language.js';
import type { Span } from '../domain/span.js';
import type { Translate } from '../i18n/translator.js';
import type { ArticleView, VersionView } from './article-view.js';
import type { Markup } from './page.js';

const names: Readonly<Record<'ru' | TargetLanguage, string>> = {
  ru: 'Русский',
  en: 'English',
  kk: 'Қазақша',
};

/** One article: its three texts side by side, findings marked in both, and what can be done. */
export function articlePage(view: ArticleView, translate: Translate): Markup {
  return html`<h1>${view.headline}</h1>
<p class="meta">${view.file} · ${view.id} · ${translate('cli:status.revision', { number: view.revision })} · ${view.receivedAt.slice(0, 16).replace('T', ' ')} UTC</p>
${targetLanguages.map((language) => versionHead(view, language, translate))}
<table class="texts"><thead><tr><th>${names.ru}</th><th>${names.en}</th><th>${names.kk}</th></tr></thead><tbody>
${view.rows.map((row) => textRow(view, row, translate))}</tbody></table>
${targetLanguages.map((language) => findingList(view, language, translate))}
${deliveryList(view, translate)}
<h2>${translate('dashboard:history')}</h2><ul class="findings">${view.audit.map((event) => html`<li class="meta">${event.at.slice(0, 19).replace('T', ' ')} · ${event.actor} · ${event.action}${event.language === null ? '' : ` · ${event.language}`}</li>`)}</ul>`;
}

function versionHead(view: ArticleView, language: TargetLanguage, translate: Translate): Markup {
  const version = view.versions[language];
  if (version === undefined) return '';
  const { status, engines } = version.rendition;
  return html`<section><b>${names[language]}</b> <span class="state ${status}">${translate(`cli:state.${status}`)}</span> <span class="meta">${engines.join(', ')}</span>
${version.reason === null ? '' : html`<p class="why">${version.reason}</p>`}${buttons(view.id, language, version, translate)}</section>`;
}

function buttons(id: string, language: TargetLanguage, version: VersionView, translate: Translate): Markup {
  const { status } = version.rendition;
  const form = (action: string, extra: Markup = '') =>
    html`<form method="post" action="/articles/${id}/${action}"><input type="hidden" name="language" value="${language}">${extra}<button>${translate(`dashboard:${action}`)}</button></form>`;
  const complete =
    version.units.size > 0 && [...version.units.values()].every((unit) => unit.target !== null);
  const why = html`<input name="why" required maxlength="500" placeholder="${translate('dashboard:why')}" aria-label="${translate('dashboard:why')}">`;
  return html`${status === 'held' && complete ? form('approve') : ''}${['held', 'failed', 'rejected'].includes(status) ? form('retry') : ''}${['held', 'failed'].includes(status) ? form('reject', why) : ''}`;
}

function textRow(view: ArticleView, row: ArticleView['rows'][number], translate: Translate): Markup {
  const lead = row.part === 'headline' ? 'lead' : '';
  const source = row.segments.map(
    (segment) => html`${marked(segment.text, spansOf(view, segment.id, 'sourceSpan'))} `,
  );
  const cell = (language: TargetLanguage) => {
    const version = view.versions[language];
    return row.segments.map((segment) => {
      const target = version?.units.get(segment.id)?.target ?? null;
      if (target === null) return html`<span class="missing">${translate('dashboard:missing')}</span> `;
      return html`${marked(target, spansOf(view, segment.id, 'targetSpan', language))} `;
    });
  };
  return html`<tr class="${lead}"><td lang="ru" data-language="${names.ru}">${source}</td>${targetLanguages.map((language) => html`<td lang="${language}" data-language="${names[language]}">${cell(language)}</td>`)}</tr>`;
}

interface MarkedSpan extends Span {
  readonly severity: string;
}

function spansOf(
  view: ArticleView,
  segmentId: string,
  side: 'sourceSpan' | 'targetSpan',
  only?: TargetLanguage,
): readonly MarkedSpan[] {
  const versions = only === undefined ? Object.values(view.versions) : [view.versions[only]];
  return versions.flatMap((version) =>
    (version?.findings ?? []).flatMap((finding) => {
      const span = finding[side];
      return finding.segmentId === segmentId && span !== null
        ? [{ ...span, severity: finding.severity }]
        : [];
    }),
  );
}

/** The text with its spans marked; where spans overlap, the earlier keeps its marks. */
function marked(text: string, spans: readonly MarkedSpan[]): Markup {
  const pieces: Markup[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < at || span.end <= span.start) continue;
    pieces.push(
      text.slice(at, span.start),
      html`<mark class="${span.severity}">${text.slice(span.start, span.end)}</mark>`,
    );
    at = span.end;
  }
  pieces.push(text.slice(at));
  return html`${pieces}`;
}

function findingList(view: ArticleView, language: TargetLanguage, translate: Translate): Markup {
  const findings = view.versions[language]?.findings ?? [];
  if (findings.length === 0) return '';
  return html`<h2>${translate('dashboard:findings', { language: names[language], count: findings.length })}</h2><ul class="findings">${findings.map(
    (finding) =>
      html`<li><span class="state ${finding.severity === 'block' ? 'failed' : 'held'}">${translate(`dashboard:severity.${finding.severity}`)}</span> ${finding.message} <span class="meta">${finding.check}${finding.segmentId === null ? '' : ` · ${finding.segmentId}`}</span></li>`,
  )}</ul>`;
}

function deliveryList(view: ArticleView, translate: Translate): Markup {
  if (view.deliveries.length === 0) return '';
  return html`<h2>${translate('dashboard:deliveries')}</h2><div class="scroll"><table><tbody>${view.deliveries.map(
    (delivery) =>
      html`<tr><td>${delivery.targetId}</td><td>${delivery.eventType}</td><td>${delivery.status}</td><td>${delivery.attempts}</td><td class="meta">${delivery.lastReason ?? ''}</td><td class="meta">${delivery.id}</td></tr>`,
  )}</tbody></table></div>`;
}
