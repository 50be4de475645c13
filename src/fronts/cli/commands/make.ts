import { join } from "node:path";
import { issueWorkbooks } from "../../../flows/issue";
import { newInstitution } from "../../../flows/new-institution";
import { sampleInstitution } from "../../../sample/sample-institution";
import type { WorkbookImage } from "../../../workbook/sheet-image";
import type { Environment } from "../environment";
import { EXIT, type ExitStatus } from "../exit";
import { readInstitution } from "../files/read-files";
import { writeNewWorkbooks } from "../files/write-new";

/** A new institution workbook; never onto an existing file. */
export async function makeInstitution(
  environment: Environment,
  { out, sample }: { readonly out: string; readonly sample?: boolean },
): Promise<ExitStatus> {
  const image = newInstitution(
    environment.today().slice(0, 4),
    sample ? sampleInstitution().institution : undefined,
  );
  await writeNewWorkbooks(environment, new Map([[out, image]]));
  environment.out(
    `院工作簿：${out}\n下一步：填好“单位信息”“机构设置”“人员名册”，再用 issue 下发科室工作簿。\n`,
  );
  return EXIT.fine;
}

/** One department workbook per department; never onto existing files. */
export async function issue(
  environment: Environment,
  path: string,
  { out, sample }: { readonly out: string; readonly sample?: boolean },
): Promise<ExitStatus> {
  const institution = await readInstitution(environment, path);
  const filled = new Map(
    sample ? sampleInstitution().departments.map(({ name, content }) => [name, content] as const) : [],
  );
  const issued = issueWorkbooks(institution, filled);
  if (issued.length === 0) {
    environment.err(
      `“${path}”的机构设置还是空的，没有可下发的科室工作簿。请先填好“机构设置”和“人员名册”。\n`,
    );
    return EXIT.failed;
  }
  await writeNewWorkbooks(
    environment,
    new Map<string, WorkbookImage>(issued.map(({ file, image }) => [join(out, file), image] as const)),
  );
  environment.out(
    `已下发 ${issued.length} 个科室工作簿：${out}\n下一步：各科室填好后收回，用 check 核查，用 consolidate 汇总。\n`,
  );
  return EXIT.fine;
}
