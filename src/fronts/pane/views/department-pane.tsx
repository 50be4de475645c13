import { Pivot, PivotItem } from "@fluentui/react/lib/Pivot";
import type { ReactElement } from "react";
import type { ViewName } from "../../../session/actions/action";
import { usePane } from "../state/pane-context";
import { FillingView } from "./filling-view";
import { FindingsView } from "./findings-view";
import { HandingInView } from "./handing-in-view";
import { ReviewingView } from "./reviewing-view";

/** A department's workbook: fill it, mend it, get it reviewed, hand it in. */
export function DepartmentPane(): ReactElement {
  const { view, go, state } = usePane();
  return (
    <Pivot
      selectedKey={view ?? "filling"}
      onLinkClick={(item) => item?.props.itemKey && go(item.props.itemKey as ViewName)}
      aria-label="工作步骤"
      className="steps"
    >
      <PivotItem itemKey="filling" headerText="填报">
        <FillingView />
      </PivotItem>
      <PivotItem itemKey="findings" headerText="问题" itemCount={state.checked.findings.length}>
        <FindingsView />
      </PivotItem>
      <PivotItem itemKey="reviewing" headerText="审核">
        <ReviewingView />
      </PivotItem>
      <PivotItem itemKey="handing-in" headerText="报送">
        <HandingInView />
      </PivotItem>
    </Pivot>
  );
}
