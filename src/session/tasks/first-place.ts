import type { RegisterFrame } from "../../reading/read-workbook";
import { placeInForm } from "../../reading/read-form";
import { HostError } from "../../workbook/host-error";
import { fillingOf } from "../department/filling";
import { waitingRows } from "../department/reviewing";
import { addPointFor, nextLine } from "../line/add-point";
import type { CellPlace } from "../plan";
import type { SessionState } from "../state";
import { pathOf } from "./path";
import { nextStep } from "./task";

/** Where whoever opens this workbook begins: the first line with something left to do, seen from its left. Null where nothing is. */
export function firstPlace(state: SessionState): CellPlace | null {
  try {
    if (state.kind === "department") return inDepartment(state);
    return state.kind === "institution" ? inInstitution(state) : null;
  } catch (error) {
    // No register to begin in: that is told where it is filled in.
    if (error instanceof HostError) return null;
    throw error;
  }
}

function inDepartment(state: SessionState): CellPlace | null {
  const filling = fillingOf(state);
  const { cover } = state.checked.read;
  if (!filling?.department) return cover && cellIn(placeInForm(cover, "department"));
  const [point] = filling.incomplete;
  if (point) return beginningOf(point.table, point.entry.row);
  const [person] = filling.without;
  if (person) return addPointFor(state, person).reveal ?? null;
  if (filling.asksDepartmentPoints && filling.departmentPoints === 0) return nextLine(state, "科室");
  const [waiting] = waitingRows(state);
  return waiting ? beginningOf(waiting.point.table, waiting.point.entry.row) : null;
}

function inInstitution(state: SessionState): CellPlace | null {
  const step = nextStep(pathOf(state))?.step;
  return step && "place" in step ? step.place(state) : null;
}

/** What is first written on a line: nothing left of it is scrolled away. */
function beginningOf({ sheet, header }: RegisterFrame, row: number): CellPlace {
  const columns = header?.columnOf;
  return { sheet, row, column: columns?.get("name") ?? columns?.get("power") ?? 1 };
}

function cellIn({ sheet, row, column }: ReturnType<typeof placeInForm>): CellPlace | null {
  return sheet === null || row === null ? null : { sheet, row, column: column ?? 1 };
}
