import { filingList } from "../../../src/subjects/papers/pages/filing-list";
import { filed, FORMS, OFFICE, textsOf } from "../../support/every-paper";
import { DEPARTMENT_ASPECTS, DOMAINS, STAFF_ASPECTS } from "../../../src/sheets/words";

const DAY = "2012-11-05";

const CARDS = FORMS["告知卡"]!;

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
