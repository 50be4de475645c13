import type { CellMark } from "../../../workbook/live/cell-mark";
import { contentOf } from "../../../workbook/content-of-image";
import { LateWorkbook } from "../../../workbook/live/late-workbook";
import type { WorkbookImage } from "../../../workbook/sheet-image";
import type { ShownWorkbook } from "../../../workbook/live/shown-workbook";

/** What the spreadsheet in the page can do once it is there. */
const CAPABILITIES = { pageSetUp: true, reveal: true, live: true, merges: true };

/**
 * A workbook to be judged and looked at while the spreadsheet is still being loaded. `onMarks` is told of marks until then,
 * to show them some other way.
 */
export function lateShown(
  name: string,
  image: WorkbookImage,
  coming: Promise<ShownWorkbook>,
  onMarks: (marks: () => readonly CellMark[]) => void,
): ShownWorkbook {
  let there: ShownWorkbook | null = null;
  let marks: () => readonly CellMark[] = () => [];
  const ready = coming.then((shown) => {
    there = shown;
    shown.mark(marks);
    return shown.ready;
  });
  const whole = ready.then(async () => (await coming).whole);
  // Whoever waits for it is told.
  whole.catch(() => undefined);
  const later = (then: (shown: ShownWorkbook) => void): void => void coming.then(then, () => undefined);
  return {
    live: new LateWorkbook(
      contentOf(image, name),
      CAPABILITIES,
      coming.then(({ live }) => live),
    ),
    ready,
    whole,
    settle: () => there?.settle() ?? Promise.resolve(),
    isTyping: () => there?.isTyping() ?? false,
    image: () => there?.image() ?? image,
    find: () =>
      coming.then(
        (shown) => shown.find(),
        () => undefined,
      ),
    losses: () => there?.losses() ?? [],
    sheetInSight: () => there?.sheetInSight() ?? null,
    columnView: () => there?.columnView() ?? null,
    showColumns: (view) => later((shown) => shown.showColumns(view)),
    filteredLines: () => there?.filteredLines() ?? 0,
    showAllLines: () => later((shown) => shown.showAllLines()),
    onLooked: (listener) =>
      later((shown) => {
        shown.onLooked(listener);
        // What is seen is known from now on.
        listener();
      }),
    onEdited: (listener) => later((shown) => shown.onEdited(listener)),
    onSelected: (listener) => later((shown) => shown.onSelected(listener)),
    badge: (badges) => later((shown) => shown.badge(badges)),
    mark(now) {
      marks = now;
      if (there) there.mark(now);
      else onMarks(now);
    },
  };
}
