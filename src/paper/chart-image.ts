/** A drawing in the millimetres of its page, as plain facts that every host can translate. The origin is the upper left corner. */
export interface ChartImage {
  /** What it is called: by programs that list pictures, and by a screen reader. */
  readonly title: string;
  /** What it says, in words, for who does not see it. */
  readonly description: string;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** Upper left corner of what is shown, where a part of the drawing is; that of the page otherwise. */
  readonly origin?: ChartPoint;
  /** The later ones lie above the earlier ones. */
  readonly shapes: readonly ChartShape[];
}

/** A colour: RRGGBB. */
type Ink = string;

/** What a face is filled with: one colour, or lines that are told apart on a black-and-white print too. */
export type ChartFill = Ink | { readonly hatch: ChartHatch; readonly ink: Ink; readonly ground: Ink };

/** From light to dark: `dots` covers least, `cross` most. */
export type ChartHatch = "dots" | "rising" | "falling" | "cross";

export interface ChartOutline {
  readonly ink: Ink;
  /** Millimetres. */
  readonly weight: number;
  readonly dash?: "dots" | "dashes";
}

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** A place on the page: its upper left corner and its size. */
export interface ChartArea extends ChartPoint {
  readonly width: number;
  readonly height: number;
}

/** A face; without a fill one sees through it, without an outline it has no edge. */
export interface ChartFace extends ChartArea {
  /** `lozenge` is a diamond that touches the area's four sides in their middle. */
  readonly kind: "box" | "lozenge";
  readonly fill?: ChartFill;
  readonly outline?: ChartOutline;
  /** Of a box: the radius of its corners. */
  readonly corner?: number;
}

/** A line through its points, with the head of an arrow at the last one where that is wanted. */
export interface ChartLine {
  readonly kind: "line";
  readonly points: readonly ChartPoint[];
  readonly outline: ChartOutline;
  readonly arrow?: true;
  /** Radius by which its corners are rounded. */
  readonly corner?: number;
}

type ChartAnchor = "start" | "middle" | "end";

/** Lines of text one below another: they were broken by whoever laid them out, no host breaks them again. */
export interface ChartText {
  readonly kind: "text";
  /** `x` is where each line starts, has its middle, or ends; `y` is the base of the first. */
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** Points. */
  readonly size: number;
  /** Millimetres from one base to the next. */
  readonly leading: number;
  readonly anchor: ChartAnchor;
  readonly isBold?: true;
  /** `title` is the face of headings on paper; `plain` everything else. */
  readonly face?: "title" | "plain";
  /** Black where it is not named. */
  readonly ink?: Ink;
}

/** What a shape stands for, as a program finds it again: `node: "3"` is written as `data-node="3"`. */
export type ChartData = Readonly<Record<string, string>>;

/** Shapes that are one thing for who points at it or has it read: a box with its text, a cell with its number. */
export interface ChartGroup {
  readonly kind: "group";
  readonly data: ChartData;
  /** What it says; shown where a pointer rests on it. */
  readonly words?: string;
  readonly shapes: readonly ChartShape[];
}

export type ChartShape = ChartFace | ChartLine | ChartText | ChartGroup;
