import { opinionColumn } from "../../src/subjects/registers/sheets/opinion";
import { gradeSaid } from "../../src/subjects/registers/grade";
import { department, TABS } from "../support/books";
import { found, said } from "../support/found";

const { cover, staff } = TABS;
const CONTEXT = { year: null, oddGrades: new Map<string, string>() };
const column = opinionColumn({ header: "审核意见" });

describe("审核意见 in the words of reviewers", () => {
  test.each([
    "同意",
    "同意。",
    "同意上报",
    "同意，另行通知各岗位",
    "同意，定为一级",
    "同意降为二级",
    "同意撤销",
    "同意，望不断完善措施",
    "同意（李强）",
    "　同意，按此执行",
  ])("%s approves", (text) => {
    expect(column.parse(text, CONTEXT)).toMatchObject({ value: "同意" });
    expect(column.parse(text, CONTEXT).trouble).toBeUndefined();
  });

  test.each(["退回", "退回修改", "退回，请补充措施", "不同意", "不同意，重新评定", "不予同意"])(
    "%s returns",
    (text) => {
      expect(column.parse(text, CONTEXT)).toMatchObject({ value: "退回" });
    },
  );

  test.each([
    ...["拟同意", "原则同意", "原则上同意", "基本同意", "建议同意", "同意退回", "同意，但需修改后再报"],
    ...["同意，暂缓上报", "同意重新评定", "同意，补充完善后上报", "同意，待院党组研究后再定", "同意？"],
    ...["同意/不同意", "同意□ 退回□", "□同意", "同意与否", "不退回", "拟退回", "退回意见已改，同意"],
    ...["同意，另行研究定级", "同意；措施补齐后生效", "同意，材料齐全后有效"],
    ...["暂缓", "已阅", "情况属实", "请领导审批"],
  ])("%s is neither, and nothing is proposed (A05)", (text) => {
    expect(column.parse(text, CONTEXT)).toMatchObject({ value: null, trouble: { rule: "A05" } });
    expect(column.parse(text, CONTEXT).trouble?.fix).toBeUndefined();
  });

  test.each(["经审核同意", "经研究，同意。", "已同意", "“同意”"])(
    "%s is a plain 同意 that does not begin with it: proposed, not taken",
    (text) => {
      expect(column.parse(text, CONTEXT)).toMatchObject({
        value: null,
        trouble: { rule: "A05", fix: "同意" },
      });
    },
  );

  test("a returned row is told so once, and is set aside", () => {
    expect(found(department().with(`${staff}!W2`, "不同意"))).toEqual([[`${staff}!W2`, "A07", "退回"]]);
  });
});

describe("G06: an opinion that names another grade", () => {
  test.each([
    ["同意，定为一级", "一级"],
    ["同意评为1级", "一级"],
    ["同意，由二级调整为一级", "一级"],
    ["同意Ⅲ级", "三级"],
    ["同意，一级检察官李强", null],
    ["同意一级、二级各点", null],
    ["同意上报", null],
  ])("%s names %s", (text, grade) => {
    expect(gradeSaid(text)).toBe(grade);
  });

  test("is a warning at the grade", () => {
    const book = department().with(`${staff}!W3`, "同意，定为一级");
    expect(found(book)).toEqual([[`${staff}!M3`, "G06", "二级"]]);
    expect(said("G06", book)[0]).toMatchObject({ severity: "warning", fix: null });
    expect(found(book.with(`${staff}!W3`, "同意，定为二级"))).toEqual([]);
    expect(found(book, { stage: "排查" })).toEqual([]);
  });

  test("of 整表审核 it holds for every row that inherits it", () => {
    const unsigned = department().withAll([`${staff}!V3`, `${staff}!W3`, `${staff}!X3`], null);
    const signed = unsigned.withRow(cover, 22, ["干警岗位", "李强", "同意，均定为三级", "2012-10-15"]);
    expect(found(signed)).toEqual([[`${staff}!M3`, "G06", "二级"]]);
  });
});

describe("G01 and G02: what is no reason", () => {
  const graded = (reason: string) => department().with(`${staff}!M3`, "一级").with(`${staff}!N3`, reason);

  test.each([
    "无",
    "无。",
    "没有",
    "/",
    "—",
    "同上",
    "〃",
    "略",
    "见附件",
    "详见附件1",
    "待补",
    "待研究",
    "另行说明",
    "按矩阵",
    "酌情",
    "根据实际情况",
    "详见说明",
    "因为",
    "定一级",
    "一级",
    "理由同上",
  ])("%s explains nothing", (reason) => {
    expect(said("G01", graded(reason))).toMatchObject([{ severity: "error", fix: { value: "二级" } }]);
    const offDiagonal = graded(reason).with(`${staff}!J3`, "大").with(`${staff}!K3`, "较轻微");
    expect(said("G02", offDiagonal)).toHaveLength(1);
  });

  test.each(["曾发生过违纪", "集体评定从严", "涉案金额大", "有信访"])("%s is a reason", (reason) => {
    expect(said("G01", graded(reason))).toMatchObject([{ severity: "warning" }]);
  });
});
