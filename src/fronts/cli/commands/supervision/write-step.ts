import type { Institution } from "../../../../flows/open-institution";
import {
  expectSameHouse,
  openSupervision,
  type Supervision,
} from "../../../../flows/supervision/open-supervision";
import type { WrittenFile } from "../../../../flows/envelope";
import type { WorkbookPatch } from "../../../../workbook/live/workbook-patch";
import { expectOwnNames, SUPERVISION } from "../../../../flows/kinds";
import type { Environment, Placed } from "../../environment";
import { atFile } from "../../fault";
import { writePatched } from "../steps/write-patched";

/** The supervision workbook at a path, and what its bytes were. */
interface SupervisionFile {
  readonly supervision: Supervision;
  readonly placed: Placed;
}

export async function readSupervision(environment: Environment, path: string): Promise<SupervisionFile> {
  const file = environment.open(path);
  return atFile(path, async () => {
    const supervision = openSupervision(await file.read());
    expectOwnNames(path, supervision.read.renamed);
    return { supervision, placed: { path, sha256: await file.sha256() } };
  });
}

/** The same where counts of it go into the institution's results: it has to be the same institution's. */
export async function readSupervisionOf(
  environment: Environment,
  path: string,
  institution: Institution,
): Promise<Supervision> {
  const { supervision } = await readSupervision(environment, path);
  expectSameHouse(supervision, institution);
  return supervision;
}

/** Writes a step of the supervision workbook, as `writePatched` does. */
export function writeStep(
  environment: Environment,
  placed: Placed,
  to: { readonly out: string; readonly by?: string | undefined },
  patch: WorkbookPatch,
): Promise<WrittenFile> {
  return writePatched(environment, placed, to, patch, SUPERVISION);
}
