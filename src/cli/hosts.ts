import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { writeWorkbook } from "../hosts/exceljs/write-workbook";
import { writeAll } from "../hosts/files/atomic-write";
import { asDiskError } from "../hosts/files/disk-error";
import { deflate } from "../hosts/files/deflate";
import { fileSource } from "../hosts/files/read-file";
import { HostError } from "../workbook/host-error";
import type { WorkbookImage } from "../workbook/sheet-image";
import type { Desk } from "./desk";

/** The desk of a real machine: files on its disk, its clock, its terminal. */
export function machineDesk(): Desk {
  return {
    open: (path) => fileSource(path),
    write,
    today,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    terminal: process.stderr.isTTY,
  };
}

async function write(
  files: ReadonlyMap<string, WorkbookImage>,
  { overwrite }: { readonly overwrite: boolean | readonly string[] },
): Promise<void> {
  const stays = (path: string) => (typeof overwrite === "boolean" ? !overwrite : !overwrite.includes(path));
  const there = [...files.keys()].find((path) => stays(path) && existsSync(path));
  if (there !== undefined)
    throw new HostError("already-there", `文件已经存在：${there}。不会覆盖，请换一个名称，或先把它移走。`);
  const bytes = new Map<string, Uint8Array>();
  for (const [path, image] of files) {
    await makeFolder(dirname(path));
    bytes.set(path, await writeWorkbook(image, deflate));
  }
  await writeAll(bytes);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw asDiskError(error, folder);
  }
}

function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
