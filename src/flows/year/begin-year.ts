import { OVERVIEW_TAB } from "../../books/pane-sheets";
import type { Finding } from "../../findings/finding";
import { say } from "../../findings/rule";
import { placeInForm } from "../../reading/read-form";
import { recordOf } from "../../sheets/define-sheet";
import { institutionTable } from "../../subjects/consolidation/sheets/institution-table";
import { institutionInfo } from "../../subjects/institution/sheets/institution-info";
import { Y01 } from "../../subjects/new-year/catalogue/new-year";
import * as begun from "../../subjects/new-year/begun";
import { proposedGroup } from "../../subjects/organising/proposed-group";
import { institutionPoints } from "../../subjects/registers/case/department-case";
import { institutionRegister } from "../../subjects/registers/sheets/institution-register";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { carriedBeside, notesOnCarried, withCarried } from "../consolidating/carried-sheets";
import { carriedOver, keptInPlace } from "../consolidating/carried-over";
import { drawnPages } from "../consolidating/drawn-pages";
import { preservedOfLines, preservedOfRows } from "../consolidating/preserved-cells";
import type { Institution } from "../open-institution";
import { systemTableFacts } from "../print";
import type { LineJson } from "../steps/line-json";
import { MOST_POINTS } from "./overview/overview-sheet";
import { institutionWorkbook, type InstitutionBooks } from "../workbooks/workbooks";

interface Settings {
  readonly year: string;
  /** Name of the file that the result goes to. */
  readonly target: string;
}

/** Points that are proposed to be withdrawn, as the contract's JSON has them: each where it stands in the old year's workbook. */
export function leavingJson({ read }: Institution, leaving: readonly begun.Leaving[]): readonly LineJson[] {
  const { table } = read.institution;
  const lines = new Map((table?.entries ?? []).map(({ record, row }) => [record.riskId, row] as const));
  return leaving.map(({ row, reason }) => {
    const { riskId, department, name, post, point, grade } = row;
    return {
      ...{ riskId, department, name, post, point, grade, 沿用状态: "拟撤销", 原因: reason },
      source: { file: read.file, sheet: table?.sheet ?? "", row: lines.get(riskId) ?? 0 },
    };
  });
}

/** A year that was begun, and what people should know of it. */
interface BegunYear {
  readonly image: WorkbookImage;
  /** Points that are proposed to be withdrawn. */
  readonly leaving: readonly begun.Leaving[];
  readonly notes: readonly string[];
}

/** Y01: the year is the next one; `fromOlder` lets later ones pass. */
export function yearFindings(
  { house, read }: Institution,
  asked: string,
  fromOlder: boolean,
): readonly Finding[] {
  const { info } = read.institution;
  const place = info ? placeInForm(info, "year") : { file: read.file, sheet: null, row: null, column: null };
  const { year } = house;
  const said = { field: "year", value: year };
  if (year === null) return [say(Y01, "unknown", place, {}, said)];
  const next = String(Number(year) + 1);
  if (asked === next || (fromOlder && asked > next)) return [];
  const message = asked < next ? "before" : "skips";
  return [say(Y01, message, place, { year, next, asked }, said)];
}

/**
 * The institution's workbook of the next year (§8): numbers go on, 等级历史 gets 年度沿用, what was assessed, reviewed, filed and done in the old year is
 * to be done anew; whatever else stands there goes along. The same workbook gives the same picture, whichever day it is.
 */
export function beginYear(institution: Institution, { year, target }: Settings): BegunYear {
  const { read, house, books } = institution;
  const tables = read.institution;
  const carried = carriedOver(tables);
  const lines = carried.departments;
  const leaving = begun.leavingPoints(books.table, house, lines, year);
  const leavingIds = new Set(leaving.map(({ row }) => row.riskId));
  const numbered = books.table.map((row) => begun.begunRow(row, leavingIds));
  const table = [...numbered, ...books.loose];
  const own = institutionPoints(read);
  const info = begun.begunInfo(
    tables.info?.record ?? recordOf(institutionInfo, { institution: house.institution, year: house.year }),
    year,
  );
  // Pages bear the year that begins.
  const ofNewYear = { ...tables, info: tables.info && { ...tables.info, record: info } };
  const facts = systemTableFacts(institution);
  const printing = { ...facts, date: null };
  const drawn: InstitutionBooks = {
    ...carried,
    info,
    keyAreas: carried.keyAreas.map(begun.begunArea),
    leadingGroup: carried.leadingGroup.length > 0 ? carried.leadingGroup : proposedGroup(house),
    progress: [],
    register: own.map(({ record }) => begun.begunRegister(recordOf(institutionRegister, record))),
    table,
    ...drawnPages({ tables: ofNewYear, table, findings: [], printing, target }),
    ...{ batches: books.batches, setAside: books.setAside, decisions: books.decisions },
    gradeHistory: [...books.history, ...begun.carriedHistory(books.table, year)],
    previous: [...books.base.values()].map(begun.begunBase),
    kept: new Map([
      ...keptInPlace(tables),
      [institutionTable.id, preservedOfRows(tables.table, table)],
      [institutionRegister.id, preservedOfLines(own)],
    ]),
  };
  const image = institutionWorkbook(drawn);
  const standing = carriedBeside(institution, image);
  return {
    image: withCarried(image, standing, institution),
    leaving,
    notes: [...notesOnCarried(standing), overviewNote(year, table.length)],
  };
}

function overviewNote(year: string, points: number): string {
  const when =
    points > MOST_POINTS ? `汇总以后按“写入‘${OVERVIEW_TAB}’表”填写` : `${year}年度第一次汇总时自动填写`;
  return `“${OVERVIEW_TAB}”还是空的：${when}。`;
}
