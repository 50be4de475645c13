import { filingList } from "../../../src/subjects/papers/pages/filing-list";
import { opinionForm } from "../../../src/subjects/papers/pages/opinion-form";
import { postCards } from "../../../src/subjects/papers/pages/post-cards";
import { visitCard } from "../../../src/subjects/papers/pages/visit-card";
import type { PaperImage } from "../../../src/paper/paper-image";
import type { PrintedRow } from "../../../src/subjects/system-table";
import { DEPARTMENT_ASPECTS, DOMAINS, STAFF_ASPECTS } from "../../../src/sheets/words";
import { returned, sentBack } from "../../support/returned";
import { printed, type PrintedPages } from "../../support/printed-paper";
import { tempFolder } from "../../support/temp-folder";
import { describeWith } from "../../support/tools";

const OFFICE = "云溪区人民检察院";
const DAY = "2012-11-05";

const entry = (post: string, point: string, more: Partial<PrintedRow> = {}): PrintedRow => ({
  number: "1",
  level: "岗位",
  department: "公诉科",
  post,
  power: "审查起诉",
  category: "岗位职责",
  point,
  grade: "一级",
  measures: "1. 双人办案；\n2. 登记备查。",
  norm: "",
  responsible: "公诉人",
  departmentHead: "科室负责人",
  leader: "分管领导",
  ...more,
});

const filed = (filingNo: string | null, filedOn: string | null) => ({
  filingNo,
  filedOn,
  kind: "单位风险点 Y-001",
  text: "决策前不听取意见",
  grade: "一级",
  panelOn: "2012-10-18",
  partyOn: null,
});

const CARDS = postCards("公诉科", DAY, [
  entry("公诉人", "私下会见当事人"),
  entry("内勤", "丢失案卷", { norm: "案卷管理办法" }),
  entry("公诉人", "泄露案情", { power: "出庭公诉", grade: "二级" }),
]);
const FORMS: Readonly<Record<string, PaperImage>> = {
  告知卡: CARDS,
  回访卡: visitCard(OFFICE, DAY),
  征求意见表: opinionForm(OFFICE, DAY),
  备案登记表: filingList(OFFICE, DAY, [filed("检备〔2012〕1号", "2012-10-24")]),
  退回通知: returned({ rows: [sentBack(8)] }, "退回修改通知"),
};

/** Everything that a paper says, cell by cell. */
function textsOf({ blocks }: PaperImage): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "paragraph":
        return [block.text];
      case "table":
        return [
          ...block.columns.map(({ header }) => header),
          ...block.rows.flatMap(({ cells }) => cells.map((texts) => texts.join("\n"))),
        ];
      case "grid":
        return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
      case "signatures":
      case "imprint":
        return block.lines.flat();
      case "rule":
        return [];
    }
  });
}

test.each(Object.entries(FORMS))("%s: margins of 25 mm, nothing undefined", (_, paper) => {
  expect(paper.page.margins).toEqual({ top: 25, right: 25, bottom: 25, left: 25 });
  expect(textsOf(paper).join("\n")).not.toMatch(/undefined|null|NaN/);
  expect(paper.styles.title).toMatchObject({ font: "方正小标宋简体", size: 22 });
  expect(paper.styles.cell).toMatchObject({ font: "仿宋", size: 12 });
});

describe("告知卡", () => {
  test("a card each post: duties once, every point with grade and measures", () => {
    const texts = textsOf(CARDS);
    expect(texts.filter((text) => text === "岗位廉政风险告知卡")).toHaveLength(2);
    expect(texts).toEqual(
      expect.arrayContaining([
        "审查起诉\n出庭公诉",
        "私下会见当事人\n【岗位职责，一级】",
        "泄露案情\n【岗位职责，二级】",
        "1. 双人办案；\n2. 登记备查。",
      ]),
    );
  });

  test("行为规范 where there is one", () => {
    expect(textsOf(CARDS).filter((text) => text === "行为规范")).toHaveLength(1);
    expect(textsOf(CARDS)).toContain("案卷管理办法");
  });

  test("two A5 cards lie side by side on A4; each but the first begins on the next half", () => {
    expect(CARDS.page).toMatchObject({ width: 297, height: 210, columns: { count: 2 } });
    expect(CARDS.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.begins] : []))).toEqual([
      undefined,
      "column",
    ]);
  });
});

describe("备案登记表", () => {
  test("in the order of filing, by day and then by number; what is not filed comes last", () => {
    const paper = filingList(OFFICE, DAY, [
      filed(null, null),
      filed("检备〔2012〕10号", "2012-10-31"),
      filed("检备〔2012〕9号", "2012-10-31"),
      filed("检备〔2012〕11号", "2012-10-24"),
    ]);
    const [table] = paper.blocks.filter(({ kind }) => kind === "table");
    expect(table?.kind === "table" && table.rows.map(({ cells }) => cells[1]?.join(" "))).toEqual([
      "检备〔2012〕11号 2012年10月24日",
      "检备〔2012〕9号 2012年10月31日",
      "检备〔2012〕10号 2012年10月31日",
      " ",
    ]);
  });

  test("a step that has not been taken is not named", () => {
    expect(textsOf(FORMS["备案登记表"]!).join("\n")).toContain("2012年10月18日评审小组评定。");
  });
});

test("回访卡 asks for every aspect that the plan names of a person", () => {
  const aspects = STAFF_ASPECTS.filter((aspect) => aspect !== "其他");
  expect(textsOf(FORMS["回访卡"]!)).toEqual(expect.arrayContaining(aspects));
});

test("征求意见表 asks for every aspect of its three levels", () => {
  const texts = textsOf(FORMS["征求意见表"]!).map((text) => text.trim());
  expect(texts).toEqual(expect.arrayContaining([...STAFF_ASPECTS, ...DEPARTMENT_ASPECTS, ...DOMAINS]));
  expect(texts.filter((text) => text === "其他")).toHaveLength(3);
});

test("退回修改通知 leaves room for the term", () => {
  const texts = textsOf(FORMS["退回通知"]!);
  expect(texts[0]).toBe("云溪区人民检察院公诉科退回修改通知");
  expect(texts.join("\n")).toContain("请于　　　　年　　月　　日前逐项改正");
});

describeWith(["lowriter", "pdftotext"], "as LibreOffice prints them", () => {
  const inFolder = tempFolder();
  let pages: Readonly<Record<string, PrintedPages>>;

  beforeAll(async () => {
    pages = await printed(inFolder("."), FORMS);
  });

  test.each([
    ["告知卡", 1],
    ["回访卡", 1],
    ["征求意见表", 2],
    ["备案登记表", 1],
    ["退回通知", 1],
  ])("%s takes %d pages, each with its number, and every word of it is there", (name, count) => {
    expect(pages[name]).toHaveLength(count);
    pages[name]!.forEach((page, index) => expect(page.at(-1)?.text).toBe(`第${index + 1}页共${count}页`));
    // Lines of neighbouring cells are read as one: characters are counted, not words.
    const counted = (text: string) => {
      const counts = new Map<string, number>();
      for (const character of text.replace(/[\s□]/g, ""))
        counts.set(character, (counts.get(character) ?? 0) + 1);
      return counts;
    };
    const shown = counted(
      pages[name]!.flat()
        .map(({ text }) => text)
        .join(""),
    );
    for (const [character, times] of counted(textsOf(FORMS[name]!).join("")))
      expect([character, (shown.get(character) ?? 0) >= times]).toEqual([character, true]);
  });
});
