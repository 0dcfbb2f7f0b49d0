import { createHash } from 'node:crypto';

/**
 * The one style sheet of the published pages. System fonts only: nothing is loaded from anywhere. The lists
 * lead with faces that have the nine Kazakh letters in every weight, so that a word is not set in two faces.
 */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1c1f24;--soft:#59616d;--line:#dfe3e8;--paper:#fff;--link:#0b5a8f;--accent:#00728f}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a3abb6;--line:#363c45;--paper:#15181c;--link:#7cc0ee;--accent:#4fb9d3}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.65 "Noto Serif","PT Serif","Source Serif 4","Times New Roman",serif;overflow-wrap:break-word}
:lang(kk) body{font-family:"Noto Serif","PT Serif","Source Serif 4",Cambria,"DejaVu Serif","Times New Roman",serif}
.page{max-width:42rem;margin:0 auto;padding:0 1.25rem 4rem}
a{color:var(--link);text-underline-offset:.15em}
a:hover{text-decoration-thickness:2px}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.bar,.meta,.byline,.updated,.about,.item time{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-size:.9375rem;line-height:1.5}
.bar{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 1.5rem;padding:.5rem 0;margin-bottom:2rem;border-bottom:1px solid var(--line)}
.bar a{display:inline-block;padding:.5rem 0}
.publisher{font-weight:600;color:inherit;text-decoration:none}
.languages{display:flex;gap:1.25rem;margin:0;padding:0;list-style:none}
.languages [aria-current]{display:inline-block;padding:.5rem 0;font-weight:600;color:var(--soft)}
h1{margin:0 0 1rem;font-size:clamp(1.625rem,1.2rem + 2vw,2.375rem);line-height:1.2;font-weight:700;text-wrap:balance}
h2{margin:2.25rem 0 .75rem;font-size:1.3125rem;line-height:1.3}
.meta,.byline,.updated{margin:0 0 .25rem;color:var(--soft)}
.abstract{margin:1.5rem 0 0;font-size:1.25rem;line-height:1.5;font-weight:600}
.body{margin-top:1.75rem}
.body p{margin:0 0 1.125rem}
blockquote{margin:1.75rem 0;padding:.125rem 0 .125rem 1.25rem;border-left:3px solid var(--accent)}
.body blockquote p{margin:0}
ul{margin:0 0 1.125rem;padding-left:1.5rem}
li{margin:.25rem 0}
.about{margin-top:2.5rem;padding-top:1.25rem;border-top:1px solid var(--line);color:var(--soft)}
.about p{margin:0 0 .5rem}
.list{margin:0;padding:0;list-style:none}
.item{margin:0;padding:1.25rem 0;border-bottom:1px solid var(--line)}
.item time{color:var(--soft)}
.item h2{margin:.25rem 0 0;font-size:1.25rem;line-height:1.35}
.item p{margin:.5rem 0 0}
@media print{.bar{display:none}body{font-size:11pt}}
`;

/** The CSP source expression that lets this sheet, and no other, apply. */
export const pageStyleSource = `'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`;
