import { departmentWorkbook, institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { isSameValue } from "../../src/session/cells";
import { applyFix } from "../../src/session/findings/fixes";
import { fieldPlace } from "../../src/session/line/line";
import { cellPlan } from "../../src/session/plan";
import { rowForm, setField, type Field, type RowForm } from "../../src/session/line/row-form";
import { Session } from "../../src/session/session";
import { cover, sheetReview } from "../../src/subjects/registers/sheets/cover";
import { recordOf } from "../../src/sheets/define-sheet";
import { departments } from "../../src/subjects/institution/sheets/departments";
import { gradeChanges } from "../../src/subjects/grade-changes/sheets/grade-changes";
import { institutionInfo } from "../../src/subjects/institution/sheets/institution-info";
import { keyAreas } from "../../src/subjects/institution/sheets/key-areas";
import { decisions } from "../../src/subjects/consolidation/sheets/ledgers";
import { institutionRoster, roster } from "../../src/subjects/institution/sheets/roster";
import { valueAt, type CellValue, type WorkbookContent } from "../../src/workbook/grid";
import type { LiveWorkbook } from "../../src/workbook/live/live-workbook";
import type { WorkbookImage } from "../../src/workbook/sheet-image";

/** 公诉科 with a grade that was changed. */
export function departmentWithChanges(): WorkbookImage {
  const sample = sampleInstitution().departments.find(({ name }) => name === "公诉科");
  if (!sample) throw new Error("no sample 公诉科");
  const change = recordOf(gradeChanges, { riskId: "GS-G-001", change: "升级", from: "二级", to: "一级" });
  return departmentWorkbook({ ...sample.content, gradeChanges: [change] });
}

const BOOKS: Readonly<Record<string, () => WorkbookImage>> = {
  "公诉科.xlsx": departmentWithChanges,
  "院工作簿.xlsx": () => institutionWorkbook(sampleInstitution().institution),
};

/** A line by its row, or by what stands in its first column. */
type Where = number | string;
type Case = readonly [
  book: string,
  sheet: string,
  where: Where,
  key: string,
  control: Field["control"],
  typed: string,
  stands: CellValue | null,
];

/** A field of every sheet that people fill in, as its column answers. */
const TYPED: readonly Case[] = [
  ["公诉科.xlsx", cover.tab, "联系电话", "telephone", "text", " 0755-8888 ", "0755-8888"],
  ["公诉科.xlsx", cover.tab, "科室名称", "expected", "number", "12人", 12],
  ["公诉科.xlsx", sheetReview.tab, "干警岗位", "reviewer", "person", "陈　伟明", "陈伟明"],
  ["公诉科.xlsx", roster.tab, 5, "outReason", "paragraph", "借调至市院", "借调至市院"],
  ["公诉科.xlsx", roster.tab, 40, "rank", "choice", "干警", "干警"],
  ["公诉科.xlsx", gradeChanges.tab, 4, "reason", "paragraph", "职权调整", "职权调整"],
  ["公诉科.xlsx", gradeChanges.tab, 4, "assessedOn", "date", "2012年10月8日", { serial: 41_190 }],
  ["院工作簿.xlsx", institutionInfo.tab, "年度", "heartTalk", "text", "15个工作日", "15工作日"],
  ["院工作簿.xlsx", departments.tab, 5, "leaders", "people", "陈伟明，李强", "陈伟明、李强"],
  ["院工作簿.xlsx", institutionRoster.tab, 6, "title", "text", "", null],
  ["院工作簿.xlsx", keyAreas.tab, 4, "result", "choice", "经排查未发现", "经排查未发现"],
  ["院工作簿.xlsx", decisions.tab, 4, "meaning", "choice", "2级", "二级"],
];

/** The program's own columns, whoever fills the sheet. */
const READ_ALONE: readonly (readonly [book: string, sheet: string, where: Where, key: string])[] = [
  ["公诉科.xlsx", cover.tab, "科室名称", "submission"],
  ["公诉科.xlsx", cover.tab, "科室名称", "chief"],
  ["公诉科.xlsx", sheetReview.tab, "干警岗位", "scope"],
];

/** What a form over the lines of every sheet promises, whichever host the workbook is open in. */
export function lineFormContract(
  name: string,
  open: (image: WorkbookImage, file: string) => Promise<LiveWorkbook>,
): void {
  const openBook = async (file: string): Promise<Session> => {
    const image = BOOKS[file]?.();
    if (!image) throw new Error(`no book ${file}`);
    return Session.open(await open(image, file), { today: () => "2012-12-01" });
  };

  describe(`a form over the lines of ${name}`, () => {
    test.each(TYPED)(
      "in %s › %s, line %s, %s is asked as %s; %j stands as %j, and is put back",
      async (book, sheet, where, key, control, typed, stands) => {
        const session = await openBook(book);
        const before = await session.workbook.read();
        const form = formOf(session, sheet, where);
        expect(fieldOf(form, key).control).toBe(control);
        await session.perform(setField(session.state, form.line, key, typed)!);
        const at = fieldPlace(form.line, key)!;
        expect(cellIn(await session.workbook.read(), at)).toEqual(stands);
        expect(fieldOf(formOf(session, sheet, at.row), key).value).not.toBe(fieldOf(form, key).value);
        await session.undo();
        expect(changed(before, await session.workbook.read())).toEqual([]);
      },
    );

    test.each(READ_ALONE)(
      "in %s › %s, line %s, %s is read and not typed over",
      async (book, sheet, where, key) => {
        const session = await openBook(book);
        const form = formOf(session, sheet, where);
        expect(fieldOf(form, key).control).toBe("fixed");
        expect(setField(session.state, form.line, key, "别的")).toBeNull();
      },
    );

    test.each([
      ["公诉科.xlsx", sheetReview.tab, "干警岗位", "reviewer", "刘 春晖", "F03", "刘春晖"],
      ["公诉科.xlsx", roster.tab, 4, "state", "在 岗", "F03", "在岗"],
      ["公诉科.xlsx", gradeChanges.tab, 4, "change", "撤消", "F03", "撤销"],
      ["院工作簿.xlsx", departments.tab, 4, "from", "2012.1.5", "F05", { serial: 40_913 }],
      ["院工作簿.xlsx", keyAreas.tab, 4, "result", "己列入风险点", "F02", "已列入风险点"],
    ] as const)(
      "in %s › %s, line %s, what is wrong with %s stands beside it, and its proposal is taken",
      async (book, sheet, where, key, wrong, rule, right) => {
        const session = await openBook(book);
        const at = fieldPlace(formOf(session, sheet, where).line, key)!;
        await session.perform(cellPlan("手工", [{ ...at, value: wrong }]));
        const [finding] = fieldOf(formOf(session, sheet, at.row), key).findings;
        expect([finding?.rule, finding?.value]).toEqual([rule, wrong]);
        await session.perform(applyFix(session.state, finding!)!);
        expect(cellIn(await session.workbook.read(), at)).toEqual(right);
        expect(fieldOf(formOf(session, sheet, at.row), key).findings.map((one) => one.rule)).not.toContain(
          rule,
        );
      },
    );

    test("a change of grade names who reviews the risk point", async () => {
      const form = formOf(await openBook("公诉科.xlsx"), gradeChanges.tab, 4);
      expect([form.heading, form.reviewer?.says]).toEqual([
        "等级调整记录第 4 行 GS-G-001",
        expect.stringMatching(/^(?:科室负责人|分管领导)/),
      ]);
    });
  });
}

export function fieldOf({ parts }: RowForm, key: string): Field {
  const field = parts.flatMap(({ fields }) => fields).find((one) => one.key === key);
  if (!field) throw new Error(`no field ${key}`);
  return field;
}

export function formOf({ state }: Session, sheet: string, where: Where): RowForm {
  const row = typeof where === "number" ? where : rowUnder(state.content, sheet, where);
  const form = rowForm(state, { sheet, row });
  if (!form) throw new Error(`no form for ${sheet} ${where}`);
  return form;
}

function rowUnder({ sheets }: WorkbookContent, sheet: string, label: string): number {
  const row = sheets.find((one) => one.sheet === sheet)?.rows.find(({ values }) => values[0] === label);
  if (!row) throw new Error(`no ${label} on ${sheet}`);
  return row.number;
}

export function cellIn(
  { sheets }: WorkbookContent,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
): CellValue | null {
  const line = sheets.find((one) => one.sheet === sheet)?.rows.find(({ number }) => number === row);
  return line ? valueAt(line, column) : null;
}

/** Cells that no longer hold what they held. */
function changed(before: WorkbookContent, after: WorkbookContent): readonly string[] {
  return before.sheets.flatMap(({ sheet, rows }) =>
    rows.flatMap(({ number, columns, values }) =>
      columns.flatMap((column, i) =>
        isSameValue(values[i] ?? null, cellIn(after, { sheet, row: number, column }))
          ? []
          : [`${sheet} ${number},${column}`],
      ),
    ),
  );
}
