import { chartPapers, chartWorkbook } from "../../src/flows/charts/chart-papers";
import { formPapers } from "../../src/flows/papers/form-papers";
import { machineEnvironment } from "../../src/fronts/cli/hosts";
import type { ChartImage } from "../../src/paper/chart-image";
import { sampleBooks, sampleImage } from "../support/sample-books";

/** [Charts 2] What is written has the day that is asked for, and nothing of the day on which it is written. */

const DAY = "2012-12-20";
/** Another second would show in a zip, another minute in a .docx, another year anywhere. */
const CLOCKS = ["2012-12-20T09:00:00Z", "2026-02-28T23:59:59Z"];

/** Fresh each time: nothing that was drawn before is handed out again. */
async function written(): Promise<Readonly<Record<string, Uint8Array>>> {
  const { pack, packPaper, packPicture } = machineEnvironment();
  const books = sampleBooks();
  const image = sampleImage();
  const [charts] = await chartPapers(books, { day: DAY, department: "办公室" });
  if (!charts) throw new Error("no charts");
  const dots = new Map<ChartImage, Uint8Array>();
  for (const page of charts.charts.flatMap(({ pages }) => pages)) dots.set(page, await packPicture(page));
  const [brief] = formPapers("领导简报", books, { day: DAY });
  if (!brief) throw new Error("no brief");
  return {
    "流程图.docx": await packPaper(charts.paper),
    "流程图.xlsx": await pack(chartWorkbook(charts.charts, dots)),
    "领导简报.docx": await packPaper(brief.paper),
    "汇总.xlsx": await pack({
      ...image,
      sheets: image.sheets.filter(({ charts = [] }) => charts.length > 0),
    }),
  };
}

test("chart papers, 领导简报 and a workbook with native charts are the same bytes whenever they are written", async () => {
  const runs: Readonly<Record<string, Uint8Array>>[] = [];
  try {
    for (const now of CLOCKS) {
      jest.useFakeTimers({ now: new Date(now), doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
      runs.push(await written());
    }
  } finally {
    jest.useRealTimers();
  }
  const [first = {}, second = {}] = runs;
  for (const [file, bytes] of Object.entries(first))
    expect([file, Buffer.compare(bytes, second[file] ?? new Uint8Array())]).toEqual([file, 0]);
}, 60_000);
