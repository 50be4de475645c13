import { drawByCanvas } from "../../../src/hosts/picture/draw-by-canvas";
import type { ChartImage } from "../../../src/paper/chart-image";

// What a test asks of the page: the bytes of a .png, as text that can leave the page.
Object.assign(globalThis, {
  drawHere: async (chart: ChartImage) => btoa(String.fromCharCode(...(await drawByCanvas(chart)))),
});
