import { consequencesOf } from "../../../findings/rule";
import type { Finding } from "../../../findings/finding";
import type { Point } from "../../registers/point";
import { chooseVersions } from "./choose-versions";
import { setAsideOf, ownReason } from "./set-aside";
import { isFiling, type SetAside, type Submission } from "./submission";

/** The files whose rows count, the rows that do not, and what is to be said about both. */
interface FileChoice {
  readonly taken: readonly Submission[];
  readonly setAside: readonly SetAside[];
  readonly findings: readonly Finding[];
  /** Departments' registers of which nothing tells whose rows count, by `doubtKey`. */
  readonly inDoubt: ReadonlySet<string>;
}

/** A department's register. */
export function doubtKey(department: string | null, level: string | null): string {
  return `${department ?? ""}\n${level ?? ""}`;
}

/** Of several files of one department one counts; every row that does not is set aside with its reason. */
export function chooseFiles(files: readonly Submission[], preferred: ReadonlySet<string>): FileChoice {
  // A list of telephone numbers beside the workbooks is nobody's version of anything.
  const strangers = files.filter((file) => !isFiling(file));
  const parts = [...byDepartment(files.filter(isFiling))].map(([department, group]): FileChoice => {
    const { taken, left, findings, inDoubt } = chooseVersions(group, department, preferred);
    return {
      taken,
      setAside: [
        ...taken.map((file) => setAsideOf(file, null)),
        ...left.map(({ submission, reason }) => setAsideOf(submission, reason)),
      ].flat(),
      inDoubt: new Set(inDoubt.map((level) => doubtKey(department, level))),
      findings: [findings, ...taken.map((file) => withoutJoined(file, taken))].flat(),
    };
  });
  return {
    taken: parts.flatMap(({ taken }) => taken),
    setAside: parts.flatMap(({ setAside }) => setAside),
    findings: [...parts, ...strangers].flatMap(({ findings }) => findings),
    inDoubt: new Set(parts.flatMap(({ inDoubt }) => [...inDoubt])),
  };
}

/** Files that no department can be told of are no versions of one another. */
function byDepartment(files: readonly Submission[]): ReadonlyMap<string, readonly Submission[]> {
  const groups = new Map<string, Submission[]>();
  for (const file of files) {
    const key = file.one.department?.name ?? `\n${file.file}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return groups;
}

/** What the other file brings is not missing: a register, people's points, the department's own. */
function withoutJoined({ findings, one }: Submission, taken: readonly Submission[]): readonly Finding[] {
  if (taken.length < 2) return findings;
  const brought = new Set(
    taken.flatMap(({ one: { read } }) => read.registers.map(({ definition }) => definition.tab)),
  );
  const levels = new Set<string>(one.points.map(({ level }) => level));
  return findings.filter((finding) => {
    const { misses } = consequencesOf(finding);
    if (misses === "sheet") return !brought.has(finding.value ?? "");
    return misses === undefined || misses === "number" || levels.has(misses);
  });
}

/** Rows of the institution's own register that are not merged. */
export function ownSetAside(points: readonly Point[]): SetAside[] {
  return points.flatMap((point) => {
    const found = ownReason(point);
    return found ? [{ point, ...found }] : [];
  });
}
