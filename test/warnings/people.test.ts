import { DEFAULT_DISPOSALS } from "../../src/subjects/warnings/default-disposals";
import { institution } from "../support/books";
import { lines } from "../support/found";
import { judged, NOTICE, supervision } from "../support/supervision-books";

/** What the institution's workbook decides: who heads and leads what, who stands above whom, how grave a point is. */

const DAY = "2012-10-08";
function said(rule: string, fields: typeof NOTICE) {
  const book = supervision({ warnings: [{ ...NOTICE, ...fields }], disposals: DEFAULT_DISPOSALS });
  const findings = judged(book, DAY, { institution: institution() });
  return lines(findings.filter((finding) => finding.rule === rule)).map(([, , value]) => value);
}

const SECTION = { 对象类型: "科室", 对象: "公诉科", department: "公诉科", 处置方式: "限期整改" };
const HOUSE = { 对象类型: "单位", 对象: "新会区检察院", department: "单位（院）", 处置方式: "限期整改" };

describe("W06: 责任领导 heads or leads what is warned", () => {
  test.each([
    ["the head", SECTION, "李强", []],
    ["who leads it", SECTION, "赵刚", []],
    ["who leads another", SECTION, "钱勇", ["钱勇"]],
    ["one of its people", SECTION, "张三", ["张三"]],
    ["the chief, of the institution", HOUSE, "孙立", []],
    ["a leader, of the institution", HOUSE, "钱勇", []],
    ["a head, of the institution", HOUSE, "李强", ["李强"]],
  ])("%s", (_, object, leader, values) => {
    expect(said("W06", { ...object, leader })).toEqual(values);
  });
});

describe("W07: a member of the leadership is reported upwards", () => {
  const person = (对象: string) => ({ 对象类型: "检察干警", 对象, 处置方式: "诫勉谈话" });
  const talkedTo = (leader: string) => ({ ...SECTION, leader, 处置方式: "对责任领导诫勉谈话" });
  test.each([
    ["the chief", person("孙立"), ["孙立"]],
    ["a leader", person("赵刚"), ["赵刚"]],
    ["a head", person("李强"), []],
    ["a leader who is talked to for a department", talkedTo("赵刚"), ["赵刚"]],
    ["a head who is talked to for his own", talkedTo("李强"), []],
    ["a leader who merely answers for a department", { ...SECTION, leader: "赵刚" }, []],
  ])("%s", (_, fields, values) => {
    expect(said("W07", fields)).toEqual(values);
  });
});

describe("W11: a method as severe as 处置建议 has it for the grade", () => {
  const of = (grade: string, 处置方式: string) => ({
    riskId: "GS-G-009",
    grade,
    对象类型: "检察干警",
    处置方式,
  });
  test.each([
    ["一级", "谈心疏导", ["谈心疏导"]],
    ["一级", "诫勉谈话", []],
    ["二级", "批评教育", ["批评教育"]],
    ["二级", "信访约谈", []],
    ["三级", "谈心疏导", []],
  ])("%s, %s", (grade, method, values) => {
    expect(said("W11", of(grade, method))).toEqual(values);
  });
});

describe("W17: nobody warns himself, or who stands above him", () => {
  const issued = (签发人: string, 对象: string) => ({ 对象类型: "检察干警", 对象, 签发人 });
  test.each([
    ["himself", "李强", "李强", ["李强"]],
    ["a member of the staff a head", "张三", "李强", ["张三"]],
    ["a head a leader", "李强", "赵刚", ["李强"]],
    ["a leader the chief", "赵刚", "孙立", ["赵刚"]],
    ["the chief a leader", "孙立", "赵刚", []],
    ["a leader a head", "赵刚", "李强", []],
    ["a head one of his people", "李强", "张三", []],
  ])("%s", (_, issuer, object, values) => {
    expect(said("W17", issued(issuer, object))).toEqual(values);
  });
});
