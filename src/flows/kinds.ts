import { NOTICE_PROPERTY } from "../subjects/notices/sheets/reply";
import { HostError } from "../workbook/host-error";
import { plain } from "../workbook/text/plain";
import type { WorkbookContent } from "../workbook/grid";

/** `IRPC.Kind` of 监察室专用工作簿. */
export const SUPERVISION = "supervision";
/** `IRPC.Kind` of 个人自查表. */
export const PERSONAL = "personal";
/** Names that nobody else gives a sheet: one of them tells the supervision office's workbook where the property was lost. */
const SUPERVISION_TABS = new Set(["信息档案库", "班子成员廉政档案", "预警处置台账"]);
/** The same by headers that only they have, whatever their tabs are called now. */
const SUPERVISION_HEADERS = [
  ["通知书编号", "预警事由", "处置方式"],
  ["信息编号", "收集日期", "信息内容"],
];
/** By its own tab the institution's workbook is known, even with a copy of such a sheet in it. */
const INSTITUTION_TAB = "机构设置";
const HEAD_WITHIN = 15;

/** Every tab of it by which it is read; names alone, and no data. */
export const SUPERVISION_BOOK_TABS: ReadonlySet<string> = new Set([
  ...["单位信息", "处置建议", "信息档案库", "档案分析", "班子成员廉政档案"],
  ...["预警处置台账", "责任追究", "假日表"],
]);

/** What a workbook is recognised by. */
interface Recognised extends Pick<WorkbookContent, "properties"> {
  readonly sheets: readonly {
    readonly sheet: string;
    readonly rows: readonly { readonly values: readonly unknown[] }[];
  }[];
}

/** Whether a workbook is the supervision office's own, whatever program saved it last. */
export function isSupervision({ properties, sheets }: Recognised): boolean {
  const kind = properties.get("IRPC.Kind");
  if (kind !== undefined) return kind === SUPERVISION;
  const tabs = sheets.map(({ sheet }) => plain(sheet));
  if (tabs.includes(INSTITUTION_TAB)) return false;
  return tabs.some((tab) => SUPERVISION_TABS.has(tab)) || sheets.some(({ rows }) => hasLedger(rows));
}

function hasLedger(rows: Recognised["sheets"][number]["rows"]): boolean {
  return rows.slice(0, HEAD_WITHIN).some(({ values }) => {
    const headers = new Set(values.map((value) => (typeof value === "string" ? plain(value) : "")));
    return SUPERVISION_HEADERS.some((all) => all.every((header) => headers.has(header)));
  });
}

/** Workbooks of ours that are no registers, by `IRPC.Kind`: what is in them goes nowhere else. */
const CLOSED: Readonly<Record<string, string>> = {
  [SUPERVISION]:
    "是监察室专用工作簿，不与其他工作簿一起处理。请把它移出这次处理的文件；要核查它，请单独核查这一份。",
  [PERSONAL]: "是个人自查表，不是登记表，不核查也不汇总。请把它移出这次处理的文件。",
  notice: "是整改回告书，不是登记表，不核查也不汇总。请把它移出这次处理的文件。",
};

/** Why a workbook is no input beside others: a sentence that says which kind it is; null where it may be one. */
export function refusalOf(content: WorkbookContent): string | null {
  const kind = kindOf(content);
  const why = Object.hasOwn(CLOSED, kind) ? CLOSED[kind] : undefined;
  return why === undefined ? null : `“${content.name}”${why}`;
}

/** Throws `HostError` where the workbook is neither a department's nor the institution's, and says which it is. */
export function expectOpenKind(content: WorkbookContent): void {
  const refusal = refusalOf(content);
  if (refusal !== null) throw new HostError("wrong-kind", refusal);
}

/** Throws `HostError` where sheets of ours stand under another name: what was not read must not be taken for nothing. */
export function expectOwnNames(file: string, renamed: ReadonlyMap<string, string>): void {
  if (renamed.size === 0) return;
  const names = [...renamed].map(([tab, sheet]) => `“${sheet}”改回“${tab}”`).join("，");
  throw new HostError(
    "wrong-kind",
    `“${file}”里有工作表改了名字，里面的内容读不到，所以什么都没有做。请打开它，把${names}，保存后再来一次。`,
  );
}

/** Whether a workbook is 整改回告书 as it was issued, filled in or not. */
export function isReply({ properties }: Pick<WorkbookContent, "properties">): boolean {
  return properties.has(NOTICE_PROPERTY);
}

function kindOf(content: WorkbookContent): string {
  if (isReply(content)) return "notice";
  return isSupervision(content) ? SUPERVISION : (content.properties.get("IRPC.Kind") ?? "");
}
