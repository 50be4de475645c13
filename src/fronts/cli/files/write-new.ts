import { existsSync } from "node:fs";
import { HostError } from "../../../workbook/host-error";
import type { WorkbookImage } from "../../../workbook/sheet-image";
import type { Environment } from "../environment";

/** Writes workbooks where there is nothing yet, all or none. */
export async function writeNewWorkbooks(
  environment: Environment,
  images: ReadonlyMap<string, WorkbookImage>,
): Promise<void> {
  const there = [...images.keys()].find((path) => existsSync(path));
  if (there !== undefined)
    throw new HostError("already-there", `文件已经存在：${there}。不会覆盖，请换一个名称，或先把它移走。`);
  const results = [];
  for (const [path, image] of images)
    results.push({ path, bytes: await environment.pack(image), over: "nothing" as const });
  await environment.write(results);
}
