import "./polyfills";
import { unlocked } from "../../hosts/file/browser/read-bytes";
import { formatOf } from "../../hosts/file/read/first-bytes";
import { browserInflate } from "../../hosts/file/read/package/browser-inflate";
import { isEncryptedPackage } from "../../hosts/file/read/package/ole-directory";
import { readImage } from "../../hosts/file/read/looks/read-image";
import { answerTo, type Question } from "../pane/services/worker-messages";
import type { ReadBook } from "./desk/book";
import { fitRows } from "./print/fit-rows";
import { imageOfContent } from "./print/image-of-content";

const OLD_FORMAT = "这是旧格式（.xls、.et）的文件：字体、颜色、边框、下拉选项和公式没有读取。";

/** Reads files to be opened, away from the page's thread. */
self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  void answerTo(data, read).then((answer) => self.postMessage(answer));
});

async function read(name: string, bytes: Uint8Array, password?: string): Promise<ReadBook> {
  if (formatOf(bytes) === "package") return readPackage(name, bytes);
  if (isEncryptedPackage(bytes)) return readPackage(name, await unlocked(name, bytes, password));
  const { readLegacy } = await import("../../hosts/file/legacy/read-legacy");
  return { name, image: fitRows(imageOfContent(await readLegacy(name, bytes))), losses: [OLD_FORMAT] };
}

async function readPackage(name: string, bytes: Uint8Array): Promise<ReadBook> {
  const { image, losses } = await readImage(name, bytes, browserInflate);
  return { name, image: fitRows(image), losses };
}
