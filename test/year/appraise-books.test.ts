import { openInstitution } from "../../src/flows/open-institution";
import { appraisalPatch } from "../../src/flows/year/appraising/appraisal-records";
import { appraiseInstitution, type SupervisionCounts } from "../../src/flows/year/appraising/appraise";
import { withCells } from "../../src/session/cells";
import { institutionRoster } from "../../src/subjects/institution/sheets/roster";
import { appraisals } from "../../src/subjects/appraisal/sheets/appraisals";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { INSTITUTION } from "../../src/sheets/words";
import { edited } from "../support/consolidated";
import { sampleBooks } from "../support/sample-books";

/** §13 Appraisal on the books of the sample institution: from what stands there to what it costs. */

const TODAY = "2012-12-31";
const NOTHING: SupervisionCounts = {
  ...{ overdue: new Map(), late: new Map(), rounds: new Map(), heldToAccount: new Set() },
};

function appraised(object: string, more: Partial<SupervisionCounts> = {}, books = sampleBooks()) {
  const [one] = appraiseInstitution(books, { today: TODAY, supervision: { ...NOTHING, ...more }, object });
  if (!one) throw new Error(`nobody appraises ${object}`);
  return one;
}

test("[Appraisal 1] whatever is clean has 100 of the office: departments, posts, the institution", () => {
  const all = appraiseInstitution(sampleBooks(), { today: TODAY, supervision: NOTHING });
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["科室", "重点岗位", "单位"]));
  expect(all.filter(({ scores, deduction }) => scores.office !== 10000 || deduction !== 0)).toEqual([]);
});

test("[Appraisal 2] somebody without a point: E2 24, linked to his line on 人员名册", () => {
  const { content, books, read } = sampleBooks();
  const own = books.table.find(({ department, level }) => department === "公诉科" && level === "岗位");
  const name = own?.name ?? "";
  const gone = books.table
    .filter((row) => row.department === "公诉科" && row.name === name)
    .reduce(
      (done, { riskId }) =>
        edited(done, institutionTable.tab, riskId ?? "", institutionTable.columns.status.header, "已撤销"),
      content,
    );
  const { items } = appraised("公诉科", {}, openInstitution(gone));
  const row = read.institution.roster?.entries.find((entry) => entry.record.name === name)?.row;
  expect(items.find(({ item }) => item.code === "E2")).toMatchObject({
    ...{ office: 2400, deduction: 100, reasons: [`C01 ${name}`] },
    rows: [{ rule: "C01", name, source: { file: "汇总.xlsx", sheet: institutionRoster.tab, row } }],
  });
});

test("a 一级 point that is on no chart costs the institution 4, whoever's point it is", () => {
  const { grade } = institutionTable.columns;
  const raised = edited(sampleBooks().content, institutionTable.tab, "ZG-K-002", grade.header, "一级");
  const { items } = appraised(INSTITUTION, {}, openInstitution(raised));
  expect(items.find(({ item }) => item.code === "Y3")).toMatchObject({
    ...{ office: 1600, deduction: 400, rows: [{ rule: "V06", riskId: "ZG-K-002" }] },
  });
});

test("[Appraisal 4] one overdue warning and somebody held to account: 98, and 不达标", () => {
  const counts = { overdue: new Map([["公诉科", 1]]) };
  expect(appraised("公诉科", counts)).toMatchObject({ scores: { office: 9800 }, class: null });
  const vetoed = appraised("公诉科", { ...counts, heldToAccount: new Set(["公诉科"]) });
  expect(vetoed).toMatchObject({ scores: { office: 9800 }, vetoed: true, class: "不达标" });
});

test("[Appraisal 5] written, scored by people and appraised again: weighted only once all three stand", () => {
  const books = sampleBooks();
  const written = withCells(books.content, appraisalPatch(books, [appraised("公诉科")]).changes);
  const typed = (keys: readonly ("自评分" | "领导评价分")[]) =>
    openInstitution(
      appraised("公诉科").items.reduce(
        (content, { item }, line) =>
          keys.reduce(
            (done, key) => edited(done, appraisals.tab, line, key, String(item.full / 100)),
            content,
          ),
        written,
      ),
    );
  expect(appraised("公诉科", {}, typed(["领导评价分"]))).toMatchObject({ weighted: null, class: null });
  expect(appraised("公诉科", {}, typed(["自评分", "领导评价分"]))).toMatchObject({
    ...{ weighted: 10000, class: "优秀", converted: 2000 },
  });
});
