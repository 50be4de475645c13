import { checkWorkbook } from "../../src/flows/checking/check";
import { departmentWorkbook } from "../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { recordOf } from "../../src/sheets/define-sheet";
import { recordOfEntry } from "../../src/subjects/library/as-record";
import { LIBRARY } from "../../src/subjects/library/entries";
import type { LibraryEntry, LibraryGroup } from "../../src/subjects/library/library";
import { searchLibrary } from "../../src/subjects/library/search";
import { cover } from "../../src/subjects/registers/sheets/cover";
import { departmentRegister } from "../../src/subjects/registers/sheets/department-register";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { roster } from "../../src/subjects/institution/sheets/roster";
import { contentOf } from "../support/image-content";

const entries = LIBRARY.flatMap((group) => group.entries);
const isDepartments = ({ step }: LibraryEntry) => step !== undefined;

/** A department whose people took every entry over word for word, each under a name of his own. */
function takenOver({ department, entries: all }: LibraryGroup) {
  const staff = all.filter((entry) => !isDepartments(entry));
  const names = staff.map((_, i) => `张${"甲乙丙丁戊己庚辛壬癸"[i] ?? "子"}`);
  const reviewed = { assessedOn: "2012-10-10", opinion: "同意", reviewedOn: "2012-10-12", reviewer: "李立" };
  const image = departmentWorkbook({
    cover: recordOf(cover, {
      ...{
        institution: "某区人民检察院",
        year: "2012",
        code: "KS",
        department,
        head: "李立",
        leaders: "王重",
      },
      ...{ discussedOn: "2012-10-09", expected: "9", present: "9", chief: "赵东", matrix: "乘积" },
    }),
    roster: names.map((name, i) =>
      recordOf(roster, { name, title: "检察员", post: staff[i]?.post ?? null, rank: "干警", inScope: "是" }),
    ),
    staff: staff.map((entry, i) =>
      recordOf(staffRegister, {
        ...recordOfEntry(entry, "乘积"),
        ...{ name: names[i] ?? null, title: "检察员", post: entry.post, ...reviewed },
      }),
    ),
    department: all
      .filter(isDepartments)
      .map((entry) =>
        recordOf(departmentRegister, { ...recordOfEntry(entry, "乘积"), ...reviewed, reviewer: "王重" }),
      ),
  });
  return checkWorkbook(contentOf(image, `${department}.xlsx`), { stage: "汇总", today: "2012-12-01" });
}

/** What an entry itself fills in. */
const FILLED = new Set([
  "power",
  "step",
  "posts",
  "category",
  "aspect",
  "point",
  "likelihood",
  "severity",
  "urgency",
]);
for (const key of ["grade", "gradeReason", "measures", "norm", "responsible", "due"]) FILLED.add(key);

test("there are at least 150, over all departments, for posts and for departments, none twice", () => {
  expect(entries.length).toBeGreaterThanOrEqual(150);
  expect(LIBRARY.map(({ department }) => department)).toHaveLength(17);
  for (const { department, entries: own } of LIBRARY)
    expect([department, own.length >= 9]).toEqual([department, true]);
  expect(entries.filter(isDepartments).length).toBeGreaterThanOrEqual(25);
  expect(new Set(entries.map(({ point }) => point)).size).toBe(entries.length);
  expect(new Set(entries.map(({ measures }) => measures.join())).size).toBe(entries.length);
});

test.each(LIBRARY.map((group) => [group.department, group] as const))(
  "what is taken over for %s passes our own rules",
  (_, group) => {
    const { findings, points } = takenOver(group);
    expect(points).toHaveLength(group.entries.length);
    // Which aspects a department has not thought of is for its own meeting (C05).
    const about = findings.filter(
      ({ field, place }) => field !== null && FILLED.has(field) && place.row !== null,
    );
    expect(about.map(({ rule, place, message }) => [rule, place.sheet, place.row, message])).toEqual([]);
    // M02, D02 and the like would be among these if they were about a whole sheet.
    expect(findings.map(({ rule }) => rule).filter((rule) => /^[MGD]/.test(rule))).toEqual([]);
  },
);

test("none names a person, a place or a case", () => {
  const { institution } = sampleInstitution();
  const names = institution.roster.map(({ name }) => name ?? "").filter((name) => name.length > 1);
  const told = entries.filter((entry) => {
    const text = [entry.point, entry.power, ...entry.measures].join("");
    return (
      names.some((name) => text.includes(name)) || /[某×]|20\d\d|案号|区人民检察院|[省市县]检察院/.test(text)
    );
  });
  expect(told.map(({ point }) => point)).toEqual([]);
});

test("each says what it rests on, and has at least two measures with a step", () => {
  expect(entries.filter(({ norm }) => !/《|方案|中纪发|制度|规定/.test(norm))).toEqual([]);
  expect(entries.filter(({ measures }) => measures.length < 2)).toEqual([]);
});

test("the grade follows the office's own matrix", () => {
  const entry = entries.find(({ likelihood, severity }) => likelihood === "大" || severity === "严重")!;
  const given = { ...entry, likelihood: "较低", severity: "严重" } as const;
  expect(recordOfEntry(given, "乘积").grade).toBe("二级");
  expect(recordOfEntry(given, "就高").grade).toBe("一级");
});

describe("the search", () => {
  const asking = { department: "反贪污贿赂局", post: "侦查员", level: "岗位" } as const;
  const found = (text: string, of: Parameters<typeof searchLibrary>[2] = asking) =>
    searchLibrary(LIBRARY, text, of).map(({ entry, department }) => [department, entry.post] as const);

  test("without a word shows the department's own, the same post first", () => {
    const all = found("");
    expect(all[0]).toEqual(["反贪污贿赂局", "侦查员"]);
    expect(new Set(all.map(([department]) => department))).toEqual(new Set(["反贪污贿赂局"]));
  });

  test("holds every word, wherever it stands", () => {
    expect(found("扣押 清单").length).toBeGreaterThan(1);
    expect(found("扣押 枪弹")).toEqual([]);
    expect(found("看守所 巡视")[0]).toEqual(["监所检察科", "驻所检察员"]);
  });

  test("keeps posts and departments apart", () => {
    const own = searchLibrary(LIBRARY, "", { ...asking, level: "科室" });
    expect(own.every(({ entry }) => isDepartments(entry))).toBe(true);
    expect(own).toHaveLength(2);
  });

  test("offers everything to a department that it does not know", () => {
    const all = found("", { department: "驻村工作队", post: null, level: "岗位" });
    expect(all.length).toBeGreaterThan(100);
  });
});
