import type { ParsingOptions, WorkBook } from "@e965/xlsx";
import { HostError } from "../../../workbook/host-error";
import { damaged, encrypted } from "../read/package/refusals";
import { refuseEndless } from "./sound-streams";

const OPTIONS: ParsingOptions = {
  type: "array",
  dense: true,
  cellNF: true,
  cellStyles: true,
  cellText: false,
  cellHTML: false,
};

/** What we use of the library; it gives the reader of OLE2 files without type. */
interface Library {
  readonly read: (bytes: Uint8Array, options: ParsingOptions) => WorkBook;
  readonly CFB: {
    readonly read: (
      bytes: Uint8Array,
      options: { readonly type: "array" },
    ) => { readonly FileIndex: readonly { readonly name: string; readonly content?: ArrayLike<number> }[] };
  };
}

/** Has the library read the file; its errors become ours. */
export async function parseLegacy(bytes: Uint8Array): Promise<WorkBook> {
  const { CFB, read } = (await import("@e965/xlsx")) as Library;
  try {
    const { FileIndex } = CFB.read(bytes, { type: "array" });
    refuseEndless(FileIndex.map(({ name, content }) => ({ name, content: Uint8Array.from(content ?? []) })));
    return quietly(() => read(bytes, OPTIONS));
  } catch (error) {
    if (error instanceof HostError) throw error;
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw encrypted();
    throw damaged("旧格式（.xls 或 .et）的内容无法读出", error);
  }
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
