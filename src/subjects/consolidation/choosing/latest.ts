import type { Level } from "../../../sheets/define-sheet";
import type { Submission } from "./submission";

/** The latest of several versions of a register, or those of which nothing tells which it is. */
export interface Latest {
  readonly taken: Submission | null;
  readonly tied: readonly Submission[];
  /** By what a version is no longer the one. */
  by(file: Submission): string;
  isOlder(file: Submission): boolean;
}

const COPY = "内容相同、任取一份的办法";
const ORDERS = [
  { by: "报送序号", of: ({ one }: Submission) => numeric(one.read.cover?.record.submission) },
  { by: "填报日期", of: ({ one }: Submission) => one.read.cover?.record.filledOn ?? null },
] as const;

/** By the higher 报送序号, else the later 填报日期, each where both versions say it; versions with the same content are one. */
export function latestOf(files: readonly Submission[], levels: readonly Level[]): Latest {
  const laterThan = new Map(
    files.map((file) => [file, files.find((other) => orderOf(other, file))] as const),
  );
  const newest = files.filter((file) => !laterThan.get(file));
  // A circle, of numbers here and dates there, tells nothing.
  const open = newest.length > 0 ? newest : files;
  const [first = null] = open;
  const isOne = first !== null && open.every((file) => isCopy(file, first, levels));
  return {
    taken: isOne ? first : null,
    tied: isOne ? [] : open,
    by: (file) => {
      const later = laterThan.get(file);
      return (later && orderOf(later, file)) ?? COPY;
    },
    isOlder: (file) => laterThan.get(file) !== undefined,
  };
}

/** By what the one is later than the other; undefined where it is not, or nobody knows. */
function orderOf(one: Submission, other: Submission): string | undefined {
  for (const { by, of } of ORDERS) {
    const [a, b] = [of(one), of(other)];
    if (a !== null && b !== null && a !== b) return a > b ? by : undefined;
  }
  return undefined;
}

function numeric(text: string | null | undefined): string | null {
  return text ? text.padStart(6, "0") : null;
}

/** The same rows saved again by another program are no other version. */
export function isCopy(one: Submission, other: Submission, levels: readonly Level[]): boolean {
  return one === other || one.sha256 === other.sha256 || contentOf(one, levels) === contentOf(other, levels);
}

function contentOf({ one: { points, read } }: Submission, levels: readonly Level[]): string {
  return JSON.stringify([
    points.filter(({ level }) => levels.includes(level)).map(({ record }) => record),
    read.gradeChanges?.entries.map(({ record }) => record) ?? [],
  ]);
}
