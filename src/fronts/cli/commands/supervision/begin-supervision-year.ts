import { supervisionYear } from "../../../../flows/supervision/begin-supervision-year";
import type { Environment, Placed } from "../../environment";
import { readSupervision } from "./write-step";

/** The bytes of the supervision workbook in a new year, and which file they were made from. */
export async function begunSupervision(
  environment: Environment,
  path: string,
  year: string,
): Promise<{ readonly bytes: Uint8Array; readonly placed: Placed }> {
  const { supervision, placed } = await readSupervision(environment, path);
  return { bytes: await environment.patch(placed, supervisionYear(supervision, year)), placed };
}
