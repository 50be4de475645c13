import type { WrittenFile } from "../../../../flows/envelope";
import type { Institution } from "../../../../flows/open-institution";
import type { WorkbookPatch } from "../../../../workbook/live/workbook-patch";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { readInstitutionFile } from "../../files/read-files";
import { telling, type StepOptions, type CommandResult } from "../steps/tell-step";
import { INSTITUTION_KIND, writePatched } from "../steps/write-patched";

/** The institution's workbook as a command of the year has it before it. */
interface InstitutionAtWork {
  readonly environment: Environment;
  readonly institution: Institution;
  readonly today: string;
  /** Writes what is asked for into the file that `--out` names; nothing, and nothing is asked for, where it names none. */
  readonly write: (patch: () => WorkbookPatch) => Promise<readonly WrittenFile[]>;
}

/** A command over the institution's workbook that may write single cells of it. */
export function institutionStep(
  environment: Environment,
  command: string,
  path: string,
  options: StepOptions & { readonly out?: string },
  work: (at: InstitutionAtWork) => Promise<CommandResult>,
): Promise<ExitStatus> {
  return telling(environment, command, options, async (watched, today) => {
    const { institution, sha256 } = await readInstitutionFile(watched, path);
    const write = async (patch: () => WorkbookPatch) => {
      const { out, by } = options;
      if (out === undefined) return [];
      return [await writePatched(watched, { path, sha256 }, { out, by }, patch(), INSTITUTION_KIND)];
    };
    return work({ environment: watched, institution, today, write });
  });
}
