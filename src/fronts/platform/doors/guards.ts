import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Store } from "../store/store";
import { Refusal, roleOf, wantsJson, type Role } from "./visitor";

const OWN_HOSTS = ["localhost", "127.0.0.1", "[::1]"];

interface GuardSettings {
  /** Names by which the server is asked, besides those of the machine itself. */
  readonly names: readonly string[];
}

/** Holds every request to the rules of the doors: the name it asks by, whose it is, where a change comes from. Call it once sessions are there. */
export function guard(app: FastifyInstance, { accounts }: Store, { names }: GuardSettings): void {
  const own = new Set([...OWN_HOSTS, ...names].map((name) => name.toLowerCase()));
  app.decorateRequest("account", null);
  app.addHook("onRequest", async (request, reply) => {
    if (!own.has(nameIn(hostOf(request))))
      throw new Refusal(
        421,
        "这里不回答这个名称。请用管理员给的地址打开；换了名称的，启动平台时加 --name 名称。",
      );
    const { account, issued } = request.session;
    // A code that was renewed ends what was begun with the one before, also what is under way.
    if (account !== undefined && issued === accounts.issuedAt(account)) request.account = account;
    const isChange = request.method !== "GET" && request.method !== "HEAD";
    if (isChange && !isOwnOrigin(request))
      throw new Refusal(403, "这个请求不是从本平台的页面发出的，没有执行。请在平台的页面上再做一次。");
    await expectRole(request, reply, request.routeOptions.config.role ?? "anybody");
  });
  app.addHook("preHandler", (request, _reply, done) => {
    const isChange = request.method !== "GET" && request.method !== "HEAD";
    // Others look at it themselves: see upload.ts and sign-in.ts.
    if (isChange && request.account !== null && request.routeOptions.config.token === undefined)
      expectToken(request, tokenOfBody(request.body));
    done();
  });
}

/** As the browser calls us. A proxy passes it on; its X-Forwarded-Host is whatever the browser's page wrote there. */
function hostOf({ headers }: FastifyRequest): string {
  return (headers.host ?? "").toLowerCase();
}

/** Whatever the port: it is the name that another page could take. */
function nameIn(host: string): string {
  return host.replace(/:\d*$/, "");
}

function isOwnOrigin(request: FastifyRequest): boolean {
  const { headers, protocol } = request;
  if (headers.origin !== undefined)
    return headers.origin.toLowerCase() === `${protocol}://${hostOf(request)}`;
  return headers["sec-fetch-site"] === "same-origin";
}

async function expectRole(request: FastifyRequest, reply: FastifyReply, role: Role): Promise<void> {
  const own = roleOf(request.account);
  if (role === "anybody" || role === own) return;
  if (own !== "anybody") throw new Refusal(403, "您登录的账户不能做这件事。");
  if (request.method === "GET" && !wantsJson(request)) {
    await reply.redirect("/sign-in", 303);
    return;
  }
  throw new Refusal(401, "没有登录，或者登录已过期，没有执行。请重新登录，再做一次。");
}

/** Throws unless a form brings back the token of its session. */
export function expectToken({ session, headers }: FastifyRequest, given: unknown): void {
  const token = typeof given === "string" ? given : headers["x-token"];
  if (typeof token !== "string" || !isEqual(token, session.token ?? ""))
    throw new Refusal(403, "页面已经过期，没有执行。请刷新页面，再做一次。");
}

function isEqual(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && one.length > 0 && timingSafeEqual(one, other);
}

function tokenOfBody(body: unknown): unknown {
  return typeof body === "object" && body !== null && "_token" in body ? body._token : undefined;
}
