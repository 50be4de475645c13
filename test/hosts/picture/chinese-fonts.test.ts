import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { chineseFonts } from "../../../src/hosts/file/disk/drawing/chinese-fonts";
import { tempFolder } from "../../support/temp-folder";

/** Which fonts charts are drawn with, by what lies in the folders of a computer. */

const at = tempFolder();
let computers = 0;

/** Fonts found, by their name: each file holds its own. */
async function found(...files: readonly string[]): Promise<readonly string[]> {
  const root = at(`computer ${++computers}`);
  mkdirSync(root);
  for (const file of files) {
    const path = `${root}/${file}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file);
  }
  const fonts = await chineseFonts([root, `${root}/none`]);
  return fonts.map((bytes) => Buffer.from(bytes).toString("utf8"));
}

test.each<[computer: string, files: readonly string[], fonts: readonly string[]]>([
  [
    "Windows: 微软雅黑 with its bold, and a face for titles",
    ["arial.ttf", "simsun.ttc", "msyh.ttc", "msyhbd.ttc", "simhei.ttf"],
    ["msyh.ttc", "msyhbd.ttc", "simsun.ttc"],
  ],
  [
    "names in capital letters, and the face of official titles",
    ["MSYH.TTC", "FZXBSJW.TTF", "simsun.ttc"],
    ["MSYH.TTC", "FZXBSJW.TTF"],
  ],
  [
    "Debian: in folders by kind and maker",
    [
      "opentype/noto/NotoSansCJK-Regular.ttc",
      "opentype/noto/NotoSansCJK-Bold.ttc",
      "truetype/dejavu/DejaVuSans.ttf",
    ],
    ["opentype/noto/NotoSansCJK-Regular.ttc", "opentype/noto/NotoSansCJK-Bold.ttc"],
  ],
  ["宋体 alone is taken once", ["simsun.ttc"], ["simsun.ttc"]],
  ["no Chinese font", ["arial.ttf", "truetype/DejaVuSans.ttf"], []],
])("%s", async (_computer, files, fonts) => {
  expect(await found(...files)).toEqual(fonts);
});
