import { groupBy } from "../../merging/group-by";
import { recordOf } from "../../sheets/define-sheet";
import { URGENCIES } from "../../sheets/words";
import type { InstitutionRow } from "../consolidation/sheets/institution-table";
import type { LibraryEntry, LibraryGroup } from "./library";
import { ownLibrary, type OwnEntryRecord } from "./sheets/own-library";

const EVERYWHERE = "各科室";
/** The office's own table has no 紧急程度. */
const [, USUAL] = URGENCIES;
const ITEM_NUMBER = /^\s*(?:[(（]?\d{1,2}[)）]?[、.．)）]?|[①-⑳])\s*/;

/** Lines of 本院风险点库 as a library, by department; a line that lacks what an entry must have is none. */
export function ownGroups(records: readonly OwnEntryRecord[]): readonly LibraryGroup[] {
  const whole = records.flatMap((record) => {
    const entry = entryOf(record);
    return entry ? [{ department: record.department ?? EVERYWHERE, entry }] : [];
  });
  return [...groupBy(whole, ({ department }) => department)].map(([department, own]) => ({
    department: `本院·${department}`,
    words: [department],
    entries: own.map(({ entry }) => entry),
  }));
}

function entryOf(record: OwnEntryRecord): LibraryEntry | null {
  const { level, post, power, step, category, aspect, point, likelihood, severity, urgency, measures, norm } =
    record;
  if (!level || !post || !power || !category || !point || !likelihood || !severity || !measures) return null;
  return {
    post,
    power,
    ...(level === "科室" && { step: step ?? power }),
    category: category as LibraryEntry["category"],
    aspect: aspect ?? "",
    point,
    likelihood: likelihood as LibraryEntry["likelihood"],
    severity: severity as LibraryEntry["severity"],
    urgency: (urgency ?? USUAL) as LibraryEntry["urgency"],
    measures: measures.split("\n").map((line) => line.replace(ITEM_NUMBER, "")),
    norm: norm ?? "",
  };
}

/** A line of 风险点汇总表 as a line of 本院风险点库: without the person; null for 单位 points, which no department fills in. */
export function ownEntryOf(row: InstitutionRow): OwnEntryRecord | null {
  const {
    level,
    department,
    post,
    power,
    step,
    category,
    aspect,
    point,
    likelihood,
    severity,
    measures,
    norm,
  } = row;
  if (level === "单位" || level === null) return null;
  return recordOf(ownLibrary, {
    ...{ level, department, power, category, aspect, point, likelihood, severity, measures, norm },
    step: level === "科室" ? step : null,
    post: post ?? (level === "科室" ? "全科" : null),
  });
}
