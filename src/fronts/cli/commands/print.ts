import { findingsIn } from "../../../flows/consolidating/found";
import { openInstitution } from "../../../flows/open-institution";
import { printSystemTable, type PrintSettings } from "../../../flows/print";
import type { Environment } from "../environment";
import { EXIT, type ExitStatus } from "../exit";
import { atFile } from "../fault";
import { notOpenElsewhere, replaceable } from "../files/replaceable";

/** The printable table alone, as a workbook of its own. */
export async function print(
  environment: Environment,
  path: string,
  { out, ...settings }: PrintSettings & { readonly out: string },
): Promise<ExitStatus> {
  await notOpenElsewhere(out);
  const image = await atFile(path, async () => {
    const content = await environment.open(path).read();
    return printSystemTable(openInstitution(content), settings, findingsIn(content));
  });
  const over = await replaceable(environment, out, [path]);
  const bytes = await environment.pack({ ...image, properties: { "IRPC.Kind": "result" } });
  await environment.write([{ path: out, bytes, over }]);
  environment.out(`体系表：${out}（${settings.paper} 横向，打开后直接打印）\n`);
  return EXIT.fine;
}
