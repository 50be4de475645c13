import type { RegisterTable } from "../../reading/read-workbook";
import type { Level } from "../../sheets/define-sheet";
import type { Person } from "../../house/house";
import { valueAt } from "../../workbook/grid";
import { HostError } from "../../workbook/host-error";
import { standsIn } from "../../subjects/registers/point";
import { cellOfLine, rowBelow } from "../../drawing/line-cells";
import type { CellPlace, Plan } from "../plan";
import type { SessionState } from "../state";

/** 新增岗位风险点: name, title and post of a person on the next free line. */
export function addPointFor(state: SessionState, person: Person): Plan {
  const table = registerOf(state, "岗位");
  const prepared = preparedRow(state, table, person);
  if (prepared !== null) return goTo(firstToFill(table, prepared, "power"), person);
  const row = rowBelow(state.content, table);
  const given = [
    ["name", person.name],
    ["title", person.title],
    ["post", person.post],
  ] as const;
  const changes = given
    .filter(([key, value]) => value !== null && table.header?.columnOf.has(key))
    .map(([key, value]) => cellOfLine(table, row, key, value));
  return {
    label: `为${person.name}新增风险点`,
    sentences: [],
    changes,
    reveal: firstToFill(table, row, "power"),
  };
}

/** A line that bears the person's name and nothing more: begun, and to be gone on with. */
function preparedRow(
  { content, checked }: SessionState,
  table: RegisterTable,
  { name }: Person,
): number | null {
  const column = table.header?.columnOf.get("name") ?? 0;
  const filled = new Set(
    checked.points.filter((point) => standsIn(point, table)).map(({ entry }) => entry.row),
  );
  const grid = content.sheets.find(({ sheet }) => sheet === table.sheet);
  const line = grid?.rows.find((row) => !filled.has(row.number) && valueAt(row, column) === name);
  return line && line.number > (table.header?.row ?? 0) ? line.number : null;
}

function goTo(reveal: CellPlace, { name }: Person): Plan {
  return { label: `转到${name}的空行`, sentences: [], changes: [], reveal };
}

/** 新增科室风险点: its next free line, where nothing is known beforehand. */
export function addDepartmentPoint(state: SessionState): Plan {
  return { label: "转到科室风险点的空行", sentences: [], changes: [], reveal: nextLine(state, "科室") };
}

/** The next free line of a register, to be filled in. */
export function nextLine(state: SessionState, level: Level): CellPlace {
  const table = registerOf(state, level);
  return firstToFill(table, rowBelow(state.content, table), "power");
}

/** The register of a level. Throws `HostError` where the workbook has none. */
function registerOf({ checked }: SessionState, level: Level): RegisterTable {
  const table = checked.read.registers.find((one) => one.level === level && one.header !== null);
  if (table) return table;
  throw new HostError(
    "wrong-kind",
    `没有找到${level}风险点登记表，或它没有表头。请从下发的工作簿里复制这张表。`,
  );
}

function firstToFill(table: RegisterTable, row: number, key: string): CellPlace {
  return { sheet: table.sheet, row, column: table.header?.columnOf.get(key) ?? 1 };
}
