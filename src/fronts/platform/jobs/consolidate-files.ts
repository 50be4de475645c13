import { countBySeverity } from "../../../findings/finding";
import { checkWorkbook } from "../../../flows/checking/check";
import { consolidateWorkbooks } from "../../../flows/consolidating/consolidate";
import { receipts } from "../../../flows/consolidating/receipts";
import { openInstitution, type Institution } from "../../../flows/open-institution";
import { HostError } from "../../../workbook/host-error";
import { makeWorkbook, readKept } from "../hosts";
import { factsOf } from "./institution-facts";
import type { ConsolidatedFiles, CountedFile, MadeForDepartment } from "./job";

interface ConsolidateAsked {
  readonly files: readonly CountedFile[];
  readonly today: string;
  /** Names for files that are made; null for a preview. */
  readonly place: (() => string) | null;
}

const RESULT = "汇总.xlsx";

/** Hand-ins into the institution's books, in memory; written only where a place is given. */
export async function consolidateFiles(
  institution: Institution,
  { files, today, place }: ConsolidateAsked,
): Promise<ConsolidatedFiles> {
  const handedIn = [];
  for (const { path, file, sha256 } of files) {
    const content = await readKept(path, file, "department");
    handedIn.push({ checked: checkWorkbook(content, { stage: "汇总", today, institution }), sha256 });
  }
  const settings = { today, by: null, preferred: new Set<string>(), target: RESULT };
  const { result, image, notes, left } = consolidateWorkbooks(institution, handedIn, settings);
  if (left.length > 0)
    throw new HostError(
      "over-limits",
      `院工作簿里的工作表${left.join("、")}太大，带不到汇总结果里，没有汇总。请用命令行汇总，或先把它移出院工作簿。`,
    );
  const answer = {
    batch: result.batch,
    points: result.table.length,
    counts: countBySeverity(result.findings),
    departments: result.tallies.map(({ submission: { one, file }, read, merged, setAside }) => ({
      ...{ department: one.department?.name ?? "", file, read, merged, setAside },
    })),
    notes,
  };
  if (place === null) return { ...answer, made: null };
  const made = await makeWorkbook(image, place());
  const answers: MadeForDepartment[] = [];
  for (const { file, department, image: receipt } of receipts(institution, result))
    answers.push({ ...(await makeWorkbook(receipt, place())), department: department.code, file });
  // What was written is read again before it is taken for the institution's books.
  const facts = factsOf(openInstitution(await readKept(made.path, RESULT, "office")));
  return { ...answer, made: { institution: made, facts, receipts: answers } };
}
