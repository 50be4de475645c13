import { institutionTable, type InstitutionKey, type InstitutionRow } from "./sheets/institution-table";
import { shownValue } from "../../merging/joined-details";

/** What a file changed in the books. */
export interface FileChanges {
  added: number;
  changed: number;
  unchanged: number;
  missing: number;
  readonly details: string[];
}

/** What each file of a run changed, for 汇总记录. */
export class Changes {
  private readonly files = new Map<string, FileChanges>();

  of(file: string): FileChanges {
    const known = this.files.get(file) ?? { added: 0, changed: 0, unchanged: 0, missing: 0, details: [] };
    this.files.set(file, known);
    return known;
  }

  /** A row was merged; `before` is null for a new one. */
  merged(
    file: string,
    before: InstitutionRow | null,
    row: InstitutionRow,
    keys: readonly InstitutionKey[],
  ): void {
    const changes = this.of(file);
    if (!before) changes.added++;
    else if (keys.length === 0) changes.unchanged++;
    else changes.changed++;
    if (!before) return;
    for (const key of keys) {
      const { header } = institutionTable.columns[key];
      changes.details.push(
        `${row.riskId ?? ""} ${header}：${shownValue(before[key])}→${shownValue(row[key])}`,
      );
    }
  }

  missing(file: string, riskId: string): void {
    this.of(file).missing++;
    this.of(file).details.push(`${riskId} 本次未报`);
  }

  reopened(file: string, riskId: string): void {
    this.of(file).details.push(`${riskId} 重新列入`);
  }

  regraded(file: string, riskId: string, from: string | null, to: string): void {
    this.of(file).details.push(`${riskId} 风险等级：${shownValue(from)}→${to}（等级调整记录）`);
  }

  withdrawn(file: string, riskId: string): void {
    this.of(file).details.push(`${riskId} 已撤销`);
  }
}
