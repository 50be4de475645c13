import type { ParsingOptions, WorkBook } from "@e965/xlsx";
import { HostError } from "../../../workbook/host-error";
import { BUILT_IN_FORMATS } from "../read/built-in-formats";
import { damaged, encrypted } from "../read/package/refusals";
import { oleStreams } from "./ole-streams";
import { refuseEndless } from "./sound-streams";

const OPTIONS: ParsingOptions = {
  type: "array",
  dense: true,
  cellNF: true,
  cellStyles: true,
  cellText: false,
  cellHTML: false,
};

/** Has the library read the file; its errors become ours. */
export async function parseLegacy(bytes: Uint8Array): Promise<WorkBook> {
  const library = await import("@e965/xlsx");
  try {
    refuseEndless(await oleStreams(bytes));
    return withFormats(library.SSF, () => quietly(() => library.read(bytes, OPTIONS)));
  } catch (error) {
    if (error instanceof HostError) throw error;
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw encrypted();
    throw damaged("旧格式（.xls 或 .et）的内容无法读出", error);
  }
}

/** The others it knows itself. */
const CHINESE = Object.entries(BUILT_IN_FORMATS).filter(([id]) => Number(id) >= 27);

/** The library knows no format of Chinese Excel by number; its table is one for all files. */
function withFormats<T>(formats: unknown, work: () => T): T {
  if (!knowsFormats(formats)) throw new Error("@e965/xlsx keeps its number formats elsewhere");
  const table = formats.get_table();
  const before = { ...table };
  Object.assign(table, Object.fromEntries(CHINESE));
  try {
    return work();
  } finally {
    for (const id of Object.keys(table)) if (!(id in before)) Reflect.deleteProperty(table, id);
    Object.assign(table, before);
  }
}

interface Formats {
  get_table(): Record<string, string>;
}

function knowsFormats(value: unknown): value is Formats {
  return typeof value === "object" && value !== null && "get_table" in value;
}

/** The library tells the console of records it does not know; the person at it can do nothing about them. */
function quietly<T>(work: () => T): T {
  /* eslint-disable no-console -- It is the library's own use of the console that is kept quiet. */
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}
