import { consequencesOf } from "../../../findings/rule";
import type { Finding, Place } from "../../../findings/finding";
import type { Consequences } from "../../../findings/rule";
import type { Point } from "../../registers/point";

/** Which rows have an error of their own, or stand on a sheet that no row of which is in order. */
export class RowsWithErrors {
  /** By file and sheet; row 0 is the whole sheet. */
  private readonly files = new Map<string, Map<string | null, Set<number>>>();

  /** Of all errors, or of whatever holds back one thing. */
  constructor(findings: readonly Finding[], only?: Consequences["holdsBack"]) {
    for (const finding of findings) {
      const { severity, place } = finding;
      if (only === undefined ? severity !== "error" : consequencesOf(finding).holdsBack !== only) continue;
      if (place.row !== null) this.add(place, place.row);
      else if (consequencesOf(finding).holdsBack === "register") this.add(place, 0);
    }
  }

  private add({ file, sheet }: Place, row: number): void {
    const sheets = this.files.get(file) ?? new Map<string | null, Set<number>>();
    const rows = sheets.get(sheet) ?? new Set();
    this.files.set(file, sheets.set(sheet, rows.add(row)));
  }

  concerns({ table, entry }: Point): boolean {
    const rows = this.files.get(table.file)?.get(table.sheet);
    return rows !== undefined && (rows.has(entry.row) || rows.has(0));
  }
}

/** One text for a row of a sheet of a file; row 0 is the whole sheet. */
export function rowKey(file: string, sheet: string | null, row: number): string {
  return `${file}\n${sheet ?? ""}\n${row}`;
}
