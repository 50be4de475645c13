import { type Injector, type Univer, type Workbook } from "@univerjs/core";
import { CellAlertManagerService, CellAlertType, HoverManagerService } from "@univerjs/sheets-ui";
import type { CellMark } from "../../../workbook/live/cell-mark";
import type { Marks } from "./marks";

const KEY = "integrity-risk";
/** What the component says of a value that a drop-down does not offer. */
const INVALID = "SHEET_DATA_VALIDATION_ALERT";
const TYPES = {
  error: CellAlertType.ERROR,
  warning: CellAlertType.WARNING,
  hint: CellAlertType.INFO,
};
const SIZE = { width: 156, height: 74 };

/** Says what a mark means to whoever points at its cell. Answers with the way to stop. */
export function showWords(univer: Univer, workbook: Workbook, marks: Marks): () => void {
  const injector: Injector = univer.__getInjector();
  const alerts = injector.get(CellAlertManagerService);
  let shown: CellMark | null = null;
  const watching = injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
    const location = cell?.location;
    const mark =
      location?.unitId === workbook.getUnitId()
        ? (marks.at(location.subUnitId, location.row, location.col) ?? null)
        : null;
    if (mark === shown) return;
    if (shown) alerts.removeAlert(KEY);
    shown = mark;
    if (!mark || !location) return;
    const { severity, title, says } = mark;
    alerts.showAlert({
      type: TYPES[severity],
      title,
      message: says,
      location,
      ...SIZE,
      key: KEY,
    });
  });
  // The component's own "invalid" would say the same again, and neither what is wrong nor how to mend it.
  const listening = alerts.currentAlert$.subscribe((all) => {
    if (shown && all.some(([key]) => key === INVALID)) alerts.removeAlert(INVALID);
  });
  return () => {
    watching.unsubscribe();
    listening.unsubscribe();
    if (shown) alerts.removeAlert(KEY);
  };
}
