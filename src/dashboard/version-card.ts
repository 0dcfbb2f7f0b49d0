import { html } from 'hono/html';
import type { RenditionStatus } from '../contracts/store.js';
import type { TargetLanguage } from '../domain/language.js';
import type { Translate } from '../i18n/translator.js';
import type { ArticleView, VersionView } from './article-view.js';
import { languageNames } from './language-names.js';
import type { Markup } from './page.js';

export const editorialActions = ['approve', 'retry', 'reject'] as const;
export type EditorialAction = (typeof editorialActions)[number];

/** States from which an action can be taken on a click. */
const possibleFrom: Readonly<Record<EditorialAction, readonly RenditionStatus[]>> = {
  approve: ['held'],
  retry: ['held', 'failed', 'rejected'],
  reject: ['held', 'failed'],
};

/** One language version: where it stands, why, who made it, and what an editor can do about it. */
export function versionCard(view: ArticleView, language: TargetLanguage, translate: Translate): Markup {
  const version = view.versions[language];
  if (version === undefined) return '';
  const { status, engines, terms, approvedBy } = version.rendition;
  const facts = [
    engines.join(', '),
    terms === null ? '' : translate('dashboard:terms', { ok: terms.ok, hits: terms.hits }),
    approvedBy === null ? '' : translate('dashboard:approvedBy', { editor: approvedBy }),
  ].filter((fact) => fact !== '');
  return html`<section class="version panel" data-version="${language}"><div class="top"><h2>${languageNames[language]}</h2><span class="state ${status}">${translate(`dashboard:state.${status}`)}</span></div>
${facts.length === 0 ? '' : html`<p class="meta">${facts.join(' · ')}</p>`}${version.reason === null ? '' : html`<p class="why">${version.reason}</p>`}
<div class="actions">${possibleActions(version).map((action) => actionForm(action, view.id, language, translate))}</div></section>`;
}

function possibleActions({ rendition, units }: VersionView): readonly EditorialAction[] {
  const complete = units.size > 0 && [...units.values()].every((unit) => unit.target !== null);
  return editorialActions.filter(
    (action) => possibleFrom[action].includes(rendition.status) && (action !== 'approve' || complete),
  );
}

function actionForm(
  action: EditorialAction,
  id: string,
  language: TargetLanguage,
  translate: Translate,
): Markup {
  const why = translate('dashboard:why');
  const reason =
    action === 'reject'
      ? html`<input name="why" required maxlength="500" placeholder="${why}" aria-label="${why}">`
      : '';
  return html`<form method="post" action="/articles/${id}/${action}"><input type="hidden" name="language" value="${language}">${reason}<button class="${action}">${translate(`dashboard:${action}`)}</button></form>`;
}
