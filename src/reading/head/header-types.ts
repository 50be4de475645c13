/** Several columns whose cells are one value: texts one after the other, the first that is filled, or a tick under a value. */
export type Parts =
  | { readonly columns: readonly number[]; readonly by: "：" | "\n" | null }
  | { readonly columns: readonly number[]; readonly ticked: readonly string[] };

/** One of several points on a line, each in a column of its own under a category (思想道德 | 岗位职责 | 制度机制). */
export interface OnePoint {
  readonly column: number;
  /** What its column says of it: `category` → 思想道德. */
  readonly key: string;
  readonly value: string;
}

/** A header row understood. */
export interface Header<K extends string = string> {
  /** The last of its rows. */
  readonly row: number;
  /** The last row of its table. */
  readonly last: number;
  readonly columnOf: ReadonlyMap<K, number>;
  /** The 科室 column that an incoming register may carry. */
  readonly department: number | null;
  /** Columns that are one value together (风险点 + 表现形式), by key; the first of them is that of `columnOf`. */
  readonly parts: ReadonlyMap<K, Parts>;
  /** Points side by side on one line; such a header is read once for each (`headersOf`). */
  readonly points: readonly OnePoint[];
  /** The one of `points` that is read; null where a line is one point. */
  readonly point: OnePoint | null;
  readonly unknown: readonly { readonly column: number; readonly header: string }[];
  readonly twice: readonly { readonly column: number; readonly first: number; readonly key: K }[];
  /** Columns known and not read: 序号, a number beside its text, 责任领导. */
  readonly ignored: readonly number[];
  /** Words over the columns of `parts` and `points`, for knowing the header when it is printed again. */
  readonly labels: ReadonlyMap<number, string>;
  /** How many columns are known by their header. */
  readonly hits: number;
}

/** A header for each point that a line may hold. */
export function headersOf<K extends string>(header: Header<K>): readonly Header<K>[] {
  if (header.points.length === 0) return [header];
  return header.points.map((point) => ({
    ...header,
    columnOf: new Map([...header.columnOf, ["point" as K, point.column], [point.key as K, point.column]]),
    point,
  }));
}
