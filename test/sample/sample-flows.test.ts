import { checkWorkbook } from "../../src/flows/checking/check";
import { flowRecords } from "../../src/sample/flows";
import { DEPARTMENT_LIST } from "../../src/sample/department-list";
import { powersOf } from "../../src/subjects/flow/power";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { flow, type FlowRecord } from "../../src/subjects/flow/sheets/flow";
import { keysOf } from "../../src/sheets/define-sheet";
import { columnName } from "../../src/workbook/address";
import type { WorkbookContent } from "../../src/workbook/grid";
import { edited } from "../support/consolidated";
import { lines } from "../support/found";
import { sampleBooks } from "../support/sample-books";

/** 权力运行流程 of the sample institution, which people copy. */

const powers = powersOf(flowRecords().map((record, index) => ({ row: index + 2, record })));

function said(content: WorkbookContent) {
  const { findings } = checkWorkbook(content, { stage: "汇总", today: "2012-12-31" });
  return lines(findings.filter(({ rule }) => /^V|^N02/.test(rule)));
}

test("every department's main powers, each a chart that fits a page or two", () => {
  const names = DEPARTMENT_LIST.map(({ name }) => name);
  expect([...new Set(powers.map(({ department }) => department))]).toEqual(names);
  const sizes = powers.map(({ nodes }) => nodes.length);
  expect(powers.length).toBeGreaterThan(35);
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([6, 14]);
  const decisions = powers.map(({ nodes }) => nodes.filter(({ kind }) => kind === "判断").length);
  expect(Math.min(...decisions)).toBeGreaterThan(0);
  expect(powers.some(({ nodes }, index) => nodes.length >= 12 && (decisions[index] ?? 0) >= 2)).toBe(true);
});

test("a point stands once on a chart, at the step where it goes wrong", () => {
  const twice = powers.flatMap(({ matter, nodes }) => {
    const risks = nodes.flatMap((node) => node.risks);
    return risks.filter((riskId, i) => risks.indexOf(riskId) !== i).map((riskId) => [matter, riskId]);
  });
  expect(twice).toEqual([]);
});

test("nothing is wrong with it: every 一级 point of 科室 and 单位 is drawn, every post is on the roster", () => {
  expect(said(sampleBooks().content)).toEqual([]);
});

type Fault = readonly [power: string, step: string, key: keyof FlowRecord, typed: string | null];

/** One fault each, in powers of their own, and where it is said where that is another cell or value. */
const FAULTS: Readonly<
  Record<string, readonly [fault: Fault, said?: readonly [keyof FlowRecord, string | null]]>
> = {
  V01: [["审查逮捕", "12", "下一环节", "要求：13、没有要求：14、其他：99"]],
  V02: [
    ["检务督察", "1", "类型", "步骤"],
    ["类型", null],
  ],
  V03: [["立案监督", "6", "下一环节", null]],
  V04: [["院印和空白文书管理", "2", "下一环节", "3、7"]],
  V05: [["案件质量评查", "6", "riskId", "JC-G-099"]],
  V07: [
    ["检察建议和督促履职", "3", "类型", "步骤"],
    ["下一环节", "同意：4、不必建议：7、补充调查：2"],
  ],
  V08: [["公务接待", "3", "承办岗位", "接待员"]],
};
/** Above the lines stand title, purpose and headers. */
const FIRST_LINE = 4;

test("[Charts 1] V01 to V08 each once in a broken copy, at the cell that is wrong", () => {
  const rows = flowRecords();
  const lineOf = (power: string, step: string) =>
    rows.findIndex((record) => record.power === power && record.环节序号 === step);
  // This point was raised to 一级 after the charts were drawn.
  const { grade } = institutionTable.columns;
  const raised = edited(sampleBooks().content, institutionTable.tab, "ZG-K-002", grade.header, "一级");
  const broken = Object.values(FAULTS).reduce(
    (book, [[power, step, key, typed]]) =>
      edited(book, flow.tab, lineOf(power, step), flow.columns[key].header, typed),
    raised,
  );
  const expected = Object.entries(FAULTS).map(([rule, [fault, said]]) => {
    const [power, step, typed, value] = fault;
    const [key, stands] = said ?? [typed, value];
    const column = columnName(keysOf(flow).indexOf(key) + 1);
    return [`${flow.tab}!${column}${lineOf(power, step) + FIRST_LINE}`, rule, stands];
  });
  const found = said(broken).filter(([, rule]) => rule.startsWith("V"));
  const byRule = (a: readonly unknown[], b: readonly unknown[]) => String(a[1]).localeCompare(String(b[1]));
  expect(found.toSorted(byRule)).toEqual(
    [...expected, [expect.stringContaining(institutionTable.tab), "V06", "ZG-K-002"]].toSorted(byRule),
  );
});
