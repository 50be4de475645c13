import { deflateSync } from "node:zlib";
import { crc32 } from "../../src/hosts/file/read/package/crc32";
import type { ChartKind, SheetChart, SheetImage, SheetPicture } from "../../src/workbook/sheet-image";
import { sheetOf } from "./workbook-contract";

const HEADER = ["科室", "一级", "二级", "三级"];
const COUNTS = [
  ["公诉科", 5, 12, 20],
  ["反贪污贿赂局", 14, 0, 9],
  ["办公室", 0, 3, 11],
] as const;

/** A chart of each kind, one below the other, over the counts of three departments; a sheet's name that needs quoting. */
export function chartSheet(kinds: readonly ChartKind[] = ["stacked-bar"]): SheetImage {
  return sheetOf(
    [HEADER, ...COUNTS].map((cells) => ({ cells })),
    {
      sheet: "科室's 统计",
      columns: HEADER.map(() => ({ width: 14 })),
      charts: kinds.map(chartOf),
    },
  );
}

function chartOf(kind: ChartKind, index: number): SheetChart {
  const column = (left: number) => ({ top: 2, left, bottom: 4, right: left });
  return {
    kind,
    title: "各科室风险点 <等级>",
    categories: column(1),
    series: [2, 3, 4].map((left) => ({
      name: { top: 1, left, bottom: 1, right: left },
      values: column(left),
    })),
    place: { top: 6 + index * 20, left: 1, bottom: 24 + index * 20, right: 7 },
    words: "公诉科：一级5、二级12、三级20",
  };
}

/** A red square of 30 mm with its drawing in lines. */
export function redSquare(): SheetPicture {
  return {
    png: redPixel(),
    svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path fill="#f00" d="M0 0h1v1H0z"/></svg>',
    row: 6,
    column: 9,
    width: 30,
    height: 30,
    words: "一个“红”方块",
  };
}

/** A PNG of one red dot. */
export function redPixel(): Uint8Array {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const dot = deflateSync(Buffer.from([0, 255, 0, 0]));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Uint8Array.from(
    Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", dot), chunk("IEND", Buffer.alloc(0))]),
  );
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body, 0) >>> 0);
  return Buffer.concat([length, body, sum]);
}
