import { F01, F09, F11, F12 } from "../findings/catalogue/fields";
import { remarkOf } from "../findings/catalogue";
import { reached, type Place, type Severity, type Stage } from "../findings/finding";
import { say } from "../findings/remark";
import { placeOf, type Table } from "../reading/entry";
import type { Form } from "../reading/read-form";
import { at, told, type Point, type PointKey } from "../register/point";
import { expectedReviewer } from "../register/reviewer";
import { isKnown, namesOf } from "../register/who";
import type { House } from "../register/house";
import type { Column } from "../sheets/columns/column";
import { distance } from "../sheets/columns/nearest";
import { PARTY_GROUP } from "../sheets/words";
import type { PointRule, Report } from "./rule";
import { splitPoints } from "./split-points";

/** A missing review warns until the workbooks are merged. */
const REVIEW_RULES = new Set(["A02", "A05", "A06", "A08"]);

function severityOfBlank(rule: string, stage: Stage): Severity | undefined {
  return REVIEW_RULES.has(rule) ? (stage === "汇总" ? "error" : "warning") : undefined;
}

/** F01 and, where one is more specific, A01 A02 A05 A06 A08 M01 M04 M05: a required cell is blank. */
export const requiredCells: PointRule = {
  remarks: [F01],
  check(point, house, { stage }, report) {
    const { record, table } = point;
    for (const [key, column] of requiredColumns(table, stage)) {
      if ((record[key] ?? null) !== null || told(point, key)) continue;
      const data = {
        header: column.header,
        says: column.says,
        expected: key === "reviewer" ? (expectedReviewer(point, house)?.says ?? "规定的审核人") : "",
      };
      reportBlank(column, at(point, key), key, data, stage, report);
    }
  },
};

const required = new WeakMap<Table, Map<Stage, readonly (readonly [PointKey, Column])[]>>();

/** Columns that stand in the table and must be filled at the stage; worked out once a table. */
function requiredColumns(table: Table, stage: Stage): readonly (readonly [PointKey, Column])[] {
  const byStage = required.get(table) ?? new Map<Stage, readonly (readonly [PointKey, Column])[]>();
  required.set(table, byStage);
  const known = byStage.get(stage);
  if (known) return known;
  const columns = Object.entries(table.definition.columns).filter(
    ([key, column]) => column.required && reached(stage, column.required) && table.header?.columnOf.has(key),
  ) as [PointKey, Column][];
  byStage.set(stage, columns);
  return columns;
}

function reportBlank(
  column: Column,
  place: Place,
  field: string,
  data: Record<string, string>,
  stage: Stage,
  report: Report,
): void {
  const severity = severityOfBlank(column.blankRule, stage);
  report(say(remarkOf(column.blankRule), "blank", place, data, { field, ...(severity && { severity }) }));
}

/** Blank required cells of a sheet that is no register. */
export function blanksOfTable(table: Table, stage: Stage, report: Report): void {
  for (const { row, record, told: said } of table.entries) {
    for (const [key, column] of requiredColumns(table, stage)) {
      if (record[key] !== null || said.has(key)) continue;
      reportBlank(
        column,
        placeOf(table, row, key),
        key,
        { header: column.header, says: column.says },
        stage,
        report,
      );
    }
  }
}

/** Blank required cells of a form; `skip` names those that are not asked for here. */
export function blanksOfForm(form: Form, stage: Stage, skip: ReadonlySet<string>, report: Report): void {
  for (const [key, column] of Object.entries(form.definition.columns)) {
    if (
      !column.required ||
      !reached(stage, column.required) ||
      skip.has(key) ||
      form.record[key] !== null ||
      form.told.has(key)
    )
      continue;
    const cell = form.cells.get(key);
    const place = {
      file: form.file,
      sheet: form.sheet,
      row: cell?.row ?? null,
      column: cell?.column ?? null,
    };
    report(say(F01, "blank", place, { header: column.header, says: column.says }, { field: key }));
  }
}

/** F11 and F12 of the author: is he on the roster, and which of two namesakes is he? */
export const authorOnRoster: PointRule = {
  remarks: [F11, F12],
  check(point, house, _facts, report) {
    const { author, record } = point;
    const name = record.name;
    if (!author || !name || told(point, "name")) return;
    const place = at(point, "name");
    if ("person" in author) {
      if (house.pending.includes(author.person))
        report(say(F11, "pending", place, { header: "姓名", value: name }, { field: "name", value: name }));
    } else if (author.problem === "ambiguous") {
      report(
        say(
          F12,
          "two",
          place,
          { header: "姓名", value: name, count: author.candidates.length },
          { field: "name", value: name },
        ),
      );
    } else if (author.problem === "unknown") {
      reportUnknown(point, house, "name", name, report);
    }
  },
};

/** F11 of the reviewer. Which of two namesakes he is matters only where neither is the one expected. */
export const reviewerOnRoster: PointRule = {
  remarks: [F11],
  check(point, house, _facts, report) {
    const name = point.record.reviewer;
    if (!name || name === PARTY_GROUP || told(point, "reviewer")) return;
    const known = isKnown(house, name);
    if (known === "unknown") reportUnknown(point, house, "reviewer", name, report);
    else if (known === "pending")
      report(
        say(
          F11,
          "pending",
          at(point, "reviewer"),
          { header: "审核人", value: name },
          { field: "reviewer", value: name },
        ),
      );
  },
};

function reportUnknown(
  point: Point,
  house: House,
  key: "name" | "reviewer",
  value: string,
  report: Report,
): void {
  const header = key === "name" ? "姓名" : "审核人";
  const names = nearNames(
    value,
    key === "name"
      ? namesOf(house, point.department)
      : [...house.known, ...house.people.map(({ name }) => name)],
  );
  const data = { header, value, names: names.join("、") };
  report(
    say(F11, names.length ? "near" : "unknown", at(point, key), data, {
      field: key,
      value,
      fix: names.length === 1 ? names[0] : null,
    }),
  );
}

/** Names that differ in one character, or stand inside what was written (张三同志). */
function nearNames(written: string, names: readonly string[]): string[] {
  const near = names.filter(
    (name) =>
      (name.length > 1 && written.includes(name)) || (name.length > 1 && distance(written, name) === 1),
  );
  return [...new Set(near)].slice(0, 3);
}

/** F09: several risk points in one cell. */
export const onePointARow: PointRule = {
  remarks: [F09],
  check(point, _house, _facts, report) {
    const text = point.record.point;
    if (!text) return;
    const parts = splitPoints(text);
    if (parts.length < 2) return;
    const measures = splitPoints(point.record.measures ?? "");
    report(
      say(
        F09,
        measures.length === parts.length ? "paired" : "points",
        at(point, "point"),
        { count: parts.length },
        { field: "point", value: text },
      ),
    );
  },
};
