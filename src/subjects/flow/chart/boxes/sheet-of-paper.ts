import type { ChartLook } from "../../../../drawing/chart/text-block";

/** A4 portrait and what stands where on it, in millimetres. */
export const PAGE = { width: 210, height: 297, left: 14, right: 196, top: 12, bottom: 285 } as const;

/** 业务流程, 廉政风险点, 防控措施及责任人. */
export const COLUMNS = {
  steps: { left: PAGE.left, right: 92 },
  risks: { left: 92, right: 141 },
  measures: { left: 141, right: PAGE.right },
} as const;

/** Between a column's edge and the boxes of risk points and measures. */
export const INSET = 3;
/** The middle of all boxes of steps. */
export const AXIS = (COLUMNS.steps.left + COLUMNS.steps.right) / 2;
export const BOX_WIDTH = 42;
export const LOZENGE_WIDTH = 44;
/** A branch's label: three characters a line, between a box's side and the first way beside it. */
export const LABEL_WIDTH = 9;
/** Characters of it, and of words under a box: more is read on the sheet. */
export const LABEL_MOST = 18;
/** Ways beside the boxes, so far from the axis. */
export const LANES = { first: 31.8, pitch: 2, count: 4 } as const;
/** Beside the axis: ways that go on elsewhere hang here, half of a box away from where the next step is. */
export const BYWAY = 10;
export const BYWAY_WIDTH = 18;
/** From the end of a page's last box to the sign （接下页）, and from （接上页） to the first one. */
export const TURN = 9;
/** Of it, before the sign itself. */
export const TURN_LINE = 5;
/** From a box to the next one at least, and at most where a page has room. */
export const GAP = { least: 4.2, most: 18 } as const;
/** An arrow that nothing stands beside. */
export const STUB = 4.2;
/** From one place at a box's side to the next. */
export const PORT = 3.4;

const GREY = "404040";
export const INK = {
  line: "303030",
  frame: "606060",
  grey: GREY,
  fault: "B00000",
  ground: "FFFFFF",
} as const;

/** Nothing is smaller than 8 points. */
export const LOOKS = {
  title: { size: 22, face: "title" },
  under: { size: 10.5, ink: GREY },
  header: { size: 12, isBold: true },
  name: { size: 10.5, isBold: true },
  detail: { size: 8.5, ink: GREY },
  lozenge: { size: 10, isBold: true },
  lozengeDetail: { size: 8, ink: GREY },
  label: { size: 8 },
  number: { size: 8, ink: GREY },
  text: { size: 9 },
  measures: { size: 8.5 },
  post: { size: 8.5, isBold: true },
  mark: { size: 9, isBold: true },
  sign: { size: 9 },
  fault: { size: 8, ink: INK.fault, isBold: true },
} as const satisfies Readonly<Record<string, ChartLook>>;
