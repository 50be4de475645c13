import { findingsIn } from "../../flows/found";
import { openInstitution } from "../../flows/open-institution";
import { printSystemTable, type PrintSettings } from "../../flows/print";
import type { Desk } from "../desk";
import { EXIT, type ExitStatus } from "../exit";
import { replaceable } from "../replaceable";

/** The printable table alone, as a workbook of its own. */
export async function print(
  desk: Desk,
  path: string,
  { out, ...settings }: PrintSettings & { readonly out: string },
): Promise<ExitStatus> {
  const content = await desk.open(path).read();
  const image = printSystemTable(openInstitution(content), settings, findingsIn(content));
  await replaceable(desk, out, [path]);
  await desk.write(new Map([[out, { ...image, properties: { "IRPC.Kind": "result" } }]]), {
    overwrite: true,
  });
  desk.out(`体系表：${out}（${settings.paper} 横向，打开后直接打印）\n`);
  return EXIT.fine;
}
