import { areaNamed } from "../../../workbook/address";
import type { FindingRecord, SetAsideRecord } from "../../consolidation/sheets/ledgers";

/** A numbered line of a 退回清单. */
export interface Item {
  /** The sheet that it stands on, as the list calls it. */
  readonly sheet: string;
  readonly where: string;
  readonly texts: readonly string[];
}

/** The file of a line, where it has to be told which. */
type InFile = (file: string | null) => string | null;

const WHOLE_FILE = "整个工作簿";
const WHOLE_SHEET = "整张表";

/** Findings that say why a row was not merged and how to mend that: told with the row, and nowhere else. */
export function toldByRow(
  rows: readonly SetAsideRecord[],
  findings: readonly FindingRecord[],
): ReadonlyMap<FindingRecord, SetAsideRecord> {
  return new Map(
    rows.flatMap((row) => {
      const finding = findings.find(
        ({ rule, file, sheet, cell }) =>
          rule === row.rule &&
          file === row.file &&
          sheet === row.sheet &&
          String(areaNamed(cell ?? "")?.top) === row.row,
      );
      return finding ? [[finding, row] as const] : [];
    }),
  );
}

/** A row that was not merged: what it says, then why not and what to do. */
export function itemOfRow(
  row: SetAsideRecord,
  told: ReadonlyMap<FindingRecord, SetAsideRecord>,
  inFile: InFile,
): Item {
  const [finding] = [...told].find(([, one]) => one === row) ?? [];
  const whose = [row.riskId, row.name].filter((part) => part !== null).join(" ");
  const written = [whose, row.point].filter((part) => part).join("：");
  const reason = `没有并入：${row.reason ?? ""}`;
  const texts = [...(written ? [written] : []), ...(finding ? sentences(finding, written) : [reason])];
  return { sheet: sheetOf(row, inFile), where: row.row === null ? "" : `第${row.row}行`, texts };
}

/** Findings as items. Those that say the same of several rows of a sheet are one. */
export function itemsOf(findings: readonly FindingRecord[], inFile: InFile): Item[] {
  const alike = new Map<string, FindingRecord[]>();
  for (const finding of findings) {
    const { file, sheet, field, value, message, fix, cell } = finding;
    const key = JSON.stringify([file, sheet, field, value, message, fix, cell === null]);
    const known = alike.get(key);
    if (known) known.push(finding);
    else alike.set(key, [finding]);
  }
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ sheet: sheetOf(first, inFile), ...whereAndWhat(first, same) }] : [];
  });
}

/** More places than these stand above the sentence, where there is room for them. */
const FEW = 3;

function whereAndWhat(first: FindingRecord, all: readonly FindingRecord[]): Pick<Item, "where" | "texts"> {
  const texts = sentences(first, "");
  const { sheet, field, cell } = first;
  if (cell === null)
    return { where: field === null ? (sheet === null ? "全部" : WHOLE_SHEET) : `“${field}”一栏`, texts };
  const places = placesOf(
    all.map((one) => one.cell ?? ""),
    field !== null,
  );
  const column = field === null ? [] : [`“${field}”`];
  if (places.length <= FEW) return { where: [...places, ...column].join("\n"), texts };
  return { where: [`${all.length}处`, ...column].join("\n"), texts: [`${places.join("、")}：`, ...texts] };
}

/** `第4行`, `第6至8行`; where no row is known, or no column that it is about, the cells themselves. */
function placesOf(cells: readonly string[], hasColumn: boolean): string[] {
  const rows = cells.map((cell) => areaNamed(cell)?.top ?? 0);
  return hasColumn && rows.every((row) => row > 0) ? runs(rows) : [...new Set(cells)];
}

function sheetOf({ file, sheet }: { file: string | null; sheet: string | null }, inFile: InFile): string {
  const told = inFile(file);
  return `${sheet ?? WHOLE_FILE}${told === null ? "" : `（${told}）`}`;
}

/** 4, 6, 7, 8 → `第4行`, `第6至8行`. */
function runs(rows: readonly number[]): string[] {
  const found: [first: number, last: number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found.map(([first, last]) => (first === last ? `第${first}行` : `第${first}至${last}行`));
}

/** What was written, what is wrong with it and what should stand there; nothing twice. */
function sentences({ value, message, fix, basis }: FindingRecord, written: string): string[] {
  const said = `${written}\n${message ?? ""}`;
  return [
    ...(value === null || quotes(said, value) ? [] : [`填写的是：${value}`]),
    `${message ?? ""}${basis === null ? "" : `依据：方案${basis}。`}`,
    ...(fix === null || quotes(said, fix) ? [] : [`建议改为：${fix}`]),
  ];
}

/** What is shorter may stand in a sentence by chance. */
const UNMISTAKABLE = 4;

function quotes(said: string, text: string): boolean {
  return said.includes(`“${text}”`) || (text.length >= UNMISTAKABLE && said.includes(text));
}
