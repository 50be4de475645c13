import { countBySeverity, type Finding } from "../../../findings/finding";
import type { ConsolidationPreview } from "../consolidating";

/** What a consolidation changes for one department. */
interface DepartmentChanges {
  readonly department: string;
  readonly added: number;
  readonly changed: number;
  readonly missing: number;
  readonly setAside: number;
  readonly errors: number;
  /** `新增 3，变更 1`; says so where nothing changes. */
  readonly says: string;
}

/** The preview, department by department, in the order in which their files came. */
export function changesByDepartment(preview: ConsolidationPreview): readonly DepartmentChanges[] {
  const { files, added, changed, missing, setAside, consolidated } = preview;
  const departments = [...new Set(files.map(({ department }) => department ?? UNKNOWN))];
  const fileOf = new Map(files.map(({ read, department }) => [read.file, department ?? UNKNOWN] as const));
  return departments.map((department) => {
    const isOwn = (one: { readonly department: string | null }) => (one.department ?? UNKNOWN) === department;
    const found: readonly Finding[] = consolidated.result.findings.filter(
      ({ place }) => fileOf.get(place.file) === department,
    );
    const counts = {
      added: added.filter(isOwn).length,
      changed: changed.filter(({ row }) => isOwn(row)).length,
      missing: missing.filter(isOwn).length,
      setAside: setAside.filter(({ point }) => fileOf.get(point.table.file) === department).length,
      errors: countBySeverity(found).error,
    };
    return { department, ...counts, says: saysOf(counts) };
  });
}

/** Whose files are of no department that is known. */
export const UNKNOWN = "认不出科室的文件";

/** `新增 3，变更 1` */
export function saysOf(counts: Omit<DepartmentChanges, "department" | "says">): string {
  const { added, changed, missing, setAside, errors } = counts;
  const parts = [
    ["新增", added],
    ["变更", changed],
    ["本次未报", missing],
    ["未并入", setAside],
    ["错误", errors],
  ] as const;
  const told = parts.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
  return told.length > 0 ? told.join("，") : "没有变化";
}
