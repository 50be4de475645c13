import { LEVELS, type Level } from "../../../sheets/define-sheet";
import type { Submission } from "./submission";
import { rowKey } from "./rows-with-errors";

/** The registers of a file that have rows. */
export function registersOf({ one }: Submission): readonly Level[] {
  const levels = new Set(one.points.map(({ level }) => level));
  return LEVELS.filter((level) => levels.has(level));
}

/** A file as if it had these registers alone; of the others nothing is said. */
export function withOnly(file: Submission, levels: readonly Level[]): Submission {
  const isIn = ({ level }: { readonly level: Level }) => levels.includes(level);
  const { one } = file;
  const registers = one.read.registers.filter((table) => isIn(table) || table.entries.length === 0);
  const sheets = new Set(registers.map(({ sheet }) => sheet));
  const gone = one.read.registers.filter((table) => !registers.includes(table));
  const goneSheets = new Set(gone.map(({ sheet }) => sheet).filter((sheet) => !sheets.has(sheet)));
  const goneRows = new Set(
    gone.flatMap((table) => table.entries.map(({ row }) => rowKey(table.file, table.sheet, row))),
  );
  return {
    ...file,
    one: { ...one, points: one.points.filter(isIn), read: { ...one.read, registers } },
    findings: file.findings.filter(
      ({ place }) =>
        !goneSheets.has(place.sheet ?? "") &&
        (place.row === null || !goneRows.has(rowKey(place.file, place.sheet, place.row))),
    ),
  };
}
