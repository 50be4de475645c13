import fc from "fast-check";
import { STAGES, type Stage } from "../../src/findings/finding";
import { checkWorkbook } from "../../src/flows/checking/check";
import { CheckMemory } from "../../src/flows/checking/check-memory";
import { departmentWorkbook } from "../../src/flows/workbooks/workbooks";
import { requiredCells } from "../../src/subjects/registers/rules/point/required";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { untidyWorkbooks } from "../../src/sample/untidy";
import { withCells } from "../../src/session/cells";
import { keepingObjects } from "../../src/session/same-objects";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import type { GridRow, WorkbookContent } from "../../src/workbook/grid";
import { department, institution } from "../support/books";
import { contentOf } from "../support/image-content";

/** After a change only what changed is looked at again, and nobody can tell from what is said. */

const TODAY = "2012-10-26";
const STAFF = staffRegister.tab;

/** What the memory says after each of these states of a workbook, one after another. */
function checkedInTurn(states: readonly WorkbookContent[], stages: readonly Stage[]): readonly unknown[] {
  const memory = new CheckMemory();
  let before = states[0]!;
  return states.map((state, i) => {
    before = keepingObjects(before, structuredClone(state));
    return checkWorkbook(before, { stage: stages[i] ?? "汇总", today: TODAY }, memory);
  });
}

const afresh = (states: readonly WorkbookContent[], stages: readonly Stage[]): readonly unknown[] =>
  states.map((state, i) => checkWorkbook(state, { stage: stages[i] ?? "汇总", today: TODAY }));

const value = fc.constantFrom(
  null,
  "1级",
  "高",
  "例：收受礼金",
  "李强",
  "王芳、张三",
  "退回",
  "2012.10.8",
  2013,
  { serial: 41200 },
  "长期",
  "加强学习，提高认识。",
  "姓名",
  "说明",
  { fault: "#REF!" },
);
/** Rows and columns are counted among those that are there. */
const edit = fc.record({
  sheet: fc.nat(20),
  row: fc.nat(30),
  column: fc.nat(26),
  value,
  how: fc.constantFrom("typed", "typed", "gone", "doubled"),
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function edited(content: WorkbookContent, { sheet, row, column, value: typed, how }: Edit): WorkbookContent {
  const grid = content.sheets[sheet % content.sheets.length]!;
  const line = grid.rows[row % Math.max(1, grid.rows.length)];
  const number = line?.number ?? 1;
  if (how === "typed" || !line)
    return withCells(content, [{ sheet: grid.sheet, row: number, column: column + 1, value: typed }]);
  // A row is deleted, or copied below itself: those further down move.
  const by = how === "gone" ? -1 : 1;
  const moved = (one: GridRow) => ({ ...one, number: one.number + by });
  const rows = grid.rows.flatMap((one) => {
    if (one.number !== number) return one.number < number ? one : moved(one);
    return how === "gone" ? [] : [one, moved(one)];
  });
  return { ...content, sheets: content.sheets.map((one) => (one === grid ? { ...grid, rows } : one)) };
}

describe("checked with a memory, after any changes, is what is said the same as checked afresh", () => {
  const books = {
    "a department's": [department().content()],
    "an institution's": [institution().content()],
    untidy: untidyWorkbooks().map(({ file, image }) => contentOf(image, file)),
  };
  test.each(Object.entries(books))("%s workbook", (_, starts) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom(...STAGES), { minLength: 1, maxLength: 7 }),
        (start, edits, stages) => {
          const states = edits.reduce((all, one) => [...all, edited(all.at(-1)!, one)], [start]);
          expect(checkedInTurn(states, stages)).toEqual(afresh(states, stages));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("one cell edited among hundreds of points", () => {
  const sample = sampleInstitution().departments.find(({ name }) => name === "公诉科")!;
  const content = contentOf(departmentWorkbook(sample.content), sample.file);
  const settings = { stage: "措施", today: TODAY } as const;
  const column = Object.keys(staffRegister.columns).indexOf("measures") + 1;
  const row = 6;
  const changed = withCells(content, [{ sheet: STAFF, row, column, value: "加强学习。" }]);

  /** How many cells were read and points asked while `work` ran. */
  function looked(work: () => void): { readonly cells: number; readonly points: number } {
    const cells = jest.spyOn(staffRegister.columns.measures, "parse");
    const points = jest.spyOn(requiredCells, "check");
    work();
    const counts = { cells: cells.mock.calls.length, points: points.mock.calls.length };
    jest.restoreAllMocks();
    return counts;
  }

  test("one line is read and one point asked again", () => {
    const memory = new CheckMemory();
    const first = looked(() => checkWorkbook(content, settings, memory));
    expect(first.points).toBeGreaterThan(10);
    const again = looked(() =>
      checkWorkbook(keepingObjects(content, structuredClone(changed)), settings, memory),
    );
    expect(again).toEqual({ cells: 1, points: 1 });
  });

  test("the other points are the very objects that they were", () => {
    const memory = new CheckMemory();
    const first = new Set(checkWorkbook(content, settings, memory).points);
    const again = checkWorkbook(keepingObjects(content, structuredClone(changed)), settings, memory);
    expect(again.points.filter((point) => !first.has(point)).map(({ entry }) => entry.row)).toEqual([row]);
    expect(again.points).toHaveLength(first.size);
  });

  test("another person on the roster lets every point be asked again", () => {
    const memory = new CheckMemory();
    checkWorkbook(content, settings, memory);
    const joined = withCells(content, [{ sheet: "人员名册", row: 3, column: 1, value: "新来的" }]);
    expect(looked(() => checkWorkbook(joined, settings, memory)).points).toBeGreaterThan(10);
  });
});
