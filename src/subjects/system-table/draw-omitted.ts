import { OMITTED_TAB } from "../../books/pane-sheets";
import type { InstitutionRow } from "../consolidation/sheets/institution-table";
import { INSTITUTION } from "../../sheets/words";
import type { RowImage, SheetImage } from "../../workbook/sheet-image";
import { inLines, rowHeight } from "../../drawing/text-measure";
import type { SystemTableFacts, SystemTableOptions } from "./facts";
import { BODY_SIZE, pageOf } from "./cut/layout";
import { centredLook, tableHeaderLook, textLook } from "./looks";
import { openingOf } from "./title";

const WIDTHS = { A3: [8, 24, 30, 100], A4: [7, 20, 24, 72] } as const;
const HEADERS = ["序号", "编号", "科室", "未列入的原因"];
const HEAD_ROWS = 3;
/** So many errors of a row are told; the rest is counted. */
const TOLD = 3;
const REASONS: Readonly<Record<string, string>> = {
  待整改: "待整改：填报内容尚有错误，改正后列入。",
  本次未报: "本次未报：所在科室最近一次报送中没有这一风险点，核实后列入或者撤销。",
  已撤销: "已撤销：风险点已经撤销。",
};
const NO_STATUS = "状态未注明：重新汇总后列入。";

/** What a final table leaves out, each with its reason: nothing goes in silence. */
export function drawOmitted(
  rows: readonly InstitutionRow[],
  facts: SystemTableFacts,
  options: SystemTableOptions,
): SheetImage {
  const widths = WIDTHS[options.paper];
  const opening = openingOf(`${facts.institution}廉政风险防控体系表未列入清单`, facts, widths);
  const header: RowImage = { height: 27, cells: HEADERS, looks: HEADERS.map(() => tableHeaderLook) };
  const lines = rows.length > 0 ? rows.map((row, i) => lineOf(row, i + 1, widths, facts)) : [nothing()];
  const drawn = [...opening.rows, header, ...lines];
  return {
    sheet: OMITTED_TAB,
    columns: widths.map((width) => ({ width })),
    rows: drawn,
    merged: opening.merged,
    frozen: { rows: HEAD_ROWS, columns: 0 },
    page: {
      ...pageOf(options.paper),
      repeatRows: [HEAD_ROWS, HEAD_ROWS],
      area: { top: 1, left: 1, bottom: drawn.length, right: widths.length },
    },
  };
}

function lineOf(
  row: InstitutionRow,
  number: number,
  widths: readonly number[],
  { errorsOf }: SystemTableFacts,
): RowImage {
  const department = row.level === "单位" ? INSTITUTION : (row.department ?? "");
  const texts = [row.riskId ?? "（无编号）", department, reasonOf(row, errorsOf?.(row.source ?? "") ?? [])];
  return {
    height: rowHeight(texts.map((text, i) => ({ text, width: widths[i + 1]!, size: BODY_SIZE }))) + 3,
    cells: [number, ...texts.map((text, i) => inLines(text, widths[i + 1]!, BODY_SIZE))],
    looks: [centredLook, centredLook, centredLook, textLook],
  };
}

function reasonOf({ status }: InstitutionRow, errors: readonly string[]): string {
  if (status !== "待整改" || errors.length === 0) return REASONS[status ?? ""] ?? NO_STATUS;
  const more = errors.length > TOLD ? `另有 ${errors.length - TOLD} 处，见“核查结果”。` : "";
  return `待整改：${errors.slice(0, TOLD).join("")}${more}`;
}

function nothing(): RowImage {
  return {
    height: 24,
    cells: [null, null, null, "没有未列入的风险点。"],
    looks: [centredLook, centredLook, centredLook, textLook],
  };
}
