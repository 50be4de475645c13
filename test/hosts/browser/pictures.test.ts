import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { ChartImage } from "../../../src/paper/chart-image";
import { launchChromium, pageAgain } from "../../support/chromium";
import { pageBundle } from "../../support/page-bundle";
import { describeWith } from "../../support/tools";

/** As the pages of the product have it: nothing but what they bring along, and pictures that they make. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; img-src 'self' data: blob:";

const chart: ChartImage = {
  title: "黑方块",
  description: "左半黑，右半白",
  width: 25.4,
  height: 12.7,
  shapes: [{ kind: "box", x: 0, y: 0, width: 12.7, height: 12.7, fill: "000000" }],
};

describeWith(["chromium"], "a chart drawn by the canvas of a page", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchChromium()), 60_000);
  afterAll(() => browser.close());

  test("is a .png of 300 dots an inch that shows it, and asks for nothing", async () => {
    const { script } = await pageBundle(join(__dirname, "draw-here.ts"));
    const { page, asked, errors } = await pageAgain(browser);
    await page.setContent(
      `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${script}</script>`,
    );
    const drawn = await page.evaluate(async (wanted) => {
      const { drawHere } = globalThis as unknown as { drawHere: (chart: object) => Promise<string> };
      const base64 = await drawHere(wanted);
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const at = (x: number) => [...context.getImageData(x, 75, 1, 1).data];
      return { size: [image.width, image.height], left: at(50), right: at(250) };
    }, chart);
    expect(drawn).toEqual({ size: [300, 150], left: [0, 0, 0, 255], right: [255, 255, 255, 255] });
    expect([asked.filter((address) => !/^(blob|data):/.test(address)), errors]).toEqual([[], []]);
  });
});
