import { consequencesOf } from "../../findings/rule";
import { openDepartments } from "../../house/house";
import { listedAs } from "../../house/succession";
import { saysDepartment } from "../../subjects/consolidation/choosing/submission";
import type { BatchRecord } from "../../subjects/consolidation/sheets/ledgers";
import type { Institution } from "../open-institution";

/** What came of a department's last file. */
export interface DepartmentFiling {
  readonly name: string;
  readonly head: string | null;
  readonly leaders: readonly string[];
  /** 未并入: a file came, and not one of its rows counts. */
  readonly standing: "未报" | "已报" | "有退回" | "未并入";
  /** What the last file was; null where none came. */
  readonly filed: {
    readonly file: string;
    readonly batch: string;
    readonly submission: string | null;
    readonly read: number;
    readonly merged: number;
    readonly setAside: number;
  } | null;
  /** Reasons of rows that were sent back or set aside. */
  readonly reasons: readonly string[];
}

/** Which departments filed, which are missing, what came of their rows. `counts`: the batches that are asked, all of them where nothing is said. */
export function departmentFilings(
  { books, house }: Pick<Institution, "books" | "house">,
  counts: (batch: string) => boolean = () => true,
): readonly DepartmentFiling[] {
  return openDepartments(house).map(({ name, head, acting, leaders }) => {
    const isOwn = (one: { readonly department: string | null }) =>
      saysDepartment(one.department, (said) => listedAs(house, said)?.name === name);
    const last = [...books.batches].reverse().find((one) => isOwn(one) && counts(one.batch ?? ""));
    // By its own last batch: others may have filed since, and what was sent back still waits.
    const aside = books.setAside.filter((one) => isOwn(one) && one.batch === last?.batch);
    const reasons = [...new Set(aside.map(({ reason }) => reason ?? ""))];
    const filed = last ? filedAs(last) : null;
    const isReturned = aside.some((one) => consequencesOf(one).sendsBack);
    return { name, head: head ?? acting, leaders, standing: standingOf(filed, isReturned), reasons, filed };
  });
}

function standingOf(filed: DepartmentFiling["filed"], isReturned: boolean): DepartmentFiling["standing"] {
  if (!filed) return "未报";
  if (isReturned) return "有退回";
  return filed.merged === 0 ? "未并入" : "已报";
}

function filedAs(last: BatchRecord): NonNullable<DepartmentFiling["filed"]> {
  const count = (value: string | null) => Number(value ?? 0);
  return {
    file: last.file ?? "",
    batch: last.batch ?? "",
    submission: last.submission,
    read: count(last.read),
    merged: count(last.merged),
    setAside: count(last.setAside),
  };
}
