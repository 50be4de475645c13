import type { InstitutionRow } from "../../consolidation/sheets/institution-table";
import { plain } from "../../../workbook/text/plain";
import type { SystemTableOptions } from "../facts";

/** The rows to print, and those that `final` leaves out. */
interface RowSelection {
  readonly printed: readonly InstitutionRow[];
  readonly omitted: readonly InstitutionRow[];
  /** Something printed still waits to be put right. */
  readonly draft: boolean;
}

/** Chooses by department and post first; then 已撤销 goes, and for a final table whatever is not 正常. */
export function selectRows(rows: readonly InstitutionRow[], options: SystemTableOptions): RowSelection {
  const printed: InstitutionRow[] = [];
  const omitted: InstitutionRow[] = [];
  let draft = false;
  for (const row of rows) {
    if (!isAsked(row, options)) continue;
    const isOpen = !isSettled(row);
    if (isOpen && options.final) omitted.push(row);
    if (isOpen && (options.final || !isAlive(row))) continue;
    printed.push(row);
    draft ||= isOpen;
  }
  return { printed, omitted, draft };
}

/** 已撤销 rows are history: they are neither printed nor counted. */
export function isAlive({ status }: InstitutionRow): boolean {
  return status !== "已撤销";
}

export function isSettled({ status }: InstitutionRow): boolean {
  return status === "正常";
}

function isAsked(row: InstitutionRow, { department, post }: SystemTableOptions): boolean {
  if (department !== undefined && row.department !== department) return false;
  return post === undefined || hasPost(row, post);
}

/** Whether a row is of the post asked for, alone in its cell or among several; white space makes no difference. */
export function hasPost({ post }: InstitutionRow, asked: string): boolean {
  const wanted = plain(asked);
  if (post === null || wanted === "") return false;
  return plain(post) === wanted || post.split(/[、，,\n]/).some((one) => plain(one) === wanted);
}
