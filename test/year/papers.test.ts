import { formPapers } from "../../src/flows/papers/form-papers";
import { summaryPaper, type ReportedTo } from "../../src/flows/papers/summary-paper";
import { openInstitution, type Institution } from "../../src/flows/open-institution";
import { beginYear } from "../../src/flows/year/begin-year";
import { issuePersonal } from "../../src/flows/personal/issue-personal";
import { readPersonal } from "../../src/flows/personal/read-pages";
import { openDepartment } from "../../src/flows/reviewing/awaiting";
import { reviewSheets } from "../../src/flows/reviewing/review-sheets";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { keyAreas } from "../../src/subjects/institution/sheets/key-areas";
import { institutionRoster } from "../../src/subjects/institution/sheets/roster";
import { norms } from "../../src/subjects/norms/sheets/norms";
import { leadingGroup } from "../../src/subjects/organising/sheets/leading-group";
import { workLog } from "../../src/subjects/organising/sheets/work-log";
import type { PaperImage } from "../../src/paper/paper-image";
import type { SheetDefinition } from "../../src/sheets/define-sheet";
import { edited } from "../support/consolidated";
import { contentOf } from "../support/image-content";
import { departmentAtWork } from "../support/pane-workbooks";
import { sampleBooks } from "../support/sample-books";

/** Every figure of the papers of a year is one of the books': where the books change, it changes, and nothing else does. */

const DAY = "2012-12-24";
const COUNTS = { issued: 24, inTime: 9, late: 3, overdue: 2, closed: 10, redone: 2 };

function textOf({ blocks }: PaperImage): string {
  const texts = blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [block.text];
    if (block.kind === "table") return block.rows.map(({ cells }) => cells.flat().join(" "));
    return block.kind === "grid" ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [];
  });
  return texts.join("\n");
}

const summed = (books: Institution, to: ReportedTo = "市院", warnings: typeof COUNTS | null = COUNTS) =>
  textOf(summaryPaper(books, { to, day: DAY, isDraft: false, head: "none", warnings }));
const figuresIn = (text: string) => [...text.matchAll(/\d+/g)].map(([figure]) => figure);

/** The sample's books with one cell of a line changed. */
function changed<K extends string>(
  definition: SheetDefinition<K>,
  line: number | string,
  key: NoInfer<K>,
  value: string | null,
  books = sampleBooks(),
): Institution {
  const { header } = definition.columns[key];
  return openInstitution(edited(books.content, definition.tab, line, header, value));
}

describe("总结", () => {
  const { books, house } = sampleBooks();
  const point = books.table.find(
    ({ level, grade, done }) => level === "岗位" && grade === "三级" && done === "已落实",
  );
  const riskId = point?.riskId ?? "";

  /** What is changed, what the paper says of it before, and what it says then. */
  const CHANGES: readonly (readonly [what: string, () => Institution, before: string, after: string])[] = [
    [
      "a member of 领导小组 goes",
      () => changed(leadingGroup, 3, "组内职务", "办公室成员"),
      "共21人的廉政风险防控工作领导小组",
      "共20人的廉政风险防控工作领导小组",
    ],
    [
      "another leads it",
      () => changed(leadingGroup, 0, "name", "陈国明"),
      "由林国栋任组长",
      "由陈国明任组长",
    ],
    ["a 动员 was a 学习", () => changed(workLog, 1, "类型", "学习"), "动员1次、学习1次", "学习2次"],
    ["a 学习 is still to come", () => changed(workLog, 2, "日期", "2012-12-30"), "学习1次、", ""],
    [
      "a point is graded anew",
      () => changed(institutionTable, riskId, "grade", "二级"),
      "二级46个、三级58个",
      "二级47个、三级57个",
    ],
    [
      "a point is withdrawn",
      () => changed(institutionTable, riskId, "status", "已撤销"),
      "共查找风险点166个",
      "共查找风险点165个",
    ],
    [
      "a point waits to be mended",
      () => changed(institutionTable, riskId, "status", "待整改"),
      "审核到位的风险点166个",
      "审核到位的风险点165个",
    ],
    [
      "a point has no measures",
      () => changed(institutionTable, riskId, "measures", null),
      "166个已经制定防控措施",
      "165个已经制定防控措施",
    ],
    [
      "measures are not in place",
      () => changed(institutionTable, riskId, "done", "落实中"),
      "68个已经落实",
      "67个已经落实",
    ],
    [
      "somebody is out of scope",
      () => changed(institutionRoster, 8, "inScope", "否"),
      "应参加排查87人，查找出岗位风险点的87人",
      "应参加排查86人，查找出岗位风险点的86人",
    ],
    ["a 重点部位 is open", () => changed(keyAreas, 0, "result", null), "已经逐一排查7处", "已经逐一排查6处"],
    [
      "a rule is not issued yet",
      () => changed(norms, 0, "发布日期", null),
      "制定或者修订制度6项",
      "制定或者修订制度5项",
    ],
    [
      "a rule is of last year",
      () => changed(norms, 0, "发布日期", "2011-11-23"),
      "制定或者修订制度6项",
      "制定或者修订制度5项",
    ],
  ];

  test.each(CHANGES)("%s", (_, make, before, after) => {
    const [own, then] = [summed(sampleBooks()), summed(make())];
    expect([own.includes(before), then.includes(before), then.includes(after)]).toEqual([true, false, true]);
  });

  test.each(["市院", "区纪委"] as const)(
    "to %s: every figure is one of the books', and there is no other",
    (to) => {
      const rows = books.table.filter(({ status }) => status !== "已撤销");
      const count = (...words: readonly string[]) =>
        String(
          rows.filter((row) =>
            words.every((word) => [row.level, row.grade, row.status, row.done].includes(word)),
          ).length,
        );
      const levels = ["单位", "科室", "岗位"].flatMap((level) => [
        count(level),
        ...["一级", "二级", "三级"].map((grade) => count(level, grade)),
      ]);
      const inScope = String(house.people.filter((person) => person.inScope).length);
      const flows = sampleBooks().read.institution.flow?.entries ?? [];
      const charts = String(
        new Set(flows.map(({ record }) => `${record.department ?? ""} ${record.power ?? ""}`)).size,
      );
      expect(figuresIn(summed(sampleBooks(), to))).toEqual([
        ...["2012", "21", "1", "1", "17", "17", "17"],
        ...[inScope, inScope, String(rows.length), ...levels, "7", "7", count("正常")],
        ...[
          String(rows.length),
          String(rows.filter(({ measures }) => measures).length),
          count("已落实"),
          charts,
          "6",
        ],
        ...["24", "9", "3", "2", "10", "2", "2012", "12", "24"],
      ]);
    },
  );

  test("without the third workbook there are no figures of warnings", () => {
    expect(summed(sampleBooks(), "市院", null)).toMatch(/发出预警　+件：按期回告　+件/);
  });

  test("a year that was begun has filed nothing and held nothing yet", () => {
    const { image } = beginYear(sampleBooks(), { year: "2013", target: "2013.xlsx" });
    const text = textOf(
      summaryPaper(openInstitution(contentOf(image, "2013.xlsx")), {
        ...{ to: "市院", day: "2013-02-01", isDraft: true, head: "none", warnings: null },
      }),
    );
    expect(text).toContain("动员部署、学习教育情况：【待补】17个内设机构中，有0个完成排查");
    expect(text).toContain("审核到位的风险点0个");
  });
});

test("告知卡: the points of each post as 风险点汇总表 has them, each once, and none left out", () => {
  const { table } = sampleBooks().books;
  const of = (post: string | null | undefined, point: string | null | undefined, rated: string) =>
    `${post ?? ""} ${point ?? ""} ${rated}`;
  // Two people of a post may share a point.
  const rows = new Set(
    table
      .filter(({ level }) => level === "岗位")
      .map(({ post, point, category, grade }) => of(post, point, `【${category ?? ""}，${grade ?? ""}】`)),
  );
  const lines = formPapers("告知卡", sampleBooks(), { day: DAY }).flatMap(({ paper }) => {
    let post = "";
    return paper.blocks.flatMap((block) => {
      if (block.kind === "grid") post = block.rows[1]?.cells[1]?.text ?? "";
      if (block.kind !== "table") return [];
      return block.rows.map(({ cells }) => of(post, cells[1]?.[0], cells[1]?.[1] ?? ""));
    });
  });
  expect(lines.sort()).toEqual([...rows].sort());
});

test("备案登记表: every 单位风险点 and every 风险部位 that became one, with its number", () => {
  const { read, books } = sampleBooks();
  const text = textOf(formPapers("备案登记表", sampleBooks(), { day: DAY })[0]!.paper);
  const areas = (read.institution.keyAreas?.entries ?? []).map(({ record }) => record);
  const filed = [
    ...books.table.filter(({ level }) => level === "单位").map(({ filingNo, point }) => [filingNo, point]),
    ...areas
      .filter(({ result }) => result === "已列入风险点")
      .map(({ filingNo, place }) => [filingNo, place]),
  ];
  expect(filed).toHaveLength(12);
  for (const [number, what] of filed)
    expect(text).toMatch(new RegExp(`${number ?? ""} [^\\n]*${(what ?? "").slice(0, 10)}`));
  expect(text.split("云检廉备〔").length - 1).toBe(12);
});

test("个人自查表: the points of last year are those of the table, each on one page", () => {
  const { books } = sampleBooks();
  const printed = issuePersonal(sampleBooks()).flatMap(({ image, file }) =>
    readPersonal(contentOf(image, file)).lines.map(
      ({ record: { riskId, point, likelihood, severity, measures } }) =>
        JSON.stringify([riskId, point, likelihood, severity, measures]),
    ),
  );
  const rows = books.table
    .filter(({ level }) => level === "岗位")
    .map(({ riskId, point, likelihood, severity, measures }) =>
      JSON.stringify([riskId, point, likelihood, severity, measures]),
    );
  expect(printed.sort()).toEqual(rows.sort());
});

test("送审表: every point without an opinion waits on one sheet, and the sheet says how many", () => {
  const one = openDepartment(departmentAtWork(), DAY);
  const sheets = reviewSheets(one, DAY);
  const open = one.points.filter(({ record }) => (record.opinion ?? null) === null);
  expect(open.length).toBeGreaterThan(2);
  expect(sheets.flatMap(({ set }) => set.points).length).toBe(open.length);
  for (const { set, paper } of sheets) {
    const text = textOf(paper);
    expect(text).toContain(`共${set.points.length}个风险点`);
    for (const { record } of set.points) expect(text).toContain(record.point ?? "没有风险点");
  }
});
