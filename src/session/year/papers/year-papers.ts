import { formPapers, type FormPaper } from "../../../flows/papers/form-papers";
import { paperFile } from "../../../flows/papers/paper-file";
import { REPORTED_TO, summaryPaper, type ReportedTo } from "../../../flows/papers/summary-paper";
import { issuePersonal } from "../../../flows/personal/issue-personal";
import type { FileImage, PaperImage } from "../../../paper/paper-image";
import { institutionOf } from "../../institution/institution";
import type { SessionState } from "../../state";
import { headSaid, type Head } from "../../steps/heads";
import type { ChosenCounts } from "../read-counts";

/** Whom 工作总结 is sent to. */
export const SENT_TO = Object.keys(REPORTED_TO) as readonly ReportedTo[];

/** Papers of the institution's workbook, and forms that are handed out blank. */
export const YEAR_PAPERS = [
  "领导简报",
  "退回通知",
  "告知卡",
  "备案登记表",
  "回访卡",
  "征求意见表",
] as const satisfies readonly FormPaper[];

/** The head of 工作总结 as 单位信息 has it. */
export function usualHeadOf(state: SessionState): Head {
  return headSaid(state.checked.read.institution.info);
}

/** 工作总结 for one of those that it is sent to; `isDraft` marks what is still to be filled in. Throws `HostError` where there is nothing to sum up. */
export function summaryFiles(
  state: SessionState,
  asked: { readonly to: ReportedTo; readonly head: Head; readonly isDraft: boolean },
  counts: ChosenCounts | null,
): ReadonlyMap<string, PaperImage> {
  const settings = { ...asked, day: state.today, warnings: counts?.notices ?? null };
  return new Map([[paperFile("总结", asked.to), summaryPaper(institutionOf(state), settings)]]);
}

/** Papers of a kind as files by their names. Throws `HostError` with the sentence why where there is nothing to write. */
export function yearPaperFiles(
  state: SessionState,
  kind: (typeof YEAR_PAPERS)[number],
): ReadonlyMap<string, PaperImage> {
  const papers = formPapers(kind, institutionOf(state), { day: state.today });
  return new Map(papers.map(({ of, paper }) => [paperFile(kind, of), paper]));
}

/** 个人自查表 of everybody who takes part, a folder a department. */
export function personalFiles(state: SessionState): ReadonlyMap<string, FileImage> {
  return new Map(issuePersonal(institutionOf(state)).map(({ file, image }) => [file, image]));
}
