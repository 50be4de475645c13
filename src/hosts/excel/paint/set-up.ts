import { areaName } from "../../../workbook/address";
import type { SheetImage } from "../../../workbook/sheet-image";
import type { ExcelDoor } from "../door";
import { drawCharts } from "./drawings/draw-charts";
import { drawPictures } from "./drawings/draw-pictures";
import { freeze } from "./draw-frame";
import { drawPage, drawPaper } from "./draw-page";
import { excelCode, visit } from "../excel-error";
import { protect } from "./exchange";
import type { ApiSupport } from "../api-support";
import { listen, silence } from "../quiet";

type Draw = (sheet: Excel.Worksheet, image: SheetImage) => void;
type Work = (context: Excel.RequestContext, image: SheetImage) => void | Promise<void>;

interface Part {
  readonly draw: Draw;
  readonly lacking: (image: SheetImage) => string;
  /** It needs no more than ExcelApi 1.8. */
  readonly atFloor?: true;
}

/** What Excel may refuse of how a sheet scrolls and prints, and what to do then. */
const PARTS: readonly Part[] = [
  {
    atFloor: true,
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
  {
    atFloor: true,
    draw: drawCharts,
    lacking: ({ sheet, charts }) =>
      charts
        ? `工作表“${sheet}”已经写好，只是图没有画成。需要图的，请把结果另存为文件，图在文件里。`
        : `工作表“${sheet}”已经写好，只是原来的图没有拿掉。多余的图请自己删去。`,
  },
];

/**
 * How sheets scroll and print, and what lies over their cells: after their content, in a request of its own, because a printer that lacks a paper size is
 * no reason to lose a sheet. `askAlong` adds to it where all is set up at once. Answers with a sentence for each thing that Excel refused.
 */
export async function setUp(
  door: ExcelDoor,
  level: ApiSupport,
  images: readonly SheetImage[],
  askAlong: AskAlong,
): Promise<readonly string[]> {
  const wanted = images.filter((image) => isWanted(image, level));
  const parts = PARTS.filter(({ atFloor = false }) => level.full || atFloor);
  const refused: string[] = [];
  if (!(await isTaken(door, wanted, drawWith(parts), askAlong)))
    for (const image of wanted)
      for (const part of parts)
        if (!(await isTaken(door, [image], drawWith([part])))) refused.push(part.lacking(image));
  for (const image of level.full ? wanted.filter(({ pictures }) => pictures) : [])
    if (!(await isTaken(door, [image], drawPictures))) refused.push(withoutPictures(image));
  return refused;
}

function drawWith(parts: readonly Part[]): Work {
  return ({ workbook: { worksheets } }, image) => {
    for (const { draw } of parts) draw(worksheets.getItem(image.sheet), image);
  };
}

function withoutPictures({ sheet }: SheetImage): string {
  return `工作表“${sheet}”已经写好，只是图片没有放上去。需要图片的，请把结果另存为文件。`;
}

function isWanted({ frozen, filter, page, charts, pictures }: SheetImage, { full }: ApiSupport): boolean {
  return [frozen, charts, ...(full ? [filter, page, pictures] : [])].some((fact) => fact !== undefined);
}

/** Adds to a request that goes anyway; what it answers with is called when that is answered. */
type AskAlong = (context: Excel.RequestContext) => () => void;

/** One request, unless the work asks something itself; whether Excel took it. Sheets are protected again even where it did not. */
async function isTaken(
  door: ExcelDoor,
  all: readonly SheetImage[],
  work: Work,
  askAlong: AskAlong = () => () => undefined,
): Promise<boolean> {
  if (all.length === 0) return true;
  const images = all.filter((image) => image.protected);
  try {
    await visit(door, async (context) => {
      const { worksheets } = context.workbook;
      silence(context);
      for (const { sheet } of images) worksheets.getItem(sheet).protection.unprotect();
      // Pictures alone ask Excel something, and come one sheet at a time.
      for (const image of all) await work(context, image);
      for (const { sheet } of images) protect(worksheets.getItem(sheet));
      listen(context);
      const isAnswered = askAlong(context);
      await context.sync();
      isAnswered();
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
