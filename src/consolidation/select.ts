import { D03 } from "../findings/catalogue/consolidation";
import type { Finding } from "../findings/finding";
import { say } from "../findings/remark";
import { differences } from "./differences";
import { listed } from "./listed";
import type { Submission } from "./submission";

/** Which files of a department count, which do not, and what is to be said about it. */
export interface Selection {
  readonly taken: readonly Submission[];
  readonly left: readonly { readonly submission: Submission; readonly reason: string }[];
  readonly findings: readonly Finding[];
}

/** D03: of several files of one department the higher 报送序号, else the later 填报日期; complementing registers are joined. */
export function select(
  files: readonly Submission[],
  department: string,
  preferred: ReadonlySet<string>,
): Selection {
  const [first, ...others] = files;
  if (!first || others.length === 0) return { taken: files, left: [], findings: [] };
  const chosen = files.filter(({ file }) => preferred.has(file));
  if (chosen.length === 1 && chosen[0]) return supersede(chosen[0], files, department, "指定的文件");
  if (chosen.length > 1 && chosen.length < files.length) return among(chosen, files, department);
  const byLevel = complementing(files);
  if (byLevel)
    return joined(
      byLevel.map((group) => select(group, department, NOBODY)),
      department,
    );
  if (distinctFiles(files, contentOf).length === 1)
    return supersede(first, files, department, "内容相同，任取一份");
  for (const distinct of [distinctFiles(files, digestOf), distinctFiles(files, contentOf)]) {
    for (const { by, value } of ORDERS) {
      const latest = best(distinct, value);
      if (latest) return supersede(latest, files, department, by);
    }
  }
  return undecided(files, department);
}

const ORDERS = [
  { by: "报送序号", value: ({ one }: Submission) => numeric(one.read.cover?.record.submission) },
  { by: "填报日期", value: ({ one }: Submission) => one.read.cover?.record.filledOn ?? null },
] as const;

function numeric(text: string | null | undefined): string | null {
  return text ? text.padStart(6, "0") : null;
}

/** The one file whose value is above all others; undefined where that is nobody, or not known of everybody. */
function best(
  files: readonly Submission[],
  value: (file: Submission) => string | null,
): Submission | undefined {
  const values = files.map((file) => ({ file, value: value(file) }));
  if (values.some((one) => one.value === null)) return undefined;
  const [highest, second] = [...values].sort((a, b) => ((a.value ?? "") < (b.value ?? "") ? 1 : -1));
  return highest && highest.value !== second?.value ? highest.file : undefined;
}

/** One file of each kind, the first of the official order standing for all. */
function distinctFiles(
  files: readonly Submission[],
  kindOf: (file: Submission) => string,
): readonly Submission[] {
  return [...new Map([...files].reverse().map((file) => [kindOf(file), file])).values()].reverse();
}

function digestOf({ sha256 }: Submission): string {
  return sha256;
}

/** The same rows saved again by another program are no other version. */
function contentOf({ one: { points, read } }: Submission): string {
  return JSON.stringify([
    points.map(({ level, record }) => [level, record]),
    read.gradeChanges?.entries.map(({ record }) => record) ?? [],
  ]);
}

/** Files with one level each, by level; null where one has several, or all have the same: those are versions of one whole. */
function complementing(files: readonly Submission[]): readonly (readonly Submission[])[] | null {
  const groups = new Map<string, Submission[]>();
  for (const file of files) {
    const levels = new Set(
      file.one.read.registers.filter(({ entries }) => entries.length > 0).map(({ level }) => level),
    );
    if (levels.size > 1) return null;
    const [level = NO_ROWS] = levels;
    groups.set(level, [...(groups.get(level) ?? []), file]);
  }
  const filled = [...groups.keys()].filter((level) => level !== NO_ROWS);
  return filled.length > 1 ? [...groups.values()] : null;
}

/** What was chosen of each level, together. */
function joined(parts: readonly Selection[], department: string): Selection {
  const taken = parts.flatMap((part) => part.taken);
  const together = taken
    .slice(1)
    .map(({ file }) => say(D03, "joined", wholeFile(file), { department, other: taken[0]?.file ?? "" }));
  return {
    taken,
    left: parts.flatMap(({ left }) => left),
    findings: [...parts.flatMap(({ findings }) => findings), ...together],
  };
}

/** Several were named: those that were not go, and among these it is asked as ever. */
function among(chosen: readonly Submission[], files: readonly Submission[], department: string): Selection {
  const of = select(chosen, department, NOBODY);
  const [first] = of.taken;
  if (!first) return undecided(files, department);
  const others = files.filter((file) => !chosen.includes(file));
  const gone = supersede(first, [first, ...others], department, "指定的文件");
  return {
    taken: of.taken,
    left: [...of.left, ...gone.left],
    findings: [...of.findings, ...gone.findings],
  };
}

const NOBODY: ReadonlySet<string> = new Set();
const NO_ROWS = "";

function supersede(
  taken: Submission,
  files: readonly Submission[],
  department: string,
  by: string,
): Selection {
  const left = files.filter((file) => file !== taken);
  return {
    taken: [taken],
    left: left.map((submission) => ({ submission, reason: `同一科室的文件按${by}取“${taken.file}”` })),
    findings: left.map((other) => {
      const list = differences(other.one.points, taken.one.points);
      return say(D03, "superseded", wholeFile(other.file), {
        department,
        by,
        taken: taken.file,
        differences: list.length ? `${listed(list)}。` : "没有差异。",
      });
    }),
  };
}

function undecided(files: readonly Submission[], department: string): Selection {
  return {
    taken: [],
    left: files.map((submission) => ({ submission, reason: "同一科室有几份文件，分不清先后" })),
    findings: files.map(({ file }) => {
      const other = files.find((one) => one.file !== file)?.file ?? file;
      return say(D03, "undecided", wholeFile(file), { department, other });
    }),
  };
}

function wholeFile(file: string) {
  return { file, sheet: null, row: null, column: null };
}
