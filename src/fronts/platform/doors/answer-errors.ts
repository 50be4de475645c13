import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { HostError, type HostErrorCode } from "../../../workbook/host-error";
import { refusalBody } from "../pages/public-pages";
import type { Platform } from "../platform";
import { notThere, sendPage } from "../routes/reply";
import { refusedByDisk } from "../store/disk-refusal";
import { Refusal, wantsJson } from "./visitor";

const FAULT = "程序出错，没有完成。请把时间和正在做的事告诉管理员。";
const STATUS: Partial<Record<HostErrorCode, number>> = {
  disk: 507,
  "over-limits": 413,
  "not-found": 404,
  refused: 503,
};

/** What the framework itself says no to, by status. */
const SENTENCES: Readonly<Record<number, string>> = {
  400: "请求写得不对，没有执行。请在平台的页面上再做一次。",
  408: "等得太久，文件没有传完，没有收下。请再传一次。",
  413: "发来的内容太大，没有收下。",
  414: "地址太长。",
  415: "发来的内容不是平台认识的格式，没有收下。",
  429: "请求太多，请过一分钟再试。",
};

/** Every refusal is a sentence, for people a page; a fault of the program is told to whoever minds the machine, and to nobody else. */
export function answerErrors(app: FastifyInstance, platform: Platform): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const { status, sentence } = answerTo(
      platform,
      refusedByDisk(error, platform.store.folder) as FastifyError,
      request,
    );
    return answer(platform, request, reply.code(status), sentence);
  });
  app.setNotFoundHandler((request, reply) => answer(platform, request, reply.code(404), notThere().message));
}

function answerTo(
  { err }: Platform,
  error: FastifyError,
  { url }: FastifyRequest,
): { readonly status: number; readonly sentence: string } {
  if (error instanceof Refusal) return { status: error.status, sentence: error.message };
  if (error instanceof HostError) return { status: STATUS[error.code] ?? 422, sentence: error.message };
  const status = error.statusCode ?? 500;
  if (status < 500) return { status, sentence: SENTENCES[status] ?? SENTENCES[400] ?? FAULT };
  err(`${url.replace(/[^\x20-\x7e]/g, "?").slice(0, 200)}：${error.stack ?? error.message}\n`);
  return { status: 500, sentence: FAULT };
}

async function answer(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  sentence: string,
): Promise<FastifyReply> {
  if (wantsJson(request)) return reply.send({ outcome: "refused", sentence });
  return sendPage(platform, request, reply, "没有做成", refusalBody(sentence, "/"));
}
