import {
  drawSystemTable,
  hasPost,
  type SystemTableFacts,
  type SystemTableOptions,
} from "../subjects/system-table";
import type { WorkbookImage } from "../workbook/sheet-image";
import { HostError } from "../workbook/host-error";
import type { FindingRecord } from "../subjects/consolidation/sheets/ledgers";
import { errorsOf } from "./consolidating/found";
import { named } from "../house/names";
import { presentOf } from "../house/succession";
import type { Institution } from "./open-institution";

export interface PrintSettings extends SystemTableOptions {
  /** 填报时间; without it that of 单位信息. */
  readonly date?: string | undefined;
}

/** What the printable table says besides its rows; never the clock. */
export function systemTableFacts({ read, house }: Institution, date?: string): SystemTableFacts {
  const info = read.institution.info?.record;
  return {
    institution: info?.institution ?? house.institution ?? "",
    date: date ?? info?.filledOn ?? null,
    departments: house.departments.map(({ name }) => name),
    people: house.people,
  };
}

/**
 * The printable table alone, from the last 汇总表; `found` is 核查结果, the reasons of what a final table leaves out. Throws `HostError` where there
 * is nothing to print.
 */
export function printSystemTable(
  institution: Institution,
  settings: PrintSettings,
  found: readonly FindingRecord[],
): WorkbookImage {
  const { books, house, read } = institution;
  // What people added by hand without a number is printed as `consolidate` prints it.
  const rows = [...books.table, ...books.loose];
  if (rows.length === 0)
    throw new HostError("wrong-kind", `“${read.file}”的风险点汇总表是空的。请先汇总各科室工作簿。`);
  const asked = named(house, settings.department);
  const department = asked && presentOf(house, asked).name;
  if (settings.department !== undefined && department === undefined) {
    throw new HostError(
      "not-found",
      `机构设置里没有科室“${settings.department}”。可选：${house.departments.map(({ name }) => name).join("、")}。`,
    );
  }
  const { post } = settings;
  if (post !== undefined && !rows.some((row) => hasPost(row, post))) {
    throw new HostError("not-found", `风险点汇总表里没有岗位“${post}”。请核对岗位名称。`);
  }
  const facts = { ...systemTableFacts(institution, settings.date), errorsOf: errorsOf(found) };
  return {
    sheets: drawSystemTable(rows, facts, { ...settings, department }),
    properties: {},
  };
}
