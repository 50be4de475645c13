import fc from "fast-check";
import { openInstitution } from "../../src/flows/open-institution";
import { collectPages } from "../../src/flows/personal/collect";
import { issuePersonal } from "../../src/flows/personal/issue-personal";
import { readPersonal } from "../../src/flows/personal/read-pages";
import { openDepartment } from "../../src/flows/reviewing/awaiting";
import { withCells } from "../../src/session/cells";
import { nameIn } from "../../src/house/who";
import { personalPoints } from "../../src/subjects/personal/sheets/personal-page";
import type { WorkbookContent } from "../../src/workbook/grid";
import { plain } from "../../src/workbook/text/plain";
import { institution } from "../support/books";
import { consolidated, edited } from "../support/consolidated";
import { numbered } from "../support/filed";
import { contentOf } from "../support/image-content";

/** collect(issue(x)): whoever writes whatever on however many pages, each line is answered for, and what was taken stands in the register. */

const DAY = "2012-10-20";
const house = openInstitution(consolidated(institution().content(), [numbered()]).next);
const register = numbered().content();
const issued = new Map(
  issuePersonal(house).map(({ person, image, file }) => [person.name, contentOf(image, file)] as const),
);

type Key = "point" | "category" | "likelihood" | "severity" | "measures";
type Typed = Readonly<Partial<Record<Key, string>>>;

const OWN = ["审批案件时把关不严，对下属办案监督不到位", "接受当事人及其委托人吃请，办人情案"];
const typed: fc.Arbitrary<Typed> = fc.record(
  {
    point: fc.constantFrom("泄露案情", " 泄露 案情", "超期办案", "私自会见律师", ...OWN),
    category: fc.constantFrom("思想道德", "岗位职责", "说不清"),
    likelihood: fc.constantFrom("较大", "很有可能"),
    severity: fc.constantFrom("严重", "较轻微"),
    measures: fc.constantFrom("两人同行。", "登记备查。"),
  },
  { requiredKeys: [] },
);
/** What is typed into the lines of one person's page: the one of last year, and those of the seven aspects. */
const page = fc.record({
  name: fc.constantFrom("李强", "张三", "王芳", "吴磊"),
  lines: fc.uniqueArray(fc.tuple(fc.nat(7), typed), { maxLength: 5, selector: ([line]) => line }),
  day: fc.option(fc.constantFrom("2012-10-10", "2012-10-12")),
});

function filled(
  { name, lines, day }: { name: string; lines: [number, Typed][]; day: string | null },
  at: number,
) {
  const given = issued.get(name);
  if (!given) throw new Error(`no page of ${name}`);
  const put = (content: WorkbookContent, line: number, header: string, value: string) =>
    edited(content, personalPoints.tab, line, header, value);
  const written = lines.reduce<WorkbookContent>(
    (content, [line, values]) =>
      Object.entries(values).reduce(
        (done, [key, value]) => put(done, line, personalPoints.columns[key as Key].header, value),
        content,
      ),
    { ...given, name: `${String(at)}.xlsx` },
  );
  const read = readPersonal(written);
  return { ...read, page: { ...read.page, filledOn: day } };
}

const pointsIn = (content: WorkbookContent) =>
  openDepartment(content, DAY).points.filter(({ level }) => level === "岗位");
const before = new Map(pointsIn(register).map(({ record }) => [record.riskId, record]));

test("pages that nobody wrote on change nothing", () => {
  const pages = ["李强", "张三", "王芳"].map((name, at) => filled({ name, lines: [], day: null }, at));
  const { patch, lines } = collectPages(openDepartment(register, DAY), register, pages);
  expect([patch.changes, lines.map(({ outcome }) => outcome)]).toEqual([[], ["已有", "已有", "已有"]]);
});

test("each filled line is answered for once; what was taken is there, and what stood there stays", () => {
  fc.assert(
    fc.property(fc.array(page, { minLength: 1, maxLength: 4 }), (given) => {
      const pages = given.map(filled);
      const { patch, lines } = collectPages(openDepartment(register, DAY), register, pages);
      const written = pages.flatMap(({ file, lines: own }) => own.map(({ row }) => [file, row]));
      expect(lines.map(({ file, row }) => [file, row]).sort()).toEqual(written.sort());
      expect(lines.filter(({ outcome, reason }) => (outcome === "未收") !== (reason !== null))).toEqual([]);

      const after = withCells(register, patch.changes);
      const now = pointsIn(after);
      for (const { name, point, outcome } of lines) {
        if (outcome === "未收") continue;
        const isThere = now.some(
          ({ record }) =>
            nameIn(record.name ?? "") === name && plain(record.point ?? "") === plain(point ?? ""),
        );
        expect([name, point, isThere]).toEqual([name, point, true]);
      }
      const changed = new Set(lines.filter(({ outcome }) => outcome === "修改").map(({ name }) => name));
      for (const { record } of now) {
        const old = before.get(record.riskId);
        if (old && !changed.has(record.name ?? "")) expect(record).toEqual(old);
      }
      expect(now.length - before.size).toBe(lines.filter(({ outcome }) => outcome === "新增").length);
      expect(collectPages(openDepartment(after, DAY), after, pages).patch.changes).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
