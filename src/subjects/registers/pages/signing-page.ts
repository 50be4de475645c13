import type { PointRecord } from "../point";
import { recordOf } from "../../../sheets/define-sheet";
import { signings } from "../sheets/signing";
import type { Look, RowImage, SheetImage } from "../../../workbook/sheet-image";
import { drawSheet } from "../../../drawing/draw-sheet";
import { PROSE, TITLE } from "../../../drawing/looks";
import { signatureLine } from "../../../drawing/paper/signature-line";

interface SigningFacts {
  readonly institution: string;
  readonly department: string;
}

/** Points of a line of signatures: 12 mm at least, for wet ink. */
const SIGNATURE_HEIGHT = 40;
const SIGNATURE_SIZE = 10.5;
const SIGNATURE: Look = { ...PROSE, size: SIGNATURE_SIZE, wrap: false };
const CENTRED_TITLE: Look = { ...TITLE, horizontal: "center" };
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
  const widths = image.columns.map(({ width }) => width);
  const across = (row: number) => ({ top: row, left: 1, bottom: row, right: widths.length });
  const [title, ...lines] = image.rows;
  return {
    ...paper,
    rows: [
      { ...title, cells: title?.cells ?? [], looks: CENTRED_TITLE },
      ...lines,
      { cells: widths.map(() => null), looks: {} },
      signatures(level, widths),
    ],
    merged: [across(1), across(image.rows.length + 2)],
  };
}

function signatures(level: keyof typeof SIGNERS, widths: readonly number[]): RowImage {
  const width = widths.reduce((sum, one) => sum + one, 0);
  return {
    height: SIGNATURE_HEIGHT,
    cells: [signatureLine(SIGNERS[level], width, SIGNATURE_SIZE)],
    looks: SIGNATURE,
  };
}
