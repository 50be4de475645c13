import type { PaperImage } from "../../paper/paper-image";
import { settingOf } from "../../subjects/institution/sheets/settings";
import type { NoticeFacts } from "../../subjects/notices/pages/notice";
import { methodOf } from "../../subjects/warnings/methods";
import { HostError } from "../../workbook/host-error";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { isSameNumber } from "../../subjects/warnings/numbers";
import { noticePaper, type NoticePaper } from "../papers/notice-papers";
import { replyWorkbook } from "../papers/reply-workbook";
import type { Supervision } from "./open-supervision";
import { noticesIn, supervisionFacts, type SupervisionSettings } from "./warnings-ledger";

type Head = NoticeFacts["head"];

const HEADS: Readonly<Record<string, Head>> = { 打印: "print", 套打: "blank", 无: "none" };

/** A paper of one warning, and the workbook that it is answered in, where it is one that is answered. */
interface NoticePapers {
  readonly paper: PaperImage;
  readonly twin: WorkbookImage | null;
}

/**
 * A paper of the warning of this number, as its last round stands on the day. `head`: as 单位信息 says where it is not given. Throws
 * `HostError` where there is no such warning, or the paper does not go with it.
 */
export function paperOfNotice(
  supervision: Supervision,
  settings: SupervisionSettings,
  {
    kind,
    number,
    head,
  }: { readonly kind: NoticePaper; readonly number: string; readonly head?: Head | undefined },
): NoticePapers {
  const notice = noticesIn(supervision, settings).findLast(({ record }) =>
    isSameNumber(record.number, number),
  );
  if (!notice) throw new HostError("not-found", `预警处置台账里没有“${number}”。请核对编号（在第一栏）。`);
  const line = { ...notice.record, due: notice.due, round: String(notice.round) };
  const { info } = supervision.read.tables;
  const term = methodOf(line.处置方式)?.term;
  const facts: NoticeFacts = {
    institution: info?.record.institution ?? "",
    day: settings.today,
    head: head ?? HEADS[settingOf(info, "redHead") ?? ""] ?? "print",
    term: term === undefined ? null : settingOf(info, term),
    point: supervisionFacts(supervision, settings).points.get(line.riskId ?? "")?.point ?? null,
  };
  return { paper: noticePaper(kind, line, facts), twin: kind === "回告书" ? replyWorkbook(line) : null };
}
