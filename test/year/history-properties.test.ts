import fc from "fast-check";
import { openInstitution } from "../../src/flows/open-institution";
import { beginYear } from "../../src/flows/year/begin-year";
import { changeGrade } from "../../src/flows/year/changing/change-grade";
import { withCells } from "../../src/session/cells";
import { HostError } from "../../src/workbook/host-error";
import { daysAfter } from "../../src/workbook/formats/serial-date";
import type { GradeHistoryRecord } from "../../src/subjects/grade-changes/sheets/grade-history";
import type { WorkbookContent } from "../../src/workbook/grid";
import { GRADES } from "../../src/sheets/words";
import { institution, TABS } from "../support/books";
import { consolidated } from "../support/consolidated";
import { gradeChange, numbered, staffCell } from "../support/filed";
import { contentOf } from "../support/image-content";
import { date, type Book } from "../support/sheets";

/** Batches, changes and new years in any order: 等级历史, played again, gives what 风险点汇总表 says. */

type Step =
  | { readonly does: "batch"; readonly rows: readonly RowStep[]; readonly lines: readonly LineStep[] }
  | { readonly does: "change"; readonly at: number; readonly to: string; readonly late: boolean }
  | { readonly does: "year" };
interface RowStep {
  readonly does: "stays" | "goes" | "regraded" | "reworded" | "reviewed";
  readonly grade: string;
}
interface LineStep {
  readonly at: number;
  readonly change: string;
  readonly from: string | null;
  readonly to: string | null;
}

const grade = fc.constantFrom(...GRADES);
/** One point more often than the others, so that something happens to it twice. */
const at = fc.constantFrom(1, 1, 1, 0, 2);
const rows = fc.array(
  fc.record({ does: fc.constantFrom("stays", "stays", "goes", "regraded", "reworded", "reviewed"), grade }),
  { minLength: 3, maxLength: 3 },
);
const lines = fc.array(
  fc.record({
    ...{ at, change: fc.constantFrom("升级", "降级", "撤销", "新增") },
    ...{ from: fc.option(grade), to: fc.option(grade) },
  }),
  { maxLength: 2 },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant("batch" as const), rows, lines }) },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ does: fc.constant("change" as const), at, late: fc.boolean() },
      to: fc.constantFrom(...GRADES, "撤销"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("year" as const) }) },
);

interface Desk {
  readonly content: WorkbookContent;
  readonly day: string;
}

/** Row 2 of 岗位风险点登记表 is the head's, whom 分管领导 reviews. */
const REVIEWERS = ["赵刚", "李强", "李强"];
const NUMBERS = ["GS-G-001", "GS-G-002", "GS-G-003"];

function sent({ rows: rowSteps, lines: lineSteps }: Step & { does: "batch" }, day: string): Book {
  const edited = rowSteps.reduce((book, { does, grade: to }, index) => {
    const cell = (key: Parameters<typeof staffCell>[0]) => staffCell(key, index + 2);
    const reviewed = book.with(cell("reviewedOn"), date(day)).with(cell("assessedOn"), date(day));
    if (does === "regraded") return book.with(cell("grade"), to).with(cell("gradeReason"), "出现信访");
    if (does === "reworded") return book.with(cell("point"), `改写的风险点，${day}起另有表现`);
    return does === "reviewed" ? reviewed.with(cell("point"), `审核过的新内容，${day}`) : book;
  }, numbered());
  const changed = lineSteps.reduce((book, { at: index, ...line }, place) => {
    const days = { assessedOn: date(day), reviewedOn: date(day) };
    const cells = gradeChange({ ...line, ...days, riskId: NUMBERS[index]!, reviewer: REVIEWERS[index]! });
    return book.withRow(TABS.changes, 2 + place, cells);
  }, edited);
  const gone = rowSteps.flatMap(({ does }, index) => (does === "goes" ? [index + 2] : []));
  return gone.reverse().reduce((book, row) => book.withoutRow(TABS.staff, row), changed);
}

function done({ content, day }: Desk, one: Step): Desk {
  const books = openInstitution(content);
  if (one.does === "batch")
    return { content: consolidated(content, [sent(one, day)], { today: day }).next, day };
  if (one.does === "year") {
    const year = String(Number(books.house.year) + 1);
    const { image } = beginYear(books, { year, target: "汇总.xlsx" });
    return { content: contentOf(image, "汇总.xlsx"), day: `${year}-01-02` };
  }
  const set = [
    ["reason", "出现涉及说情的信访"],
    ["assessedOn", day],
    ["reviewer", REVIEWERS[one.at] ?? ""],
    ["opinion", "同意"],
    ["reviewedOn", day],
    ...(one.late ? [["effectiveOn", daysAfter(day, 20)] as const] : []),
  ] as const;
  try {
    const { patch } = changeGrade(books, { riskId: NUMBERS[one.at] ?? "", to: one.to, set }, day);
    return { content: patch ? withCells(content, patch.changes) : content, day };
  } catch (error) {
    // Nothing to change, or nothing there yet.
    if (error instanceof HostError) return { content, day };
    throw error;
  }
}

/** Played from the first line to the last: grade, and whether it is out of force. */
function replayed(history: readonly GradeHistoryRecord[]): ReadonlyMap<string, string> {
  const states = new Map<string, string>();
  for (const { riskId, 事件: event, from, to } of history) {
    const before = states.get(riskId ?? "");
    if (event === "建立") expect(before).toBeUndefined();
    if (before !== undefined && event !== "恢复")
      expect([riskId, event, from]).toEqual([riskId, event, before.replace("撤销 ", "")]);
    states.set(riskId ?? "", event === "撤销" ? `撤销 ${from ?? ""}` : (to ?? ""));
  }
  return states;
}

function tableOf(content: WorkbookContent): ReadonlyMap<string, string> {
  const { table } = openInstitution(content).books;
  return new Map(
    table.map(({ riskId, grade: now, status }) => [
      riskId ?? "",
      status === "已撤销" ? `撤销 ${now ?? ""}` : (now ?? ""),
    ]),
  );
}

test("whatever was done in whichever order: replayed, it gives the grades; no line is lost or edited, no number borne twice", () => {
  const first = consolidated(institution().content(), [numbered()]).next;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      let desk: Desk = { content: first, day: "2012-11-01" };
      for (const one of steps) {
        const before = openInstitution(desk.content).books.history;
        const { content, day } = done(desk, one);
        desk = { content, day: daysAfter(day, 9) };
        const after = openInstitution(desk.content).books.history;
        expect(after.slice(0, before.length)).toEqual(before);
        expect(new Map([...replayed(after)].sort())).toEqual(new Map([...tableOf(desk.content)].sort()));
      }
      const numbers = openInstitution(desk.content).books.table.map(({ riskId }) => riskId);
      expect(new Set(numbers).size).toBe(numbers.length);
    }),
    { numRuns: 40 },
  );
});
