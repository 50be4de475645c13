import { today } from "../../../hosts/clock/today";
import type { ChartImage } from "../../../paper/chart-image";
import type { DataPackage } from "../../../workbook/data/data-table";
import type { PaperImage } from "../../../paper/paper-image";
import { fileReader } from "./file-reader";
import { folderChooser } from "./folder";
import type { Services } from "./services";

/** A browser's services: a worker reads, a download saves. What writes files is loaded when there are some. */
export function browserServices(worker: () => Worker): Services {
  const chooseFolder = folderChooser(window);
  return {
    ...(chooseFolder && { chooseFolder }),
    readFile: fileReader(worker),
    saveAll: async (name, files) =>
      (await import("../../../hosts/file/browser/save")).saveFiles(name, files, {
        writePaper,
        drawPicture,
        writeTables,
      }),
    today,
  };
}

/** What writes documents is large: it comes with the first of them, and what draws pictures with the first picture. */
async function writePaper(paper: PaperImage): Promise<Uint8Array> {
  return (await import("../../../hosts/docx/write-paper")).writePaper(paper, drawPicture);
}

/** Few people send tables anywhere. */
async function writeTables(tables: DataPackage): Promise<Uint8Array> {
  return (
    await import(/* webpackChunkName: "exchange" */ "../../../hosts/file/exchange/package-bytes")
  ).packageBytes(tables);
}

/** Loaded with the first. */
export async function drawPicture(chart: ChartImage): Promise<Uint8Array> {
  return (await import("../../../hosts/picture/draw-by-canvas")).drawByCanvas(chart);
}
