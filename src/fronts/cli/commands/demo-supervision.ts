import { REPORTED_TO, type ReportedTo } from "../../../flows/papers/summary-paper";
import { SAMPLE_DAY, sampleSupervision } from "../../../sample/supervision";
import type { Environment } from "../environment";
import { readInstitution } from "../files/read-files";
import { writeNewWorkbooks } from "../files/write-new";
import { exportCommand } from "./exchange/export";
import { paperCommand, SUMMARY, type PaperKind, type PaperOptions } from "./paper";

/** The sample's supervision workbook beside the consolidation, papers of both, and what goes to 市院 and 省院. */
export async function demoSupervision(
  environment: Environment,
  summary: string,
  { workbook, papers, sent }: { readonly workbook: string; readonly papers: string; readonly sent: string },
): Promise<void> {
  const sample = sampleSupervision(await readInstitution(environment, summary));
  await writeNewWorkbooks(environment, new Map([[workbook, sample.image]]));
  const print = (kind: PaperKind, path: string, more: Partial<PaperOptions> = {}) =>
    paperCommand(environment, kind, path, { out: papers, asOf: SAMPLE_DAY, format: "text", ...more });
  for (const { kind, number } of sample.papers) await print(kind, workbook, { number, institution: summary });
  for (const kind of ["回访卡", "征求意见表", "备案登记表", "领导简报"] as const) await print(kind, summary);
  await print("告知卡", summary, { department: "公诉科" });
  for (const to of Object.keys(REPORTED_TO) as ReportedTo[])
    await print(SUMMARY, summary, { to, supervision: workbook, draft: true });
  await exportCommand(environment, summary, {
    ...{ out: sent, texts: "shared", supervision: workbook, asOf: SAMPLE_DAY, format: "text" },
  });
}
