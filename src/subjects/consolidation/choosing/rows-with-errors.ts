import { consequencesOf } from "../../../findings/rule";
import type { Finding } from "../../../findings/finding";
import type { Consequences } from "../../../findings/rule";
import type { Point } from "../../registers/point";

/** Which rows have an error of their own, or stand on a sheet that no row of which is in order. */
export class RowsWithErrors {
  private readonly rows = new Set<string>();

  /** Of all errors, or of whatever holds back one thing. */
  constructor(findings: readonly Finding[], only?: Consequences["holdsBack"]) {
    for (const finding of findings) {
      const { severity, place } = finding;
      if (only === undefined ? severity !== "error" : consequencesOf(finding).holdsBack !== only) continue;
      if (place.row !== null) this.rows.add(rowKey(place.file, place.sheet, place.row));
      else if (consequencesOf(finding).holdsBack === "register")
        this.rows.add(rowKey(place.file, place.sheet, 0));
    }
  }

  concerns({ table, entry }: Point): boolean {
    if (this.rows.size === 0) return false;
    return (
      this.rows.has(rowKey(table.file, table.sheet, entry.row)) ||
      this.rows.has(rowKey(table.file, table.sheet, 0))
    );
  }
}

/** One text for a row of a sheet of a file; row 0 is the whole sheet. */
export function rowKey(file: string, sheet: string | null, row: number): string {
  return `${file}\n${sheet ?? ""}\n${row}`;
}
