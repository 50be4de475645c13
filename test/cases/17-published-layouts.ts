import type { Kind } from "../support/kind";
import { alone } from "../support/layouts";

const POINT = "退回补充侦查前未说明理由，延长办案期限。";
const MEASURES = "1. 退查填写审批表；\n2. 内勤每周核对期限。";

/** 17: tables as bodies publish them, read as far as they go. */
export const publishedLayouts: readonly Kind[] = [
  {
    sees: "岗位类别 and 风险名称 beside 风险描述, 监测指标 aside",
    book: () =>
      alone(
        [
          ["廉洁风险防控一览表"],
          ["序\n号", "岗位\n类别", "风险\n名称", "风险描述", "防控措施", "监测\n指标"],
          [1, "公诉人", "退查不说明理由", "退查未填审批表", MEASURES, "每月退查件数"],
          [2, null, "单独接触当事人", "外出取证单人", MEASURES, "抽查件数"],
        ],
        ["A1:F1", "B3:B4"],
      ),
    said: [],
    silent: ["L02", "L04", "L05"],
    records: [
      { level: "岗位", post: "公诉人", point: "退查不说明理由：退查未填审批表" },
      { post: "公诉人", point: "单独接触当事人：外出取证单人" },
    ],
  },
  {
    sees: "部门, 重要环节, 风险点涉及的岗位 and 直接责任人",
    book: () =>
      alone([
        ["党风廉政风险点岗位排查及防控措施一览表"],
        [
          "序号",
          "部门",
          "重要\n环节",
          "廉政风险点表现形式",
          "风险点涉及的\n岗位",
          "风险等级",
          "防控要点及防控措施",
          "直接\n责任人",
          "部门责任\n人",
        ],
        [1, "公诉科", "退查", POINT, "公诉人", "一级", MEASURES, "张三", "李强"],
      ]),
    said: [],
    silent: ["L02", "L04", "L05", "D04"],
    records: [{ level: "科室", step: "退查", posts: "公诉人", point: POINT, responsible: "张三" }],
  },
  {
    sees: "an export with 岗位风险编号 and 可能性L值; what nobody knows is counted",
    book: () =>
      alone([
        [
          "序号id",
          "岗位风险编号",
          "部门信息",
          "岗位",
          "执行年份",
          "廉政风险点描述",
          "风险发生可能性L值",
          "风险等级",
          "预防和控制措施",
        ],
        [1, "GS-01", "公诉科", "公诉人", "2012", POINT, "可能性较大", "二级风险", MEASURES],
      ]),
    said: [["Sheet1!E1", "L04", "执行年份"]],
    silent: ["L02", "D04"],
    records: [{ level: "岗位", post: "公诉人", likelihood: "较大", grade: "二级", measures: MEASURES }],
  },
  {
    sees: "what a layout lacks is L03, and its rows are read all the same",
    book: () =>
      alone([
        ["权力名称", "主要表现形式", "风险等次", "防控办法", "岗位责任人"],
        ["审查起诉", POINT, "二级", MEASURES, "张三"],
      ]),
    said: ["业务流程环节", "风险类别"].map(() => ["Sheet1", "L03", null]),
    records: [{ level: "科室", power: "审查起诉", point: POINT, grade: "二级", responsible: "张三" }],
    given: { stage: "排查" },
  },
  {
    sees: "point and grade in one column are no point: the sheet is named",
    book: () =>
      alone([
        ["廉政风险防控表"],
        ["关键环节", "涉及对象", "廉政风险点及等级", "防控措施", "责任主体"],
        ["退查", "公诉人", "退查不说明理由（一级）", MEASURES, "公诉科"],
      ]),
    said: [["Sheet1", "L02", null]],
    records: [],
  },
];
