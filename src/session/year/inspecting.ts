import { rowBelow } from "../../drawing/line-cells";
import { sheetToWrite } from "../../flows/year/sheet-to-write";
import { lineChanges } from "../../flows/steps/line-changes";
import { setFields } from "../../flows/steps/set-fields";
import { numbersListed } from "../../sheets/columns/words/number-list";
import type { Entry } from "../../reading/entry";
import { keysOf, recordOf } from "../../sheets/define-sheet";
import { numberedInspections } from "../../subjects/inspections/numbers";
import { inspections, type InspectionRecord } from "../../subjects/inspections/sheets/inspections";
import { HostError } from "../../workbook/host-error";
import { institutionOf } from "../institution/institution";
import type { Plan } from "../plan";
import type { SessionState } from "../state";
import { askedField, settingsTyped, type AskedForm, type Typed } from "../steps/asked-field";
import { patchPlan } from "../steps/patch-plan";
import { NOT_DONE } from "./inspections-at-hand";
import { pointNumbered } from "./points/point-numbered";

type Key = keyof InspectionRecord;
const ASKED = keysOf(inspections).filter((key) => key !== "编号");

/** The form of an inspection; what was not carried out asks for more. */
export function inspectionForm(typed: Typed): AskedForm {
  const isDone = typed.落实情况 !== NOT_DONE;
  const field = (required: boolean) => (key: Key) => askedField(inspections, key, typed, { required });
  const needs: Key[] = [
    "riskId",
    "检查日期",
    "检查人",
    "方式",
    "落实情况",
    ...(isDone ? [] : (["处理"] as const)),
  ];
  return {
    needs: needs.map(field(true)),
    may: ASKED.filter((key) => !needs.includes(key)).map(field(false)),
  };
}

/** What is said of the points that are looked at, before it is written. */
export function toldOfInspection(state: SessionState, { riskId = "" }: Typed): string {
  const institution = institutionOf(state);
  const numbers = numbersListed(riskId);
  if (numbers.length === 0) return "一次检查几个风险点的，编号之间用“、”分开。";
  return numbers
    .map((number) => {
      const point = pointNumbered(institution, number);
      return point ? `${number} ${point.grade ?? ""}“${point.point ?? ""}”` : `${number}：没有这个编号`;
    })
    .join("；");
}

/** An inspection as the line that it becomes, with the next number of its year. Throws `HostError` with the sentences why where it may not stand. */
export function inspectionPlan(state: SessionState, typed: Typed): Plan {
  const institution = institutionOf(state);
  const { read, content, house } = institution;
  const table = sheetToWrite(read.institution.inspections, inspections, read.file);
  const fields = understood(settingsTyped(inspectionForm(typed)), house.year);
  const unknown = numbersListed(fields.riskId ?? null).filter(
    (number) => !pointNumbered(institution, number),
  );
  if (unknown.length > 0)
    throw new HostError(
      "not-found",
      `风险点汇总表里没有编号“${unknown.join("、")}”。请核对编号。什么都没有写。`,
    );
  if ((fields.检查日期 ?? "") > state.today)
    throw new HostError("refused", `检查日期${fields.检查日期 ?? ""}还没有到。什么都没有写。`);
  const known = table.entries.map(({ record }) => record);
  const numbered = numberedInspections([...known, recordOf(inspections, fields)], house.year);
  const record = numbered.at(-1) ?? recordOf(inspections, fields);
  const changes = lineChanges(table, rowBelow(content, table), null, record);
  return patchPlan(`登记检查 ${record.编号 ?? fields.riskId ?? ""}`, { changes });
}

/** What is done about a fault, and what came of it. */
export function handlingForm({ record }: Entry<Key>, typed: Typed): AskedForm {
  const said = (key: Key): Typed => (record[key] === null ? {} : { [key]: record[key] });
  const field = (required: boolean) => (key: Key) =>
    askedField(inspections, key, { ...said(key), ...typed }, { required });
  const asked = record.处理 === null ? "处理" : "整改结果";
  const others = (["处理", "整改期限", "整改结果"] as const).filter((key) => key !== asked);
  return { needs: [field(true)(asked)], may: others.map(field(false)) };
}

/** Throws `HostError` with the sentences why where it may not stand. */
export function handlingPlan(state: SessionState, line: Entry<Key>, typed: Typed): Plan {
  const { read, house } = institutionOf(state);
  const table = sheetToWrite(read.institution.inspections, inspections, read.file);
  const fields = understood(settingsTyped(handlingForm(line, typed)), house.year);
  const changes = lineChanges(table, line.row, line.record, { ...line.record, ...fields });
  return patchPlan(`登记处理 ${line.record.编号 ?? line.record.riskId ?? ""}`, { changes });
}

function understood(
  set: ReturnType<typeof settingsTyped>,
  year: string | null,
): Partial<Record<Key, string>> {
  const { fields, wrong } = setFields(inspections, ASKED, set, year);
  if (wrong.length > 0) throw new HostError("refused", `${wrong.join("")}什么都没有写。`);
  return fields;
}
