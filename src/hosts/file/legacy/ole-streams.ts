import type { Stream } from "./sound-streams";

/** What we use of the library's reader of OLE2 files; it gives no type for it. */
interface Library {
  readonly CFB: {
    readonly read: (
      bytes: Uint8Array,
      options: { readonly type: "array" },
    ) => { readonly FileIndex: readonly { readonly name: string; readonly content?: ArrayLike<number> }[] };
  };
}

/** The streams of an OLE2 file, in whichever of its storages. The library is loaded on first use; it throws where the file is damaged. */
export async function oleStreams(bytes: Uint8Array): Promise<readonly Stream[]> {
  const { CFB } = (await import("@e965/xlsx")) as Library;
  const { FileIndex } = CFB.read(bytes, { type: "array" });
  return FileIndex.map(({ name, content }) => ({ name, content: Uint8Array.from(content ?? []) }));
}
