import type { HandInReport } from "../../../flows/handing-in/judge-hand-in";
import { lineText, type LineChange } from "../../../flows/handing-in/differences";
import { SEVERITY_NAMES } from "../../../findings/finding";
import { html, type Html } from "./html";

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
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
      <table class="folds">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">工作表</th>
            <th scope="col">单元格</th>
            <th scope="col">填写的内容</th>
            <th scope="col">问题和改法</th>
            <th scope="col">依据</th>
          </tr>
        </thead>
        <tbody>
          ${lines.slice(0, SHOWN).map(
            ({ sheet, cell, value, message, basis, rule }) =>
              html`<tr>
                <td data-label="工作表">${sheet ?? "整个文件"}</td>
                <td data-label="单元格" class="cell">${cell ?? "—"}</td>
                <td data-label="填写的内容" class="value">${value ?? "（空）"}</td>
                <td data-label="问题和改法">${message}</td>
                <td data-label="依据">${basis ?? ""} <span class="soft">${rule}</span></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${more(lines.length)}`;
}

/** Lines that were added, changed or taken out. */
export function changesTable(changes: readonly LineChange[]): Html {
  if (changes.length === 0) return html`<p>和上一次相同。</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="和上一次的不同">
      <table class="folds">
        <thead>
          <tr>
            <th scope="col">变化</th>
            <th scope="col">层次</th>
            <th scope="col">姓名</th>
            <th scope="col">风险点</th>
            <th scope="col">改了什么</th>
          </tr>
        </thead>
        <tbody>
          ${changes.slice(0, SHOWN).map(
            ({ change, line, fields }) =>
              html`<tr>
                <td data-label="变化">${change}</td>
                <td data-label="层次">${lineText(line, "level")}</td>
                <td data-label="姓名">${lineText(line, "name")}</td>
                <td data-label="风险点">${lineText(line, "point")}</td>
                <td data-label="改了什么">
                  ${fields.map(({ header, before, after }) => html`<div>${header}：<del>${before ?? "（空）"}</del> → <ins>${after ?? "（空）"}</ins></div>`)}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${more(changes.length)}`;
}

function more(count: number): Html | null {
  return count > SHOWN
    ? html`<p class="soft">另有 ${count - SHOWN} 处没有列出，改了这些再报一次就能看到。</p>`
    : null;
}
