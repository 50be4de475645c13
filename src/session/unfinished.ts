import { isDrawing, isReplaced } from "../workbook/live/unfinished";
import type { Plan } from "./plan";
import type { SessionState } from "./state";

/** What a write left behind that was cut off, because the pane or Excel was closed in the middle of it. */
export interface Unfinished {
  /** Our own drawings, which nobody needs. */
  readonly drawings: readonly string[];
  /** Copies of sheets as they were before they were drawn over. */
  readonly replaced: readonly string[];
}

/** Null where the last write came to its end. */
export function unfinishedOf({ content }: SessionState): Unfinished | null {
  const names = content.sheets.map(({ sheet }) => sheet);
  const [drawings, replaced] = [names.filter(isDrawing), names.filter(isReplaced)];
  return drawings.length + replaced.length > 0 ? { drawings, replaced } : null;
}

/** Deletes the drawings that never came to their place; asked first, as a deleted sheet does not come back. */
export function clearDrawings({ drawings }: Unfinished): Plan {
  return {
    label: `删除 ${drawings.length} 张没有画完的表`,
    sentences: [
      `删除${drawings.map((sheet) => `“${sheet}”`).join("、")}，其他工作表不动。`,
      "这些表是上次写入中断时留下的，里面没有人填写的内容。",
    ],
    changes: [],
    removes: drawings,
  };
}
