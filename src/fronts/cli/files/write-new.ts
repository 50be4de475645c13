import { existsSync } from "node:fs";
import { HostError } from "../../../workbook/host-error";
import type { WorkbookImage } from "../../../workbook/sheet-image";
import type { Desk } from "../desk";

/** Writes workbooks where there is nothing yet, all or none. */
export async function writeNew(desk: Desk, images: ReadonlyMap<string, WorkbookImage>): Promise<void> {
  const there = [...images.keys()].find((path) => existsSync(path));
  if (there !== undefined)
    throw new HostError("already-there", `文件已经存在：${there}。不会覆盖，请换一个名称，或先把它移走。`);
  const results = [];
  for (const [path, image] of images)
    results.push({ path, bytes: await desk.pack(image), over: "nothing" as const });
  await desk.write(results);
}
