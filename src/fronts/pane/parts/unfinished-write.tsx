import type { ReactElement } from "react";
import { clearDrawings, unfinishedOf, type Unfinished } from "../../../session/unfinished";
import { usePane } from "../state/pane-context";
import { LightButton } from "./light/button";
import { NoticeBar } from "./light/notice-bar";

/** The last write was cut off: what is left of it, and what to do. */
export function UnfinishedWrite(): ReactElement | null {
  const { state, busy, propose } = usePane();
  const unfinished = unfinishedOf(state);
  if (!unfinished) return null;
  // Where a sheet has lost its name nothing is deleted: a drawing may be all that is left of the rest.
  const isSafe = unfinished.replaced.length === 0;
  const clear = (
    <LightButton disabled={busy !== null} onClick={() => propose(() => clearDrawings(unfinished))}>
      删除没有画完的表
    </LightButton>
  );
  return (
    <NoticeBar kind="warning" actions={isSafe ? clear : undefined}>
      {sentenceOn(unfinished)}
    </NoticeBar>
  );
}

function sentenceOn({ drawings, replaced }: Unfinished): string {
  if (replaced.length > 0)
    return `上次写入没有完成，${replaced.map((sheet) => `“${sheet}”`).join("、")}是写入之前原表的副本。请不要保存，关闭工作簿后重新打开；已经保存了的，请与原表核对，把缺的内容从副本抄回去。`;
  return `上次写入没有完成（窗格或 Excel 中途关闭），原来的表都没有动，留下 ${drawings.length} 张没有画完的表。请删除它们，再做一次。`;
}
