import { z } from "zod";
import { departmentRegister } from "../../src/subjects/registers/sheets/department-register";
import { keysOf } from "../../src/sheets/define-sheet";
import { institutionRegister } from "../../src/subjects/registers/sheets/institution-register";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";

/** The contract of `--format json`: every key is there, null where it does not apply, and there is none besides. */

const text = z.string().min(1);
const count = z.int().min(0);
const orNull = <T extends z.ZodType>(schema: T) => schema.nullable();

const file = z.strictObject({
  file: text,
  kind: orNull(z.enum(["department", "institution", "other"])),
  department: orNull(text),
  sha256: orNull(z.string().regex(/^[0-9a-f]{64}$/)),
  rows: count,
  merged: count,
  setAside: count,
  refused: orNull(text),
});

const finding = z.strictObject({
  rule: z.string().regex(/^[A-Z]\d{2}$/),
  severity: z.enum(["error", "warning", "hint"]),
  file: text,
  sheet: orNull(text),
  cell: orNull(z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/)),
  row: orNull(z.int().positive()),
  field: orNull(text),
  value: orNull(z.string()),
  message: z.string().regex(/[\u4e00-\u9fff]/),
  basis: orNull(text),
  fix: orNull(z.strictObject({ value: z.string() })),
});

const source = z.strictObject({ file: text, sheet: text, row: z.int().positive() });

/** A row by the keys of its sheets, with where it came from. */
function registerRow<K extends string>(keys: readonly K[]) {
  const fields = Object.fromEntries(keys.map((key) => [key, orNull(text)]));
  return z.strictObject({
    ...(fields as Record<K, z.ZodNullable<z.ZodString>>),
    level: z.enum(["岗位", "科室", "单位"]),
    source,
  });
}

const POINT_KEYS = [
  "department" as const,
  ...keysOf(staffRegister),
  ...keysOf(departmentRegister),
  ...keysOf(institutionRegister),
];

const about = {
  version: z.literal(1),
  files: z.array(file),
  findings: z.array(finding),
  counts: z.strictObject({ error: count, warning: count, hint: count }),
};

export const checkJson = z.strictObject(about);
export const recordsJson = z.strictObject({ ...about, register: z.array(registerRow(POINT_KEYS)) });
export const consolidateJson = z.strictObject({
  ...about,
  register: z.array(registerRow(keysOf(institutionTable).filter((key) => key !== "source"))),
});

const value = z.union([z.string(), z.number(), z.boolean(), z.strictObject({ fault: text })]);

export const inspectJson = z.strictObject({
  sheets: z.array(
    z.strictObject({
      name: text,
      state: z.enum(["visible", "hidden", "veryHidden"]),
      cells: z.record(z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/), value),
      merged: z.array(z.string().regex(/^[A-Z]{1,3}\d+:[A-Z]{1,3}\d+$/)),
    }),
  ),
  date1904: z.boolean(),
});

/** The envelope of commands that came later. */
export const envelopeJson = z.strictObject({
  version: z.literal(1),
  command: text,
  asOf: z.iso.date(),
  records: z.array(z.looseObject({})),
  findings: z.array(finding),
  counts: z.strictObject({ error: count, warning: count, hint: count }),
  files: z.array(z.strictObject({ file: text, kind: text, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
