import { useEffect, useMemo, useState, useSyncExternalStore, type ReactElement } from "react";
import { stageColumns } from "../../../session/line/stage-columns";
import type { ColumnView } from "../../../workbook/live/column-view";
import type { Desk } from "../desk/desk";
import type { DeskState } from "../desk/desk-state";

interface LooksBarProps {
  readonly desk: Desk;
  readonly session: NonNullable<DeskState["session"]>;
}

/** What of the sheet in sight is seen: columns by the stage of the work, and how many lines a filter keeps back. */
export function LooksBar({ desk, session }: LooksBarProps): ReactElement | null {
  const { sheet, chosen, filtered } = useLook(desk, session);
  const checked = useSyncExternalStore(session.subscribe, () => session.state.checked);
  const stages = useMemo(() => (sheet === null ? [] : stageColumns({ checked }, sheet)), [checked, sheet]);
  if (stages.length === 0 && filtered === 0) return null;
  return (
    <div className="wb-looks">
      {stages.length > 0 && (
        <Stages stages={stages} chosen={chosen} onChoose={(view) => desk.shown?.showColumns(view)} />
      )}
      {filtered > 0 && (
        <span role="status">
          筛选后有 {filtered} 行不在眼前：照样检查、汇总、打印和保存。{" "}
          <button type="button" className="wb-show-all" onClick={() => desk.shown?.showAllLines()}>
            全部显示
          </button>
        </span>
      )}
    </div>
  );
}

interface StagesProps {
  readonly stages: readonly ColumnView[];
  readonly chosen: string | null;
  readonly onChoose: (view: ColumnView | null) => void;
}

/** One group of choices: the arrows of the keyboard go from one to the next. */
function Stages({ stages, chosen, onChoose }: StagesProps): ReactElement {
  const choices = [null, ...stages];
  return (
    <fieldset title="只在屏幕上：不看的栏目照样检查、打印和保存">
      <legend>看哪些栏目</legend>
      {choices.map((view) => {
        const title = view?.title ?? null;
        return (
          <label key={title} className={title === chosen ? "wb-chosen" : undefined}>
            <input type="radio" name="wb-stage" checked={title === chosen} onChange={() => onChoose(view)} />
            {title ?? "全部"}
          </label>
        );
      })}
    </fieldset>
  );
}

interface Look {
  readonly sheet: string | null;
  readonly chosen: string | null;
  readonly filtered: number;
}

function useLook(desk: Desk, session: LooksBarProps["session"]): Look {
  const [look, setLook] = useState<Look>(() => lookOf(desk));
  useEffect(() => {
    // What a workbook says that has left the screen is not heard any more.
    let isHere = true;
    const again = () => isHere && setLook(lookOf(desk));
    again();
    desk.shown?.onLooked(again);
    return () => void (isHere = false);
  }, [desk, session]);
  return look;
}

function lookOf({ shown }: Desk): Look {
  return {
    sheet: shown?.sheetInSight() ?? null,
    chosen: shown?.columnView() ?? null,
    filtered: shown?.filteredLines() ?? 0,
  };
}
