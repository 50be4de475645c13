/** A telephone: a table's rows become cards, each cell with its header in front. */
export const NARROW = `
@media screen and (max-width: 47.99rem) {
  .bar { padding-block: 0.7rem 0.3rem; }
  .masthead nav ul { gap: 0 1.1rem; }
  .brand .house { display: block; }
  main { padding-block: 1.4rem 2.5rem; }
  .figures { grid-template-columns: repeat(3, 1fr); }
  .figures dd { font-size: 1.6rem; }
  .points, .points tbody, .points tr, .points td, .points tbody th { display: block; width: auto; }
  .points thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .points { border-bottom: 0; }
  .points tbody tr { border: 1px solid var(--line); padding: 0.5rem 0.9rem; margin-top: 0.7rem; }
  .points tbody tr.part { border: 0; border-bottom: 2px solid var(--deep); padding: 0.9rem 0 0.2rem; }
  .points .part th, .points tbody th { border: 0; padding: 0; }
  .points td { display: grid; grid-template-columns: 5.2em 1fr; gap: 0 0.8em; padding: 0.3rem 0; border-top: 1px solid var(--faint); }
  .points td:first-child { border-top: 0; }
  .points td::before { content: attr(data-label); color: var(--soft); font-size: 0.875rem; line-height: inherit; }
  .conduct div, .about div { grid-template-columns: 1fr; }
  .card { padding: 1.1rem 1.1rem; }
  .scroll { overflow-x: auto; border: 1px solid var(--line); }
  .scroll img { width: 46rem; max-width: none; border: 0; }
  .counts th, .counts td { padding-inline: 0.35rem; }
}
`;
