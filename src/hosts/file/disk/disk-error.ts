import { basename } from "node:path";
import { HostError } from "../../../workbook/host-error";

/** A failure of the file system while writing, said in a sentence; anything else is handed back as it is. */
export function asDiskError(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (code === undefined) return error;
  const sentence = SENTENCES[code] ?? [
    "disk",
    (name: string) => `无法写入“${name}”（${code}），请检查磁盘或换一个位置再试。`,
  ];
  return new HostError(sentence[0], sentence[1](basename(path)), { cause: error });
}

/** The system's own word (`ENOENT`) where the error comes from there. */
export function errorCode(error: unknown): string | undefined {
  const known = typeof error === "object" && error !== null && "syscall" in error && "code" in error;
  return known ? String(error.code) : undefined;
}

type Sentence = readonly ["disk" | "no-access" | "not-found", (name: string) => string];

const NO_ACCESS: Sentence = [
  "no-access",
  (name) => `没有权限写入“${name}”，请检查文件夹权限，或换一个文件夹再试。`,
];
const IN_USE: Sentence = [
  "no-access",
  (name) => `“${name}”正被其他程序使用，请在 Excel 或 WPS 中关闭它后再试。`,
];
const FULL: Sentence = ["disk", (name) => `磁盘空间不足，“${name}”没有写入，请清出空间后再试。`];
const NO_FOLDER: Sentence = ["not-found", (name) => `要写入“${name}”的文件夹不存在，请先建好文件夹再试。`];
const A_FOLDER: Sentence = ["no-access", (name) => `“${name}”是一个文件夹，请换一个文件名再试。`];
const BAD_NAME: Sentence = ["no-access", (name) => `文件名“${name}”过长或不能使用，请换一个文件名再试。`];

const SENTENCES: Readonly<Record<string, Sentence>> = {
  EACCES: NO_ACCESS,
  EPERM: process.platform === "win32" ? IN_USE : NO_ACCESS,
  EROFS: NO_ACCESS,
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  ENOSPC: FULL,
  EDQUOT: FULL,
  ENOENT: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EISDIR: A_FOLDER,
  ENAMETOOLONG: BAD_NAME,
  EINVAL: BAD_NAME,
};
