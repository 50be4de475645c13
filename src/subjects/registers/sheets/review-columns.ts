import { A01, A02, A05, A06 } from "../catalogue/assessment";
import { choice } from "../../../sheets/columns/choice";
import { day } from "../../../sheets/columns/day";
import { person } from "../../../sheets/columns/person";
import { text } from "../../../sheets/columns/text";
import { SIGNINGS } from "../../../sheets/words";
import { opinionColumn } from "./opinion";

/** How a risk point was assessed and reviewed. */

export const assessedOn = day({
  header: "集体评定日期",
  aliases: ["评定日期", "评定时间", "集体评议日期", "集体评定时间", "评议日期", "讨论日期", "评估日期"],
  required: "评级",
  blankRule: A01,
  width: 14,
});
export const reviewer = person({
  header: "审核人",
  aliases: ["审核人签名", "审核人签字", "审批人", "审定人"],
  required: "评级",
  blankRule: A02,
  daysIn: "reviewedOn",
});

export const opinion = opinionColumn({
  header: "审核意见",
  aliases: [
    "领导意见",
    "审核结果",
    "审批意见",
    "审定意见",
    "科室审核意见",
    "科室意见",
    "分管领导意见",
    "分管领导审核意见",
  ],
  required: "评级",
  blankRule: A05,
});
export const reviewedOn = day({
  header: "审核日期",
  aliases: ["审核时间", "审批日期", "审批时间"],
  required: "评级",
  blankRule: A06,
  width: 14,
});
export const signing = choice({
  header: "签署方式",
  required: false,
  of: SIGNINGS,
  note: "空白：有校验码为电子，没有为纸质",
});
export const seal = text({ header: "审核校验码", required: false, filledBy: "program", width: 12 });
