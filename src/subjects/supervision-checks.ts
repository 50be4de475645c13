import { archiveChecks } from "./archive/checks";
import type { SupervisionCheck } from "./subject";
import { warningChecks } from "./warnings/checks";

/** What is asked of 监察室专用工作簿. Apart from the rest: a pane loads it with that workbook and not before. */
export const SUPERVISION_CHECKS: readonly SupervisionCheck[] = [...warningChecks, ...archiveChecks];
