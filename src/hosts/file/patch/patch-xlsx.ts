import { HostError } from "../../../workbook/host-error";
import type { CellChange } from "../../../workbook/live/live-workbook";
import type { WorkbookPatch } from "../../../workbook/live/workbook-patch";
import type { Inflate } from "../read/package/inflate";
import { Budget, DEFAULT_LIMITS } from "../read/package/limits";
import { Package } from "../read/package/package";
import { damaged } from "../read/package/refusals";
import { partKey } from "../read/package/zip-directory";
import { readWorkbookPart } from "../read/workbook-part";
import type { Deflate, Packed } from "../write/zip/deflate";
import { patchProperties } from "./properties-patch";
import { repack } from "./repack";
import { patchSheet } from "./sheet-patch";
import { StylePatch } from "./style-patch";

/** Packing and unpacking of the platform. */
interface Zipping {
  readonly inflate: Inflate;
  readonly deflate: Deflate;
}

const NO_STYLES = "<styleSheet/>";

/**
 * The bytes of an .xlsx with some cells and properties changed; every other part stays as it was packed, to the byte. Throws `HostError`
 * where the file is refused as for reading, where a sheet is not there, or where a formula would be written over.
 */
export async function patchXlsx(
  bytes: Uint8Array,
  patch: WorkbookPatch,
  zipping: Zipping,
): Promise<Uint8Array> {
  return new Patcher(bytes, patch, zipping).run();
}

class Patcher {
  private readonly parts: Package;
  private readonly changed = new Map<string, Packed>();

  constructor(
    bytes: Uint8Array,
    private readonly patch: WorkbookPatch,
    private readonly zipping: Zipping,
  ) {
    this.parts = new Package(bytes, zipping.inflate, new Budget(DEFAULT_LIMITS));
  }

  async run(): Promise<Uint8Array> {
    const { sheets, styles: stylesPath, date1904, customProperties } = await readWorkbookPart(this.parts);
    const styles = new StylePatch(stylesPath === null ? NO_STYLES : await this.text(stylesPath));
    for (const [name, changes] of bySheet(this.patch.changes)) {
      const path = sheets.find((sheet) => sheet.name === name)?.path;
      if (path === undefined) throw notThere(name);
      const header = this.patch.headers?.get(name) ?? 0;
      await this.put(path, patchSheet(await this.text(path), { changes, header, styles, date1904 }));
    }
    const styled = styles.result();
    if (styled !== null && stylesPath !== null) await this.put(stylesPath, styled);
    await this.properties(customProperties);
    return repack(this.parts.list(), this.changed);
  }

  private async properties(path: string | null): Promise<void> {
    const { properties = {} } = this.patch;
    if (Object.keys(properties).length === 0) return;
    // A workbook of ours is known by them.
    if (path === null) throw damaged("缺少文档属性");
    await this.put(path, patchProperties(await this.text(path), properties));
  }

  private async text(path: string): Promise<string> {
    const bytes = await this.parts.stored(path);
    if (!bytes) throw damaged(`缺少部件 ${path}`);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch (error) {
      throw damaged("文字不是 UTF-8 编码", error);
    }
  }

  private async put(path: string, text: string): Promise<void> {
    this.changed.set(partKey(path), await this.zipping.deflate([new TextEncoder().encode(text)], "thorough"));
  }
}

function bySheet(changes: readonly CellChange[]): ReadonlyMap<string, readonly CellChange[]> {
  const groups = new Map<string, CellChange[]>();
  for (const change of changes) groups.set(change.sheet, [...(groups.get(change.sheet) ?? []), change]);
  return groups;
}

function notThere(sheet: string): HostError {
  return new HostError("refused", `工作簿里没有“${sheet}”，什么都没有写。请不要改表名，恢复以后再试。`);
}
