import { expectedReviewer } from "../../house/reviewer";
import type { DepartmentCase } from "../../subjects/registers/case/department-case";
import type { Point } from "../../subjects/registers/point";
import { reviewCode } from "../../subjects/registers/review-code";
import { isNoPoint } from "../../reading/entry";
import type { WorkbookContent } from "../../workbook/grid";
import { HostError } from "../../workbook/host-error";
import type { WorkbookRead } from "../../reading/read-workbook";
import { checkDepartment, readFile } from "../checking/check-department";
import type { Institution } from "../open-institution";

/** Everything that waits for one reviewer. */
export interface ReviewSet {
  /** Any of them may sign. */
  readonly names: readonly string[];
  /** `科室负责人李强`. */
  readonly says: string;
  readonly points: readonly Point[];
  /** Of these very words. */
  readonly code: string;
}

/** A department's workbook, understood. Throws `HostError` where it is another kind, or nobody can tell whose it is. */
export function openDepartment(
  content: WorkbookContent,
  today: string,
  institution?: Institution,
): DepartmentCase {
  const settings = { stage: "汇总", today, institution } as const;
  const read = readFile(content, settings);
  const one = read.kind === "institution" ? null : checkDepartment(read, settings).one;
  const parts = one?.parts ?? [];
  if (read.kind === "department" && one?.department && parts.length === 0) return one;
  throw new HostError("wrong-kind", `“${content.name}”${whyNot(read, parts.length)}`);
}

/** What it is instead, and what is to be done with it. */
function whyNot(read: WorkbookRead, parts: number): string {
  if (read.kind === "institution") return "是院工作簿，不是科室工作簿。请给出一个科室的工作簿。";
  if (parts > 0)
    return `里有 ${parts} 个科室的登记表。请把它们分到各科室自己的工作簿里（监察室下发的，或者在新的工作簿里转成的），一次给出一份。`;
  if (read.cover !== null) return "没有写明是哪个科室。请在“科室信息”里填写科室名称和代码，再做一次。";
  return read.registers.length > 0
    ? "是科室自己的表，看不出是哪个科室的、由谁审核。请同时给出院工作簿（文件名或表里要有科室名称）；或者在 Excel 窗格、浏览器工作台里打开它，按“转成科室工作簿”，保存以后给出新的那一份。"
    : "不是科室工作簿，里面没有找到登记表。请给出监察室下发的科室工作簿。";
}

/** Rows without an opinion, by who is to review them; rows of which nobody can tell who that is are left out. */
export function reviewSets({ points, house }: DepartmentCase): readonly ReviewSet[] {
  const groups = new Map<string, { names: readonly string[]; points: Point[] }>();
  for (const point of points) {
    if (isNoPoint(point.entry) || (point.record.opinion ?? null) !== null) continue;
    const expected = expectedReviewer(point, house);
    if (!expected || expected.names.length === 0) continue;
    const group = groups.get(expected.says) ?? { names: expected.names, points: [] };
    groups.set(expected.says, group);
    group.points.push(point);
  }
  return [...groups].map(([says, { names, points: own }]) => ({
    ...{ says, names, points: own },
    code: reviewCode(own.map(({ record }) => record)),
  }));
}
