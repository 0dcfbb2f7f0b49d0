/** The dashboard's only style sheet. */
export const style = `
:root { color-scheme: light dark; --ink: #1c2127; --soft: #5b6570; --line: #d9dee3; --paper: #fff; --wash: #f5f7f9; --accent: #0b5c8a;
  --good: #1b6e3c; --wait: #8a5a00; --bad: #a3212b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaee; --soft: #9aa5b0; --line: #333b44; --paper: #14181c; --wash: #1b2126; --accent: #7cc4ee;
  --good: #6fd195; --wait: #e6b65c; --bad: #ff8a8f; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; color: var(--ink); background: var(--paper); }
header { display: flex; gap: 1.5rem; align-items: baseline; padding: .8rem 1.5rem; border-bottom: 1px solid var(--line); background: var(--wash); }
header nav { display: flex; gap: 1rem; flex-wrap: wrap; }
.brand { font-weight: 700; font-size: 1.1rem; color: var(--ink); text-decoration: none; }
a { color: var(--accent); }
main { padding: 1.2rem 1.5rem 3rem; max-width: 110rem; margin: 0 auto; }
h1 { font-size: 1.4rem; line-height: 1.3; margin: .2rem 0 .4rem; }
h2 { font-size: 1.05rem; margin: 1.6rem 0 .5rem; }
.meta, .none { color: var(--soft); font-size: .92rem; }
.counts { display: flex; gap: .6rem; flex-wrap: wrap; padding: 0; margin: .6rem 0 1.2rem; list-style: none; }
.counts li { border: 1px solid var(--line); border-radius: .5rem; padding: .35rem .8rem; background: var(--wash); }
.counts b { font-size: 1.15rem; margin-right: .35rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .55rem .7rem; border-bottom: 1px solid var(--line); }
th { font-size: .85rem; color: var(--soft); font-weight: 600; }
.state { display: inline-block; border-radius: 1rem; padding: 0 .6rem; font-size: .85rem; font-weight: 600; border: 1px solid currentColor; white-space: nowrap; }
.published { color: var(--good); } .held, .translated, .approved, .publishing, .pending { color: var(--wait); }
.failed, .rejected, .withdrawn { color: var(--bad); } .superseded { color: var(--soft); }
.why { color: var(--soft); font-size: .9rem; margin: .2rem 0 0; max-width: 44rem; }
.texts { table-layout: fixed; margin-top: .8rem; } .texts td { width: 33.3%; } .texts .lead { font-weight: 700; }
.missing { color: var(--bad); font-style: italic; }
mark { background: color-mix(in srgb, var(--wait) 28%, transparent); color: inherit; border-radius: .2rem; }
mark.block { background: color-mix(in srgb, var(--bad) 28%, transparent); }
form { display: inline-flex; gap: .4rem; margin: .4rem .4rem 0 0; }
button, input { font: inherit; padding: .25rem .8rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--wash); color: var(--ink); }
button { cursor: pointer; } button:hover { border-color: var(--accent); }
.findings { padding-left: 1.2rem; } .pager { display: flex; gap: 1rem; margin-top: 1rem; }
.scroll { overflow-x: auto; }
@media (max-width: 46rem) { .texts, .texts tbody, .texts tr, .texts td { display: block; width: 100%; } .texts thead { display: none; }
  .texts tr { border-bottom: 2px solid var(--line); } .texts td { border: 0; padding: .3rem 0; } .texts td::before { content: attr(data-language); display: block;
  font-size: .75rem; color: var(--soft); } main { padding: 1rem; } }
`;
