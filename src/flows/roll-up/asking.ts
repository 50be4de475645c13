import type { View, ViewRow } from "../../subjects/roll-up/view";
import type { AnsweredRow, Narrowing, RollUpPlace } from "../../workbook/data/roll-up-place";
import { HostError } from "../../workbook/host-error";

/** What a question is narrowed to; a year that is not given is the newest for views of one year, and every year for the others. */
export interface AskedAbout {
  readonly year?: string | undefined;
  /** 机构代码 whose institutions below are meant, however far below. */
  readonly parent?: string | undefined;
}

/** Who sent what, and the year that is looked at where none was given. */
export interface Scope {
  readonly institutions: readonly string[] | null;
  readonly newest: number;
}

const WHO = "SELECT institution_code, plan_year, parent_code FROM packages";

/** Throws `HostError` where nothing is there that could be asked about. */
export async function scopeOf(place: RollUpPlace, { year, parent }: AskedAbout): Promise<Scope> {
  const rows = await place.ask(WHO, { year: null, institutions: null });
  const institutions = parent === undefined ? null : below(parent, rows);
  const own = rows.filter(([code]) => institutions?.includes(String(code)) ?? true);
  const years = own.map(([, of]) => Number(of));
  if (year !== undefined && !years.includes(Number(year)))
    throw new HostError(
      "not-found",
      `没有${parent === undefined ? "" : `${parent}下级单位`}${year}年度的数据包。请检查年度，或先加入这一年的数据包。`,
    );
  if (years.length === 0)
    throw new HostError(
      "not-found",
      parent === undefined ? "还没有加入数据包。" : `没有上级机构代码是 ${parent} 的单位。请检查代码。`,
    );
  return { institutions, newest: year === undefined ? Math.max(...years) : Number(year) };
}

/** Institutions below one, in order of their codes. */
function below(parent: string, rows: readonly AnsweredRow[]): readonly string[] {
  const found = new Set<string>();
  const above = [parent];
  for (let code = above.pop(); code !== undefined; code = above.pop())
    for (const [own, , of] of rows)
      if (of === code && typeof own === "string" && !found.has(own) && own !== parent) {
        found.add(own);
        above.push(own);
      }
  return [...found].sort();
}

/** The rows of a view, by the keys of its columns. */
export async function askView(
  place: RollUpPlace,
  view: View,
  text: string,
  { newest, institutions }: Scope,
  { year }: AskedAbout,
): Promise<readonly ViewRow[]> {
  const narrowing: Narrowing = {
    year: view.years === "each" && year === undefined ? null : newest,
    institutions,
  };
  const rows = await place.ask(text, narrowing);
  return rows.map((row) => rowOf(view, row));
}

/** Engines hand whole numbers over as numbers or as text. */
function rowOf({ columns }: View, row: AnsweredRow): ViewRow {
  return Object.fromEntries(
    columns.map(({ key, kind }, i) => {
      const value = row[i] ?? null;
      const isNumber = kind === "count" || kind === "year";
      return [key, value === null ? null : isNumber ? Number(value) : String(value)] as const;
    }),
  );
}
