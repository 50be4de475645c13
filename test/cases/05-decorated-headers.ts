import type { Kind } from "../support/kind";
import { alone } from "../support/layouts";

const PLAIN = ["姓名", "岗位", "风险类别", "风险点", "风险等级", "防控措施", "责任人"];
const CELLS = ["张三", "公诉人", "思想道德", "接受吃请礼金", "二级", "逐件登记", "张三"];
const READ = {
  name: "张三",
  post: "公诉人",
  category: "思想道德",
  point: "接受吃请礼金",
  grade: "二级",
  measures: "逐件登记",
  responsible: "张三",
};

const decorated = (sees: string, headers: readonly string[]): Kind => ({
  sees: `${sees} in a header is taken off`,
  book: () => alone([["附件1"], headers, CELLS]),
  said: [],
  silent: ["L02", "L04", "L05"],
  records: [READ],
});
const marked = (mark: string) => PLAIN.map((header) => `${mark}${header}`);
const hinted = (...hints: readonly string[]) =>
  PLAIN.map((header, i) => header + (hints[i % hints.length] ?? ""));

/** 05: headers with marks, numbers and hints, as in every import template. */
export const decoratedHeaders: readonly Kind[] = [
  decorated("a mark of obligation in front", marked("*")),
  decorated(
    "a star or a dot in front",
    PLAIN.map((header, i) => `${["★", "●", "＊"][i % 3] ?? ""}${header}`),
  ),
  decorated(
    "a number in front",
    PLAIN.map((header, i) => `${i + 1}.${header}`),
  ),
  decorated(
    "a number in a circle",
    PLAIN.map((header, i) => `${"①②③④⑤⑥⑦"[i] ?? ""}${header}`),
  ),
  decorated(
    "（一）",
    PLAIN.map((header, i) => `（${"一二三四五六七"[i] ?? ""}）${header}`),
  ),
  decorated(
    "a question's number",
    PLAIN.map((header, i) => `Q${i + 1}_${header}`),
  ),
  decorated(
    "a quotation mark",
    PLAIN.map((header) => `“${header}”`),
  ),
  decorated(
    "a frame of brackets",
    PLAIN.map((header) => `【${header}】`),
  ),
  decorated("必填, 选填, 单选 or 可多选", hinted("（必填）", "(选填)", "[单选]", "（可多选）*", "【必填】")),
  decorated("a request to the writer", [
    ...["（必填）姓名", "岗位（与名册一致）", "风险类别（请选择）", "风险点（每条不超过200字）"],
    ...["风险等级（由高到低）", "防控措施（可另附页）", "责任人（一人一行）"],
  ]),
  decorated("the letter of a formula, or a unit", [
    ...[
      "姓名",
      "岗位",
      "风险类别（C）",
      "风险点（200字内）",
      "风险等级（L×S）",
      "防控措施（文字精炼）",
      "责任人",
    ],
  ]),
  decorated("a list of the allowed values", [
    ...PLAIN.slice(0, 2),
    "风险类别（思想道德/岗位职责/制度机制）",
    "风险点（要具体，200字以内）",
    "风险等级（一、二、三级）",
    "防控措施（分条填写）",
    "责任人（签字）",
  ]),
  {
    sees: "a bracket that names something else stays, and the column is counted",
    book: () =>
      alone([
        [...PLAIN, "审核人（签字日期）", "岗位（人数）"],
        [...CELLS, "2012-10-8", 3],
      ]),
    said: [
      ["Sheet1!H1", "L04", "审核人（签字日期）"],
      ["Sheet1!I1", "L04", "岗位（人数）"],
    ],
    silent: ["L05"],
    records: [{ ...READ, reviewer: null }],
  },
  {
    sees: "廉洁 and 腐败 in front of a header say nothing more than 廉政",
    book: () =>
      alone([[...PLAIN.slice(0, 3), "廉洁风险点", "腐败风险等级", "廉政防控措施", "责任人"], CELLS]),
    said: [],
    silent: ["L04"],
    records: [READ],
  },
  {
    sees: "two texts of one meaning side by side are one",
    book: () =>
      alone([
        ["姓名", "岗位职责", "职权", "风险名称", "风险描述", "防控措施", "预防措施"],
        ["张三", "审查起诉", "退回补充侦查", "吃请", "接受当事人宴请", "逐件登记", "谈话提醒"],
      ]),
    said: [],
    silent: ["L04", "L05"],
    records: [
      { power: "审查起诉\n退回补充侦查", point: "吃请：接受当事人宴请", measures: "逐件登记\n谈话提醒" },
    ],
  },
  {
    sees: "of two opinions the one that the level asks for counts",
    book: () =>
      alone([
        ["姓名", "风险点", "风险等级", "防控措施", "分管领导意见", "科室审核意见"],
        ["张三", "接受当事人宴请", "二级", "逐件登记", "退回", "同意"],
        ["王芳", "泄露案件信息", "二级", "逐件登记", "退回", null],
      ]),
    said: [],
    silent: ["L05"],
    records: [{ opinion: "同意" }, { opinion: "退回" }],
  },
];
