import { join } from "node:path";
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { changesInWords, differencesOf } from "../../../flows/handing-in/differences";
import { judgeHandIn } from "../../../flows/handing-in/judge-hand-in";
import { issueWorkbooks } from "../../../flows/issue";
import { newInstitution } from "../../../flows/new-institution";
import { openInstitution, type Institution } from "../../../flows/open-institution";
import { publishPages, PUBLISHED_LIST } from "../../../flows/publishing/publish";
import { NO_DEPARTMENTS } from "../store/kept/accounts";
import { HostError } from "../../../workbook/host-error";
import { makeSite, makeWorkbook, makeZip, readKept } from "../hosts";
import { consolidateFiles } from "./consolidate-files";
import { factsOf } from "./institution-facts";
import type { InstitutionFile, JobName, Jobs } from "./job";
import { packedReport, unpackedReport } from "./report";

type Work = { readonly [Name in JobName]: (asked: Jobs[Name]["asked"]) => Promise<Jobs[Name]["answer"]> };

/** Does a job. Throws `HostError` where the world refuses. */
export async function perform<Name extends JobName>(
  name: Name,
  asked: Jobs[Name]["asked"],
): Promise<Jobs[Name]["answer"]> {
  return WORK[name](asked);
}

const WORK: Work = {
  judge: async ({ path, file, department, institution, today, before }) => {
    const content = await readKept(path, file, "department");
    const verdict = judgeHandIn(content, {
      institution: await institutionAt(institution),
      department,
      today,
    });
    if (verdict.kind === "reply") return { ...verdict, report: packedReport(verdict.report) };
    if (verdict.kind !== "register") return verdict;
    const changes =
      before === null
        ? ""
        : changesInWords(differencesOf(unpackedReport(before).lines, verdict.report.lines));
    return { ...verdict, changes, report: packedReport(verdict.report) };
  },
  understand: async ({ path, file }) => {
    const institution = openInstitution(await readKept(path, file, "office"));
    const facts = factsOf(institution);
    if (facts.departments.length === 0)
      throw new HostError(
        "wrong-kind",
        "院工作簿里没有填“机构设置”，没有采用。请填好“单位信息”“机构设置”“人员名册”，再上传。",
      );
    expectAccounts(facts.departments.map(({ code }) => code));
    return facts;
  },
  issue: async ({ institution, folder }) => {
    const made = [];
    for (const { file, department, image } of issueWorkbooks(await institutionAt(institution)))
      made.push({ ...(await makeWorkbook(image, somewhereIn(folder))), department: department.code, file });
    return made;
  },
  consolidate: async ({ institution, folder, ...asked }) =>
    consolidateFiles(await institutionAt(institution), {
      ...asked,
      place: folder === null ? null : () => somewhereIn(folder),
    }),
  publish: async ({ institution, today, isDraft, folder }) => {
    const pages = await publishPages(await institutionAt(institution), { today, isDraft });
    const list = pages.get(PUBLISHED_LIST) ?? "";
    const digest = createHash("sha256").update(list).digest("hex");
    const files = new Map([...pages].map(([name, text]) => [name, new TextEncoder().encode(text)] as const));
    await makeSite(files, join(folder, digest));
    return { digest, files: files.size };
  },
  sample: async ({ folder }) => {
    const { sampleInstitution } = await import("../../../sample/sample-institution");
    const image = newInstitution("", sampleInstitution().institution);
    return { institution: await makeWorkbook(image, somewhereIn(folder)) };
  },
  zip: ({ entries, texts, to, at }) => makeZip(zipped(entries, texts), new Date(at), to),
};

/** Departments sign in by their codes. Throws `HostError` where one would be taken for another, or for the office. */
function expectAccounts(codes: readonly string[]): void {
  const wrong = codes.filter(
    (code, index) => code === "" || NO_DEPARTMENTS.has(code.toLowerCase()) || codes.indexOf(code) !== index,
  );
  if (wrong.length > 0)
    throw new HostError(
      "wrong-kind",
      `院工作簿的“机构设置”里科室代码${wrong.map((code) => `“${code}”`).join("、")}重复或者不能用，没有采用。请每个科室写一个自己的代码，再上传。`,
    );
}

function* zipped(entries: Jobs["zip"]["asked"]["entries"], texts: Jobs["zip"]["asked"]["texts"]) {
  for (const { name, text } of texts)
    yield { name, chunks: [new TextEncoder().encode(text)], effort: "thorough" as const };
  // Read one after the other; workbooks are packed already.
  for (const { name, path } of entries)
    yield { name, chunks: [readFileSync(path)], effort: "quick" as const };
}

/** The institution of the last job is understood once. */
let known: { readonly sha256: string; readonly institution: Institution } | null = null;

async function institutionAt({ path, sha256 }: InstitutionFile): Promise<Institution> {
  if (known?.sha256 !== sha256)
    known = { sha256, institution: openInstitution(await readKept(path, "院工作簿.xlsx", "office")) };
  return known.institution;
}

function somewhereIn(folder: string): string {
  return join(folder, randomBytes(12).toString("hex"));
}
