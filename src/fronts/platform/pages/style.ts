/** The one style sheet of the platform's own pages: 390 px and up, paper, no script. */
export const STYLE = `
:root { --ink: #1b2430; --soft: #55606e; --line: #cfd6de; --ground: #f5f7f9; --paper: #fff; --blue: #0b5394; --blue-dark: #083d6e; --red: #a4161a; --amber: #7a4b00; --green: #1d6b3a; }
* { box-sizing: border-box; }
html { font: 16px/1.65 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: var(--ink); background: var(--ground); }
body { margin: 0; }
a { color: var(--blue); text-underline-offset: .2em; }
a:hover { color: var(--blue-dark); }
:focus-visible { outline: 3px solid #f0a202; outline-offset: 2px; }
.skip { position: absolute; left: -999em; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .3rem .8rem; z-index: 2; }
header { background: var(--blue-dark); color: #fff; padding: .7rem 0; }
header .row { max-width: 75rem; margin: auto; padding: 0 1.25rem; display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; align-items: baseline; justify-content: space-between; }
header a, header button { color: #fff; }
header .name { font-size: 1.15rem; font-weight: 700; text-decoration: none; }
header .who { font-size: .9rem; display: flex; gap: .8rem; align-items: baseline; }
nav { background: var(--paper); border-bottom: 1px solid var(--line); }
nav ul { max-width: 75rem; margin: auto; padding: 0 1.25rem; list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.4rem; }
nav a { display: inline-block; padding: .55rem 0; text-decoration: none; border-bottom: 3px solid transparent; }
nav a[aria-current] { border-color: var(--blue); font-weight: 700; color: var(--ink); }
main { max-width: 75rem; margin: 1.5rem auto; padding: 0 1.25rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .7rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
p { margin: .5rem 0; max-width: 46em; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.25rem; margin: 0 0 1.1rem; }
.card > :first-child, .card > h2:first-of-type { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
.doors { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem; padding: 0; list-style: none; }
.doors .card { margin: 0; }
.said { border-left: 5px solid var(--green); }
.wrong { border-left: 5px solid var(--red); }
.note { border-left: 5px solid var(--amber); }
.said > p:first-child, .wrong > p:first-child, .note > p:first-child { font-weight: 600; }
.soft { color: var(--soft); font-size: .9rem; }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; margin: 0 0 1.1rem; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; }
caption { text-align: left; padding: .6rem .8rem; font-weight: 600; }
th, td { text-align: left; vertical-align: top; padding: .5rem .8rem; border-top: 1px solid var(--line); }
thead th { background: #eaeff4; border-top: 0; white-space: nowrap; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
tbody th { font-weight: 600; }
.state { display: inline-block; white-space: nowrap; padding: 0 .55em; border: 1px solid currentColor; border-radius: 3px; font-size: .88rem; }
.state.good { color: var(--green); }
.state.wait { color: var(--amber); }
.state.bad { color: var(--red); font-weight: 600; }
.state.none { color: var(--soft); }
.cell { font-family: "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace; white-space: nowrap; }
.value { color: var(--soft); overflow-wrap: anywhere; }
.code { font: 700 1.5rem/1.4 Consolas, "Noto Sans Mono CJK SC", monospace; letter-spacing: .06em; }
td .code { font-size: 1.1rem; white-space: nowrap; }
form { margin: 0; }
form.inline { display: inline; }
label { display: block; font-weight: 600; margin: .8rem 0 .25rem; }
input, select, textarea { font: inherit; width: 100%; max-width: 28rem; padding: .45rem .6rem; border: 1px solid #7b8794; border-radius: 4px; background: #fff; color: inherit; }
textarea { max-width: 46em; min-height: 5.5em; }
input[type=file] { padding: .35rem; }
input[type=checkbox] { width: auto; margin-right: .4em; }
label.tick { font-weight: 400; }
.actions { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0 0; align-items: center; }
button, .button { font: inherit; display: inline-block; padding: .45rem 1.15rem; border: 1px solid var(--blue); border-radius: 4px; background: var(--blue); color: #fff; cursor: pointer; text-decoration: none; }
button:hover, .button:hover { background: var(--blue-dark); color: #fff; }
button.second, .button.second { background: #fff; color: var(--blue); }
button.second:hover, .button.second:hover { background: #eaf1f8; color: var(--blue-dark); }
button.link { background: none; border: 0; padding: 0; text-decoration: underline; }
details { margin: .8rem 0; }
summary { cursor: pointer; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.2rem; margin: .5rem 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
footer { text-align: center; color: var(--soft); font-size: .85rem; padding: 0 1rem 2rem; }
@media (max-width: 40rem) {
  main { padding: 0 .8rem 2rem; margin-top: 1rem; }
  header .row, nav ul { padding-left: .8rem; padding-right: .8rem; }
  h1 { font-size: 1.35rem; }
  table.folds caption { display: block; }
  table.folds, table.folds tbody, table.folds tr, table.folds td, table.folds th { display: block; }
  table.folds thead { position: absolute; left: -999em; }
  table.folds tr { border-top: 1px solid var(--line); padding: .5rem 0; }
  table.folds td, table.folds tbody th { border: 0; padding: .15rem .8rem; text-align: left; }
  table.folds td.n { display: inline-block; padding-right: 0; }
  table.folds td::before { content: attr(data-label) "："; color: var(--soft); }
  table.folds td:not([data-label])::before { content: none; }
  table.folds td:empty { display: none; }
}
@media print {
  nav, .skip, form, .actions, header .who { display: none; }
  html { background: #fff; font-size: 11pt; }
  header { background: none; color: #000; border-bottom: 1pt solid #000; }
  header a { color: #000; }
  .card, .scroll { border: 0; padding: 0; }
  tr { break-inside: avoid; }
}
@page { size: A4; margin: 18mm; }
`;
