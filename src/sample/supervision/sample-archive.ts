import { termAfter, type Calendar } from "../../house/working-days";
import { recordOf } from "../../sheets/define-sheet";
import { LEADERSHIP } from "../../sheets/words";
import { nextEntryNumbers } from "../../subjects/archive/entry-number";
import { entryState } from "../../subjects/archive/entry-state";
import { periodNamed } from "../../subjects/archive/period";
import { archive, type ArchiveRecord } from "../../subjects/archive/sheets/archive";
import { archiveAnalyses, type ArchiveAnalysisRecord } from "../../subjects/archive/sheets/archive-analyses";
import { leaderFiles } from "../../subjects/archive/sheets/leader-files";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import { countedColumns } from "../../subjects/archive/totals";
import { infoRecord } from "../institution-facts";
import { sampleRoster } from "../records/roster-records";
import { ARCHIVE_LINES, type EntryAbout } from "./archive-lines";

const HANDLER = "潘雪梅";
/** Working days until an entry is verified, and until it is filed. */
const [VERIFIED_AFTER, FILED_AFTER] = [5, 25] as const;
const RESULTS: Readonly<Record<EntryAbout["handling"], string>> = {
  建档: "已向反映的科室说明，存档备查",
  调整等级: "已提请评审小组重新评定该项风险的等级",
  移送: "已移送有管辖权的机关",
  预警: "已发出预警",
};

interface SampleArchive {
  readonly records: readonly ArchiveRecord[];
  readonly properties: Readonly<Record<string, string>>;
}

/** 信息档案库 of the sample on a day; `numbers` are those of its warnings, by whom they are for. */
export function sampleArchive(
  calendar: Calendar,
  numbers: ReadonlyMap<string, string>,
  table: readonly InstitutionRow[],
  today: string,
): SampleArchive {
  const records = ARCHIVE_LINES.map((about) => recordFor(about, calendar, { numbers, table }));
  const lines = records.map((record, row) => ({ row, record }));
  const { numbers: entries, properties } = nextEntryNumbers(lines, new Map());
  return {
    records: lines.map(({ row, record }) => ({
      ...record,
      entry: entries.get(row) ?? null,
      status: entryState(record, today),
    })),
    properties,
  };
}

function recordFor(
  { progress, handling, warned, ...about }: EntryAbout,
  calendar: Calendar,
  {
    numbers,
    table,
  }: { readonly numbers: ReadonlyMap<string, string>; readonly table: readonly InstitutionRow[] },
): ArchiveRecord {
  const after = (days: number) => termAfter(calendar, about.collectedOn, { days, working: true });
  const isHandled = progress === "handled" || progress === "filed";
  const handedOver = handling === "移送" && {
    移送机关: infoRecord().discipline,
    移送日期: after(VERIFIED_AFTER + 2),
  };
  return recordOf(archive, {
    ...{ 收集日期: about.collectedOn, 来源: about.source, 涉及科室: about.department, 信息内容: about.text },
    ...{ category: about.category, 是否新发现风险: about.isNew ? "是" : "否", 承办人: HANDLER, 密级: "内部" },
    ...(progress !== "new" && { 核实情况: "情况属实", 核实日期: after(VERIFIED_AFTER) }),
    ...(isHandled && { 处理意见: handling, 批准人: "梁慧芳", 处理结果: RESULTS[handling], ...handedOver }),
    ...(about.isNew &&
      progress === "filed" && { 关联风险点编号: pointOfDepartment(about.department, table) }),
    ...(isHandled && warned !== null && { 关联通知书编号: numbers.get(warned) ?? null }),
    ...(progress === "filed" && { 归档日期: after(FILED_AFTER) }),
  });
}

/** The point that the department put on its list for a new risk. */
function pointOfDepartment(department: string, table: readonly InstitutionRow[]): string | null {
  return table.findLast((row) => row.department === department && row.level === "科室")?.riskId ?? null;
}

/** 档案分析: the third quarter, which is over on the day of the sample. */
export function sampleAnalyses(records: readonly ArchiveRecord[]): readonly ArchiveAnalysisRecord[] {
  const period = periodNamed("2012-Q3");
  return period === null
    ? []
    : [
        recordOf(archiveAnalyses, {
          ...{ 统计期: period.name, ...countedColumns(records, period) },
          趋势分析:
            "反映集中在行政装备和公诉两个环节，以登记不全、审核不严为主，没有涉及廉洁方面的严重问题。",
          预防对策建议: "统一登记台账的格式，采购和报销实行两人复核；十月份对办案区和派驻检察室各检查一次。",
          建议对象: "行政装备科、公诉科",
          采纳情况: "两个科室已经修订台账，十月份的检查已经完成。",
          ...{ 报告人: "蔡玉莲", 报告日期: "2012-10-10" },
        }),
      ];
}

/** 班子成员廉政档案: one a leader. */
export function sampleLeaderFiles() {
  return sampleRoster(LEADERSHIP).map(({ name, title }, index) =>
    recordOf(leaderFiles, {
      ...{ name, title, 建档日期: "2011-03-15", 更新日期: "2012-06-20" },
      存放处: `监察室铁柜第${index + 1}格`,
      承办人: HANDLER,
    }),
  );
}
