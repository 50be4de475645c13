import { gradeChanges } from "../../src/subjects/grade-changes/sheets/grade-changes";
import { departmentRegister } from "../../src/subjects/registers/sheets/department-register";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { DEPARTMENT_POINTS, department, STAFF_POINTS, table, TABS } from "./books";
import { gradeChange, office } from "./filed";
import type { Fields } from "./sequence-ledger";
import type { Book } from "./sheets";

/** A line of a register as a person knows it. */
export interface ModelLine {
  readonly id: number;
  readonly level: "岗位" | "科室";
  fields: Fields;
  /** What stands in 风险点编号. */
  written: string | null;
  returned: boolean;
}

/** A department, what it keeps and under which name it files it. */
export interface Desk {
  readonly name: string;
  readonly lines: ModelLine[];
  file: string;
  readonly withdrawn: string[];
}

/** What a department hands in. */
export function bookOf({ name, file, withdrawn }: Desk, lines: readonly ModelLine[]): Book {
  const own = name === "公诉科" ? department() : office();
  const of = (level: ModelLine["level"]) => lines.filter((line) => line.level === level);
  const common = ({ written, returned, fields: { point, measures } }: ModelLine) => ({
    riskId: written,
    point,
    measures,
    ...(returned && { opinion: "退回" }),
  });
  // Whoever signs has a mandate: who reviews whom is no matter here (T05).
  const approved = { change: "撤销", withdrawal: "风险消除", ground: "检察长授权审核" } as const;
  const changes = withdrawn.map((riskId) => gradeChange({ riskId, ...approved }));
  return own
    .called(file)
    .withRows(
      TABS.staff,
      table(
        staffRegister,
        of("岗位").map((line) => {
          const like = STAFF_POINTS.find((one) => one.name === line.fields.name) ?? STAFF_POINTS[0];
          const who = { name: line.fields.name, responsible: line.fields.name };
          const clerk = name === "办公室" ? { title: "主任", post: "主任", reviewer: "钱勇" } : {};
          return { ...like, ...who, ...clerk, ...common(line) };
        }),
      ),
    )
    .withRows(
      TABS.department,
      table(
        departmentRegister,
        of("科室").map((line) => ({ ...DEPARTMENT_POINTS[0], ...common(line) })),
      ),
    )
    .withRows(TABS.changes, [...table(gradeChanges, []), ...changes]);
}
