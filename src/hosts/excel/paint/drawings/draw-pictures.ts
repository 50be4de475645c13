import { cellName } from "../../../../workbook/address";
import { drawingName, isOurDrawing, type SheetImage } from "../../../../workbook/sheet-image";
import { base64Of } from "../../base64";

/** Points to a millimetre. */
const MILLIMETRE = 72 / 25.4;

/** Puts a sheet's pictures in place of those of ours that lie there; asks Excel once where their cells are. Needs ExcelApi 1.9. */
export async function drawPictures(
  context: Excel.RequestContext,
  { sheet: name, pictures = [] }: SheetImage,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const shapes = sheet.shapes.load("items/name");
  const corners = pictures.map(({ row, column }) =>
    sheet.getRange(cellName(row, column)).load(["left", "top"]),
  );
  await context.sync();
  for (const shape of shapes.items) if (isOurDrawing(shape.name)) shape.delete();
  pictures.forEach(({ png, width, height, words }, index) => {
    const { left, top } = corners[index]!;
    const shape = sheet.shapes.addImage(base64Of(png));
    shape.name = drawingName("picture", index + 1);
    shape.altTextDescription = words;
    shape.lockAspectRatio = false;
    Object.assign(shape, { left, top, width: width * MILLIMETRE, height: height * MILLIMETRE });
  });
}
