import type { FastifyInstance, FastifyRequest } from "fastify";
import { differencesOf } from "../../../flows/handing-in/differences";
import {
  departmentDetail,
  handInDetail,
  officeBody,
  setApartBody,
  type DepartmentRow,
} from "../pages/office-pages";
import { logBody } from "../pages/office-tools";
import { Refusal } from "../doors/visitor";
import { institutionInForce, type Platform } from "../platform";
import { standingOf } from "../tasks/standing";
import type { ListedDepartment } from "../store/kept/accounts";
import type { HandIn } from "../store/kept/hand-ins";
import { linesBefore } from "../store/kept/log";
import { unpackedReport } from "../jobs/report";
import {
  fieldOf,
  accountName,
  notThere,
  numberParameter,
  parameter,
  sendPage,
  sendSaid,
  sendWorkbook,
  tokenOf,
} from "./reply";

const ROLE = { config: { role: "office" } } as const;
/** Lines of the log on a page. */
const LINES = 100;

/** What the supervision office looks at, and what it says about a hand-in. */
export function officeRoutes(app: FastifyInstance, platform: Platform): void {
  const { store } = platform;
  app.get("/office", ROLE, (request, reply) => {
    const rows = store.accounts.departments().map((one) => rowOf(platform, one));
    const facts = {
      rows: rows.filter(({ department, standing }) => department.expected || standing.state !== "未报"),
      setApart: store.office.allSetApart().length,
      hasInstitution: institutionInForce(store) !== null,
      issued: store.office.handouts().length > 0,
      token: tokenOf(request),
    };
    return sendPage(platform, request, reply, "各科室", officeBody(facts));
  });
  app.get("/office/departments/:code", ROLE, (request, reply) => {
    const row = rowOf(platform, departmentAsked(platform, request));
    const { code, name } = row.department;
    const more = {
      handIns: store.handIns.of(code),
      replies: store.handIns.of(code, "reply"),
      token: tokenOf(request),
    };
    return sendPage(platform, request, reply, name, departmentDetail({ ...row, ...more }));
  });
  app.post("/office/departments/:code/return", ROLE, (request, reply) => {
    const { code, name } = departmentAsked(platform, request);
    const reasons = fieldOf(request, "reasons", "退回的原因", 2_000);
    const latest = store.handIns.latest(code);
    if (!latest || String(latest.id) !== fieldOf(request, "handIn", "退回哪一次", 20))
      throw new Refusal(409, "这个科室刚刚又报送了一次，没有退回。请看过新的一次，再决定。");
    store.office.sendBack(latest.id, code, reasons);
    return sendSaid(
      request,
      reply,
      `/office/departments/${encodeURIComponent(code)}`,
      `已退回${name}第 ${latest.number} 次报送。`,
    );
  });
  handInPages(app, platform);
  app.get("/office/log", ROLE, (request, reply) => {
    const before = Number((request.query as { before?: string }).before);
    const lines = linesBefore(store.database, Number.isInteger(before) && before > 0 ? before : null, LINES);
    const older = lines.length === LINES ? (lines.at(-1)?.line ?? null) : null;
    return sendPage(
      platform,
      request,
      reply,
      "日志",
      logBody({ lines, accountName: (account) => accountName(platform, account), older }),
    );
  });
}

/** Single files that came in, also those that do not count. */
function handInPages(app: FastifyInstance, platform: Platform): void {
  const { store } = platform;
  app.get("/office/hand-ins/:id", ROLE, (request, reply) => {
    const handIn = handInAsked(platform, request);
    const { department, kind, number } = handIn;
    const report = unpackedReport(store.handIns.reportOf(handIn.id) ?? new Uint8Array());
    const before = store.handIns.of(department, kind).find((one) => one.number === number - 1);
    const former = before && store.handIns.reportOf(before.id);
    const changes =
      former && kind === "register" ? differencesOf(unpackedReport(former).lines, report.lines) : null;
    const title = `${accountName(platform, department)} ${kind === "reply" ? "整改回告书" : "报送"} 第 ${number} 次`;
    return sendPage(platform, request, reply, title, handInDetail(handIn, report, changes));
  });
  app.get("/office/hand-ins/:id/file", ROLE, (request, reply) =>
    sendWorkbook(platform, reply, handInAsked(platform, request)),
  );
  app.get("/office/set-apart", ROLE, (request, reply) =>
    sendPage(
      platform,
      request,
      reply,
      "未收文件",
      setApartBody(store.office.allSetApart(), (code) => accountName(platform, code)),
    ),
  );
  app.get("/office/set-apart/:id/file", ROLE, (request, reply) => {
    const file = store.office.allSetApart().find(({ id }) => id === numberParameter(request, "id"));
    if (!file) throw notThere();
    return sendWorkbook(platform, reply, file);
  });
}

function rowOf({ store }: Platform, department: ListedDepartment): DepartmentRow {
  const { code } = department;
  return { department, standing: standingOf(store, code), hasCode: store.accounts.issuedAt(code) !== null };
}

/** The department that an address names. */
export function departmentAsked({ store }: Platform, request: FastifyRequest): ListedDepartment {
  const department = store.accounts.department(parameter(request, "code"));
  if (!department) throw notThere();
  return department;
}

function handInAsked({ store }: Platform, request: FastifyRequest): HandIn {
  const id = numberParameter(request, "id");
  const handIn = Number.isNaN(id) ? undefined : store.handIns.byId(id);
  if (!handIn) throw notThere();
  return handIn;
}
