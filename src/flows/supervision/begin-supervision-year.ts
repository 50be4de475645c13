import { keysOf } from "../../sheets/define-sheet";
import { begunInfo } from "../../subjects/new-year/begun";
import { HostError } from "../../workbook/host-error";
import type { WorkbookPatch } from "../../workbook/live/workbook-patch";
import type { Supervision } from "./open-supervision";

/** The supervision workbook in a new year: its 单位信息 says the year, and all else, open warnings and their numbers, stays. */
export function supervisionYear({ read }: Supervision, year: string): WorkbookPatch {
  const { info } = read.tables;
  if (!info) throw new HostError("refused", `“${read.file}”里没有“单位信息”。请先补上。`);
  const after = begunInfo(info.record, year);
  return {
    changes: keysOf(info.definition).flatMap((key) => {
      const cell = info.cells.get(key);
      const value = after[key];
      if (!cell || value === info.record[key]) return [];
      const column = info.definition.columns[key];
      return [{ sheet: info.sheet, ...cell, value: value === null ? null : column.write(value) }];
    }),
  };
}
