import type { NamedPaper } from "../../../../flows/papers/form-papers";
import type { NoticePaper } from "../../../../flows/papers/notice-papers";
import { paperOfNotice } from "../../../../flows/supervision/notice-paper";
import { HostError } from "../../../../workbook/host-error";
import type { WorkbookImage } from "../../../../workbook/sheet-image";
import type { Environment } from "../../environment";
import { atFile } from "../../fault";
import { readInstitution } from "../../files/read-files";
import { readSupervision } from "./write-step";

interface NoticeOptions {
  readonly number?: string;
  readonly head?: "print" | "blank" | "none";
  readonly institution?: string;
}

/** A paper of a warning, and the workbook that it is answered in, where there is one. */
export async function papersOfNotice(
  environment: Environment,
  kind: NoticePaper,
  path: string | undefined,
  today: string,
  { number, head, institution: given }: NoticeOptions,
): Promise<readonly (NamedPaper & { readonly twin: WorkbookImage | null })[]> {
  if (path === undefined || number === undefined)
    throw new HostError("not-found", `“${kind}”要写明监察室专用工作簿和通知书编号：--number 编号。`);
  const { supervision } = await readSupervision(environment, path);
  const institution = given === undefined ? undefined : await readInstitution(environment, given);
  return atFile(path, () => [
    { of: number, ...paperOfNotice(supervision, { today, institution }, { kind, number, head }) },
  ]);
}
