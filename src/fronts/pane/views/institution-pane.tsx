import { Pivot, PivotItem } from "@fluentui/react/lib/Pivot";
import type { ReactElement } from "react";
import type { ViewName } from "../../../session/actions/action";
import { usePane } from "../state/pane-context";
import { useConsolidating } from "../state/use-consolidating";
import { ConsolidatingView } from "./consolidating-view";
import { DepartmentsView } from "./departments-view";
import { FindingsView } from "./findings-view";
import { InstitutionView } from "./institution-view";
import { PrintingView } from "./printing-view";

/** The supervision office: who filed, consolidate, the institution's own points, print. */
export function InstitutionPane(): ReactElement {
  const { view, go, state } = usePane();
  const work = useConsolidating();
  const listed = state.checked.findings.length;
  return (
    <Pivot
      selectedKey={view ?? "departments"}
      onLinkClick={(item) => item?.props.itemKey && go(item.props.itemKey as ViewName)}
      aria-label="工作步骤"
      className="steps"
    >
      <PivotItem itemKey="departments" headerText="科室">
        <DepartmentsView />
      </PivotItem>
      <PivotItem itemKey="consolidating" headerText="汇总">
        <ConsolidatingView work={work} />
      </PivotItem>
      <PivotItem itemKey="institution" headerText="单位">
        <InstitutionView />
      </PivotItem>
      <PivotItem itemKey="findings" headerText={listed > 0 ? `问题 ${listed}` : "问题"}>
        <FindingsView />
      </PivotItem>
      <PivotItem itemKey="printing" headerText="打印">
        <PrintingView />
      </PivotItem>
    </Pivot>
  );
}
