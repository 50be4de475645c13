import { rowBelow } from "../../../drawing/line-cells";
import { recordOf } from "../../../sheets/define-sheet";
import type { Appraised, AppraisedItem } from "../../../subjects/appraisal/appraise";
import { appraisals, TOTAL, type AppraisalRecord } from "../../../subjects/appraisal/sheets/appraisals";
import type { WorkbookPatch } from "../../../workbook/live/workbook-patch";
import type { Institution } from "../../open-institution";
import { headerEnds, lineChanges } from "../../steps/line-changes";
import { sheetToWrite } from "../sheet-to-write";
import { appraisalKey, itemName } from "./typed-scores";

/** The appraisal as the contract's JSON has it: a line an object and item, and 合计 of each object. Points with two decimals at most. */
export function appraisalJson(appraised: readonly Appraised[]): readonly object[] {
  return appraised.flatMap((one) => [
    ...one.items.map((line) => ({
      ...{ object: one.object, kind: one.kind, code: line.item.code, item: line.item.item },
      ...{ full: points(line.item.full), deduction: points(line.deduction) },
      ...{ self: points(line.self), office: points(line.office), leader: points(line.leader) },
      ...{ weighted: points(line.weighted), rows: line.rows, reasons: line.reasons },
    })),
    {
      ...{ object: one.object, kind: one.kind, code: "合计", item: "合计" },
      ...{ full: points(one.full), deduction: points(one.deduction) },
      ...{
        self: points(one.scores.self),
        office: points(one.scores.office),
        leader: points(one.scores.leader),
      },
      ...{ weighted: points(one.weighted), class: one.class, converted: points(one.converted) },
      ...{ vetoed: one.vetoed, rows: [] },
    },
  ]);
}

/** `2400` → 24. */
export function points(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}

/** 考核评分表 written: lines of this year's objects where they stand, new ones below; lines of other years and what people typed stay. */
export function appraisalPatch(institution: Institution, appraised: readonly Appraised[]): WorkbookPatch {
  const { read, content, house } = institution;
  const table = sheetToWrite(read.institution.appraisals, appraisals, read.file);
  const there = new Map(
    table.entries.map(
      (entry) => [appraisalKey(entry.record.year, entry.record.对象, entry.record.项目), entry] as const,
    ),
  );
  let below = rowBelow(content, table);
  const changes = appraised.flatMap((one) =>
    recordsOf(one, house.year).flatMap((record) => {
      const entry = there.get(appraisalKey(record.year, record.对象, record.项目));
      const before = entry?.record ?? null;
      const kept = before && { 自评分: before.自评分, 领导评价分: before.领导评价分, note: before.note };
      return lineChanges(table, entry?.row ?? below++, before, { ...record, ...kept });
    }),
  );
  return { changes, headers: headerEnds(table) };
}

function recordsOf(one: Appraised, year: string | null): readonly AppraisalRecord[] {
  return [
    ...one.items.map((line) => recordOf(appraisals, { year, 对象: one.object, ...itemRecord(line) })),
    recordOf(appraisals, {
      ...{ year, 对象: one.object, 项目: TOTAL, 分值: said(one.full), 扣分: said(one.deduction) },
      ...{ 考核分: said(one.scores.office), 加权得分: said(one.weighted), 扣分原因: verdict(one) },
    }),
  ];
}

function itemRecord({ item, deduction, office, weighted, reasons }: AppraisedItem): Partial<AppraisalRecord> {
  return {
    ...{ 项目: itemName(item), 考核内容: item.content, 评分标准: item.standard, 分值: said(item.full) },
    ...{ 扣分: said(deduction), 考核分: said(office), 加权得分: said(weighted) },
    扣分原因: reasons.length === 0 ? null : shortened(reasons),
  };
}

const SAID = 20;

function shortened(reasons: readonly string[]): string {
  const more = reasons.length > SAID ? `等${reasons.length}处` : "";
  return `${reasons.slice(0, SAID).join("、")}${more}`;
}

function verdict({ class: named, converted, vetoed }: Appraised): string | null {
  const parts = [
    vetoed === true ? "一票否决" : vetoed === null ? "责任追究未取数" : null,
    named === null ? null : `等次${named}`,
    converted === null ? null : `责任制得分${said(converted) ?? ""}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join("，");
}

function said(hundredths: number | null): string | null {
  return hundredths === null ? null : String(hundredths / 100);
}
