import { newSupervision } from "../../../../flows/supervision/new-supervision";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { readInstitution } from "../../files/read-files";
import { writeNewWorkbooks } from "../../files/write-new";
import { telling, type StepOptions } from "../steps/tell-step";
import { saidBy } from "../steps/write-patched";

/** `new-supervision`: a supervision workbook beside an institution's; never onto an existing file. */
export function makeSupervision(
  environment: Environment,
  path: string,
  options: StepOptions & { readonly out: string },
): Promise<ExitStatus> {
  return telling(environment, "new-supervision", options, async (watched) => {
    const image = newSupervision(await readInstitution(watched, path));
    const properties = { ...image.properties, ...saidBy(options.by) };
    const files = await writeNewWorkbooks(watched, new Map([[options.out, { ...image, properties }]]));
    const lines = [
      `监察室专用工作簿：${options.out}`,
      "它只由监察室保管，不下发、不汇总。下一步：核对“单位信息”“处置建议”“假日表”，再登记信息档案和预警。",
    ];
    return { records: () => [], findings: [], files, lines };
  });
}
