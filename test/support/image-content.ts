import { contentOf as contentOfImage } from "../../src/workbook/content-of-image";
import type { WorkbookContent } from "../../src/workbook/grid";
import type { WorkbookImage } from "../../src/workbook/sheet-image";

export { gridOf } from "../../src/workbook/content-of-image";

/** An image as a reader would find it in a file, without the file. */
export function contentOf(image: WorkbookImage, name = "测试.xlsx"): WorkbookContent {
  return contentOfImage(image, name);
}
