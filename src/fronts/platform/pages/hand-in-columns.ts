import type { HandIn } from "../store/kept/hand-ins";
import { moment } from "./layout";
import type { PageColumn } from "./page-table";

/** What a list of hand-ins says of each, for the department and for the office. */
export const HAND_IN_COLUMNS: readonly PageColumn<HandIn>[] = [
  { head: "时间", cell: ({ at }) => moment(at) },
  { head: "文件", cell: ({ file }) => file },
  { head: "错误", look: "count", cell: ({ errors }) => errors },
];
