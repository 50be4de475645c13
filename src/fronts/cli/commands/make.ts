import { join } from "node:path";
import { issueWorkbooks } from "../../../flows/issue";
import type { Institution } from "../../../flows/open-institution";
import { issuePersonal } from "../../../flows/personal/issue-personal";
import { contentWithPoints } from "../../../flows/personal/issue-with-points";
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

interface IssueOptions {
  readonly out: string;
  readonly sample?: boolean;
  readonly personal?: boolean;
  readonly withPoints?: boolean;
}

/** One department workbook per department; never onto existing files. */
export async function issue(
  environment: Environment,
  path: string,
  { out, sample, personal, withPoints }: IssueOptions,
): Promise<ExitStatus> {
  const institution = await readInstitution(environment, path);
  if (personal) return issuePages(environment, institution, path, out);
  const filled = withPoints
    ? contentWithPoints(institution)
    : new Map(
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

/** 个人自查表, one a person, in a folder for each department. */
async function issuePages(
  environment: Environment,
  institution: Institution,
  path: string,
  out: string,
): Promise<ExitStatus> {
  const pages = issuePersonal(institution);
  if (pages.length === 0) {
    environment.err(`“${path}”的人员名册里没有纳入排查的人，没有可下发的个人自查表。请先填好“人员名册”。\n`);
    return EXIT.failed;
  }
  await writeNewWorkbooks(
    environment,
    new Map<string, WorkbookImage>(pages.map(({ file, image }) => [join(out, file), image] as const)),
  );
  environment.out(
    `已下发 ${pages.length} 份个人自查表：${out}\n下一步：各人填好签名后收回，用 collect 收进科室工作簿。\n`,
  );
  return EXIT.fine;
}
