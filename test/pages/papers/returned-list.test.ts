import type { PaperImage } from "../../../src/paper/paper-image";
import { foundIn, returned, sentBack } from "../../support/returned";

/** Every item: number, where, what is said. */
function itemsOf({ blocks }: PaperImage): readonly (readonly string[])[] {
  return blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.map(({ cells }) => cells.map((texts) => texts.join("｜"))) : [],
  );
}

function textsOf({ blocks }: PaperImage, ...styles: readonly string[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" && styles.includes(block.style) ? [block.text] : [],
  );
}

test("says to whom, about which files and which round, and how much there is to mend", () => {
  const paper = returned({
    rows: [sentBack(8)],
    findings: [foundIn("W4"), foundIn("W9", { severity: "提醒", message: "请核对。" })],
  });
  expect(paper.title).toBe("云溪区人民检察院公诉科退回清单");
  expect(textsOf(paper, "title", "addressee", "body")).toEqual([
    "云溪区人民检察院公诉科退回清单",
    "公诉科：",
    "报送的“07-公诉科.xlsx”已按第2012-01批汇总核查：没有并入汇总表的行1行，必须改正的问题1个，请核对的问题1个。请在科室工作簿里逐项改正，再报送一次。",
  ]);
  expect(textsOf(paper, "heading")).toEqual([
    "一、没有并入汇总表的行（1行）",
    "二、必须改正的问题（1个）",
    "三、请核对的问题（1个）",
  ]);
});

test("a section that has nothing to say is not there, and the rest counts on", () => {
  expect(textsOf(returned({ findings: [foundIn("W4")] }), "heading")).toEqual(["一、必须改正的问题（1个）"]);
});

test("a row that was sent back is said once, with its number, whose it is and how to mend it", () => {
  const message = "审核意见是“退回”，这一行不并入。请按意见修改，重新报审。";
  const paper = returned({
    rows: [sentBack(8)],
    findings: [foundIn("W8", { rule: "A07", value: "退回", message }), foundIn("X8", { field: "审核日期" })],
  });
  expect(itemsOf(paper)).toEqual([
    [
      "1",
      "第8行",
      `GS-G-001 关颖怡：案卷材料和随案移送物品交接不清、丢失、调换。｜${message}依据：方案三（二）2。`,
    ],
    ["2", "第8行\n“审核日期”", expect.stringContaining("审核意见空白")],
  ]);
});

test("where nothing more is known of a row, the reason is there", () => {
  const reason = "同一科室的文件按报送序号取“公诉科（第二次）.xlsx”";
  expect(itemsOf(returned({ rows: [sentBack(4, { riskId: null, rule: "D03", reason })] }))).toEqual([
    ["1", "第4行", `关颖怡：案卷材料和随案移送物品交接不清、丢失、调换。｜没有并入：${reason}`],
  ]);
});

describe("what a person wrote stands there", () => {
  test.each([
    ["quoted in the sentence: not twice", { value: "已阅", message: "填写“已阅”，应为 同意/退回。" }, 1],
    ["not in the sentence: before it", { value: "已阅", message: "请审核人写明意见。" }, 2],
    ["in the sentence by chance alone", { value: "1", message: "第1次报送时没有填。" }, 2],
    ["too long to be quoted whole", { value: "长".repeat(150), message: `“${"长".repeat(100)}…”太长。` }, 2],
    ["and a proposal that the sentence does not name", { fix: "同意", message: "请写明意见。" }, 2],
  ])("%s", (_, record, texts) => {
    const [item] = itemsOf(returned({ findings: [foundIn("W4", { basis: null, ...record })] }));
    expect(item?.[2]?.split("｜")).toHaveLength(texts);
    for (const text of [record.message, "value" in record ? record.value : record.fix])
      expect(item?.[2]).toContain(text);
  });
});

describe("where", () => {
  const rows = (...cells: readonly (string | null)[]) => cells.map((cell) => foundIn(cell));
  test.each([
    ["one cell", rows("W4"), "第4行\n“审核意见”"],
    ["the same in several rows: once", rows("W4", "W6", "W7", "W8"), "第4行\n第6至8行\n“审核意见”"],
    ["two rows that follow each other", rows("W4", "W5"), "第4至5行\n“审核意见”"],
    ["a cell of no column", [foundIn("J2", { field: null })], "J2"],
    ["a column as a whole", rows(null), "“审核意见”一栏"],
    ["a sheet as a whole", [foundIn(null, { field: null })], "整张表"],
    ["a file as a whole", [foundIn(null, { field: null, sheet: null })], "全部"],
    ["something that somebody typed over", rows("看备注"), "看备注\n“审核意见”"],
  ])("%s", (_, findings, where) => {
    expect(itemsOf(returned({ findings })).map(([, one]) => one)).toEqual([where]);
  });

  test("rows that are too many for the column stand before the sentence", () => {
    const findings = rows(...Array.from({ length: 20 }, (_, i) => `W${4 + 2 * i}`));
    const [item] = itemsOf(returned({ findings }));
    expect(item?.[1]).toBe("20处\n“审核意见”");
    expect(item?.[2]).toMatch(/^第4行、第6行、第8行、.*、第42行：｜审核意见空白/);
  });

  test("other sheets, other values and other sentences are items of their own", () => {
    const findings = [
      foundIn("W4"),
      foundIn("W5", { value: "阅" }),
      foundIn("W6", { sheet: "科室风险点登记表" }),
      foundIn("W7", { message: "请审核人写明意见。" }),
    ];
    expect(itemsOf(returned({ findings }))).toHaveLength(4);
  });

  test("the sheet stands above its items; the file beside it where there are several", () => {
    const findings = [foundIn("W4"), foundIn(null, { file: "补报.xlsx", sheet: null, field: null })];
    expect(textsOf(returned({ findings }), "subheading")).toEqual(["岗位风险点登记表", "整个工作簿"]);
    const several = returned({ findings, files: ["07-公诉科.xlsx", "补报.xlsx"] });
    expect(textsOf(several, "subheading")).toEqual([
      "岗位风险点登记表（07-公诉科.xlsx）",
      "整个工作簿（补报.xlsx）",
    ]);
  });
});

test("the office and the day stand below, and room for the head's signature", () => {
  expect(returned({ rows: [sentBack(4)] }).blocks.at(-1)).toMatchObject({
    kind: "signatures",
    height: 12,
    lines: [
      ["填发：纪检组监察室", "2012年11月5日"],
      ["科室负责人（签名）：", "日期：　　　　年　　月　　日"],
    ],
  });
});

test("nothing is undefined or null where the books know nothing", () => {
  const nothing = { riskId: null, name: null, point: null, reason: null, row: null, sheet: null, file: null };
  const paper = returned({
    institution: "",
    batch: null,
    files: [],
    rows: [sentBack(4, nothing)],
    findings: [foundIn(null, { message: null, field: null, sheet: null, file: null, basis: null })],
  });
  expect(JSON.stringify(paper.blocks)).not.toMatch(/undefined|null/);
  expect(textsOf(paper, "title", "body")).toEqual([
    "公诉科退回清单",
    expect.stringMatching(/^报送的文件汇总核查：/),
  ]);
});

test("only a row that takes half a page may go on on the next one", () => {
  const point = "接受当事人及其亲属、律师宴请、礼品；";
  const [table] = returned({
    rows: [sentBack(4), sentBack(5, { point: point.repeat(15) }), sentBack(6, { point: point.repeat(60) })],
  }).blocks.filter(({ kind }) => kind === "table");
  expect(table).toMatchObject({ kind: "table" });
  expect(table?.kind === "table" && table.rows.map(({ splits }) => splits ?? false)).toEqual([
    false,
    false,
    true,
  ]);
});

test("a title too long for one line goes on with the department", () => {
  const paper = returned({ institution: "云溪市高新技术产业开发区人民检察院", findings: [foundIn("W4")] });
  expect(textsOf(paper, "title")).toEqual(["云溪市高新技术产业开发区人民检察院\n公诉科退回清单"]);
  expect(paper.title).toBe("云溪市高新技术产业开发区人民检察院公诉科退回清单");
});
