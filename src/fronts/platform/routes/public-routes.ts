import { existsSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { SignIn } from "../doors/sign-in";
import { Refusal, wantsJson } from "../doors/visitor";
import { frontBody, signInBody } from "../pages/public-pages";
import { STYLE } from "../pages/style";
import type { Platform } from "../platform";
import { publishedFolder } from "../tasks/publishing";
import { OFFICE_ACCOUNT } from "../store/kept/accounts";
import { standingName, standingOf } from "../tasks/standing";
import { accountName, notThere, parameter, sendPage, tokenOf } from "./reply";

/** What anybody may ask for: the first page, the published pages, signing in and out. */
export function publicRoutes(app: FastifyInstance, platform: Platform): void {
  const { store, sites } = platform;
  const signIn = new SignIn(app, store);
  app.get("/", { config: { role: "anybody" } }, (request, reply) => {
    const published = store.office.publication()?.at ?? null;
    const body = frontBody({ published, workbench: sites.workbench !== null, manual: sites.manual !== null });
    return sendPage(platform, request, reply, "首页", body);
  });
  app.get("/style.css", { config: { role: "anybody" } }, (_request, reply) =>
    reply.type("text/css; charset=utf-8").header("cache-control", "no-cache").send(STYLE),
  );
  const form = (wrong: string | null, chosen: string) =>
    signInBody({ departments: store.accounts.departments(), token: signIn.formToken(), wrong, chosen });
  app.get("/sign-in", { config: { role: "anybody" } }, (request, reply) =>
    sendPage(platform, request, reply, "登录", form(null, "")),
  );
  app.post("/sign-in", { config: { role: "anybody", token: "to-sign-in" } }, async (request, reply) => {
    try {
      const account = await signIn.enter(request);
      if (wantsJson(request)) return { account, token: request.session.token };
      return await reply.redirect(account === OFFICE_ACCOUNT ? "/office" : "/department", 303);
    } catch (error) {
      if (!(error instanceof Refusal) || wantsJson(request)) throw error;
      const chosen = (request.body as { account?: string } | null)?.account ?? "";
      return sendPage(platform, request, reply.code(error.status), "登录", form(error.message, chosen));
    }
  });
  app.post("/sign-out", { config: { role: "anybody" } }, async (request, reply) => {
    if (request.account !== null) store.office.note(request.account, "退出登录");
    await request.session.destroy();
    return reply.redirect("/", 303);
  });
  app.get("/api/me", { config: { role: "anybody" } }, (request, reply) =>
    reply.header("cache-control", "no-store").send(whoIsThere(platform, request)),
  );
  app.get("/pages/*", { config: { role: "anybody" }, helmet: PUBLISHED }, async (request, reply) => {
    const folder = publishedFolder(store);
    if (folder === null || !existsSync(folder)) throw notThere();
    const wanted = parameter(request, "*") || "index.html";
    return reply.sendFile(wanted, folder, { maxAge: 0 });
  });
  app.get("/pages", { config: { role: "anybody" } }, (_request, reply) => reply.redirect("/pages/", 301));
}

/** Pages that were published bring their own style and no script. */
const PUBLISHED = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
};

/** What the workbench asks before it offers to hand in. */
function whoIsThere(platform: Platform, request: Parameters<typeof tokenOf>[0]) {
  const { account } = request;
  if (account === null) return { signedIn: false };
  const isDepartment = account !== OFFICE_ACCOUNT;
  const standing = isDepartment ? standingOf(platform.store, account) : null;
  return {
    signedIn: true,
    account,
    name: accountName(platform, account),
    token: tokenOf(request),
    state: standing === null ? null : standingName(standing),
    workbook: isDepartment && platform.store.office.handout(account) ? "/department/workbook" : null,
  };
}
