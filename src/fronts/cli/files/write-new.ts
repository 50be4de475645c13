import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { WrittenFile } from "../../../flows/envelope";
import { digestOf } from "../../../subjects/registers/digest";
import { HostError } from "../../../workbook/host-error";
import type { WorkbookImage } from "../../../workbook/sheet-image";
import type { Environment } from "../environment";

/** Writes workbooks where there is nothing yet, all or none; answers with each by its `IRPC.Kind` and digest. */
export async function writeNewWorkbooks(
  environment: Environment,
  images: ReadonlyMap<string, WorkbookImage>,
): Promise<readonly WrittenFile[]> {
  const there = [...images.keys()].find((path) => existsSync(path));
  if (there !== undefined)
    throw new HostError("already-there", `文件已经存在：${there}。不会覆盖，请换一个名称，或先把它移走。`);
  const results = [];
  for (const [path, image] of images)
    results.push({ path, bytes: await environment.pack(image), over: "nothing" as const });
  await environment.write(results);
  return results.map(({ path, bytes }) => ({
    file: basename(path),
    kind: images.get(path)?.properties["IRPC.Kind"] ?? "",
    sha256: digestOf(bytes),
  }));
}
