import { U07 } from "../catalogue/institution";
import { choice } from "../../../sheets/columns/choice";
import { day } from "../../../sheets/columns/day";
import { period } from "../../../sheets/columns/period";
import { person, persons } from "../../../sheets/columns/person";
import { text } from "../../../sheets/columns/text";
import { whole } from "../../../sheets/columns/whole";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import { MATRICES, YES_NO } from "../../../sheets/words";
import { followUpSettings } from "./settings";

const stage = (header: string) => day({ header, required: false });

/** 单位信息: facts and settings of the institution. */
export const institutionInfo = defineSheet({
  id: "institutionInfo",
  tab: "单位信息",
  purpose: "本单位的基本情况和设置。左列是项目，右列填写内容。",
  shape: "form",
  columns: {
    institution: text({ header: "单位名称", blankRule: U07, max: 60, width: 40 }),
    year: whole({ header: "年度", blankRule: U07, from: 1990, to: 2099 }),
    filledOn: day({ header: "填报时间", required: false, note: "印在体系表上" }),
    chief: person({ header: "检察长" }),
    panel: persons({ header: "评审小组成员", required: false }),
    cityOffice: text({ header: "市院", max: 60 }),
    discipline: text({ header: "区纪委", max: 60 }),
    mobilisingFrom: stage("动员部署开始"),
    mobilisingTo: stage("动员部署结束"),
    findingFrom: stage("查找风险点开始"),
    findingTo: stage("查找风险点结束"),
    gradingFrom: stage("评定等级开始"),
    gradingTo: stage("评定等级结束"),
    measuresFrom: stage("制定措施开始"),
    measuresTo: stage("制定措施结束"),
    summingFrom: stage("总结工作开始"),
    summingTo: stage("总结工作结束"),
    matrix: choice({
      header: "评级矩阵",
      required: false,
      of: MATRICES,
      note: "方案没有写明的六种组合按它提示；空白为乘积",
    }),
    heartTalk: period({ header: "谈心疏导回告期限", required: false }),
    criticism: period({ header: "批评教育回告期限", required: false }),
    letterTalk: period({ header: "信访约谈回告期限", required: false }),
    inquiry: period({ header: "发函询问回告期限", required: false }),
    admonition: period({ header: "诫勉谈话回告期限", required: false }),
    proposal: period({ header: "纪检监察建议书回告期限", required: false }),
    rectification: period({ header: "限期整改回告期限", required: false }),
    fileAll: choice({ header: "是否全部风险点备案", required: false, of: YES_NO }),
    ...followUpSettings,
    addInCatalogue: text({
      header: "加载项目录",
      required: false,
      max: 200,
      note: "加载项清单所在的共享文件夹，以 \\\\ 开头；写了以后下发的工作簿在 Excel 里打开就显示窗格",
    }),
  },
});

export type InstitutionInfoRecord = RecordOf<typeof institutionInfo>;
