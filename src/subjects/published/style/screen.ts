/** The face of headings on paper, by the names that systems call it. */
const SONG = `"方正小标宋简体", "FZXiaoBiaoSong-B05S", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", STZhongsong, SimSun, serif`;

/** What pages look like on a screen. Fonts are those of the reader's computer, in this order; nothing is loaded. */
export const SCREEN = `
:root {
  --ink: #1d2129;
  --soft: #565e6b;
  --line: #d8dce2;
  --faint: #eceef1;
  --ground: #f6f7f9;
  --paper: #fff;
  --deep: #1c3a5e;
  --seal: #a3161b;
  --sans: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif;
  --song: ${SONG};
  color-scheme: light;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.75 var(--sans);
  line-break: strict;
  overflow-wrap: anywhere;
  text-autospace: normal;
  text-spacing-trim: trim-start;
  font-variant-numeric: tabular-nums;
}
a { color: var(--deep); text-decoration-thickness: 1px; text-underline-offset: 0.22em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid #1a73e8; outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
h1, h2, h3 { font-family: var(--song); font-weight: 700; line-height: 1.35; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.15rem); letter-spacing: 0.02em; }
h2 { font-size: 1.3rem; margin: 2.6rem 0 0.9rem; }
p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
p, dd, .doors span { text-wrap: pretty; }
.skip { position: absolute; left: -999px; top: 0; background: var(--paper); padding: 0.5rem 1rem; z-index: 2; }
.skip:focus { left: 0; }
.draft { background: #fff3d6; border-bottom: 2px solid #8a5a00; color: #4a3000; padding: 0.45rem 1.25rem; text-align: center; }
.draft strong { border: 2px solid var(--seal); color: var(--seal); padding: 0 0.5em; letter-spacing: 0.3em; text-indent: 0.3em; display: inline-block; line-height: 1.5; }
.masthead { border-top: 4px solid var(--seal); border-bottom: 1px solid var(--line); background: var(--paper); }
.bar, main { max-width: 74rem; margin-inline: auto; padding-inline: 1.25rem; }
.bar { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.2rem 2rem; padding-block: 0.9rem 0.6rem; }
.brand .house { font-family: var(--song); font-weight: 700; font-size: 1.15rem; margin-right: 0.9em; }
.brand .subject { color: var(--soft); font-size: 0.9rem; white-space: nowrap; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.4rem; }
.masthead nav a { display: inline-block; padding: 0.35rem 0; color: var(--ink); text-decoration: none; border-bottom: 3px solid transparent; }
.masthead nav a:hover { border-bottom-color: var(--line); }
.masthead nav a[aria-current] { border-bottom-color: var(--seal); font-weight: 700; }
main { padding-block: 2rem 3.5rem; }
.crumb { color: var(--soft); font-size: 0.9rem; margin-bottom: 0.5rem; }
.lead { color: var(--soft); max-width: 46em; margin-top: 0.5rem; }
.small, .aside { color: var(--soft); font-size: 0.875rem; }
.nothing { margin-top: 2rem; padding: 1.2rem 1.4rem; background: var(--ground); border-left: 3px solid var(--line); }
footer { width: min(71.5rem, 100% - 2.5rem); margin-inline: auto; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.875rem; padding-block: 1rem 2rem; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2rem; }

.line { display: block; }
.item { display: grid; grid-template-columns: max-content 1fr; gap: 0 0.3em; }
.aside { display: block; margin-top: 0.3rem; }
.aside b { font-weight: 400; }
.count { white-space: nowrap; }
.grade { font-weight: 400; white-space: nowrap; }
.grade [aria-hidden] { letter-spacing: -0.05em; margin-right: 0.3em; }
.grade-3 { color: var(--seal); font-weight: 700; }
.grade-2 { color: #8a4b00; }
.grade-1 { color: #1f5c99; }

.hero { padding-block: clamp(0.5rem, 3vw, 2.2rem) 0; }
.hero h1 { font-size: clamp(1.7rem, 1rem + 3.2vw, 3rem); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); border-block: 1px solid var(--line); margin-top: 1.8rem; }
.figures div { display: flex; flex-direction: column-reverse; padding: 0.9rem 1rem 0.7rem 0; }
.figures dt { font-size: 0.9rem; color: var(--soft); }
.figures dd { font-size: 2rem; line-height: 1.25; font-weight: 300; }
.doors, .places, .links { list-style: none; }
.doors { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: 0 2.5rem; margin-top: 1.6rem; }
.doors a { display: block; padding: 0.9rem 0; border-bottom: 1px solid var(--faint); text-decoration: none; height: 100%; }
.doors b { display: block; font-family: var(--song); font-size: 1.1rem; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.22em; }
.doors a:hover b { text-decoration-thickness: 2px; }
.doors span { color: var(--soft); font-size: 0.9rem; }
.places { columns: 22rem 2; column-gap: 2.5rem; }
.places li { break-inside: avoid; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: 0.5rem 0; border-bottom: 1px solid var(--faint); }
.has { color: var(--soft); font-size: 0.9rem; }
.has .count { margin-left: 0.9em; }
.facts { list-style: none; margin-top: 1rem; display: flex; flex-wrap: wrap; gap: 0.2rem 2rem; }
.contents { margin-top: 2rem; padding: 0.8rem 1.1rem; background: var(--ground); }
.links li { padding: 0.28rem 0; }
.index-part { break-inside: avoid; }
.index-part h2 { font-size: 1.1rem; margin: 1.7rem 0 0.35rem; }
.index-part .links { columns: 17rem; column-gap: 2.5rem; }
.index-part .links li { break-inside: avoid; }

table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--soft); font-size: 0.9rem; padding-bottom: 0.35rem; }
th, td { text-align: left; vertical-align: top; padding: 0.55rem 0.7rem; }
th { font-weight: 700; }
.side-by-side { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 2rem 3.5rem; margin-top: 1.6rem; }
.counts { width: auto; flex: 1 1 20rem; max-width: 36rem; }
.counts th, .counts td { padding: 0.28rem 0.7rem; border-bottom: 1px solid var(--faint); }
.counts td, .counts thead th + th { text-align: right; }
.counts tbody th { font-weight: 400; }
.counts thead th { border-bottom: 1px solid var(--ink); white-space: nowrap; }
.counts .total > * { border-top: 1px solid var(--ink); border-bottom: 0; font-weight: 700; }
.place h2 { margin-bottom: 0.1rem; scroll-margin-top: 1rem; }
.points { margin-top: 0.7rem; font-size: 0.9375rem; line-height: 1.65; border-bottom: 1px solid var(--ink); }
.points caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.points thead th { border-block: 1px solid var(--ink); background: var(--ground); font-size: 0.875rem; white-space: nowrap; }
.points td, .points tbody th { border-top: 1px solid var(--line); }
.points .part th { background: var(--paper); padding-top: 1.1rem; color: var(--deep); }
.c-number { width: 3.6rem; color: var(--soft); }
.c-power { width: 16%; }
.c-category { width: 6.2rem; }
.c-point { width: 26%; }
.c-grade { width: 6.6rem; }
.c-people { width: 10.6rem; }
.norms { table-layout: fixed; }
.norms th { width: 16%; }
.norms th:first-child { width: 42%; }
.norms th:last-child { width: 10%; }
.state { white-space: nowrap; }
.state.done, td.done { color: #1d6b35; }
.sign { margin-right: 0.35em; font-size: 0.72em; vertical-align: 0.12em; }
.stages { list-style: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1rem 1.5rem; margin: 1.6rem 0; }
.stages li { display: flex; flex-direction: column; border-top: 3px solid var(--deep); padding-top: 0.5rem; }
.conduct div, .about div { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1.2rem; padding: 0.5rem 0; border-top: 1px solid var(--faint); }
.conduct dt, .about dt { color: var(--soft); }
.about div { grid-template-columns: 5rem 1fr; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(30rem, 100%), 1fr)); gap: 1.8rem; align-items: start; margin-top: 1.8rem; }
.card { border: 1px solid var(--line); border-top: 3px solid var(--deep); padding: 1.5rem 1.7rem; scroll-margin-top: 1rem; }
.card h2 { margin: 0 0 0.8rem; font-size: 1.5rem; }
.card .kind { color: var(--soft); font-size: 0.875rem; }
.risks { list-style: none; counter-reset: risk; border-top: 1px solid var(--ink); margin-top: 0.6rem; }
.risks li { counter-increment: risk; position: relative; padding: 0.9rem 0 0.9rem 2.4rem; border-bottom: 1px solid var(--faint); }
.risks li::before { content: counter(risk); position: absolute; left: 0; top: 0.75rem; font: 700 1.25rem/1.5 var(--song); color: var(--soft); }
.risk { display: flex; gap: 1em; align-items: baseline; }
.measures { margin-top: 0.4rem; }
.measures b { color: var(--deep); }
.chart { margin-top: 1.6rem; }
.chart img { display: block; width: 100%; max-width: 60rem; height: auto; border: 1px solid var(--line); }
figcaption { font-size: 0.9rem; margin-top: 0.3rem; }
.steps { padding-left: 0; list-style: none; max-width: 50em; }
.steps li { padding: 0.45rem 0; border-top: 1px solid var(--faint); }
`;
