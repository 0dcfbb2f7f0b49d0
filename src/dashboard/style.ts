/** The dashboard's only style sheet: system faces, a serif for the texts that are read, and both colour schemes. */
export const style = `
:root { color-scheme: light dark; --ink: #1a1f24; --soft: #59636e; --line: #dfe3e8; --paper: #fff; --wash: #f6f7f9; --raised: #fff;
  --accent: #0a5480; --on-accent: #fff; --good: #17693a; --wait: #7d5200; --bad: #a11d29; --idle: #59636e;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  --serif: Charter, "Iowan Old Style", "Noto Serif", "PT Serif", "DejaVu Serif", Georgia, serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7ebef; --soft: #9da8b3; --line: #2e363f; --paper: #12161a; --wash: #181d22; --raised: #1b2127;
  --accent: #82c8f2; --on-accent: #0c1a24; --good: #74d59a; --wait: #e8bb66; --bad: #ff9297; --idle: #9da8b3; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 3.5rem; }
body { margin: 0; font: 16px/1.5 var(--sans); color: var(--ink); background: var(--wash); overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: .2rem; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .3rem .6rem; }
header { background: var(--paper); border-bottom: 1px solid var(--line); }
.bar { display: flex; gap: .4rem 2rem; align-items: baseline; flex-wrap: wrap; max-width: 92rem; margin: 0 auto; padding: .8rem 1.5rem; }
.brand { font: 700 1.25rem/1.2 var(--serif); color: var(--ink); text-decoration: none; letter-spacing: .01em; }
nav { display: flex; gap: 1.3rem; flex-wrap: wrap; } nav a { text-decoration: none; color: var(--soft); } nav a:hover { color: var(--accent); }
nav a[aria-current] { color: var(--ink); font-weight: 600; }
main { padding: 1.6rem 1.5rem 4rem; max-width: 92rem; margin: 0 auto; }
h1 { font: 700 1.65rem/1.25 var(--serif); margin: 0 0 .4rem; max-width: 56rem; text-wrap: balance; }
h2 { font-size: 1rem; margin: 2.2rem 0 .7rem; }
.meta, .none { color: var(--soft); font-size: .875rem; } .meta { margin: 0; } code { font-size: .85em; }
.panel { background: var(--raised); border: 1px solid var(--line); border-radius: .6rem; }
.none.panel { padding: 2.5rem 1.5rem; text-align: center; font-size: 1rem; }
.counts { display: flex; gap: .4rem 1.6rem; flex-wrap: wrap; padding: 0; margin: .6rem 0 1.3rem; list-style: none; }
.counts b { font-variant-numeric: tabular-nums; color: var(--ink); margin-right: .3rem; }
.state { --tone: var(--idle); color: var(--tone); font-size: .875rem; font-weight: 600; white-space: nowrap; }
.state::before { content: ""; display: inline-block; width: .55em; height: .55em; border-radius: 50%; background: currentColor; margin-right: .45em; vertical-align: .08em; }
.state.published, .state.delivered { --tone: var(--good); } .state.failed, .state.disabled, .state.block { --tone: var(--bad); }
.state.held, .state.warn { --tone: var(--wait); }
.state.pending::before, .state.translated::before, .state.approved::before, .state.publishing::before { background: none; border: 2px solid currentColor; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .75rem 1rem; border-bottom: 1px solid var(--line); }
tbody tr:last-child td { border-bottom: 0; }
th { font-size: .8rem; color: var(--soft); font-weight: 600; }
.list { table-layout: fixed; } .list th:nth-child(1) { width: 38%; } .list th:nth-child(2) { width: 11rem; } .list .why { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
 .list td:first-child a { font: 600 1.06rem/1.35 var(--serif); text-decoration: none; color: var(--ink); }
.list td:first-child a:hover { color: var(--accent); text-decoration: underline; } .list time { white-space: nowrap; }
.why { color: var(--soft); font-size: .875rem; margin: .25rem 0 0; max-width: 46rem; }
.versions { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem; margin: 1.3rem 0; }
.version { padding: 1rem 1.2rem; display: flex; flex-direction: column; gap: .35rem; } .version h2 { margin: 0; font-size: 1.05rem; }
.version .top { display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; }
.actions:empty { display: none; } .actions { display: flex; flex-wrap: wrap; gap: .6rem; margin-top: auto; padding-top: .6rem; }
form { display: inline-flex; gap: .4rem; flex-wrap: wrap; }
button, input { font: inherit; font-size: .9rem; padding: .35rem .9rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--paper); color: var(--ink); min-height: 2.3rem; }
button { cursor: pointer; font-weight: 600; } button:hover { border-color: var(--accent); color: var(--accent); }
button.approve { background: var(--accent); border-color: var(--accent); color: var(--on-accent); } button.approve:hover { filter: brightness(1.1); color: var(--on-accent); }
button.reject:hover { border-color: var(--bad); color: var(--bad); } input { min-width: 9rem; flex: 1; }
.texts { table-layout: fixed; font: 1.02rem/1.6 var(--serif); } .texts td { border-color: color-mix(in srgb, var(--line) 60%, transparent); padding: .8rem 1.2rem; }
.texts td + td { border-left: 1px solid color-mix(in srgb, var(--line) 60%, transparent); }
.texts thead th { position: sticky; top: 0; background: var(--raised); font-family: var(--sans); padding: .6rem 1.2rem; z-index: 1; box-shadow: 0 1px var(--line); border: 0; }
.texts thead th:first-child { border-top-left-radius: .6rem; } .texts thead th:last-child { border-top-right-radius: .6rem; }
.texts .lead td, .texts .heading td { font-weight: 700; line-height: 1.4; } .texts :target { background: color-mix(in srgb, var(--accent) 18%, transparent); border-radius: .2rem; }
.missing { color: var(--bad); font: italic .9rem var(--sans); }
mark { background: color-mix(in srgb, var(--wait) 20%, transparent); color: inherit; border-radius: .2rem; padding: .05em .1em; box-shadow: 0 2px var(--wait); }
mark.block { background: color-mix(in srgb, var(--bad) 20%, transparent); box-shadow: 0 2px var(--bad); }
.lines { list-style: none; padding: 0; margin: 0; } .lines li { padding: .65rem 1rem; border-bottom: 1px solid var(--line); display: flex; gap: .2rem 1rem; flex-wrap: wrap; align-items: baseline; }
.lines li:last-child { border: 0; } .lines .state { min-width: 9rem; } .lines .text { flex: 1 1 22rem; } .lines time { min-width: 12rem; font-variant-numeric: tabular-nums; }
.pager { display: flex; gap: 1rem; margin-top: 1rem; } .scroll { overflow-x: auto; }
@media (max-width: 46rem) {
  main { padding: 1rem 1rem 3rem; } .bar { padding: .7rem 1rem; } h1 { font-size: 1.35rem; } .lines .state, .lines time { min-width: 0; }
  .texts, .list { display: block; } .texts tbody, .texts tr, .texts td, .list tbody, .list tr, .list td { display: block; width: 100% !important; border: 0 !important; }
  .texts thead, .list thead { display: none; } .texts tr, .list tr { padding: .7rem 1rem; border-bottom: 1px solid var(--line) !important; }
  .texts td, .list td { padding: .2rem 0; } .texts td:empty, .list td:empty { display: none; }
  .texts td::before, .list td[data-language]::before { content: attr(data-language); font: 600 .75rem var(--sans); color: var(--soft); }
  .texts td::before { display: block; margin-top: .3rem; } .list td[data-language]::before { margin-right: .6rem; } }
@media print { header, .actions { display: none; } body { background: #fff; } .panel { border: 0; } }
`;
