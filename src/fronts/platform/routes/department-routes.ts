import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { receivedUpload } from "../doors/upload";
import { departmentOf, Refusal, wantsJson } from "../doors/visitor";
import { takeIn, type Outcome } from "../tasks/hand-in";
import { departmentBody, heldBody, receivedBody } from "../pages/department-pages";
import { refusalBody } from "../pages/public-pages";
import { institutionInForce, type Platform } from "../platform";
import { standingOf } from "../tasks/standing";
import type { HandIn, HandInKind } from "../store/kept/hand-ins";
import { differencesSaid } from "../tasks/differences-said";
import { unpackedReport } from "../jobs/report";
import { fieldOf, notThere, numberParameter, parameter, sendPage, sendWorkbook, tokenOf } from "./reply";

const ROLE = { config: { role: "department" } } as const;
const UPLOAD = { config: { role: "department", token: "in-upload" } } as const;
/** Hand-ins of one department that may be under way at once. */
const AT_ONCE = 4;

/** What a department may ask for: its own things, and nobody else's. */
export function departmentRoutes(app: FastifyInstance, platform: Platform): void {
  const { store, sites } = platform;
  const { handIns, office } = store;
  app.get("/department", ROLE, (request, reply) => {
    const department = departmentOf(request);
    const body = departmentBody({
      standing: standingOf(store, department),
      handout: office.handout(department),
      handIns: handIns.of(department),
      replies: handIns.of(department, "reply"),
      deadlines: institutionInForce(store)?.facts.deadlines ?? [],
      today: store.clock.today(),
      workbench: sites.workbench !== null,
      token: tokenOf(request),
    });
    return sendPage(platform, request, reply, store.accounts.department(department)?.name ?? "", body);
  });
  app.get("/department/workbook", ROLE, (request, reply) => {
    const department = departmentOf(request);
    const handout = office.handout(department);
    if (!handout) throw notThere();
    office.note(department, "下载", { 文件: handout.file });
    return sendWorkbook(platform, reply, handout);
  });
  app.get("/department/hand-ins/:kind/:number", ROLE, (request, reply) => {
    const handIn = ownHandIn(platform, request);
    const report = unpackedReport(handIns.reportOf(handIn.id) ?? new Uint8Array());
    return sendPage(
      platform,
      request,
      reply,
      handIn.kind === "reply" ? "整改回告书" : "报送",
      receivedBody(handIn, report),
    );
  });
  app.get("/department/hand-ins/:kind/:number/file", ROLE, (request, reply) =>
    sendWorkbook(platform, reply, ownHandIn(platform, request)),
  );
  handInRoutes(app, platform);
}

function handInRoutes(app: FastifyInstance, platform: Platform): void {
  const { store } = platform;
  const underWay = new Map<string, number>();
  app.post("/department/hand-in", UPLOAD, async (request, reply) => {
    const department = departmentOf(request);
    const others = underWay.get(department) ?? 0;
    if (others >= AT_ONCE) throw new Refusal(429, "本科室还有几份在报送，这一份没有收下。请等它们完成再报。");
    underWay.set(department, others + 1);
    try {
      const upload = await receivedUpload(request, store);
      return await answered(platform, request, reply, await takeIn(platform, department, upload));
    } finally {
      underWay.set(department, (underWay.get(department) ?? 1) - 1);
    }
  });
  app.get("/department/held/:id", ROLE, (request, reply) => {
    const held = store.handIns.held(parameter(request, "id"), departmentOf(request));
    if (!held) throw notThere();
    return sendPage(
      platform,
      request,
      reply,
      "还没有报送",
      heldBody(held, unpackedReport(held.report), tokenOf(request)),
    );
  });
  app.post("/department/held/:id", ROLE, async (request, reply) => {
    const department = departmentOf(request);
    const id = parameter(request, "id");
    const reason = fieldOf(request, "reason", "仍要报送的理由", 500);
    const held = store.handIns.held(id, department);
    const handIn =
      held && store.handIns.release(id, department, reason, differencesSaid(store, department, held.report));
    if (!handIn)
      throw new Refusal(
        409,
        "这一份已经报送过，或者等得太久了。请回到本科室的页面看一看，没有报送的再报一次。",
      );
    return answered(platform, request, reply, { outcome: "received", handIn });
  });
}

async function answered(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Outcome,
): Promise<unknown> {
  if (wantsJson(request))
    return reply.code(outcome.outcome === "refused" ? 422 : 200).send(outcomeJson(platform, outcome));
  switch (outcome.outcome) {
    case "received":
      return reply.redirect(`/department/hand-ins/${outcome.handIn.kind}/${outcome.handIn.number}`, 303);
    case "held":
      return reply.redirect(`/department/held/${outcome.held.id}`, 303);
    case "refused":
      return sendPage(
        platform,
        request,
        reply.code(422),
        "没有收下",
        refusalBody(outcome.sentence, "/department"),
      );
  }
}

/** The same for a program: `outcome` is received, held or refused. */
function outcomeJson({ store }: Platform, outcome: Outcome): object {
  switch (outcome.outcome) {
    case "received": {
      const { kind, number, sha256, at, errors, warnings, hints } = outcome.handIn;
      return {
        outcome: "received",
        kind,
        number,
        sha256,
        at,
        counts: { error: errors, warning: warnings, hint: hints },
        sentence: `已收到，第 ${number} 次。`,
      };
    }
    case "held": {
      const { id, allowed, errors, warnings, hints, department } = outcome.held;
      const { findings } = unpackedReport(store.handIns.held(id, department)?.report ?? new Uint8Array());
      return {
        outcome: "held",
        held: id,
        allowed: allowed === 1,
        counts: { error: errors, warning: warnings, hint: hints },
        findings,
        sentence: `查出 ${errors} 处错误，还没有报送。`,
      };
    }
    case "refused":
      return outcome;
  }
}

function ownHandIn({ store }: Platform, request: FastifyRequest): HandIn {
  const kind = parameter(request, "kind");
  const number = numberParameter(request, "number");
  if (!isKind(kind)) throw notThere();
  const handIn = store.handIns.of(departmentOf(request), kind).find((one) => one.number === number);
  if (!handIn) throw notThere();
  return handIn;
}

function isKind(text: string): text is HandInKind {
  return text === "register" || text === "reply";
}
