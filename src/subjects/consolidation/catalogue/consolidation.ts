import { CLAUSE } from "../../../findings/clauses";
import { defineRule } from "../../../findings/rule";

/** D: consolidation. */
export const D01 = defineRule({
  id: "D01",
  asks: "一个风险点编号只用一次。",
  basis: CLAUSE.followUp,
  severity: "error",
  messages: {
    twice: "风险点编号 {value} 已经用在{first}。编号不能重复，汇总时这一行另编新号；请删去这里的编号。",
    renumbered: "风险点编号 {value} 已经用在{first}，这一行改编为 {given} 并入。请科室按回执更正编号。",
  },
});
export const D02 = defineRule({
  id: "D02",
  asks: "同一个风险点不重复登记。",
  basis: CLAUSE.finding,
  repeatsLine: true,
  severity: "warning",
  messages: {
    person: "{name}的这个风险点与第{row}行相同。请删去重复的一行。",
    department: "这个科室风险点与第{row}行相同。请删去重复的一行。",
  },
});
export const D03 = defineRule({
  id: "D03",
  asks: "一个科室只报一份工作簿。",
  basis: null,
  severity: "warning",
  messages: {
    superseded:
      "{department}报送了{count}份工作簿，按{by}取“{taken}”，本文件{what}不并入。差异：{differences}",
    personSuperseded: "{name}交了{count}份自查表，以填报日期最近的“{files}”为准，本文件不收。请核对。",
    person: {
      severity: "error",
      text: "{name}交了{count}份自查表（{files}），内容不同，填报日期分不清先后，都没有收。请核对，只留一份，或者填写填报日期。",
    },
    joined: "{department}的登记表分在{count}个文件里（另有“{others}”），已合在一起并入。",
    undecided: {
      severity: "error",
      text: "{department}报送了{count}份工作簿，“{tied}”{what}分不清先后，都没有并入。请指定采用哪一份（或者只选那一份再汇总），或填写报送序号、填报日期。",
    },
  },
});
export const D04 = defineRule({
  id: "D04",
  asks: "每一行属于报送的科室。",
  basis: null,
  severity: "error",
  holdsBack: "row",
  messages: {
    row: "科室：填写“{value}”，但这是{department}的工作簿，这一行不并入。请改正科室，或移到{value}的工作簿里。",
    claims:
      "{seen}的工作簿（科室信息、标题、文件名），{by}却是{hidden}的，{rows}行都没有并入，也不算{seen}或{hidden}已报。多半是借用了{hidden}的文件。请用发给{seen}的工作簿重填；确是{seen}的，汇总时指定采用本文件，或在“处理决定”里选“采用科室”。",
    otherRow: "科室：填写“{value}”，机构设置里没有，这一行不并入。请改正科室。",
    noRow: "这张表有几个科室，这一行没有写科室，不并入。请补上科室。",
    house:
      "“{sheet}”里的{rows}行是单位（院）风险点，不是{department}的，{rows}行都没有并入。请交监察室写进院工作簿的单位风险点登记表，并从科室工作簿里删去这张表。",
    unknown:
      "分不清这是哪个科室的工作簿，{rows}行都没有并入。请在科室信息里填写科室代码和名称（须与机构设置一致）。",
    unlisted: "机构设置里没有“{value}”，{rows}行都没有并入。请核对科室名称，或先在机构设置里补上。",
  },
});
export const D05 = defineRule({
  id: "D05",
  asks: "上次汇总过的风险点这次仍然报送，或办理撤销。",
  basis: CLAUSE.followUp,
  severity: "warning",
  messages: {
    missing:
      "{riskId}（{point}）上次汇总过，{department}这次没有报送。已保留，状态记为“本次未报”；确需撤销的，请填等级调整记录。",
  },
});
export const D06 = defineRule({
  id: "D06",
  asks: "本院改动与科室改动不一致时，由本院决定一次。",
  basis: null,
  severity: "error",
  settles: "conflict",
  messages: {
    conflict:
      "{riskId} 的{header}：科室报“{department}”，本院汇总表里是“{institution}”（上次是“{before}”）。暂保留本院的；请在“处理决定”里选“采用科室”或“采用本院”。",
  },
});
export const D07 = defineRule({
  id: "D07",
  asks: "几个科室都有的相近风险，研究是否列为单位风险点。",
  basis: CLAUSE.finding,
  severity: "hint",
  messages: { similar: "相近的风险点出现在{count}个科室（{departments}）。请研究是否列为单位风险点。" },
});
export const D08 = defineRule({
  id: "D08",
  asks: "没有编号的行与上次汇总对得上。",
  basis: null,
  severity: "hint",
  messages: {
    unsure:
      "这一行没有编号，可能是上次的 {candidates} 之一，分不清，按新增并入。如是原有风险点，请填上原编号。",
    bears:
      "这一行写着编号 {value}，却分不清是上次的 {candidates} 中哪一个，按新增并入。确是 {value} 的，请在“处理决定”里选“采用科室”，再汇总一次；是另外一个的，请改填它的编号。",
    copied:
      "编号 {value} 上次写在几行上，这一行可能是上次的 {candidates} 之一，分不清，按新增并入。如是原有风险点，请填上原编号。",
  },
});
