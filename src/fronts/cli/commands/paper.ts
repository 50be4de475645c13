import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { chartPapers, chartWorkbook } from "../../../flows/charts/chart-papers";
import { envelope } from "../../../flows/envelope";
import {
  formPapers,
  workbookNeeded,
  type FormPaper,
  type NamedPaper,
} from "../../../flows/papers/form-papers";
import { NOTICE_PAPERS, type NoticePaper } from "../../../flows/papers/notice-papers";
import { paperFile } from "../../../flows/papers/paper-file";
import { summaryPaper, type ReportedTo } from "../../../flows/papers/summary-paper";
import { digestOf } from "../../../subjects/registers/digest";
import type { ChartImage } from "../../../paper/chart-image";
import type { WorkbookImage } from "../../../workbook/sheet-image";
import { HostError } from "../../../workbook/host-error";
import { answeringJson, outJson } from "../answer-json";
import type { Environment } from "../environment";
import { EXIT, type ExitStatus } from "../exit";
import { atFile } from "../fault";
import { readInstitution } from "../files/read-files";
import { countsOfNotices } from "./supervision/counts/notice-counts";
import { papersOfNotice } from "./supervision/notice-paper";

export const SUMMARY = "总结";
/** 《本单位廉政风险防控流程图》, a document and its workbook a department. */
export const CHART_PAPER = "流程图";
export type PaperKind = FormPaper | NoticePaper | typeof SUMMARY | typeof CHART_PAPER;

export interface PaperOptions {
  readonly out: string;
  readonly department?: string;
  readonly asOf?: string;
  readonly to?: ReportedTo;
  readonly head?: "print" | "blank" | "none";
  /** Of a warning. */
  readonly number?: string;
  readonly institution?: string;
  /** Of 总结: counts of warnings come from it, and nothing else. */
  readonly supervision?: string;
  readonly draft?: boolean;
  readonly format: "text" | "json";
}

/** Papers to be printed and signed, each a .docx of its own, none over a file that is there. */
export function paperCommand(
  environment: Environment,
  kind: PaperKind,
  path: string | undefined,
  options: PaperOptions,
): Promise<ExitStatus> {
  const day = options.asOf ?? environment.today();
  const empty = () => envelope("paper", day);
  return answeringJson(environment, options.format, empty, async (watched) => {
    const papers = await drawn(watched, kind, path, day, options);
    const files = await write(watched, kind, papers, options.out);
    if (options.format === "json") outJson(watched, envelope("paper", day, { files }));
    else
      watched.out(
        `${files.map(({ file }) => `${kind}：${join(options.out, file)}\n`).join("")}用 Word、WPS 或 LibreOffice 打开后直接打印。\n`,
      );
    return EXIT.fine;
  });
}

async function drawn(
  environment: Environment,
  kind: PaperKind,
  path: string | undefined,
  day: string,
  options: PaperOptions,
): Promise<readonly DrawnPaper[]> {
  const { department, to, head = "print", draft = false } = options;
  if (isOfNotice(kind)) return papersOfNotice(environment, kind, path, day, options);
  if (kind === SUMMARY) {
    if (to === undefined) throw new HostError("not-found", "总结要写明报给谁：--to 市院，或 --to 区纪委。");
    if (path === undefined) throw workbookNeeded(kind);
    const summed = await readInstitution(environment, path);
    const warnings = await countsOfNotices(environment, options.supervision, summed, day);
    const settings = { to, day, head, isDraft: draft, warnings };
    return atFile(path, () => [{ of: to, paper: summaryPaper(summed, settings) }]);
  }
  if (kind === CHART_PAPER) return chartDocuments(environment, path, { day, department });
  if (path === undefined) return formPapers(kind, null, { day });
  const institution = await readInstitution(environment, path);
  return atFile(path, () => formPapers(kind, institution, { day, department }));
}

async function chartDocuments(
  environment: Environment,
  path: string | undefined,
  settings: { readonly day: string; readonly department: string | undefined },
): Promise<readonly DrawnPaper[]> {
  if (path === undefined) throw workbookNeeded(CHART_PAPER);
  const institution = await readInstitution(environment, path);
  const papers = await atFile(path, () => chartPapers(institution, settings));
  const drawn: DrawnPaper[] = [];
  for (const { of, paper, charts } of papers) {
    const dots = new Map<ChartImage, Uint8Array>();
    for (const page of charts.flatMap(({ pages }) => pages))
      dots.set(page, await environment.packPicture(page));
    drawn.push({ of, paper, twin: chartWorkbook(charts, dots) });
  }
  return drawn;
}

/** With the workbook that it is answered in, or that shows the same, where there is one. */
type DrawnPaper = NamedPaper & { readonly twin?: WorkbookImage | null };

function isOfNotice(kind: PaperKind): kind is NoticePaper {
  return NOTICE_PAPERS.some((one) => one === kind);
}

async function write(
  environment: Environment,
  kind: PaperKind,
  papers: readonly DrawnPaper[],
  folder: string,
) {
  const results = [];
  for (const { of, paper, twin } of papers) {
    const path = join(folder, paperFile(kind, of));
    results.push({ path, bytes: await environment.packPaper(paper), over: "nothing" as const });
    if (!twin) continue;
    const beside = path.replace(/docx$/, "xlsx");
    results.push({ path: beside, bytes: await environment.pack(twin), over: "nothing" as const });
  }
  const there = results.find(({ path }) => existsSync(path));
  if (there)
    throw new HostError(
      "already-there",
      `文件已经存在：${there.path}。不会覆盖，请换一个文件夹，或先把它移走。`,
    );
  await environment.write(results);
  return results.map(({ path, bytes }) => ({ file: basename(path), kind, sha256: digestOf(bytes) }));
}
