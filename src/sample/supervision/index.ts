import { calendarOf } from "../../house/working-days";
import { recordOf } from "../../sheets/define-sheet";
import { accountability } from "../../subjects/accountability/sheets/accountability";
import { highestProperty } from "../../subjects/warnings/numbers";
import { newSupervision } from "../../flows/supervision/new-supervision";
import { ledgerAsOf } from "../../flows/supervision/warn";
import type { NoticePaper } from "../../flows/papers/notice-papers";
import type { Institution } from "../../flows/open-institution";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { sampleAnalyses, sampleArchive, sampleLeaderFiles } from "./sample-archive";
import { sampleWarnings } from "./sample-warnings";

/** The day on which its states are computed: most work is done, some is late, some has just begun. */
export const SAMPLE_DAY = "2012-12-10";

/** Papers worth looking at, and whose warning each is of. */
const PAPERS: readonly (readonly [kind: NoticePaper, warned: string])[] = [
  ...([
    ["预警通知书", "公诉科"],
    ["责成通知", "职务犯罪预防科"],
    ["建议书", "行政装备科"],
  ] as const),
  ...([
    ["函询", "朱永强"],
    ["诫勉通知", "唐文斌"],
    ["诫勉记录", "任惠珍"],
  ] as const),
  ...([
    ["谈话记录", "丁桂芳"],
    ["回告书", "民事行政检察科"],
  ] as const),
];

interface SampleSupervision {
  readonly image: WorkbookImage;
  readonly papers: readonly { readonly kind: NoticePaper; readonly number: string }[];
}

/** 监察室专用工作簿 of the sample institution: 40 entries and 25 warnings in every state on `SAMPLE_DAY`. Equal input, equal workbook. */
export function sampleSupervision(institution: Institution): SampleSupervision {
  const calendar = calendarOf();
  const { records, numbers, highest } = sampleWarnings(calendar, institution.books.table);
  const entries = sampleArchive(calendar, numbers, institution.books.table, SAMPLE_DAY);
  const properties = {
    ...entries.properties,
    ...Object.fromEntries([...highest].map(([of, n]) => [highestProperty(of), String(n)])),
  };
  const draw = (warnings: typeof records) =>
    newSupervision(institution, {
      archive: entries.records,
      archiveAnalyses: sampleAnalyses(entries.records),
      leaderFiles: sampleLeaderFiles(),
      warnings,
      accountability: [ACCOUNTED],
      properties,
    });
  return {
    image: draw(ledgerAsOf(draw(records), { today: SAMPLE_DAY, institution })),
    papers: PAPERS.map(([kind, warned]) => ({ kind, number: numbers.get(warned) ?? "" })),
  };
}

/** 责任追究: who let things slide. */
const ACCOUNTED = recordOf(accountability, {
  ...{ 编号: "ZJ-2012-01", 日期: "2012-11-20", 被追究人: "雷振邦", department: "司法警察大队" },
  责任类型: "主要领导",
  事由: "对办案区值守安排督促不力，同样的问题连续两次出现",
  依据: "本院党风廉政建设责任制实施办法",
  处理结果: "责令作出书面检查，取消当年评先资格",
  作出机关: "院党组",
  作出日期: "2012-11-26",
});
