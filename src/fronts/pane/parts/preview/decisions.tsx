import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReactElement } from "react";
import { CHOICES, decide, decideAll, openDecisions } from "../../../../session/institution/deciding";
import { usePane } from "../../state/pane-context";

/** Questions of earlier consolidations that wait for an answer. */
export function DecisionList(): ReactElement | null {
  const { state, busy, propose } = usePane();
  const open = openDecisions(state);
  if (open.length === 0) return null;
  return (
    <section>
      <h2>等待处理决定（{open.length}）</h2>
      <p className="small">
        选“采用科室”，科室报的值立即写入风险点汇总表；选“采用本院”，汇总表不变。以后汇总照此办理，选错了可以撤销。
      </p>
      {open.length > 1 && (
        <div className="buttons">
          {CHOICES.map((choice) => (
            <DefaultButton
              key={choice}
              disabled={busy !== null}
              onClick={() => propose(() => decideAll(state, choice))}
            >
              {open.length} 处都{choice}
            </DefaultButton>
          ))}
        </div>
      )}
      <ul className="cards">
        {open.map((decision) => (
          <li key={decision.row} className="card plain">
            <p>
              {decision.record.riskId ?? decision.record.file} {decision.record.field}
            </p>
            <p className="small">
              科室：{decision.record.departmentValue ?? "空白"}
              <br />
              本院：{decision.record.institutionValue ?? "空白"}
            </p>
            <div className="buttons">
              {CHOICES.map((choice) => (
                <button
                  key={choice}
                  type="button"
                  className="adopt"
                  disabled={busy !== null}
                  onClick={() => propose(() => decide(state, decision, choice))}
                >
                  {choice}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
