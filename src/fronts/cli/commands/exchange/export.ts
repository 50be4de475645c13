import { join } from "node:path";
import { exportPackage, type Exported } from "../../../../flows/exchange/export";
import { readExchange } from "../../../../subjects/exchange/read-exchange";
import type { Texts } from "../../../../subjects/exchange/tables";
import { digestOf } from "../../../../subjects/registers/digest";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { atFile } from "../../fault";
import { readInstitution } from "../../files/read-files";
import { telling, type StepOptions } from "../steps/tell-step";
import { countsForExchange } from "../supervision/counts/exchange-counts";

interface ExportOptions extends StepOptions {
  readonly out: string;
  readonly texts: Texts;
  readonly supervision?: string;
}

/** `export`: the institution's book as a package for 市院 and 省院, written as a new file. */
export function exportCommand(
  environment: Environment,
  path: string,
  options: ExportOptions,
): Promise<ExitStatus> {
  return telling(environment, "export", options, async (watched, today) => {
    const { texts, supervision } = options;
    const institution = await readInstitution(watched, path);
    const warnings = await countsForExchange(watched, supervision, institution, today);
    const exported = await atFile(path, () => exportPackage(institution, { today, texts, warnings }));
    const bytes = await watched.packTables(exported.package);
    // Whoever receives it reads it in the same way: what could not be read is never sent.
    await readExchange(await watched.openTables(exported.name, bytes));
    await watched.write([{ path: join(options.out, exported.name), bytes, over: "nothing" }]);
    return {
      records: () => countsOf(exported),
      findings: [],
      files: [{ file: exported.name, kind: "exchange", sha256: digestOf(bytes) }],
      lines: linesOf(exported, warnings !== null),
    };
  });
}

function countsOf({ rows }: Exported): readonly { readonly table: string; readonly rows: number }[] {
  return Object.entries(rows).map(([table, { length }]) => ({ table, rows: length }));
}

function linesOf({ facts, rows }: Exported, hasWarnings: boolean): readonly string[] {
  const issued = rows.warnings.reduce((sum, one) => sum + one.issued, 0);
  return [
    `${facts.institutionName}（${facts.institution}）${facts.planYear}年度第 ${facts.batch} 批，按 ${facts.asOf} 计算。`,
    `风险点 ${rows.points.length} 个，科室 ${rows.coverage.length - 1} 个，预警 ${hasWarnings ? `${issued} 件` : "没有计入（没有给出 --supervision）"}；不含任何人的姓名，岗位风险点不带文字。`,
  ];
}
