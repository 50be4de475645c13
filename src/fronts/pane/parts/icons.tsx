import type { ReactElement } from "react";
import type { IconName } from "../../../session/actions/action";
import type { TaskState } from "../../../subjects/task";

/** Strokes on a field of 16 by 16; drawn in the colour of the text, so that high contrast needs nothing more. */
const STROKES: Readonly<
  Record<IconName | "error" | "warning" | "hint" | "close" | "chevron" | "done" | TaskState["kind"], string>
> = {
  check: "M2 3h12v10H2zM5 8l2 2 4-4",
  consolidate: "M2 2h4v4H2zM10 2h4v4h-4zM6 10h4v4H6zM4 6v2h8V6M8 8v2",
  table: "M2 3h12v10H2zM2 6h12M6 6v7M10 6v7",
  pane: "M2 3h12v10H2zM10 3v10",
  fix: "M3 13l7-7M9 3l4 4M11 5l2-2M4 4l1 1M12 11l1 1",
  add: "M8 3v10M3 8h10",
  split: "M2 3h12M2 8h5M9 8h5M2 13h12M8 5v6",
  undo: "M6 3L3 6l3 3M3 6h6a4 4 0 010 8H6",
  sheet: "M4 2h6l3 3v9H4zM10 2v3h3M6 8h5M6 11h5",
  sign: "M2 13c3 0 3-4 5-4s0 3 2 3 2-2 4-2M9 6l4-4 1 1-4 4H9z",
  "hand-in": "M8 10V2M5 5l3-3 3 3M3 9v5h10V9",
  zip: "M3 2h10v12H3zM8 2v2M8 5v2M8 8v2M7 11h2v2H7z",
  new: "M4 2h6l3 3v9H4zM8 7v5M5.500 9.500h5",
  people:
    "M6 8a3 3 0 100-6 3 3 0 000 6zM1 14c0-3 2-5 5-5s5 2 5 5M11 3a2.500 2.500 0 010 5M12 9c2 .5 3 2.500 3 5",
  back: "M10 3L5 8l5 5",
  filter: "M2 3h12l-5 6v4l-2 1V9z",
  error: "M8 1.500l6.500 6.500L8 14.500 1.500 8zM8 5v4M8 11v.5",
  warning: "M8 2l6.500 12h-13zM8 6v4M8 11.500v.5",
  hint: "M8 1.500a6.500 6.500 0 100 13 6.500 6.500 0 000-13zM8 7v4.500M8 4.500V5",
  close: "M3 3l10 10M13 3L3 13",
  chevron: "M3 6l5 5 5-5",
  done: "M2 8l4 4 8-8",
  "to-do": "M8 1.500a6.500 6.500 0 100 13 6.500 6.500 0 000-13zM5 8h6M8.500 5l3 3-3 3",
  "not-yet": "M8 1.500a6.500 6.500 0 100 13 6.500 6.500 0 000-13zM8 4v4h3",
};

export type DrawnIcon = keyof typeof STROKES;

/** An icon beside its word; screen readers pass over it. */
export function Icon({ name }: { readonly name: DrawnIcon }): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={STROKES[name]} />
    </svg>
  );
}
