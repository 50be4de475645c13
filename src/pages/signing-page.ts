import type { PointRecord } from "../register/point";
import { recordOf, keysOf } from "../sheets/define-sheet";
import { signings } from "../sheets/signing";
import type { RowImage, SheetImage } from "../workbook/sheet-image";
import { drawSheet } from "./draw-sheet";
import { PROSE } from "./looks";

export interface SigningFacts {
  readonly institution: string;
  readonly department: string;
}

/** Points of a line of signatures: 12 mm at least, for wet ink. */
const SIGNATURE_HEIGHT = 40;
const SIGNERS = {
  岗位: ["填报人：", "科室负责人（审核）：", "分管领导（审核负责人本人的）：", "日期：　　　年　　月　　日"],
  科室: ["填报人：", "科室负责人：", "分管领导（审核）：", "日期：　　　年　　月　　日"],
} as const;

/** A department's register of one level on paper, with room for the signatures (整表审核). */
export function drawSigningPage(
  level: "岗位" | "科室",
  { institution, department }: SigningFacts,
  points: readonly PointRecord[],
): SheetImage {
  const definition = signings[level];
  const records = points.map((point, index) =>
    recordOf(definition, {
      ...point,
      number: String(index + 1),
      who: (level === "岗位" ? point.name : point.step) ?? null,
      post: (level === "岗位" ? point.post : point.posts) ?? null,
    }),
  );
  const image = drawSheet(definition, records, {
    title: `${institution}${department}${level}廉政风险点登记表`,
  });
  const { filter: _none, ...paper } = image;
  const width = keysOf(definition).length;
  const top = image.rows.length + 2;
  return {
    ...paper,
    rows: [...image.rows, { cells: [] }, signatures(SIGNERS[level], width)],
    merged: SIGNERS[level].map((_, i) => ({ top, bottom: top, left: 3 * i + 1, right: 3 * i + 3 })),
  };
}

/** Four parts of three columns each. */
function signatures(words: readonly string[], width: number): RowImage {
  return {
    height: SIGNATURE_HEIGHT,
    cells: Array.from({ length: width }, (_, i) => (i % 3 === 0 ? (words[i / 3] ?? null) : null)),
    looks: PROSE,
  };
}
