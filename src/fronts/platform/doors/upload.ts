import type { FastifyRequest } from "fastify";
import type { Upload } from "../tasks/hand-in";
import type { Store } from "../store/store";
import { expectToken } from "./guards";
import { Refusal } from "./visitor";

/** Bytes of a workbook that may be handed in. */
export const LARGEST_UPLOAD = 20_000_000;

const NO_FILE = "没有选文件，什么都没有报送。请先选一个工作簿。";
const BROKEN_OFF = "文件没有传完，没有收下。请再传一次。";
const TOO_LARGE = `文件大于 ${LARGEST_UPLOAD / 1_000_000} MB，没有收下。请删去图片和多余的工作表，再报送。`;
const NAME_KEPT = 120;

/** The one file of a form. The token comes before it, so that nothing is taken in for a stranger. */
export async function receivedUpload(request: FastifyRequest, { files }: Store): Promise<Upload> {
  if (!request.isMultipart()) throw new Refusal(400, NO_FILE);
  const part = await firstFile(request);
  if (!part) throw new Refusal(400, NO_FILE);
  try {
    expectToken(request, valueOf(part.fields._token));
  } catch (error) {
    part.file.resume();
    throw error;
  }
  const incoming = await files.receive(part.file);
  const fault = part.file.truncated
    ? TOO_LARGE
    : request.raw.destroyed && !request.raw.complete
      ? BROKEN_OFF
      : incoming.size === 0
        ? NO_FILE
        : null;
  if (fault === null) return { file: plainName(part.filename), incoming };
  await files.drop(incoming.path);
  throw new Refusal(part.file.truncated ? 413 : 400, fault);
}

/** The form up to its file. What is no form was broken off or never one: nobody's fault here. */
async function firstFile(request: FastifyRequest): ReturnType<FastifyRequest["file"]> {
  try {
    return await request.file();
  } catch (error) {
    if (typeof error === "object" && error !== null && "statusCode" in error) throw error;
    throw new Refusal(400, BROKEN_OFF);
  }
}

function valueOf(field: unknown): unknown {
  return typeof field === "object" && field !== null && "value" in field ? field.value : undefined;
}

/** The name alone, in one line, without what a terminal or a path would obey. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).pop() ?? "";
  const plain = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "_").trim();
  // By whole characters: half of one is no text, and no name for a download.
  return plain === "" || /^\.+$/.test(plain) ? "工作簿.xlsx" : [...plain].slice(-NAME_KEPT).join("");
}
