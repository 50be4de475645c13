import { returnedPaper } from "../../src/subjects/returned/pages/returned-list";
import type { PaperImage } from "../../src/paper/paper-image";
import { recordOf } from "../../src/sheets/define-sheet";
import {
  findingsSheet,
  type FindingRecord,
  type SetAsideRecord,
} from "../../src/subjects/consolidation/sheets/ledgers";
import { returnedSheet } from "../../src/subjects/returned/sheets/returned";

type ReturnedContent = Parameters<typeof returnedPaper>[0];

const FILE = "07-公诉科.xlsx";

/** A row of 公诉科 that was sent back. */
export function sentBack(row: number, record: Partial<SetAsideRecord> = {}): SetAsideRecord {
  return recordOf(returnedSheet, {
    batch: "2012-01",
    file: FILE,
    sheet: "岗位风险点登记表",
    row: String(row),
    department: "公诉科",
    riskId: "GS-G-001",
    name: "关颖怡",
    point: "案卷材料和随案移送物品交接不清、丢失、调换。",
    rule: "A07",
    reason: "审核意见是退回",
    ...record,
  });
}

/** Something that was found in a cell of its file. */
export function foundIn(cell: string | null, record: Partial<FindingRecord> = {}): FindingRecord {
  return recordOf(findingsSheet, {
    number: "1",
    severity: "错误",
    rule: "A05",
    file: FILE,
    sheet: "岗位风险点登记表",
    cell,
    field: "审核意见",
    message: "审核意见空白。请审核人填写“同意”或“退回”。",
    basis: "三（二）2",
    ...record,
  });
}

/** 退回清单 of 公诉科, made on 2012-11-05. */
export function returned(
  list: Partial<ReturnedContent>,
  kind?: Parameters<typeof returnedPaper>[1],
): PaperImage {
  return returnedPaper(
    {
      institution: "云溪区人民检察院",
      department: "公诉科",
      day: "2012-11-05",
      batch: "2012-01",
      files: [FILE],
      rows: [],
      findings: [],
      ...list,
    },
    kind,
  );
}
