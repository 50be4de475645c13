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

/** The numbered rows of a table. Each is made when it is asked for: a page is drawn of few, and all take as much room as their rows. */
export interface PrintedRows extends Iterable<PrintedRow> {
  readonly count: number;
  /** Some row names the 行为规范 it rests on. */
  readonly withNorm: boolean;
}

/** Ordered rows → what is printed, numbered from 1. Equal points of one post become one entry with all who answer for them. */
export function makeEntries(
  rows: readonly InstitutionRow[],
  facts: SystemTableFacts,
  options: SystemTableOptions,
): PrintedRows {
  const words = wordsOf(knowNames(facts.people, rows), options);
  const { firsts, others } = sameTogether(rows);
  return {
    count: firsts.length,
    withNorm: rows.some(({ norm }) => (norm ?? "") !== ""),
    *[Symbol.iterator]() {
      for (const [index, row] of firsts.entries()) {
        const further = others.get(index);
        // Most entries are one row.
        if (further === undefined) yield entryOf(row, numbered(index, isSettled(row)), words);
        else {
          const same = [row, ...further];
          yield together(same, numbered(index, same.every(isSettled)), words);
        }
      }
    },
  };
}

function numbered(index: number, isFinal: boolean): string {
  return isFinal ? `${index + 1}` : `${MARK}${index + 1}`;
}

/** How a row's words are printed. */
interface Words {
  readonly said: (text: string | null, row: InstitutionRow) => string;
  readonly responsible: (row: InstitutionRow) => string;
  readonly heads: (text: string | null) => string;
  readonly leaders: (text: string | null) => string;
}

function wordsOf(names: Names, { names: byName = false, masked = false }: SystemTableOptions): Words {
  return {
    said: masked ? (text, row) => names.hide(text ?? "", row) : (text) => text ?? "",
    responsible(row) {
      const text = row.responsible ?? "";
      return byName && !masked && !isOfPrivateLife(row) ? text : names.toPosts(text, row);
    },
    heads: eachOnce(masked ? names.headOffice : asTheyAre),
    leaders: eachOnce(masked ? names.leaderOffice : asTheyAre),
  };
}

function asTheyAre(names: string): string {
  return names;
}

/** Each person or office once. A whole department has the same ones: each text is taken apart once. */
function eachOnce(called: (names: string) => string): (text: string | null) => string {
  const known = new Map<string | null, string>();
  return (text) => {
    let listed = known.get(text);
    if (listed === undefined) {
      listed = distinct(nameParts(called(text ?? "")), "、");
      known.set(text, listed);
    }
    return listed;
  };
}

/** Rows that begin an entry, and by their place there the further rows that say the same. */
interface SameRows {
  readonly firsts: readonly InstitutionRow[];
  readonly others: ReadonlyMap<number, readonly InstitutionRow[]>;
}

/** Five 书记员 with one text are one entry. Points that are graded or classed otherwise stay apart. */
function sameTogether(rows: readonly InstitutionRow[]): SameRows {
  const firsts: InstitutionRow[] = [];
  const others = new Map<number, InstitutionRow[]>();
  // By what they say.
  const places = new Map<string, number[]>();
  let department: string | null = null;
  for (const row of rows) {
    // What one department says at one level stands together, and nobody else's row is one with it.
    if (row.department !== department) places.clear();
    department = row.department;
    const point = row.point === null ? null : plain(row.point);
    const alike = point === null ? undefined : places.get(point);
    const place = alike?.find((first) => isOfOneEntry(firsts[first]!, row));
    if (place === undefined) {
      if (alike) alike.push(firsts.length);
      else if (point !== null) places.set(point, [firsts.length]);
      firsts.push(row);
      continue;
    }
    const further = others.get(place);
    if (further) further.push(row);
    else others.set(place, [row]);
  }
  return { firsts, others };
}

/** Whether rows of one point and department are one entry. */
function isOfOneEntry(one: InstitutionRow, other: InstitutionRow): boolean {
  return TOLD_APART.every((key) => (one[key] ?? "") === (other[key] ?? ""));
}

const TOLD_APART = ["level", "post", "category", "grade"] as const;

function entryOf(row: InstitutionRow, number: string, words: Words): PrintedRow {
  return {
    number,
    level: row.level ?? "",
    department: row.level === "单位" ? INSTITUTION : (row.department ?? ""),
    post: words.said(row.post, row) || (row.level === "科室" ? WHOLE_DEPARTMENT : ""),
    power: words.said(row.power, row),
    category: row.category ?? "",
    point: words.said(row.point, row),
    grade: row.grade ?? "",
    measures: words.said(row.measures, row),
    norm: words.said(row.norm, row),
    responsible: words.responsible(row),
    departmentHead: words.heads(row.departmentHead),
    leader: words.leaders(row.leader),
  };
}

/** Rows of one point: what they say, each text once; each person or post once. */
function together(same: readonly InstitutionRow[], number: string, words: Words): PrintedRow {
  const entries = same.map((row) => entryOf(row, number, words));
  const texts = (key: keyof PrintedRow, joint: string) =>
    distinct(
      entries.map((entry) => entry[key]),
      joint,
    );
  const people = (key: keyof PrintedRow) =>
    distinct(
      entries.flatMap((entry) => nameParts(entry[key])),
      "、",
    );
  return {
    ...entries[0]!,
    post: texts("post", "、"),
    power: texts("power", "\n"),
    point: texts("point", "\n"),
    measures: texts("measures", "\n"),
    norm: texts("norm", "\n"),
    responsible: people("responsible"),
    departmentHead: people("departmentHead"),
    leader: people("leader"),
  };
}

/** Each text once, compared without white space; the first spelling stands. */
function distinct(texts: readonly string[], joint: string): string {
  const kept = new Map<string, string>();
  for (const text of texts) if (text !== "" && !kept.has(plain(text))) kept.set(plain(text), text);
  return [...kept.values()].join(joint);
}
