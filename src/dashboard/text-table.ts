import { html } from 'hono/html';
import { type TargetLanguage, targetLanguages } from '../domain/language.js';
import type { Span } from '../domain/span.js';
import type { Translate } from '../i18n/translator.js';
import type { ArticleView } from './article-view.js';
import { languageNames } from './language-names.js';
import type { Markup } from './page.js';

/** The three texts side by side, a row a paragraph, with what the checks found marked in both source and target. */
export function textTable(view: ArticleView, translate: Translate): Markup {
  return html`<div class="panel"><table class="texts"><thead><tr><th>${languageNames.ru}</th>${targetLanguages.map((language) => html`<th>${languageNames[language]}</th>`)}</tr></thead><tbody>
${view.rows.map((row) => textRow(view, row, translate))}</tbody></table></div>`;
}

/** The fragment that leads to a segment of one language version. */
export function segmentAnchor(language: TargetLanguage, segmentId: string): string {
  return `${language}.${segmentId}`;
}

function textRow(view: ArticleView, row: ArticleView['rows'][number], translate: Translate): Markup {
  const source = row.segments.map(
    (segment) => html`${marked(segment.text, spansOf(view, segment.id, 'sourceSpan'))} `,
  );
  const cell = (language: TargetLanguage) =>
    row.segments.map((segment) => {
      const target = view.versions[language]?.units.get(segment.id)?.target ?? null;
      const text =
        target === null
          ? html`<span class="missing">${translate('dashboard:missing')}</span>`
          : marked(target, spansOf(view, segment.id, 'targetSpan', language));
      return html`<span id="${segmentAnchor(language, segment.id)}">${text}</span> `;
    });
  return html`<tr class="${row.part === 'headline' ? 'lead' : ''}"><td lang="ru" data-language="${languageNames.ru}">${source}</td>${targetLanguages.map((language) => html`<td lang="${language}" data-language="${languageNames[language]}">${cell(language)}</td>`)}</tr>
`;
}

interface MarkedSpan extends Span {
  readonly severity: string;
  readonly message: string;
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
        ? [{ ...span, severity: finding.severity, message: finding.message }]
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
      html`<mark class="${span.severity}" title="${span.message}">${text.slice(span.start, span.end)}</mark>`,
    );
    at = span.end;
  }
  pieces.push(text.slice(at));
  return html`${pieces}`;
}
