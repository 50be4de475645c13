import { formPapers, type FormPaper } from "../../flows/papers/form-papers";
import { papersOfMethod, type NoticePaper } from "../../flows/papers/notice-papers";
import { paperFile } from "../../flows/papers/paper-file";
import { paperOfNotice } from "../../flows/supervision/notice-paper";
import type { FileImage } from "../../paper/paper-image";
import type { Notice } from "../../subjects/warnings/notices";
import type { SessionState } from "../state";
import { headSaid, type Head } from "../steps/heads";
import { currentRounds } from "./calendar";
import { noticesOfState, settingsOf, supervisionOf } from "./check-closed";

/** As 单位信息 has it. */
export function usualHead(state: Pick<SessionState, "checked">): Head {
  return headSaid(supervisionOf(state).read.tables.info);
}

/** Warnings that papers are made of: those with a number, a draft's too; the newest first. */
export function noticesForPapers(state: Pick<SessionState, "checked">): readonly Notice[] {
  return currentRounds(noticesOfState(state))
    .filter(({ line, state: one }) => line.record.number !== null && one !== "已作废")
    .toReversed();
}

/** Papers that go with a warning. */
export function paperKindsOf({ record }: Notice): readonly NoticePaper[] {
  return papersOfMethod(record.处置方式);
}

/**
 * A paper of a warning as files by their names, with the workbook that it is answered in where there is one. Throws `HostError` where
 * the paper would name a source.
 */
export function noticeFiles(
  state: Pick<SessionState, "checked">,
  { kind, number, head }: { readonly kind: NoticePaper; readonly number: string; readonly head: Head },
): ReadonlyMap<string, FileImage> {
  const { paper, twin } = paperOfNotice(supervisionOf(state), settingsOf(state), { kind, number, head });
  const name = paperFile(kind, number);
  return new Map<string, FileImage>([
    [name, paper],
    ...(twin ? [[name.replace(/docx$/, "xlsx"), twin] as const] : []),
  ]);
}

/** Forms that are handed out blank. */
export const BLANK_FORMS = ["回访卡", "征求意见表"] as const satisfies readonly FormPaper[];

export function blankFormFiles(
  state: Pick<SessionState, "checked">,
  kind: (typeof BLANK_FORMS)[number],
): ReadonlyMap<string, FileImage> {
  const { today: day, institution = null } = settingsOf(state);
  return new Map(
    formPapers(kind, institution, { day }).map(({ of, paper }) => [paperFile(kind, of), paper] as const),
  );
}
