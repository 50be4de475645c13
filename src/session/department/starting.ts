import { newInstitution } from "../../flows/new-institution";
import { departmentWorkbook } from "../../flows/workbooks/workbooks";
import { preservedOfLines } from "../../flows/consolidating/preserved-cells";
import { standsIn, type Point } from "../../subjects/registers/point";
import type { RegisterTable } from "../../reading/read-workbook";
import { cover } from "../../subjects/registers/sheets/cover";
import { recordOf } from "../../sheets/define-sheet";
import { departmentRegister } from "../../subjects/registers/sheets/department-register";
import { roster } from "../../subjects/institution/sheets/roster";
import { staffRegister } from "../../subjects/registers/sheets/staff-register";
import { ORIGINALS } from "../../reading/read-workbook";
import type { SheetImage } from "../../workbook/sheet-image";
import type { Plan } from "../plan";
import type { SessionState } from "../state";

/** A sheet that looks like a register, and how it was understood. */
export interface FoundRegister {
  readonly table: RegisterTable;
  readonly rows: number;
  readonly known: readonly string[];
  readonly unknown: readonly string[];
}

/** Registers of people or departments among the sheets of this workbook. */
export function foundRegisters({ checked }: SessionState): readonly FoundRegister[] {
  return checked.read.registers
    .filter(({ level, header }) => level !== "单位" && header !== null)
    .map((table) => ({
      table,
      rows: table.entries.length,
      known: [...(table.header?.columnOf.keys() ?? [])].map(
        (key) => table.definition.columns[key]?.header ?? key,
      ),
      unknown: (table.header?.unknown ?? []).map(({ header }) => header),
    }));
}

/** 新建院工作簿 in this workbook; sheets of other names stay. */
export function newInstitutionPlan(state: SessionState, year: string): Plan {
  const { sheets, properties } = newInstitution(year);
  const there = new Set(state.content.sheets.map(({ sheet }) => sheet));
  const added = sheets.filter(({ sheet }) => !there.has(sheet));
  const kept = sheets.filter(({ sheet }) => there.has(sheet)).map(({ sheet }) => sheet);
  return {
    label: `新建 ${year} 年院工作簿`,
    sentences: [
      `在本工作簿里加入${namedSheets(added)}。`,
      kept.length > 0 ? `已有的同名工作表不动：${kept.join("、")}。` : "原有的工作表不动。",
      "接着请填写单位信息、机构设置和人员名册。",
    ],
    changes: [],
    images: added,
    properties,
    reveal: { sheet: "单位信息", row: 1, column: 2 },
  };
}

/** `11 张工作表：单位信息、…`: as many as are named; hidden ones, which the program keeps for itself, are counted apart. */
function namedSheets(images: readonly SheetImage[]): string {
  const visible = images.filter(({ state }) => state === undefined || state === "visible");
  const hidden = images.length - visible.length;
  const names = visible.map(({ sheet }) => sheet).join("、");
  return ` ${visible.length} 张：${names}${hidden > 0 ? `；另有 ${hidden} 张隐藏的供程序使用` : ""}`;
}

/** Turns the found registers into a department workbook: standard sheets are added, the originals stay and count no more. */
export function toDepartmentPlan(state: SessionState, name: string, tables: readonly RegisterTable[]): Plan {
  const { content, checked } = state;
  const points = checked.points.filter((point) => tables.some((table) => standsIn(point, table)));
  const staff = points.filter(({ level }) => level === "岗位");
  const own = points.filter(({ level }) => level === "科室");
  const image = departmentWorkbook({
    cover: recordOf(cover, { ...checked.read.cover?.record, department: name }),
    roster: rosterOf(staff),
    staff: staff.map(({ entry }) => recordOf(staffRegister, entry.record)),
    department: own.map(({ entry }) => recordOf(departmentRegister, entry.record)),
    kept: new Map([
      [staffRegister.id, preservedOfLines(staff)],
      [departmentRegister.id, preservedOfLines(own)],
    ]),
  });
  const there = new Set(content.sheets.map(({ sheet }) => sheet));
  const images = image.sheets.filter(({ sheet }) => !there.has(sheet));
  const names = new Set(images.map(({ sheet }) => sheet));
  // A sheet that already bears the standard name is read as it is.
  const originals = tables.filter(
    ({ sheet, definition }) => sheet !== definition.tab && names.has(definition.tab),
  );
  return {
    label: `转成${name}的科室工作簿`,
    sentences: [
      `加入标准工作表${namedSheets(images)}。`,
      ...originals.map(
        ({ sheet, definition, entries }) =>
          `“${sheet}”的 ${entries.length} 行抄到“${definition.tab}”；原表保留，以后不再读取。`,
      ),
      "人员名册按登记表里的姓名列出，请核对补全。",
    ],
    changes: [],
    images,
    properties: { ...image.properties, [ORIGINALS]: originals.map(({ sheet }) => sheet).join("\n") },
    reveal: { sheet: cover.tab, row: 1, column: 2 },
  };
}

/** Everybody who has a point; who has none yet is for the department to add. */
function rosterOf(staff: readonly Point[]) {
  const people = new Map(staff.map(({ record }) => [record.name ?? "", record] as const));
  return [...people]
    .filter(([name]) => name !== "")
    .map(([name, record]) =>
      recordOf(roster, {
        name,
        title: record.title ?? null,
        post: record.post ?? null,
        rank: "干警",
        inScope: "是",
      }),
    );
}
