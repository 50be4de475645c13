import type { ReactElement } from "react";
import { usePane } from "../state/pane-context";
import { Icon } from "./icons";
import { LightButton } from "./light/button";

/** 撤销上次操作: of the add-in, which Excel's own undo may not know. The steps before it are listed, and can be gone back to. */
export function UndoBar(): ReactElement | null {
  const { session, state, busy, run } = usePane();
  const steps = state.undo.toReversed();
  const [last, ...earlier] = steps;
  if (!last) return null;
  const back = async (count: number) => {
    for (let done = 0; done < count; done++) await session.undo();
  };
  return (
    <footer className="undo">
      <LightButton disabled={busy !== null} onClick={() => run("撤销", () => back(1))}>
        <Icon name="undo" />
        <span className="one-line">撤销：{last.label}</span>
      </LightButton>
      {earlier.length > 0 && (
        <details>
          <summary className="small">再往前 {earlier.length} 步</summary>
          <ol>
            {earlier.map(({ label }, i) => (
              // Steps go from the end alone: a place in the list is a step.
              <li key={steps.length - i}>
                <button
                  type="button"
                  className="row-link"
                  disabled={busy !== null}
                  onClick={() => run(`撤销 ${i + 2} 步`, () => back(i + 2))}
                >
                  撤销到这里：{label}
                </button>
              </li>
            ))}
          </ol>
        </details>
      )}
    </footer>
  );
}
