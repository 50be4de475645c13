import {
  addEntry,
  analyse,
  archiveLines,
  missingOfEntry,
  proposalsBefore,
  type Proposals,
} from "../../../../flows/supervision/archive";
import { findingsOf } from "../../../../flows/supervision/check-supervision";
import type { LineJson } from "../../../../flows/steps/line-json";
import { keysOf } from "../../../../sheets/define-sheet";
import { archiveRules } from "../../../../subjects/archive";
import { periodNamed, type NamedPeriod } from "../../../../subjects/archive/period";
import { archiveAnalyses } from "../../../../subjects/archive/sheets/archive-analyses";
import { HostError } from "../../../../workbook/host-error";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { readInstitution } from "../../files/read-files";
import { givenSettings } from "../steps/given-settings";
import { telling, type StepOptions } from "../steps/tell-step";
import { withoutInstitution } from "./warn";
import { readSupervision, writeStep } from "./write-step";

interface ListOptions extends StepOptions {
  readonly status?: string;
  readonly institution?: string;
}

/** `archive list`: every entry with its state on the day, and what is wrong with the archive. */
export function listArchive(
  environment: Environment,
  path: string,
  options: ListOptions,
): Promise<ExitStatus> {
  return telling(environment, "archive list", options, async (watched, asOf) => {
    const { supervision } = await readSupervision(watched, path);
    const { institution: given } = options;
    const institution = given === undefined ? undefined : await readInstitution(watched, given);
    const records = archiveLines(supervision, asOf, options.status);
    const findings = findingsOf(archiveRules, supervision, { today: asOf, institution });
    return {
      records: () => records,
      findings,
      files: [],
      lines: [...records.map(entryLine), `共 ${records.length} 件。`, ...withoutInstitution(options)],
    };
  });
}

interface AddOptions extends StepOptions {
  readonly set: readonly string[];
  readonly out: string;
}

/** `archive add`: one more entry, with the next number of its year. */
export function addToArchive(
  environment: Environment,
  path: string,
  options: AddOptions,
): Promise<ExitStatus> {
  return telling(environment, "archive add", options, async (watched, asOf) => {
    const { supervision, placed } = await readSupervision(watched, path);
    const set = await givenSettings(watched, options.set, (given) => missingOfEntry(given, asOf));
    const { patch, record } = addEntry(supervision, set, asOf);
    const written = await writeStep(watched, placed, options, patch);
    return {
      records: () => [record],
      findings: [],
      files: [written],
      lines: [`已登记：${entryLine(record)}`],
    };
  });
}

interface AnalyseOptions extends StepOptions {
  readonly period: string;
  readonly out?: string;
}

/** `archive analyse`: the totals of a period, how they moved, and what became of earlier proposals. */
export function analyseArchive(
  environment: Environment,
  path: string,
  options: AnalyseOptions,
): Promise<ExitStatus> {
  return telling(environment, "archive analyse", options, async (watched) => {
    const period = periodNamed(options.period);
    if (!period)
      throw new HostError("refused", `“${options.period}”不是统计期。请写成 2012-Q4、2012-11 或 2012。`);
    const { supervision, placed } = await readSupervision(watched, path);
    const { patch, record } = analyse(supervision, period);
    const { out, by } = options;
    const files = out === undefined ? [] : [await writeStep(watched, placed, { out, by }, patch)];
    return {
      records: () => [record],
      findings: [],
      files,
      lines: analysisLines(supervision, period, record),
    };
  });
}

const SHOWN = ["entry", "收集日期", "涉及科室", "来源", "status", "信息内容"] as const;

function entryLine(record: LineJson): string {
  return SHOWN.map((key) => textOf(record, key)).join("  ");
}

function textOf(record: LineJson, key: string): string {
  const value = record[key];
  return typeof value === "string" ? value.replaceAll("\n", " ") : "—";
}

function analysisLines(
  supervision: Parameters<typeof proposalsBefore>[0],
  period: NamedPeriod,
  record: LineJson,
): readonly string[] {
  const columns = keysOf(archiveAnalyses).filter(
    (key) => archiveAnalyses.columns[key].filledBy === "program",
  );
  return [
    `统计期 ${period.name}（${period.from} 至 ${period.to}）`,
    ...columns.map((key) => `${archiveAnalyses.columns[key].header}：${textOf(record, key)}`),
    ...proposalLines(proposalsBefore(supervision, period)),
  ];
}

function proposalLines({ answered, open }: Proposals): readonly string[] {
  return [
    ...(answered.length > 0 ? [`以前的建议已写采纳情况：${answered.join("、")}`] : []),
    ...(open.length > 0
      ? [`以前的建议还没有写采纳情况：${open.join("、")}。请问清楚，在“档案分析”里填写。`]
      : []),
  ];
}
