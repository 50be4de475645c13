import { cellOf, SEVERITY_NAMES, type Finding } from "../../../findings/finding";
import { departmentSheets, institutionSheets } from "../../../books";
import { keysOf, recordOf, type SheetDefinition } from "../../../sheets/define-sheet";
import { findingsSheet, type FindingRecord } from "../sheets/ledgers";
import type { RowImage, SheetImage } from "../../../workbook/sheet-image";
import { drawSheet } from "../../../drawing/draw-sheet";

const DEFINITIONS: readonly SheetDefinition[] = [...departmentSheets, ...institutionSheets];
const keys = keysOf(findingsSheet);

interface FindingsPageOptions {
  /** The workbook that the page stands in: findings about it are linked to their cells. */
  readonly file?: string;
  /** Where another file lies as seen from the page's folder, parted by `/`; undefined: no link. */
  readonly pathOf?: (file: string) => string | undefined;
  readonly title?: string;
  /** The sheets whose headers people know the fields by. */
  readonly definitions?: readonly SheetDefinition[];
}

/** 核查结果, also the sheet of 问题清单: one line a finding, in the order given. */
export function drawFindings(
  findings: readonly Finding[],
  { file, pathOf, title, definitions }: FindingsPageOptions = {},
): SheetImage {
  const records = findings.map((finding, index) => findingRecord(finding, index, definitions));
  return drawSheet(findingsSheet, records, {
    ...(title !== undefined && { title }),
    links: (index) => linkOf(findings[index] as Finding, file, pathOf),
  });
}

/** A finding as a line of 核查结果. */
export function findingRecord(
  finding: Finding,
  index: number,
  definitions: readonly SheetDefinition[] = DEFINITIONS,
): FindingRecord {
  const { rule, severity, place, field, value, message, basis, fix } = finding;
  return recordOf(findingsSheet, {
    number: String(index + 1),
    severity: SEVERITY_NAMES[severity],
    rule,
    file: place.file,
    sheet: place.sheet,
    cell: cellOf(place),
    field: field === null ? null : fieldName(field, place.sheet, definitions),
    value,
    message,
    fix: fix?.value ?? null,
    basis,
  });
}

/** The header that people know a field by: that of the sheet named, else the first that has such a column. */
export function fieldName(
  field: string,
  sheet: string | null,
  definitions: readonly SheetDefinition[] = DEFINITIONS,
): string {
  const having = definitions.filter(({ columns }) => field in columns);
  const chosen = having.find(({ tab }) => tab === sheet) ?? having[0];
  return chosen?.columns[field]?.header ?? field;
}

function linkOf(
  { place }: Finding,
  own: string | undefined,
  pathOf: FindingsPageOptions["pathOf"],
): RowImage["links"] {
  const file = place.file === own ? undefined : pathOf?.(place.file);
  if (place.sheet === null || (place.file !== own && file === undefined)) return undefined;
  const cell = cellOf(place);
  const target = { ...(file !== undefined && { file }), sheet: place.sheet, cell: cell ?? "A1" };
  return new Map([[keys.indexOf(cell === null ? "sheet" : "cell"), target]]);
}
