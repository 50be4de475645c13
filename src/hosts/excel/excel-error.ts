import { HostError, type HostErrorCode } from "../../workbook/host-error";
import type { ExcelDoor } from "./door";

type Answer = readonly [HostErrorCode, string];

const PROTECTED: Answer = [
  "protected",
  "工作表或工作簿受保护，没有写入。请在“审阅”选项卡中撤销保护，再做一次。",
];
const EDITING: Answer = [
  "editing",
  "Excel 正在编辑单元格。请按回车键结束输入（或按 Esc 键放弃），再做一次。",
];
const INACTIVE: Answer = [
  "inactive",
  "Excel 现在没有停在这个工作簿上，或者开着对话框。请关闭对话框，点一下这个工作簿，再做一次。",
];
const GONE: Answer = [
  "not-found",
  "要用的工作表或单元格已经不在，可能刚被改名或删除。请点“重新读取”，再做一次。",
];
const TOO_LARGE: Answer = [
  "over-limits",
  "内容太多，Excel 一次处理不了。请删去表尾的空行空列，或者分成几个工作簿，再做一次。",
];
const MERGED: Answer = ["refused", "这里有合并单元格，Excel 不让改。请先取消合并，再做一次。"];
const FILTERED: Answer = ["refused", "表正在筛选或者带有数据透视表，Excel 不让改。请先清除筛选，再做一次。"];
const REFUSED: Answer = [
  "refused",
  "Excel 没有接受这次操作。请保存工作簿，关闭对话框，再做一次；还是不行，请重新打开工作簿。",
];
const TOO_OLD: Answer = [
  "refused",
  "这个版本的 Excel 没有要用的功能。请用 Excel 2021 或更新的版本，或者改用浏览器工作台。",
];
const INTERRUPTED: Answer = ["refused", "操作被中断。请等 Excel 空下来，点“重新读取”看看结果，再做一次。"];

/** What Excel's codes mean for the person before it. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  AccessDenied: PROTECTED,
  InvalidOperationInCellEditMode: EDITING,
  InactiveWorkbook: INACTIVE,
  GeneralException: INACTIVE,
  ItemNotFound: GONE,
  InvalidReference: GONE,
  InvalidBinding: GONE,
  InvalidSelection: ["refused", "选中的不是单元格。请点一下表里的一个单元格，再做一次。"],
  ItemAlreadyExists: ["already-there", "已经有同名的工作表。请把它改名，再做一次。"],
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  OperationCellsExceedLimit: TOO_LARGE,
  RangeExceedsLimit: TOO_LARGE,
  FormulaLengthExceedsLimit: TOO_LARGE,
  NonBlankCellOffSheet: TOO_LARGE,
  MergedRangeConflict: MERGED,
  InsertDeleteConflict: MERGED,
  FilteredRangeConflict: FILTERED,
  PivotTableRangeConflict: FILTERED,
  RequestAborted: INTERRUPTED,
  ActivityLimitReached: INTERRUPTED,
  ServiceNotAvailable: INTERRUPTED,
  Conflict: ["outdated", "别人同时改了这里。请点“重新读取”，看过之后再做一次。"],
  ApiNotFound: TOO_OLD,
  ApiNotAvailable: TOO_OLD,
  NotImplemented: TOO_OLD,
  UnsupportedFeature: TOO_OLD,
  UnsupportedOperation: TOO_OLD,
  UnsupportedSheet: ["wrong-kind", "这是图表页或宏表，不能这样做。请换到普通的工作表，再做一次。"],
  InvalidArgument: REFUSED,
  InvalidOperation: REFUSED,
  OpenWorkbookLinksBlocked: REFUSED,
  RefreshWorkbookLinksBlocked: REFUSED,
  EmptyChartSeries: REFUSED,
};

/** Codes by which the library tells of mistakes in our own code. */
const OURS: ReadonlySet<string> = new Set([
  "PropertyNotLoaded",
  "ValueNotLoaded",
  "RunMustReturnPromise",
  "InvalidObjectPath",
  "InvalidRequestContext",
  "ConnectionFailure",
]);

/** The code of an error of Excel's library; null for every other error. */
export function excelCode(error: unknown): string | null {
  if (!(error instanceof Error) || error.name !== "RichApi.Error" || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** Excel's error as a sentence that says what to do; other errors, and those that are our own mistakes, as they are. */
export function hostError(error: unknown): unknown {
  const code = excelCode(error);
  if (code === null || OURS.has(code)) return error;
  const [kind, sentence] = ANSWERS[code] ?? REFUSED;
  return new HostError(kind, sentence, { cause: error });
}

/** One visit to Excel; its errors come out as `HostError`. */
export async function visit<T>(
  door: ExcelDoor,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await door.run(batch);
  } catch (error) {
    throw hostError(error);
  }
}
