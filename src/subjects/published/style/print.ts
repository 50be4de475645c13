const PAGE_NUMBERS = `content: "第 " counter(page) " 页　共 " counter(pages) " 页"; font: 9pt SimSun, "Noto Serif CJK SC", serif;`;

/** On A4: tables of points lie on their side, a chart and a card have a page each; what leads to other pages is not printed. */
export const PRINT = `
@page { size: A4; margin: 16mm 15mm 17mm; @bottom-center { ${PAGE_NUMBERS} } }
@page wide { size: A4 landscape; margin: 14mm 13mm 15mm; }
.on-paper { display: none; }
@media print {
  body { font: 10.5pt/1.6 FangSong, FangSong_GB2312, STFangsong, "Noto Serif CJK SC", var(--song); }
  body.wide { page: wide; }
  .skip, nav, .crumb, figcaption, .in-words, .doors, footer, .drawn .masthead, .drawn h1, .drawn .lead { display: none; }
  .on-paper { display: inline; }
  .masthead { border: 0; }
  .bar, main { max-width: none; padding-inline: 0; }
  .bar { padding-block: 0; }
  .brand { width: 100%; display: flex; align-items: baseline; }
  .brand .on-paper { margin-left: auto; color: var(--soft); font-size: 9pt; }
  main { padding-block: 4mm 0; }
  .drawn main { padding: 0; }
  a { color: inherit; text-decoration: none; }
  h1 { font-size: 20pt; text-align: center; }
  h2 { font-size: 14pt; margin-top: 7mm; break-after: avoid; }
  .lead { max-width: none; text-align: center; }
  .draft { border: 0; background: none; padding: 0 0 3mm; font-size: 9pt; }
  .drawn .draft { display: none; }
  .figures { grid-template-columns: repeat(6, 1fr); }
  thead { display: table-header-group; }
  tr, .card li { break-inside: avoid; }
  .part, .place > .small { break-after: avoid; }
  .aside, .small { font-size: 0.92em; margin-top: 0; }
  .places { columns: auto; }
  .points { font-size: 9.5pt; line-height: 1.5; width: calc(100% - 1pt); table-layout: fixed; }
  th, td { padding: 1.2mm 1.6mm; }
  .points th, .points td { border: 0.5pt solid #444; }
  .points .part th { padding-top: 1.2mm; background: none; }
  .points thead th { background: #eee; print-color-adjust: exact; }
  .c-number { width: 5%; }
  .c-power { width: 15%; }
  .c-category { width: 8%; }
  .c-point { width: 25%; }
  .c-grade { width: 9%; }
  .c-people { width: 12%; }
  .side-by-side { display: flex; flex-wrap: nowrap; margin-top: 4mm; }
  .counts { font-size: 9pt; line-height: 1.35; }
  .counts th, .counts td { padding-block: 0.6mm; }
  .cards { display: block; margin: 0; }
  .card { border-color: #444; padding: 6mm 7mm; break-after: page; }
  .card:last-child { break-after: auto; }
  .chart { margin: 0; break-inside: avoid; break-after: page; }
  .chart:not(:has(~ .chart)) { break-after: auto; }
  .chart img { border: 0; max-width: none; width: auto; height: 240mm; margin-inline: auto; }
  .drawn .chart img { height: 258mm; }
  .grade, .state, td.done { color: inherit; }
}
`;

const ON_EACH_SHEET = `@top-right { content: "草　稿"; font: 700 10.5pt SimHei, "Noto Sans CJK SC", sans-serif; color: #a3161b; }`;

/** Every sheet of a draft says that it is one; a browser that knows no page margins says it on the first. */
export const DRAFT_ON_PAPER = `
@page { ${ON_EACH_SHEET} }
@page wide { ${ON_EACH_SHEET} }
`;
