import type { HandInReport } from "../../../flows/handing-in/judge-hand-in";
import { lineText, type LineChange } from "../../../flows/handing-in/differences";
import { SEVERITY_NAMES } from "../../../findings/finding";
import { html, type Html } from "./html";
import { pageTable, type PageColumn } from "./page-table";

type FindingLine = HandInReport["findings"][number];

/** So many lines of a table are shown; the rest is counted. */
const SHOWN = 300;

/** What is wrong, cell by cell, the errors open and the rest to be opened. */
export function findingsTables({ findings }: HandInReport): Html {
  return html`${(["error", "warning", "hint"] as const).map((severity) => {
    const lines = findings.filter((one) => one.severity === severity);
    if (lines.length === 0) return null;
    const name = SEVERITY_NAMES[severity];
    const table = findingsTable(lines, `${name} ${lines.length} 处`);
    return severity === "error"
      ? table
      : html`<details>
          <summary>${name} ${lines.length} 处</summary>
          ${table}
        </details>`;
  })}`;
}

function findingsTable(lines: readonly FindingLine[], caption: string): Html {
  return html`${pageTable(caption, FINDINGS, lines.slice(0, SHOWN), { hasCaption: true })}${more(lines.length)}`;
}

const FINDINGS: readonly PageColumn<FindingLine>[] = [
  { head: "工作表", cell: ({ sheet }) => sheet ?? "整个文件" },
  { head: "单元格", look: "code", cell: ({ cell }) => cell ?? "—" },
  { head: "填写的内容", look: "typed", cell: ({ value }) => value ?? "（空）" },
  { head: "问题和改法", cell: ({ message }) => message },
  { head: "依据", cell: ({ basis, rule }) => html`${basis} <span class="soft">${rule}</span>` },
];

/** Lines that were added, changed or taken out. */
export function changesTable(changes: readonly LineChange[]): Html {
  if (changes.length === 0) return html`<p>和上一次相同。</p>`;
  return html`${pageTable("和上一次的不同", CHANGES, changes.slice(0, SHOWN))}${more(changes.length)}`;
}

const CHANGES: readonly PageColumn<LineChange>[] = [
  { head: "变化", cell: ({ change }) => change },
  { head: "层次", cell: ({ line }) => lineText(line, "level") },
  { head: "姓名", cell: ({ line }) => lineText(line, "name") },
  { head: "风险点", cell: ({ line }) => lineText(line, "point") },
  {
    head: "改了什么",
    cell: ({ fields }) =>
      fields.map(
        ({ header, before, after }) =>
          html`<div>${header}：<del>${before ?? "（空）"}</del> → <ins>${after ?? "（空）"}</ins></div>`,
      ),
  },
];

function more(count: number): Html | null {
  return count > SHOWN
    ? html`<p class="soft">另有 ${count - SHOWN} 处没有列出，改了这些再报一次就能看到。</p>`
    : null;
}
