import type { PaperImage } from "../../paper/paper-image";
import {
  summary,
  type NoticeCounts,
  type SummaryContent,
  type SummaryFigures,
} from "../../subjects/papers/pages/summary";
import { openDepartments, peopleOf } from "../../house/house";
import { HostError } from "../../workbook/host-error";
import type { Institution } from "../open-institution";

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
    figures: { ...figuresOf(institution), warnings },
  });
}

function figuresOf(institution: Institution): Omit<SummaryFigures, "warnings"> {
  const { house, books, read } = institution;
  const rows = [...books.table, ...books.loose].filter(({ status }) => status !== "已撤销");
  const departments = openDepartments(institution.house);
  const inner = departments.filter(({ isLeadership }) => !isLeadership);
  const filed = new Set(books.batches.map(({ department }) => department));
  const inScope = departments.flatMap(({ name }) => peopleOf(house, name)).filter((one) => one.inScope);
  const found = new Set(rows.map(({ department, name }) => `${department ?? ""} ${name ?? ""}`));
  const points = new Map<string, number>();
  for (const { level, grade } of rows) {
    const key = `${level ?? ""} ${grade ?? ""}`;
    points.set(key, (points.get(key) ?? 0) + 1);
  }
  const areas = (read.institution.keyAreas?.entries ?? []).map(({ record }) => record);
  const counted = (isOne: (row: (typeof rows)[number]) => boolean) => rows.filter(isOne).length;
  return {
    departments: inner.length,
    filed: inner.filter(({ name }) => filed.has(name)).length,
    inScope: inScope.length,
    withPoints: inScope.filter(({ department, name }) => found.has(`${department} ${name}`)).length,
    points,
    keyAreas: areas.length,
    keyAreasDone: areas.filter(({ result }) => result !== null).length,
    reviewed: counted(({ status }) => status === "正常"),
    open: counted(({ status }) => status === "待整改"),
    withMeasures: counted(({ measures }) => measures !== null),
    measuresDone: counted(({ done }) => done === "已落实"),
    // No sheet of the books says these yet.
    charts: null,
    norms: null,
  };
}
