import { HostError } from "../../../../workbook/host-error";

/** The file is a workbook, but what it says cannot be relied on. */
export function damaged(what: string, cause?: unknown): HostError {
  const sentence = `文件已损坏：${what}。请用 Excel 或 WPS 打开原文件，另存为 .xlsx 后再用。`;
  return new HostError("damaged", sentence, cause === undefined ? undefined : { cause });
}

/** The file asks for more than the settings allow. */
export function overLimits(what: string): HostError {
  return new HostError("over-limits", `文件超出限制：${what}。请删去多余内容，或拆成几个文件后再用。`);
}

export function encrypted(): HostError {
  return new HostError(
    "encrypted",
    "文件已加密，请先取消密码或解除权限限制，另存为未加密的 .xlsx 后再用。打开时不要密码的，是设了“保护工作簿”：在“审阅”里取消它，再另存为 .xlsx 即可。",
  );
}

/** Behind a lock for which there is no key here, whatever password is given. */
export function unknownEncryption(what: string): HostError {
  return new HostError(
    "encrypted",
    `文件加密的方式本程序不认识（${what}）。请在 Excel 或 WPS 里打开它，取消加密后另存为 .xlsx；还要密码的，另存时重新设打开密码。`,
  );
}

export function notAWorkbook(what: string): HostError {
  return new HostError("not-a-workbook", `${what}，请用 Excel 或 WPS 另存为 .xlsx 后再用。`);
}
