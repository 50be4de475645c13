import { choice } from "../../../sheets/columns/choice";
import { day } from "../../../sheets/columns/day";
import { person, persons } from "../../../sheets/columns/person";
import { text } from "../../../sheets/columns/text";
import { whole } from "../../../sheets/columns/whole";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import * as risk from "./risk-columns";
import { MATRICES } from "../../../sheets/words";

/** 科室信息: whose workbook this is, who reviews it, and the discussion that assessed it. */
export const cover = defineSheet({
  id: "cover",
  tab: "科室信息",
  purpose: "本科室是谁、由谁负责和审核、哪天讨论评议。左列是项目，右列填写内容。",
  shape: "form",
  columns: {
    institution: text({ header: "单位名称", aliases: ["单位"], max: 60, width: 40 }),
    year: whole({ header: "年度", aliases: ["年份"], from: 1990, to: 2099 }),
    code: text({ header: "科室代码", max: 10 }),
    department: text({ header: "科室名称", aliases: ["科室", "部门", "填报单位", "填报科室"], max: 40 }),
    head: person({ header: "科室负责人", aliases: ["负责人"], note: "没有负责人时填“空缺”" }),
    acting: person({ header: "主持工作人", required: false }),
    leaders: persons({ header: "分管领导", aliases: ["分管检察长", "分管副检察长"] }),
    filledBy: person({ header: "填报人", aliases: ["填表人"], required: false }),
    filledOn: day({ header: "填报日期", aliases: ["填报时间", "填表日期"], required: false }),
    submission: whole({ header: "报送序号", required: false, filledBy: "program" }),
    telephone: text({ header: "联系电话", required: false, max: 60 }),
    discussedOn: day({ header: "讨论评议日期", required: "评级" }),
    expected: whole({ header: "应到人数", required: "评级" }),
    present: whole({ header: "实到人数", required: "评级" }),
    absence: text({
      header: "缺席说明",
      required: false,
      max: 300,
      sentences: true,
      note: "逐人写明，如“张三（出差）、李四（病假）”",
    }),
    chair: person({ header: "主持人", required: false }),
    recorder: person({ header: "记录人", required: false }),
    chief: person({ header: "检察长", required: false, filledBy: "program" }),
    matrix: choice({ header: "评级矩阵", required: false, filledBy: "program", of: MATRICES }),
  },
});

export type CoverRecord = RecordOf<typeof cover>;

export const SHEET_REVIEW_LINES = ["干警岗位", "负责人本人", "科室"] as const;

/** 整表审核: a register signed once on paper instead of row by row; stands below the form. */
export const sheetReview = defineSheet({
  id: "sheetReview",
  tab: cover.tab,
  purpose: "整表审核：打印后在纸上一次签署的，在此登记；行内审核栏全空的，按对应一行认定。",
  columns: {
    scope: choice({ header: "整表审核", of: SHEET_REVIEW_LINES, filledBy: "program" }),
    reviewer: { ...risk.reviewer, required: false },
    opinion: { ...risk.opinion, required: false },
    reviewedOn: { ...risk.reviewedOn, required: false },
    registrar: person({ header: "登记人", required: false }),
    archive: text({ header: "原件存放", required: false, max: 100, width: 20 }),
  },
});

export type SheetReviewRecord = RecordOf<typeof sheetReview>;
