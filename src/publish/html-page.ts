import type { TargetLanguage } from '../domain/language.js';
import { createTranslate } from '../i18n/translator.js';
import { escapeMarkup } from './markup-text.js';
import { pageStyle, pageStyleSource } from './page-style.js';

export interface LanguageLink {
  readonly language: TargetLanguage;
  /** Already safe to follow; absolute or relative to the page. */
  readonly href: string;
}

export interface PageFrame {
  readonly language: TargetLanguage;
  readonly title: string;
  readonly publisher: string;
  /** Where the name of the publisher leads. */
  readonly home: string;
  /** Every language version, this page included. */
  readonly versions: readonly LanguageLink[];
  /** More elements for the head, as markup. */
  readonly head: readonly string[];
  /** The content of `<main>`, as markup. */
  readonly main: string;
}

/** Nothing may be loaded or sent from a page, and no script may run; JSON-LD is data and needs no permission. */
const policy = `default-src 'none'; style-src ${pageStyleSource}; base-uri 'none'; form-action 'none'`;

function languageLinks(frame: PageFrame): string {
  if (frame.versions.length < 2) return '';
  const translate = createTranslate(frame.language);
  const items = frame.versions.map(({ language, href }) => {
    const name = escapeMarkup(translate(`article:languageName.${language}`));
    return language === frame.language
      ? `<li><span aria-current="true">${name}</span></li>`
      : `<li><a href="${escapeMarkup(href)}" hreflang="${language}" lang="${language}" rel="alternate">${name}</a></li>`;
  });
  const label = escapeMarkup(translate('article:languages'));
  return `<nav aria-label="${label}"><ul class="languages">${items.join('')}</ul></nav>`;
}

/** `hreflang` must be reciprocal and name the page itself (Google Search Central, "Localized versions"). */
function alternates(frame: PageFrame): readonly string[] {
  return frame.versions.map(
    ({ language, href }) => `<link rel="alternate" hreflang="${language}" href="${escapeMarkup(href)}">`,
  );
}

/** A complete HTML document around the content of a page. */
export function renderPage(frame: PageFrame): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="strict-origin-when-cross-origin">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeMarkup(frame.title)}</title>`,
    ...alternates(frame),
    ...frame.head,
    `<style>${pageStyle}</style>`,
  ];
  return `<!DOCTYPE html>
<html lang="${frame.language}" dir="ltr">
<head>
${head.join('\n')}
</head>
<body>
<div class="page">
<div class="bar"><a class="publisher" href="${escapeMarkup(frame.home)}">${escapeMarkup(frame.publisher)}</a>${languageLinks(frame)}</div>
<main>
${frame.main}
</main>
</div>
</body>
</html>
`;
}
