import { DefaultButton } from "@fluentui/react/lib/Button";
import { type ReactElement } from "react";
import { rowForm } from "../../../session/line/row-form";
import { usePane } from "../state/pane-context";
import { LineForm } from "../parts/line/line-form";
import { useSelection } from "../state/use-selection";

/** The selected line standing upright, for whom 24 columns are too wide. */
export function RowFormView(): ReactElement {
  const { state } = usePane();
  const { selection, look } = useSelection();
  const form = rowForm(state, selection);
  return (
    <section className="form" aria-label="当前行">
      <div className="bar">
        <h2 className="grow">{form ? form.heading : "当前行"}</h2>
        <DefaultButton onClick={look}>读取所选行</DefaultButton>
      </div>
      {form ? (
        <LineForm form={form} />
      ) : (
        <p className="small">在表里选中一行，就可以在这里逐项填写，不必左右滚动。</p>
      )}
    </section>
  );
}
