import { areaName } from "../../../workbook/address";
import type { SheetImage } from "../../../workbook/sheet-image";
import type { ExcelDoor } from "../door";
import { freeze } from "./draw-frame";
import { drawPage, drawPaper } from "./draw-page";
import { excelCode, visit } from "../excel-error";
import { protect } from "./exchange";
import type { ApiSupport } from "../api-support";
import { listen, silence } from "../quiet";

type Draw = (sheet: Excel.Worksheet, image: SheetImage) => void;

/** What Excel may refuse of how a sheet scrolls and prints, and what to do then. */
const PARTS: readonly { readonly draw: Draw; readonly lacking: (image: SheetImage) => string }[] = [
  {
    draw: drawView,
    lacking: ({ sheet }) =>
      `工作表“${sheet}”已经写好，只是冻结窗格和筛选按钮没有设成。需要时请在“视图”和“数据”选项卡里设。`,
  },
  {
    draw: drawPage,
    lacking: ({ sheet }) =>
      `工作表“${sheet}”已经写好，只是页面设置没有全部设成。打印之前请在“页面布局”选项卡里核对页边距、缩放和打印标题。`,
  },
  {
    draw: drawPaper,
    lacking: ({ sheet, page }) =>
      `工作表“${sheet}”已经写好，只是 Excel 没有接受 ${page?.paper ?? ""} 纸，多半是没有装打印机，或者默认打印机没有这种纸。请换一台打印机后再做一次，或者在“页面布局”选项卡里选纸张。`,
  },
];

/**
 * How sheets scroll and print: after their content, in a request of its own, because a printer that lacks a paper size is
 * no reason to lose a sheet. Answers with a sentence for each thing that Excel refused.
 */
export async function setUp(
  door: ExcelDoor,
  level: ApiSupport,
  images: readonly SheetImage[],
): Promise<readonly string[]> {
  const wanted = images.filter((image) => isWanted(image, level));
  if (wanted.length === 0) return [];
  const parts = level.full ? PARTS : PARTS.slice(0, 1);
  const all = wanted.flatMap((image) => parts.map(({ draw }) => ({ image, draw })));
  if (await isTaken(door, all)) return [];
  const refused: string[] = [];
  for (const image of wanted)
    for (const { draw, lacking } of parts)
      if (!(await isTaken(door, [{ image, draw }]))) refused.push(lacking(image));
  return refused;
}

function isWanted({ frozen, filter, page }: SheetImage, { full }: ApiSupport): boolean {
  return frozen !== undefined || (full && (filter !== undefined || page !== undefined));
}

/** One request; whether Excel took it. Sheets are protected again even where it did not. */
async function isTaken(
  door: ExcelDoor,
  steps: readonly { readonly image: SheetImage; readonly draw: Draw }[],
): Promise<boolean> {
  const images = [...new Set(steps.map(({ image }) => image))].filter((image) => image.protected);
  try {
    await visit(door, async (context) => {
      const { worksheets } = context.workbook;
      silence(context);
      for (const { sheet } of images) worksheets.getItem(sheet).protection.unprotect();
      for (const { image, draw } of steps) draw(worksheets.getItem(image.sheet), image);
      for (const { sheet } of images) protect(worksheets.getItem(sheet));
      listen(context);
      await context.sync();
    });
    return true;
  } catch (error) {
    if (!(error instanceof Error) || excelCode(error.cause) === null) throw error;
    await closeAgain(door, images);
    return false;
  }
}

function closeAgain(door: ExcelDoor, images: readonly SheetImage[]): Promise<void> {
  return visit(door, async (context) => {
    for (const { sheet } of images) {
      const { protection } = context.workbook.worksheets.getItem(sheet);
      // Protected or not: open first, because Excel protects no sheet twice.
      protection.unprotect();
      protect(context.workbook.worksheets.getItem(sheet));
    }
    listen(context);
    await context.sync();
    // The set-up is told as refused already.
  }).catch(() => undefined);
}

function drawView(sheet: Excel.Worksheet, image: SheetImage): void {
  freeze(sheet, image);
  if (image.filter) sheet.autoFilter.apply(sheet.getRange(areaName(image.filter)));
}
