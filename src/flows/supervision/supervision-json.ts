import { sheetsOf } from "../../books";
import { supervisionBook } from "../../books/supervision-book";
import { sheetRead } from "../../reading/read-workbook";
import type { FileJson } from "../json";
import { SUPERVISION } from "../kinds";
import type { Supervision } from "./open-supervision";

/** The supervision workbook as a run lists it; its rows are the lines of all its sheets. */
export function supervisionFile({ read }: Supervision, sha256: string): FileJson {
  const rows = sheetsOf(supervisionBook).reduce((sum, [key]) => {
    const one = sheetRead(read.tables, key);
    return sum + (one && "entries" in one ? one.entries.length : 0);
  }, 0);
  return {
    ...{ file: read.file, kind: SUPERVISION, department: null, sha256 },
    ...{ rows, merged: 0, setAside: 0, refused: null },
  };
}
