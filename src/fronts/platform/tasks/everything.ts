import { HostError } from "../../../workbook/host-error";
import type { MadeFile } from "../hosts";
import { institutionInForce, type Platform } from "../platform";
import { linesBefore } from "../store/kept/log";

/** A zip is made in memory. */
const LARGEST = 600_000_000;

/** Every workbook that the platform keeps and its log, as one zip; whoever asked takes the file away. */
export async function everything({ store, workers }: Platform): Promise<MadeFile> {
  const { handIns, office, files, accounts, clock } = store;
  const named = new Map(accounts.departments().map(({ code, name }) => [code, name] as const));
  const called = (department: string) => plainPart(named.get(department) ?? department);
  const kinds = { register: "报送", reply: "整改回告书" };
  const listed = [
    ...office.institutions().map(({ number, sha256 }) => ({ name: `院工作簿/第${number}版.xlsx`, sha256 })),
    ...handIns.all().map(({ department, kind, number, sha256, file }) => ({
      name: `${kinds[kind]}/${called(department)}/第${number}次-${plainPart(file)}`,
      sha256,
    })),
    ...office.handouts().map(({ id, department, kind, sha256, file }) => ({
      name: `${kind}/${called(department)}/${id}-${plainPart(file)}`,
      sha256,
    })),
    ...office.allSetApart().map(({ id, department, sha256, file }) => ({
      name: `未收文件/${id}-${called(department)}-${plainPart(file)}`,
      sha256,
    })),
  ];
  if (listed.reduce((sum, { sha256 }) => sum + files.sizeOf(sha256), 0) > LARGEST)
    throw new HostError(
      "over-limits",
      "文件太多，一个压缩包装不下。请管理员用 platform backup 备份全部数据。",
    );
  const log = linesBefore(store.database, null, Number.MAX_SAFE_INTEGER).reverse();
  const lines = log.map(({ line, at, actor, action, facts, digest }) =>
    [line, at, actor, action, facts, digest].join("\t"),
  );
  const to = files.beside();
  try {
    return await workers.run("zip", {
      entries: listed.map(({ name, sha256 }) => ({ name, path: files.at(sha256) })),
      texts: [
        { name: "日志.txt", text: `${institutionInForce(store)?.facts.name ?? ""}\n${lines.join("\n")}\n` },
      ],
      to,
      at: clock.now().toISOString(),
    });
  } catch (error) {
    await files.drop(to);
    throw error;
  }
}

/** Part of a path in the zip, and no more than that. */
function plainPart(text: string): string {
  return text.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_").replace(/^\.+/, "_");
}
