import { join } from "node:path";
import { issueWorkbooks } from "../../../flows/issue";
import type { Institution } from "../../../flows/open-institution";
import { issuePersonal } from "../../../flows/personal/issue-personal";
import { contentWithPoints } from "../../../flows/personal/issue-with-points";
import { newInstitution } from "../../../flows/new-institution";
import { sampleInstitution } from "../../../sample/sample-institution";
import { HostError } from "../../../workbook/host-error";
import type { WorkbookImage } from "../../../workbook/sheet-image";
import type { Environment } from "../environment";
import { EXIT, type ExitStatus } from "../exit";
import { readInstitution } from "../files/read-files";
import { writeNewWorkbooks } from "../files/write-new";
import { telling, type StepOptions } from "./steps/tell-step";
import { saidBy } from "./steps/write-patched";

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

interface IssueOptions extends StepOptions {
  readonly out: string;
  readonly sample?: boolean;
  readonly personal?: boolean;
  readonly withPoints?: boolean;
}

/** Workbooks ready to be written, and what is said of them. */
interface ReadyToIssue {
  readonly workbooks: readonly { readonly file: string; readonly image: WorkbookImage }[];
  readonly records: readonly object[];
  readonly called: string;
  readonly next: string;
}

/** `issue`: one workbook a department, or one page a person; never onto existing files. */
export function issue(environment: Environment, path: string, options: IssueOptions): Promise<ExitStatus> {
  return telling(environment, "issue", options, async (watched) => {
    const { out, by, format } = options;
    const institution = await readInstitution(watched, path);
    const { workbooks, records, called, next } = options.personal
      ? pages(institution, path)
      : departments(institution, path, options);
    const images = workbooks.map(({ file, image }) => {
      const properties = { ...image.properties, ...saidBy(by) };
      return [join(out, file), { ...image, properties }] as const;
    });
    const written = await writeNewWorkbooks(watched, new Map<string, WorkbookImage>(images));
    return {
      ...{ records: () => records, findings: [] },
      // Nobody wants to read the names of ninety files.
      files: format === "json" ? written : [],
      lines: [`已下发 ${workbooks.length} ${called}：${out}`, `下一步：${next}`],
    };
  });
}

function departments(
  institution: Institution,
  path: string,
  { sample, withPoints }: IssueOptions,
): ReadyToIssue {
  const filled = withPoints
    ? contentWithPoints(institution)
    : new Map(
        sample ? sampleInstitution().departments.map(({ name, content }) => [name, content] as const) : [],
      );
  const workbooks = issueWorkbooks(institution, filled);
  if (workbooks.length === 0)
    throw new HostError(
      "not-found",
      `“${path}”的机构设置还是空的，没有可下发的科室工作簿。请先填好“机构设置”和“人员名册”。`,
    );
  return {
    workbooks,
    records: workbooks.map(({ file, department }) => ({ file, department: department.name })),
    called: "个科室工作簿",
    next: "各科室填好后收回，用 check 核查，用 consolidate 汇总。",
  };
}

/** 个人自查表, one a person, in a folder for each department. */
function pages(institution: Institution, path: string): ReadyToIssue {
  const workbooks = issuePersonal(institution);
  if (workbooks.length === 0)
    throw new HostError(
      "not-found",
      `“${path}”的人员名册里没有纳入排查的人，没有可下发的个人自查表。请先填好“人员名册”。`,
    );
  return {
    workbooks,
    records: workbooks.map(({ file, person: { department, name, staffNo } }) => ({
      ...{ file, department, name, staffNo },
    })),
    called: "份个人自查表",
    next: "各人填好签名后收回，用 collect 收进科室工作簿。",
  };
}
