import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReactElement } from "react";
import { isNoPoint } from "../../../reading/entry";
import { nextLine } from "../../../session/line/add-point";
import { pointKey } from "../../../subjects/registers/point-key";
import { usePane } from "../state/pane-context";
import { Icon } from "../parts/icons";
import { RowLink } from "../parts/findings/row-link";
import { RowFormView } from "./row-form-view";

/** 单位 points: panel, party group, filing. */
export function InstitutionView(): ReactElement {
  const { session, state, run } = usePane();
  const points = state.checked.points.filter(({ level, entry }) => level === "单位" && !isNoPoint(entry));
  return (
    <div className="view">
      <p className="small">方案三（二）2：全院风险点由评审小组评定，报院党组审核，并报纪检监察科室备案。</p>
      <RowFormView />
      <section>
        <h2>单位风险点（{points.length}）</h2>
        <ul className="lines">
          {points.map((point) => (
            <li key={pointKey(point)}>
              <RowLink point={point} />
            </li>
          ))}
        </ul>
      </section>
      <DefaultButton onClick={() => run("转到空行", async () => session.reveal(nextLine(state, "单位")))}>
        <Icon name="add" />
        填一个单位风险点
      </DefaultButton>
    </div>
  );
}
