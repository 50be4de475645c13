import type { Locator, Page } from "playwright-core";

/** What the sheet is drawn on. */
export const CANVAS = "canvas[id^=univer-sheet-main-canvas]";

/** The frame of the chosen cell as it is drawn, in pixels of the sheet's canvas, and the canvas's own size. */
export async function frameInSight(
  page: Page,
): Promise<Record<"left" | "top" | "right" | "bottom" | "width" | "height", number>> {
  return page.locator(CANVAS).evaluate((canvas: HTMLCanvasElement) => {
    // Its left and right edges: of the same blue are the buttons of a filter, which are smaller, and the frame around all that
    // it filters, which is larger.
    const [LETTERS, NUMBERS, LEAST, MOST] = [24, 44, 14, 300];
    const { width, height } = canvas;
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, width, height);
    const found = { left: width, top: height, right: 0, bottom: 0, width, height };
    for (let x = NUMBERS; x < width; x++) {
      for (let y = LETTERS, run = 0; y <= height; y++) {
        const at = (y * width + x) * 4;
        // The blue of its frame alone: red and green are far below it.
        const isBlue = y < height && data[at + 2]! >= 200 && data[at]! <= 90 && data[at + 1]! <= 110;
        if (isBlue) run += 1;
        else {
          if (run >= LEAST && run <= MOST) {
            found.left = Math.min(found.left, x);
            found.right = Math.max(found.right, x);
            found.top = Math.min(found.top, y - run);
            found.bottom = Math.max(found.bottom, y - 1);
          }
          run = 0;
        }
      }
    }
    return found;
  });
}

/** Presses the button of the filter in a header that is chosen, in the middle of the cell's right edge; gives what it opens. */
export async function openFilter(page: Page): Promise<Locator> {
  const { right, top, bottom } = await frameInSight(page);
  await page.locator(CANVAS).click({ position: { x: right - 10, y: (top + bottom) / 2 } });
  const confirm = page.getByRole("button", { name: "确认" });
  await confirm.waitFor();
  return page.locator("div", { has: confirm }).filter({ hasText: "升序" }).last();
}
