import type { Finding } from "../findings/finding";
import type { Point } from "../register/point";

/** Which rows have an error of their own, or stand on a sheet that lacks a required column. */
export class Troubles {
  private readonly rows = new Set<string>();

  /** Of all errors, or of one rule's alone. */
  constructor(findings: readonly Finding[], only?: string) {
    for (const { severity, rule, place } of findings) {
      if (severity !== "error" || (only !== undefined && rule !== only)) continue;
      if (place.row !== null) this.rows.add(key(place.file, place.sheet, place.row));
      else if (rule === "L03") this.rows.add(key(place.file, place.sheet, 0));
    }
  }

  concerns({ table, entry }: Point): boolean {
    return (
      this.rows.has(key(table.file, table.sheet, entry.row)) || this.rows.has(key(table.file, table.sheet, 0))
    );
  }
}

function key(file: string, sheet: string | null, row: number): string {
  return `${file}\n${sheet ?? ""}\n${row}`;
}
