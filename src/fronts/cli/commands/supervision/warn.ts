import { findingsOf } from "../../../../flows/supervision/check-supervision";
import { warningRules } from "../../../../subjects/warnings";
import { missingFields, noticeJson, warn } from "../../../../flows/supervision/warn";
import { noticesIn } from "../../../../flows/supervision/warnings-ledger";
import type { Notice } from "../../../../subjects/warnings/notices";
import { WARNING_STATES } from "../../../../subjects/warnings/sheets/words";
import type { StepName } from "../../../../subjects/warnings/steps/step";
import { HostError } from "../../../../workbook/host-error";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { readInstitution } from "../../files/read-files";
import { givenSettings } from "../steps/given-settings";
import { telling, type StepOptions } from "../steps/tell-step";
import { readSupervision, writeStep } from "./write-step";

export interface WarnOptions extends StepOptions {
  readonly institution?: string;
}

interface TakeOptions extends WarnOptions {
  readonly number?: string;
  readonly set: readonly string[];
  readonly out: string;
}

/** `warn list`: every notice with its state and term on the day, and what is wrong with the ledger. */
export function listWarnings(
  environment: Environment,
  path: string,
  options: WarnOptions & { readonly status?: readonly string[] },
): Promise<ExitStatus> {
  return telling(environment, "warn list", options, async (watched, today) => {
    const wanted = wantedStates(options.status);
    const { supervision } = await readSupervision(watched, path);
    const settings = { today, institution: await institutionAt(watched, options) };
    const notices = noticesIn(supervision, settings).filter(({ state }) => wanted.has(state));
    const records = () => notices.map((notice) => noticeJson(supervision, notice));
    const count = `共 ${notices.length} 件（按 ${today} 判断）。`;
    const lines = [...notices.map(noticeLine), count, ...withoutInstitution(options)];
    return { records, findings: findingsOf(warningRules, supervision, settings), files: [], lines };
  });
}

/** One step of a warning: read, judged, written whole or not at all. */
export function takeWarningStep(
  environment: Environment,
  step: StepName,
  path: string,
  options: TakeOptions,
): Promise<ExitStatus> {
  return telling(environment, `warn ${step}`, options, async (watched, today) => {
    const { supervision, placed } = await readSupervision(watched, path);
    const settings = { today, institution: await institutionAt(watched, options) };
    const set = await givenSettings(watched, options.set, (given) => missingFields(supervision, step, given));
    const { patch, notices } = warn(supervision, settings, { step, number: options.number ?? null, set });
    const written = await writeStep(watched, placed, options, patch);
    const records = () => notices.map((notice) => noticeJson(supervision, notice));
    return { records, findings: [], files: [written], lines: notices.map(noticeLine) };
  });
}

export async function institutionAt(environment: Environment, { institution }: WarnOptions) {
  return institution === undefined ? undefined : readInstitution(environment, institution);
}

/** How to have asked what hangs on the institution's workbook: its findings name no option, since the pane says them too. */
export function withoutInstitution({ institution }: Pick<WarnOptions, "institution">): readonly string[] {
  return institution === undefined
    ? ["没有给出院工作簿：加上 --institution 院工作簿.xlsx，职务、等级、分管、廉政档案也一并核对。"]
    : [];
}

/** `检廉预〔2012〕3号 张三：待回告，回告期限 2012-10-10` */
export function noticeLine({ record, state, round, due }: Notice): string {
  const more = [...(round > 1 ? [`第 ${round} 轮`] : []), ...(due === null ? [] : [`回告期限 ${due}`])];
  return [`${record.number ?? "（没有编号）"} ${record.对象 ?? ""}：${state}`, ...more].join("，");
}

/** One state or several, parted by 、 or said again and again; all without any. */
function wantedStates(given: readonly string[] = []): ReadonlySet<string> {
  const words = given.flatMap((one) => one.split(/[、,，]/)).filter((word) => word !== "");
  const strange = words.find((word) => !WARNING_STATES.some((state) => state === word));
  if (strange !== undefined)
    throw new HostError("refused", `没有“${strange}”这种状态。可以写：${WARNING_STATES.join("、")}。`);
  return new Set(words.length > 0 ? words : WARNING_STATES);
}
