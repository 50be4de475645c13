import { HostError } from "../../../workbook/host-error";

/** The bytes are not what they were when the package was made. */
export function altered(file: string, what: string, cause?: unknown): HostError {
  return new HostError(
    "damaged",
    `“${file}”和生成时不一样（${what}）：可能没有传完，或者被改过、解压后又重新压缩过。请让对方把上报时生成的文件原样再发一次。`,
    cause === undefined ? undefined : { cause },
  );
}

export function noPackage(file: string): HostError {
  return new HostError(
    "wrong-kind",
    `“${file}”不是上报数据包。请选择下级单位用“上报”生成的文件，文件名像 440705-2012-03.irpc.zip。`,
  );
}

export function tooLarge(file: string, what: string): HostError {
  return new HostError("over-limits", `“${file}”超出限制：${what}。请和对方核实这个文件是不是上报生成的。`);
}
