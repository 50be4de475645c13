import type { PaperImage } from "../../paper/paper-image";
import {
  summary,
  type NoticeCounts,
  type SummaryContent,
  type SummaryFigures,
} from "../../subjects/papers/pages/summary";
import { LEADERSHIP } from "../../sheets/words";
import { countAt } from "../../subjects/overview/tile";
import { powersOf } from "../../subjects/flow/power";
import { HostError } from "../../workbook/host-error";
import type { Institution } from "../open-institution";
import { overviewOf } from "../year/overview/overview";
import type { LeadingGroupRecord } from "../../subjects/organising/sheets/leading-group";

/** Who the institution reports to, by the words of the command line. */
export const REPORTED_TO = { 市院: "cityOffice", 区纪委: "discipline" } as const;
export type ReportedTo = keyof typeof REPORTED_TO;

interface SummarySettings {
  readonly to: ReportedTo;
  readonly day: string;
  readonly isDraft: boolean;
  readonly head: SummaryContent["head"];
  /** Of the supervision office's workbook, where somebody gives it. */
  readonly warnings: NoticeCounts | null;
}

/** 工作总结 of an institution's workbook. Throws `HostError` where nothing has been consolidated. */
export function summaryPaper(
  institution: Institution,
  { to, warnings, ...settings }: SummarySettings,
): PaperImage {
  const { house, books, read } = institution;
  if (books.table.length + books.loose.length === 0)
    throw new HostError(
      "wrong-kind",
      `“${read.file}”的风险点汇总表是空的，没有可以总结的数据。请先汇总各科室工作簿。`,
    );
  const info = read.institution.info?.record;
  return summary({
    ...settings,
    institution: house.institution ?? "",
    year: house.year,
    to: info?.[REPORTED_TO[to]] ?? null,
    chief: house.chief,
    figures: { ...figuresOf(institution, settings.day), warnings },
  });
}

/** Whatever the overview counts is taken from there: the two never differ. */
function figuresOf(institution: Institution, day: string): Omit<SummaryFigures, "warnings"> {
  // How far the stages are is no part of the report.
  const tiles = new Map(overviewOf(institution, day, []).map((tile) => [tile.id, tile] as const));
  const { cells: filings = null } = tiles.get("O1") ?? {};
  const inner = (filings ?? []).flatMap(({ x, rows }) =>
    rows.filter(({ fields }) => fields.department !== LEADERSHIP).map(() => x),
  );
  const rows = tiles.get("O4")?.rows.map(({ fields }) => fields) ?? [];
  const points = new Map<string, number>();
  for (const { level, grade } of rows) {
    const key = `${level ?? ""} ${grade ?? ""}`;
    points.set(key, (points.get(key) ?? 0) + 1);
  }
  const areas = (institution.read.institution.keyAreas?.entries ?? []).map(({ record }) => record);
  const measures = tiles.get("O8");
  return {
    departments: inner.length,
    filed: inner.filter((filing) => filing !== "未报").length,
    inScope: tiles.get("O6")?.of ?? 0,
    withPoints: tiles.get("O6")?.value ?? 0,
    points,
    keyAreas: areas.length,
    keyAreasDone: areas.filter(({ result }) => result !== null).length,
    reviewed: rows.filter(({ status }) => status === "正常").length,
    open: rows.filter(({ status }) => status === "待整改").length,
    withMeasures: measures?.value ?? 0,
    measuresDone: measures ? countAt(measures, "已落实") : 0,
    ...yearOf(institution, day),
  };
}

/** What sheets say that institutions of former times have not. */
function yearOf(
  { house, read }: Institution,
  day: string,
): Pick<SummaryFigures, "group" | "held" | "norms" | "charts"> {
  const { leadingGroup, workLog, norms, flow } = read.institution;
  const isOfYear = (on: string | null) =>
    on !== null && on <= day && (house.year === null || on.startsWith(house.year));
  const members = leadingGroup?.entries.map(({ record }) => record) ?? [];
  const held = workLog?.entries.map(({ record }) => record).filter((one) => isOfYear(one.日期));
  const times = (kind: string) => held?.filter((one) => one.类型 === kind).length ?? 0;
  // A sheet that nobody has filled in says nothing.
  const listed = norms?.entries ?? [];
  const issued = listed.filter(({ record }) => isOfYear(record.发布日期));
  return {
    group: members.length > 0 ? groupOf(members) : null,
    held: held ? HELD.map((kind) => [kind, times(kind)] as const) : null,
    norms: listed.length > 0 ? issued.length : null,
    charts: powersOf(flow?.entries ?? []).length || null,
  };
}

const HELD = ["动员", "学习", "教育", "讨论评议"] as const;
const ROLES_OF_GROUP: ReadonlySet<string | null> = new Set(["组长", "副组长", "成员"]);

function groupOf(members: readonly LeadingGroupRecord[]): SummaryFigures["group"] {
  const own = members.filter((one) => ROLES_OF_GROUP.has(one.组内职务));
  return {
    leader: own.find((one) => one.组内职务 === "组长")?.name ?? null,
    members: new Set(own.map(({ name }) => name)).size,
  };
}
