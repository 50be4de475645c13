import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { HostError } from "../../../../workbook/host-error";
import { chineseFonts } from "./chinese-fonts";

/** Beside the built program, where the build puts it. */
const BUILT = "resvg.wasm";

/** What pictures are drawn with: the library's program and the fonts of this computer. Throws `HostError` where it has no Chinese font. */
export async function drawingTools(): Promise<{
  readonly program: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}> {
  const fonts = await chineseFonts();
  if (fonts.length === 0)
    throw new HostError(
      "not-found",
      "这台电脑上没有找到中文字体，画不出图片（.png）。请安装一种（微软雅黑、黑体、宋体、思源黑体或 Noto Sans CJK），再做一次。",
    );
  const built = join(__dirname, BUILT);
  const path = existsSync(built)
    ? built
    : createRequire(__filename).resolve("@resvg/resvg-wasm/index_bg.wasm");
  return { program: await readFile(path), fonts };
}
