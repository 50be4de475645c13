import type { ViewName } from "../../../session/actions/action";
import { later, type LaterView } from "../parts/opening/later";

/** Views of the year that follows, which no button of the ribbon leads to. */
type YearView =
  | "progress"
  | "changing"
  | "flow"
  | "inspecting"
  | "appraising"
  | "year-papers"
  | "exporting"
  | "publishing"
  | "next-year";

/** What opens for a task, or when an action leads there. Each comes with those of the same desk, when the first of them opens. */
export const VIEWS: Readonly<Record<ViewName | YearView, LaterView>> = {
  filling: later(
    async () => (await import(/* webpackChunkName: "department-views" */ "./filling-view")).FillingView,
  ),
  findings: later(
    async () => (await import(/* webpackChunkName: "findings-view" */ "./findings-view")).FindingsView,
  ),
  reviewing: later(
    async () => (await import(/* webpackChunkName: "department-views" */ "./reviewing-view")).ReviewingView,
  ),
  "handing-in": later(
    async () => (await import(/* webpackChunkName: "department-views" */ "./handing-in-view")).HandingInView,
  ),
  departments: later(
    async () =>
      (await import(/* webpackChunkName: "institution-views" */ "./departments-view")).DepartmentsView,
  ),
  consolidating: later(
    async () =>
      (await import(/* webpackChunkName: "institution-views" */ "./consolidating-view")).ConsolidatingView,
  ),
  institution: later(
    async () =>
      (await import(/* webpackChunkName: "institution-views" */ "./institution-view")).InstitutionView,
  ),
  printing: later(
    async () => (await import(/* webpackChunkName: "institution-views" */ "./printing-view")).PrintingView,
  ),
  progress: later(
    async () => (await import(/* webpackChunkName: "year-views" */ "./year/progress-view")).ProgressView,
  ),
  inspecting: later(
    async () => (await import(/* webpackChunkName: "year-views" */ "./year/inspecting-view")).InspectingView,
  ),
  appraising: later(
    async () => (await import(/* webpackChunkName: "year-views" */ "./year/appraising-view")).AppraisingView,
  ),
  flow: later(async () => (await import(/* webpackChunkName: "flow-view" */ "./flow/flow-view")).FlowView),
  "year-papers": later(
    async () => (await import(/* webpackChunkName: "year-views" */ "./year/papers-view")).YearPapersView,
  ),
  exporting: later(
    async () =>
      (await import(/* webpackChunkName: "exporting-view" */ "./year/exporting-view")).ExportingView,
  ),
  publishing: later(
    async () =>
      (await import(/* webpackChunkName: "publishing-view" */ "./year/publishing-view")).PublishingView,
  ),
  "next-year": later(
    async () => (await import(/* webpackChunkName: "year-views" */ "./year/next-year-view")).NextYearView,
  ),
  changing: later(
    async () => (await import(/* webpackChunkName: "year-views" */ "./year/changing-view")).ChangingView,
  ),
};
