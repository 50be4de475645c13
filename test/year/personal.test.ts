import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { issuePersonal } from "../../src/flows/personal/issue-personal";
import { openInstitution } from "../../src/flows/open-institution";
import { readPersonal } from "../../src/flows/personal/read-pages";
import { choosePages } from "../../src/flows/personal/choose-pages";
import { collectPages } from "../../src/flows/personal/collect";
import { openDepartment } from "../../src/flows/reviewing/awaiting";
import { personalPoints } from "../../src/subjects/personal/sheets/personal-page";
import { sampleInstitution } from "../../src/sample/sample-institution";
import type { WorkbookContent } from "../../src/workbook/grid";
import { institution, INSTITUTION_TABS, TABS } from "../support/books";
import { commandOn, Folder, jsonOf } from "../support/command-line";
import { consolidated, edited } from "../support/consolidated";
import { numbered, staffCell } from "../support/filed";
import { contentOf } from "../support/image-content";
import { sampleBooks } from "../support/sample-books";
import { convert, describeWith } from "../support/tools";

/** One person, one page (§9): issued, filled in, collected; nothing that somebody wrote is lost. */

const folder = new Folder();
const house = openInstitution(consolidated(institution().content(), [numbered()]).next);
const pages = issuePersonal(house);

function pageOf(name: string, from = pages): WorkbookContent {
  const found = from.find(({ person }) => person.name === name);
  if (!found) throw new Error(`no page of ${name}`);
  return contentOf(found.image, found.file);
}

/** The page with values in a line of the points: 0 is the first below the header. */
function filled(
  content: WorkbookContent,
  line: number,
  values: Partial<Record<keyof typeof personalPoints.columns, string>>,
) {
  return Object.entries(values).reduce(
    (page, [key, value]) =>
      edited(
        page,
        personalPoints.tab,
        line,
        personalPoints.columns[key as keyof typeof personalPoints.columns].header,
        value,
      ),
    content,
  );
}
const NEW = {
  point: "为熟人打探案件进展，泄露案情",
  category: "思想道德",
  likelihood: "较大",
  severity: "较严重",
};
const collect = (contents: readonly WorkbookContent[], book = numbered()) =>
  collectPages(openDepartment(book.content(), "2012-10-20"), book.content(), contents.map(readPersonal));

test("everybody in scope has a page, with his points of last year and a line for each aspect", () => {
  expect(pages.map(({ person }) => person.name)).toEqual([
    "孙立",
    "赵刚",
    "钱勇",
    "周明",
    "李强",
    "张三",
    "王芳",
    "吴磊",
  ]);
  const { page, lines } = readPersonal(pageOf("张三"));
  expect(page).toMatchObject({ department: "公诉科", title: "检察员", post: "公诉人", power: "审查起诉" });
  expect(lines.map(({ record }) => [record.riskId, record.point])).toEqual([
    ["GS-G-002", "接受当事人及其委托人吃请，办人情案"],
  ]);
  const sheet = pages.find(({ person }) => person.name === "张三")?.image.sheets[0];
  expect(JSON.stringify(sheet)).toContain("本人承诺");
  // A merged cell has its frame from every cell below it.
  const named = sheet?.rows.find(({ cells }) => cells[0] === "姓名");
  const framed = [...((named?.looks ?? []) as readonly ({ border?: string } | undefined)[])];
  expect(framed.map((look) => look?.border)).toEqual(sheet?.columns.map(() => "thin"));
});

test("[Person 2] issue, fill, collect: a new point is added, a changed one brought up to date, the sums hold", () => {
  const page = filled(filled(pageOf("张三"), 0, { measures: "改过的措施，每案登记" }), 1, NEW);
  const { lines, patch, findings } = collect([page, pageOf("王芳")]);
  expect(lines.map(({ name, riskId, outcome }) => [name, riskId, outcome])).toEqual([
    ["张三", "GS-G-002", "修改"],
    ["张三", null, "新增"],
    ["王芳", "GS-G-003", "已有"],
  ]);
  expect(findings).toEqual([]);
  const written = patch.changes.filter(({ row }) => row === 5).map(({ value }) => value);
  expect(written).toEqual(expect.arrayContaining(["张三", "公诉人", "审查起诉", "自查自找", NEW.point]));
  expect(patch.changes.filter(({ row }) => row === 3).map(({ value }) => value)).toEqual([
    "改过的措施，每案登记",
  ]);
});

test("what cannot be understood goes into the register as it was typed", () => {
  const { patch, findings } = collect([filled(pageOf("张三"), 1, { ...NEW, likelihood: "很有可能" })]);
  expect(findings.map(({ rule }) => rule)).toEqual(["F02"]);
  expect(patch.changes.map(({ value }) => value)).toContain("很有可能");
});

test("a register without a column for what somebody wrote is refused by name", () => {
  const book = numbered().with(staffCell("measures", 1), null);
  const page = filled(pageOf("张三"), 1, { ...NEW, measures: "两人同行。" });
  expect(() => collect([page], book)).toThrow("没有“防控措施”一栏");
});

test("collected twice: nothing more is added", () => {
  const page = filled(pageOf("张三"), 1, NEW);
  const book = numbered().withRow(
    TABS.staff,
    5,
    (numbered().rows(TABS.staff)[2] ?? []).map((cell, i) =>
      i === 0 ? null : i === 8 ? NEW.point : i === 6 ? "个人素质" : cell,
    ),
  );
  expect(collect([page], book).lines.map(({ outcome }) => outcome)).toEqual(["已有", "已有"]);
});

describe("a page that was changed twice", () => {
  const dated = (day: string | null, point: string) => {
    const page = filled(pageOf("张三"), 1, { ...NEW, point });
    const content = { ...page, name: `${point}.xlsx` };
    return day === null ? content : edited(content, personalPoints.tab, "填报日期", "填报日期", day);
  };

  test.each([
    ["the later 填报日期 counts", "2012-10-10", "2012-10-12", ["D03"], 1],
    ["of one day: neither", "2012-10-10", "2012-10-10", ["D03", "D03"], 0],
  ] as const)("%s", (_, first, second, rules, taken) => {
    const read = [dated(null, "第一次写的风险点"), dated(null, "第二次写的风险点")].map(readPersonal);
    const given = read.map((one, i) => ({
      ...one,
      page: { ...one.page, filledOn: [first, second][i] ?? null },
    }));
    const chosen = choosePages(given);
    expect(chosen.findings.map(({ rule }) => rule)).toEqual(rules);
    expect(chosen.taken).toHaveLength(taken);
    if (taken === 1) expect(chosen.taken[0]?.page.filledOn).toBe(second);
  });

  test("equal ones are one", () => {
    const read = [dated(null, "同一个风险点"), dated(null, "同一个风险点")].map(readPersonal);
    expect(choosePages(read)).toMatchObject({ taken: [{ page: { name: "张三" } }], findings: [] });
  });
});

test("[Person 6] namesakes by 人员编号: their pages, and the rows that they become", () => {
  const two = institution().with(`${INSTITUTION_TABS.roster}!C8`, "张三");
  const house2 = openInstitution(two.content());
  const own = issuePersonal(house2).filter(({ person }) => person.name === "张三");
  expect(own.map(({ file }) => file.split("/")[1])).toEqual(["张三（002）.xlsx", "张三（003）.xlsx"]);
  const sent = own.map(({ image, file }, at) =>
    readPersonal(filled(contentOf(image, file), 0, { ...NEW, point: `第${at + 1}个张三的风险点` })),
  );
  const book = numbered().withoutRow(TABS.staff, 4).withoutRow(TABS.staff, 3);
  const { patch, lines } = collectPages(
    openDepartment(book.content(), "2012-10-20", house2),
    book.content(),
    sent,
  );
  expect(lines.map(({ outcome }) => outcome)).toEqual(["新增", "新增"]);
  const written = patch.changes.map(({ value }) => value);
  expect(written).toEqual(expect.arrayContaining(["张三（002）", "张三（003）"]));
});

test("a page whose properties a program dropped is known by its sheet; another kind of workbook is none", () => {
  const page = filled(pageOf("张三"), 1, NEW);
  expect(readPersonal({ ...page, properties: new Map() }).page.name).toBe("张三");
  const other = new Map([["IRPC.Kind", "department"]]);
  expect(() => readPersonal({ ...page, properties: other })).toThrow("不是个人自查表");
  expect(() => readPersonal({ ...numbered().content(), properties: new Map() })).toThrow("不是个人自查表");
});

test("a page of another department is not taken, and said", () => {
  const { lines, patch } = collect([filled(pageOf("吴磊"), 0, NEW)]);
  expect([patch.changes, lines.map(({ outcome, reason }) => [outcome, reason])]).toEqual([
    [],
    [["未收", "是反贪污贿赂局的，不是本科室的"]],
  ]);
});

test("on files: issue --personal, collect into an issued workbook, whatever else lies there is refused by name", async () => {
  const [own, out] = [folder.at("院.xlsx"), folder.at("自查表")];
  await commandOn("2012-10-08", "new", "--sample", "--out", own);
  expect((await commandOn("2012-10-08", "issue", own, "--personal", "--out", out)).status).toBe(0);
  const people = sampleInstitution().institution.roster.filter(({ inScope }) => inScope === "是");
  expect(Object.keys(folder.snapshot()).filter((path) => path.startsWith("自查表/"))).toHaveLength(
    people.length,
  );
  await commandOn("2012-10-08", "issue", own, "--out", folder.at("科室"));
  const into = folder.at("科室", "07-公诉科.xlsx");
  folder.text("自查表/07-公诉科/说明.xlsx", "不是工作簿");
  const answer = await commandOn(
    "2012-10-09",
    "collect",
    folder.at("自查表", "07-公诉科"),
    "--into",
    into,
    "--out",
    into,
    "--format",
    "json",
  );
  expect(answer.status).toBe(1);
  expect(jsonOf(answer)).toMatchObject({ records: [] });
  // Signed and scanned, a page lies beside its workbook: no fault.
  rmSync(folder.at("自查表/07-公诉科/说明.xlsx"));
  folder.text("自查表/07-公诉科/扫描件.pdf", "签过名的");
  const words = ["collect", folder.at("自查表", "07-公诉科"), "--into", into, "--out", into];
  const scanned = await commandOn("2012-10-09", ...words);
  expect([scanned.status, scanned.out]).toEqual([0, expect.stringContaining("1个不是工作簿，没有读")]);
  expect((await commandOn("2012-10-09", "check", folder.at("自查表", "07-公诉科"))).status).toBe(1);
}, 60_000);

describeWith(["soffice", "pdfinfo"], "as LibreOffice prints them", () => {
  test("[Person 1] one A4 page each for the sample's people in scope, with their points of last year", async () => {
    const issued = issuePersonal(sampleBooks());
    const inScope = sampleBooks().house.people.filter((person) => person.inScope);
    expect(issued.map(({ person }) => person.name).sort()).toEqual(inScope.map(({ name }) => name).sort());
    // One workbook of all of them is printed in one go.
    const sheets = issued.flatMap(({ image }, at) =>
      image.sheets.map((sheet) => ({ ...sheet, sheet: String(at) })),
    );
    const file = await folder.put("全部.xlsx", { sheets, properties: {} });
    convert(file, "pdf", folder.at("pdf"));
    const info = execFileSync("pdfinfo", ["-l", "-1", folder.at("pdf", "全部.pdf")], { encoding: "utf8" });
    expect(info).toMatch(new RegExp(`Pages:\\s+${String(inScope.length)}\n`));
    const sizes = [...info.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)];
    expect(
      sizes.map(([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`),
    ).toEqual(inScope.map(() => "595x842"));
  }, 120_000);
});
