import type { ComponentType } from "react";
import type { ViewName } from "../../../session/actions/action";
import { ConsolidatingView } from "./consolidating-view";
import { DepartmentsView } from "./departments-view";
import { FillingView } from "./filling-view";
import { FindingsView } from "./findings-view";
import { HandingInView } from "./handing-in-view";
import { InstitutionView } from "./institution-view";
import { PrintingView } from "./printing-view";
import { ReviewingView } from "./reviewing-view";

/** What opens for a task, or when an action leads there. */
export const VIEWS: Readonly<Record<ViewName, ComponentType>> = {
  filling: FillingView,
  findings: FindingsView,
  reviewing: ReviewingView,
  "handing-in": HandingInView,
  departments: DepartmentsView,
  consolidating: ConsolidatingView,
  institution: InstitutionView,
  printing: PrintingView,
};
