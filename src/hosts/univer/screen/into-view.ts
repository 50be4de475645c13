import { ICommandService, type IRange, type Injector, type Workbook } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { ScrollToCellOperation, SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import {
  ScrollCommand,
  ScrollToCellCommand,
  ScrollToRangeOperation,
  SheetSkeletonManagerService,
} from "@univerjs/sheets-ui";
import { moveOf, type Stretch } from "./move-of";

/** Pixels at the right and the bottom that lie under the scroll bars, and a little air. */
const SCROLL_BAR = 14;

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Brings a cell of the sheet in sight, numbered from 0, into view: whole, beside the frozen lines and not under a scroll
 * bar. `before`: as many columns before it, where it must be moved and there is room. The component's own way takes frozen columns for as wide
 * as those they lie over, and knows of no scroll bars.
 */
export function bringIntoView(
  injector: Injector,
  workbook: Workbook,
  { row, column }: Place,
  before = 0,
): void {
  const render = injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentParam()?.skeleton;
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !viewport) return;
  const { viewBound } = viewport.calcViewportInfo();
  const { scaleX, scaleY } = render.scene;
  const left = skeleton.rowHeaderWidthAndMarginLeft;
  const top = skeleton.columnHeaderHeightAndMarginTop;
  const { startRow, startColumn } = workbook.getActiveSheet().getFreeze();
  const { mergeInfo } = skeleton.getCellWithCoordByIndex(row, column, false);
  const across = { from: viewBound.left - left, to: viewBound.right - left - SCROLL_BAR / scaleX };
  const down = { from: viewBound.top - top, to: viewBound.bottom - top - SCROLL_BAR / scaleY };
  const isBeside = mergeInfo.endColumn >= startColumn;
  const isBelow = mergeInfo.endRow >= startRow;
  const wide = { from: edgeOf(mergeInfo.startColumn, startColumn), to: mergeInfo.endX };
  const x = isBeside ? acrossTo(wide) : 0;
  const y = isBelow ? moveOf({ from: lineOf(mergeInfo.startRow, startRow), to: mergeInfo.endY }, down) : 0;
  if (x === 0 && y === 0) return;
  const to = skeleton.getOffsetRelativeToRowCol(viewport.viewportScrollX + x, viewport.viewportScrollY + y);
  injector.get(ICommandService).syncExecuteCommand(ScrollCommand.id, {
    sheetViewStartRow: to.row,
    sheetViewStartColumn: to.column,
    offsetX: to.columnOffset,
    offsetY: to.rowOffset,
  });

  function acrossTo(cell: Stretch): number {
    const least = moveOf(cell, across);
    const from = edgeOf(mergeInfo.startColumn - before, startColumn);
    return least !== 0 && before > 0 && fits({ ...cell, from }, across) ? from - across.from : least;
  }
  /** Where a column begins; what is frozen is no part of what moves. */
  function edgeOf(at: number, frozen: number): number {
    return skeleton?.getCellWithCoordByIndex(0, Math.max(at, frozen), false).startX ?? 0;
  }
  function lineOf(at: number, frozen: number): number {
    return skeleton?.getCellWithCoordByIndex(Math.max(at, frozen), 0, false).startY ?? 0;
  }
}

function fits(cell: Stretch, sight: Stretch): boolean {
  return cell.to - cell.from <= sight.to - sight.from;
}

interface Params {
  readonly unitId?: string;
  readonly range?: IRange;
  readonly reveal?: boolean;
}

/**
 * Whatever leads to a cell leaves it in view: the box with its name, searching, keys, and typing, which begins in the cell
 * however far somebody has scrolled away. Typed into out of sight, a cell kept the first letter alone.
 */
export function keepInView(injector: Injector, workbook: Workbook): () => void {
  const commands = injector.get(ICommandService);
  const selections = injector.get(SheetsSelectionsService);
  const cellOf = (range?: IRange): Place | null => {
    const primary = selections.getCurrentLastSelection()?.primary;
    if (!primary) return range ? { row: range.startRow, column: range.startColumn } : null;
    const { actualRow: row, actualColumn: column } = primary;
    const isIn =
      !range ||
      (row >= range.startRow &&
        row <= range.endRow &&
        column >= range.startColumn &&
        column <= range.endColumn);
    return isIn ? { row, column } : { row: range.startRow, column: range.startColumn };
  };
  const bring = (place: Place | null): void => {
    // Whole rows and columns have no number to begin with.
    if (place && Number.isFinite(place.row) && Number.isFinite(place.column))
      bringIntoView(injector, workbook, place);
  };
  const watching = commands.onCommandExecuted(({ id, params }) => {
    const { unitId, range, reveal } = (params ?? {}) as Params;
    if (unitId !== undefined && unitId !== workbook.getUnitId()) return;
    if (id === ScrollToCellCommand.id || id === ScrollToCellOperation.id || id === ScrollToRangeOperation.id)
      bring(cellOf(range));
    // The component's own listener scrolls after this one.
    if (id === SetSelectionsOperation.id && reveal === true) queueMicrotask(() => bring(cellOf()));
  });
  return () => watching.dispose();
}
