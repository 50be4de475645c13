import { drawSheet } from "../../drawing/draw-sheet";
import { saysDepartment } from "../../subjects/consolidation/choosing/submission";
import { listedAs } from "../../house/succession";
import { recordOf } from "../../sheets/define-sheet";
import {
  findingsSheet,
  type FindingRecord,
  type SetAsideRecord,
} from "../../subjects/consolidation/sheets/ledgers";
import { returnedSheet } from "../../subjects/returned/sheets/returned";
import type { WorkbookContent } from "../../workbook/grid";
import { findingsIn } from "./found";
import { fileNameOf, openDepartments, type Issued } from "../issue";
import type { Institution } from "../open-institution";

/** What a department has to mend, as the institution's books say it after the last consolidation. */
export interface Returned {
  readonly department: string;
  /** Its rows that were not merged. */
  readonly rows: readonly SetAsideRecord[];
  /** What was found in its files. */
  readonly findings: readonly FindingRecord[];
}

/** Every department that has something to mend, in official order. Hints are no reason to write to anybody. */
export function returnedOf(institution: Institution, content: WorkbookContent): readonly Returned[] {
  const { books, house } = institution;
  const found = findingsIn(content);
  return openDepartments(institution).flatMap(({ name: department }) => {
    const isOwn = (one: { readonly department: string | null }) =>
      saysDepartment(one.department, (name) => listedAs(house, name)?.name === department);
    const last = [...books.batches].reverse().find(isOwn)?.batch;
    const files = new Set(
      books.batches.filter((one) => isOwn(one) && one.batch === last).map(({ file }) => file),
    );
    const rows = books.setAside.filter((one) => isOwn(one) && one.batch === last);
    const findings = found.filter(({ file, severity }) => files.has(file) && severity !== "提示");
    const isDue = rows.length > 0 || findings.some(({ severity }) => severity === "错误");
    return isDue ? [{ department, rows, findings }] : [];
  });
}

/** 退回清单 as a workbook of its own; the department mends its own workbook by it. */
export function returnedFile(institution: Institution, { department, rows, findings }: Returned): Issued {
  const one = openDepartments(institution).find(({ name }) => name === department);
  if (!one) throw new Error(`No department ${department}.`);
  const house = institution.house.institution ?? "";
  const list = drawSheet(returnedSheet, rows, { title: `${house}${department}退回清单` });
  const problems = drawSheet(
    findingsSheet,
    findings.map((record, index) => recordOf(findingsSheet, { ...record, number: String(index + 1) })),
    { title: `${house}${department}核查结果` },
  );
  return {
    file: fileNameOf(institution, one, "-退回清单"),
    department: one,
    image: { sheets: [...(rows.length > 0 ? [list] : []), problems], properties: {} },
  };
}
