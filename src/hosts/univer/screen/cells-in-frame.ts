import type { Workbook, Worksheet } from "@univerjs/core";
import type { IRender, IRenderManagerService } from "@univerjs/engine-render";
import { filter } from "rxjs";
import { keyOf } from "../marks/cell-key";

type DrawnCell = ReturnType<Worksheet["getCell"]>;

/**
 * While a frame is drawn, each cell in sight is asked for four times or more, and every time marks, drop-downs and number
 * formats are looked up anew: more than half of what drawing takes. Within one frame the answer stays the same.
 */
export function rememberCellsInFrame(workbook: Workbook, renders: IRenderManagerService): () => void {
  const remembering = workbook.getSheets().map(remember);
  const stops = [workbook.sheetCreated$.subscribe((sheet) => remembering.push(remember(sheet)))];
  const follow = ({ engine }: IRender): void => {
    stops.push(
      engine.beginFrame$.subscribe(() => remembering.forEach(({ begin }) => begin())),
      engine.endFrame$.subscribe(() => remembering.forEach(({ end }) => end())),
    );
  };
  const id = workbook.getUnitId();
  const render = renders.getRenderById(id);
  if (render) follow(render);
  // The component draws its first workbook only later.
  else stops.push(renders.created$.pipe(filter(({ unitId }) => unitId === id)).subscribe(follow));
  return () => stops.forEach((stop) => stop.unsubscribe());
}

function remember(sheet: Worksheet): { begin: () => void; end: () => void } {
  const ask = sheet.getCell.bind(sheet);
  const known = new Map<number, DrawnCell>();
  let drawing = false;
  sheet.getCell = (row, column) => {
    if (!drawing || row < 0 || column < 0) return ask(row, column);
    const key = keyOf(row, column);
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const cell = ask(row, column) ?? null;
    known.set(key, cell);
    return cell;
  };
  return {
    begin() {
      known.clear();
      drawing = true;
    },
    end() {
      known.clear();
      drawing = false;
    },
  };
}
