import { noticePaper, NOTICE_PAPERS } from "../../../src/flows/papers/notice-papers";
import { replyWorkbook } from "../../../src/flows/papers/reply-workbook";
import { writePaper } from "../../../src/hosts/docx/write-paper";
import type { NoticeLine, NoticeFacts } from "../../../src/subjects/notices/pages/notice";
import { HostError } from "../../../src/workbook/host-error";
import { paragraphsOf } from "../../support/document-text";
import { FACTS, FITTING, fittingNotice, NOTICE, PERSON, type NoticePaper } from "../../support/notice-lines";
import { printed, type PrintedPages } from "../../support/printed-paper";
import { tempFolder } from "../../support/temp-folder";
import { describeWith } from "../../support/tools";

/** Papers of warnings, drawn from plain values. */

const draw = (kind: NoticePaper, notice: Partial<NoticeLine> = {}, facts: Partial<NoticeFacts> = {}) =>
  noticePaper(kind, { ...fittingNotice(kind), ...notice }, { ...FACTS, ...facts });

async function textOf(...given: Parameters<typeof draw>): Promise<string> {
  return paragraphsOf(await writePaper(draw(...given))).join("\n");
}

const EMPTY = Object.fromEntries(Object.keys(NOTICE).map((key) => [key, null])) as NoticeLine;

describe.each(NOTICE_PAPERS)("%s", (kind) => {
  test("[Papers 3] bears the number with 〔〕; a draft has room for one", async () => {
    const number = FITTING[kind].number ?? NOTICE.number;
    expect(await textOf(kind)).toContain(number);
    expect(await textOf(kind, { number: "草-1" })).not.toContain("草-1");
  });

  test("nothing is undefined or null where nothing is known", async () => {
    const { 处置方式 = "限期整改" } = FITTING[kind];
    const text = await textOf(kind, { ...EMPTY, 处置方式 }, { institution: "", term: null, point: null });
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  test("the same notice, the same bytes", async () => {
    const [one, other] = [await writePaper(draw(kind)), await writePaper(draw(kind))];
    expect(Buffer.from(one).equals(other)).toBe(true);
  });
});

describe("预警通知书", () => {
  test("says to whom, why, about which point, what is done and demanded, until when", async () => {
    const text = await textOf("预警通知书");
    const parts = [
      "公诉科：",
      "一、预警事由\n抽查发现3件案件的量刑建议没有经过集体讨论。",
      "（GS-K-002）量刑建议没有统一标准。风险等级：一级。",
      "限期整改。责任领导：赵刚。",
      "1. 逐件自查；\n2. 制定集体讨论办法。",
      "请自收到本通知之日起10个工作日内，",
      "书面回告纪检组监察室。",
      "2012年9月27日",
      "送达回证",
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test("who has signed for it knows the day", async () => {
    const text = await textOf("预警通知书", { 签收日期: "2012-09-27", due: "2012-10-10" });
    expect(text).toContain("请于2012年10月10日前，");
    expect(text).not.toContain("自收到本通知");
  });

  test("a person is spoken to as one", async () => {
    const text = await textOf("预警通知书", { ...PERSON, 处置方式: "批评教育" }, { term: "5自然日" });
    expect(text).toContain("张三同志：");
    expect(text).toContain("现对你作出");
    expect(text).toContain("之日起5日内");
    expect(text).not.toContain("责任领导");
  });
});

test("责成通知 names the new risk, whose it is, the term and what is to be handed in", async () => {
  const text = await textOf("责成通知");
  for (const part of ["新的廉政风险", "公诉科，赵刚。", "10个工作日内制定防范措施", "填入风险点登记表"])
    expect(text).toContain(part);
});

test("what is not known is left white to write on; a point that is not named is not spoken of", async () => {
  const unknown = { riskId: null, grade: null, 预警事由: null };
  const text = await textOf("预警通知书", unknown, { point: null });
  expect(text).toMatch(/一、预警事由\n　{6,}。\n/);
  expect(text).toMatch(/二、风险点及等级\n　{6,}。风险等级：　+。/);
  const named = await textOf("建议书", { riskId: null, grade: null }, { point: null });
  expect(named).toContain("发现你科室存在廉政风险。\n");
  expect(`${text}${named}`).not.toMatch(/[：。\n]。/);
});

test("回告书 of a later round says which", async () => {
  expect(await textOf("回告书", { round: "2" })).toContain("检廉预〔2012〕3号\n（第2轮）");
  expect(await textOf("回告书", { round: "1" })).not.toContain("轮");
});

test("建议书: a title of its own, five parts, and who else gets it", async () => {
  const text = await textOf("建议书");
  expect(text).toContain("关于公诉科防范廉政风险的纪检监察建议");
  for (const heading of ["一、起因", "二、存在的问题", "三、原因分析", "四、建议", "五、回复期限"])
    expect(text).toContain(heading);
  expect(text).toContain("抄送：院党组，赵刚。");
  expect(text).toContain("2012年9月27日印发");
});

describe("函询", () => {
  test.each([
    ["15工作日", "十五个工作日"],
    ["10工作日", "十个工作日"],
    ["20工作日", "二十个工作日"],
    ["7自然日", "七日"],
    [null, "十五个工作日"],
  ])("a term of %s", async (term, said) => {
    expect(await textOf("函询", {}, { term })).toContain(`请你自收到本通知之日起${said}内，`);
  });

  test("asks for an answer signed by the person", async () => {
    expect(await textOf("函询")).toContain("由本人签名后送纪检组监察室");
  });
});

describe("no paper names a source or who told", () => {
  test.each([
    "据群众举报，收受礼品",
    "举报人李四称其收受礼品",
    "经匿名信反映，收受礼品",
    "实名举报其收受礼品",
  ])("[Papers 6] %s", (reason) => {
    expect(() => draw("函询", { 预警事由: reason })).toThrow(HostError);
    expect(() => draw("函询", { 预警事由: reason })).toThrow(/不能写信息来源和举报人/);
  });

  test("work on reports is no source", () => {
    expect(() => draw("函询", { 预警事由: "举报线索登记不及时，来信来访没有台账" })).not.toThrow();
  });
});

test("诫勉谈话 of a department's leader speaks to him", async () => {
  const text = await textOf("诫勉通知", { ...NOTICE, 处置方式: "对责任领导诫勉谈话", 批准人: "陈明" });
  expect(text).toContain("赵刚同志：");
  expect(text).toContain("经陈明批准，决定对你进行诫勉谈话");
});

test("a paper that does not go with the method is refused, and says with which it goes", () => {
  expect(() => draw("函询", { 处置方式: "批评教育" })).toThrow(
    "处置方式是批评教育，不印函询；函询用于发函询问。",
  );
});

test("诫勉记录: three signatures at the foot of each page", () => {
  expect(draw("诫勉记录").signedBelow).toEqual([
    "谈话对象（签名）：",
    "谈话人（签名）：",
    "记录人（签名）：",
  ]);
});

test("回告书 has what was told, and room for what was not", async () => {
  const text = await textOf("回告书", { 整改完成时限: "2012-11" });
  expect(text).toContain("审批没有书面规定");
  expect(text).toContain("2012年11月");
  expect(text).toContain("分管领导意见");
});

describeWith(["lowriter", "pdftotext"], "as LibreOffice prints them", () => {
  const inFolder = tempFolder();
  const papers = Object.fromEntries(NOTICE_PAPERS.map((kind) => [kind, draw(kind)]));
  let pages: Readonly<Record<string, PrintedPages>>;

  beforeAll(async () => {
    pages = await printed(inFolder("."), papers);
  });

  test.each([
    ["预警通知书", 2],
    ["责成通知", 2],
    ["建议书", 2],
    ["函询", 1],
    ["诫勉通知", 1],
    ["诫勉记录", 2],
    ["谈话记录", 2],
    ["回告书", 1],
  ])("%s takes %d pages", (kind, count) => {
    expect(pages[kind]).toHaveLength(count);
  });

  test.each(["诫勉记录", "谈话记录"])("[Papers 7] %s: three signatures on page 2 too", (kind) => {
    for (const page of pages[kind]!)
      expect(page.at(-2)?.text).toBe("谈话对象（签名）：谈话人（签名）：记录人（签名）：");
  });

  test("送达回证 stands on one page, below the cut", () => {
    const lines = pages["预警通知书"]!.at(-1)!.map(({ text }) => text);
    const cut = lines.findIndex((text) => text.includes("沿此线裁开"));
    expect(cut).toBeGreaterThan(0);
    expect(lines.slice(cut + 1, cut + 2)).toEqual(["送达回证"]);
    expect(lines.slice(cut).join("")).toContain("签收日期");
  });
});

test("回告书 as a workbook bears the number and the round that it answers, and what was told so far", () => {
  const { properties, sheets } = replyWorkbook({ ...NOTICE, round: "2" });
  expect(properties).toEqual({
    "IRPC.Kind": "notice",
    "IRPC.Notice": "检廉预〔2012〕3号",
    "IRPC.Round": "2",
  });
  const cells = sheets.flatMap(({ rows }) => rows.map((row) => row.cells));
  expect(cells).toEqual(expect.arrayContaining([["成因分析", "审批没有书面规定"]]));
});
