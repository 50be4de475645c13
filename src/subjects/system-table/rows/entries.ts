import type { InstitutionRow } from "../../consolidation/sheets/institution-table";
import { INSTITUTION } from "../../../sheets/words";
import { plain } from "../../../workbook/text/plain";
import type { SystemTableFacts, SystemTableOptions } from "../facts";
import { knowNames, nameParts, type Names } from "../names/names";
import { isOfPrivateLife } from "./private-life";
import { isSettled } from "./select-rows";

/** What one numbered row of the printed table says. An empty text is an empty cell. */
export interface PrintedRow {
  readonly number: string;
  readonly level: string;
  readonly department: string;
  readonly post: string;
  readonly power: string;
  readonly category: string;
  readonly point: string;
  readonly grade: string;
  readonly measures: string;
  readonly norm: string;
  readonly responsible: string;
  readonly departmentHead: string;
  readonly leader: string;
}

/** Stands in a table that has nothing to say. */
export const NO_ROW: PrintedRow = {
  number: "",
  level: "",
  department: "",
  post: "",
  power: "",
  category: "",
  point: "没有可列入的风险点。",
  grade: "",
  measures: "",
  norm: "",
  responsible: "",
  departmentHead: "",
  leader: "",
};

/** Marks a number whose row waits to be put right. */
export const MARK = "※";
/** 岗位 of what concerns a whole department. */
const WHOLE_DEPARTMENT = "（科室）";

/** Ordered rows → what is printed, numbered from 1. Equal points of one post become one entry with all who answer for them. */
export function makeEntries(
  rows: readonly InstitutionRow[],
  facts: SystemTableFacts,
  options: SystemTableOptions,
): readonly PrintedRow[] {
  const names = knowNames(facts.people, rows);
  const people = listedPeople(names, options);
  return sameTogether(rows).map((same, index) => {
    const mark = same.every(isSettled) ? "" : MARK;
    return { number: `${mark}${index + 1}`, ...printed(same, names, people, options) };
  });
}

/** 科室负责人 or 责任领导 of rows that are one entry, each once. */
type ListPeople = (same: readonly InstitutionRow[], key: "departmentHead" | "leader") => string;

/** A whole department has the same ones: each text is taken apart once. */
function listedPeople(names: Names, { masked = false }: SystemTableOptions): ListPeople {
  const known = { departmentHead: new Map<string, string>(), leader: new Map<string, string>() };
  const office = { departmentHead: names.headOffice, leader: names.leaderOffice };
  const partsOf = (row: InstitutionRow, key: keyof typeof office) =>
    nameParts(masked ? office[key](row[key] ?? "") : (row[key] ?? ""));
  return (same, key) => {
    const first = same[0]!;
    if (same.length > 1)
      return distinct(
        same.flatMap((row) => partsOf(row, key)),
        "、",
      );
    const text = first[key] ?? "";
    const listed = known[key].get(text) ?? distinct(partsOf(first, key), "、");
    known[key].set(text, listed);
    return listed;
  };
}

/** Five 书记员 with one text are one entry. Points that are graded or classed otherwise stay apart. */
function sameTogether(rows: readonly InstitutionRow[]): readonly (readonly InstitutionRow[])[] {
  const groups = new Map<string, InstitutionRow[]>();
  rows.forEach((row, index) => {
    const { level, department, post, category, grade, point } = row;
    const key =
      point === null ? `${index}` : [level, department, post, category, grade, plain(point)].join("\n");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  });
  return [...groups.values()];
}

function printed(
  same: readonly InstitutionRow[],
  names: Names,
  people: ListPeople,
  { names: byName = false, masked = false }: SystemTableOptions,
): Omit<PrintedRow, "number"> {
  const first = same[0]!;
  const textOf = (row: InstitutionRow, key: keyof InstitutionRow) =>
    masked ? names.hide(row[key] ?? "", row) : (row[key] ?? "");
  // Most entries are one row.
  const hidden = (key: keyof InstitutionRow, joint: string) =>
    same.length === 1
      ? textOf(first, key)
      : distinct(
          same.map((row) => textOf(row, key)),
          joint,
        );
  return {
    level: first.level ?? "",
    department: first.level === "单位" ? INSTITUTION : (first.department ?? ""),
    post: hidden("post", "、") || (first.level === "科室" ? WHOLE_DEPARTMENT : ""),
    power: hidden("power", "\n"),
    category: first.category ?? "",
    point: hidden("point", "\n"),
    grade: first.grade ?? "",
    measures: hidden("measures", "\n"),
    norm: hidden("norm", "\n"),
    responsible: together(same.map((row) => responsibleOf(row, names, byName && !masked))),
    departmentHead: people(same, "departmentHead"),
    leader: people(same, "leader"),
  };
}

function responsibleOf(row: InstitutionRow, names: Names, byName: boolean): string {
  const text = row.responsible ?? "";
  return byName && !isOfPrivateLife(row) ? text : names.toPosts(text, row);
}

/** One row's words stay as they are; several rows' are listed, each person or post once. */
function together(texts: readonly string[]): string {
  return texts.length === 1 ? texts.join("") : distinct(texts.flatMap(nameParts), "、");
}

/** Each text once, compared without white space; the first spelling stands. */
function distinct(texts: readonly string[], joint: string): string {
  const kept = new Map<string, string>();
  for (const text of texts) if (text !== "" && !kept.has(plain(text))) kept.set(plain(text), text);
  return [...kept.values()].join(joint);
}
