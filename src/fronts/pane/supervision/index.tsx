import type { ComponentType, ReactElement } from "react";
import { supervisionTasks } from "../../../session/supervision/tasks";
import { TaskPane } from "../tasks/task-pane";
import { FindingsView } from "../views/findings-view";
import { ArchiveView } from "./archive-view";
import { AccountabilityView, LeadersView } from "./plain-views";
import { PapersView } from "./papers-view";
import { OpenedNoticeProvider } from "./opened-notice";
import { WarningsView } from "./warnings-view";

const VIEWS: Readonly<Record<string, ComponentType>> = {
  warnings: WarningsView,
  archive: ArchiveView,
  accountability: AccountabilityView,
  leaders: LeadersView,
  findings: FindingsView,
  papers: PapersView,
};

/** The tasks of 监察室专用工作簿, which no other workbook shows. */
export function SupervisionPane(): ReactElement {
  return (
    <OpenedNoticeProvider>
      <TaskPane tasks={supervisionTasks} views={VIEWS} />
    </OpenedNoticeProvider>
  );
}
