import { createReadStream } from "node:fs";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Refusal, roleOf } from "../doors/visitor";
import { page } from "../pages/layout";
import type { Html } from "../pages/html";
import { institutionInForce, type Platform } from "../platform";
import { OFFICE_ACCOUNT } from "../store/kept/accounts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Answers with a page in the platform's frame. */
export async function sendPage(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  title: string,
  body: Html,
): Promise<FastifyReply> {
  const { session, account } = request;
  // A request that was refused before sessions were looked at has none.
  const said = (session as typeof session | undefined)?.said ?? null;
  if (said !== null) {
    delete session.said;
    await session.save();
  }
  const frame = {
    institution: institutionInForce(platform.store)?.facts.name ?? "",
    role: roleOf(account),
    who: account === null ? null : accountName(platform, account),
    token: tokenOf(request),
    path: request.url.replace(/\?.*$/, ""),
    said,
  };
  return reply
    .type("text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .send(page(frame, title, body).text);
}

/** After a change: the page that shows it, with what was done. */
export async function sendSaid(
  request: FastifyRequest,
  reply: FastifyReply,
  to: string,
  said: string,
): Promise<FastifyReply> {
  request.session.said = said;
  await request.session.save();
  return reply.redirect(to, 303);
}

/** A kept workbook, under the name that people know it by. */
export function sendWorkbook(
  { store }: Platform,
  reply: FastifyReply,
  { sha256, file, size }: { readonly sha256: string; readonly file: string; readonly size: number },
): FastifyReply {
  return reply
    .type(XLSX)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file)}`)
    .header("content-length", size)
    .header("cache-control", "no-store")
    .send(createReadStream(store.files.at(sha256)));
}

/** What a form of this session has to bring back; null where nobody is signed in. */
export function tokenOf({ account, session }: FastifyRequest): string | null {
  return account === null ? null : (session.token ?? null);
}

/** An account as people call it. */
export function accountName({ store }: Platform, account: string): string {
  if (account === OFFICE_ACCOUNT) return "监察室";
  if (account === "-") return "没有登录的人";
  return account === "platform" ? "平台" : (store.accounts.department(account)?.name ?? account);
}

/** A field of a form, trimmed; throws where it is blank or longer than `most`. */
export function fieldOf({ body }: FastifyRequest, name: string, called: string, most: number): string {
  const value =
    (typeof body === "object" && body !== null
      ? (body as Readonly<Record<string, unknown>>)[name]
      : undefined) ?? "";
  const text = typeof value === "string" ? value.trim() : "";
  if (text === "" || text.length > most) throw new Refusal(422, `请填写${called}，不超过 ${most} 字。`);
  return text;
}

/** The part of an address that a pattern left open. */
export function parameter({ params }: FastifyRequest, name: string): string {
  const value = (params as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" ? value : "";
}

/** The same where it is a number counted from 1; NaN of anything else. */
export function numberParameter(request: FastifyRequest, name: string): number {
  const text = parameter(request, name);
  return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : Number.NaN;
}

/** Nothing is there, or nothing that this account may know of. */
export function notThere(): Refusal {
  return new Refusal(404, "没有这一页。请从首页找起。");
}
