import { newSupervision } from "../../../../flows/supervision/new-supervision";
import type { Environment } from "../../environment";
import { EXIT, type ExitStatus } from "../../exit";
import { readInstitution } from "../../files/read-files";
import { writeNewWorkbooks } from "../../files/write-new";

/** A new supervision workbook beside an institution's; never onto an existing file. */
export async function makeSupervision(
  environment: Environment,
  path: string,
  { out }: { readonly out: string },
): Promise<ExitStatus> {
  const institution = await readInstitution(environment, path);
  await writeNewWorkbooks(environment, new Map([[out, newSupervision(institution)]]));
  environment.out(
    `监察室专用工作簿：${out}\n它只由监察室保管，不下发、不汇总。下一步：核对“单位信息”“处置建议”“假日表”，再登记信息档案和预警。\n`,
  );
  return EXIT.fine;
}
