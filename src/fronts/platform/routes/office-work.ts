import type { FastifyInstance } from "fastify";
import { rm } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { consolidated, previewed } from "../tasks/consolidation";
import { Refusal } from "../doors/visitor";
import { receivedUpload } from "../doors/upload";
import { issued } from "../tasks/issuing";
import { published } from "../tasks/publishing";
import { everything } from "../tasks/everything";
import { codesBody, institutionBody, newCodesBody, previewBody } from "../pages/office-tools";
import { institutionInForce, type Platform } from "../platform";
import { OFFICE_ACCOUNT } from "../store/kept/accounts";
import { departmentAsked } from "./office-routes";
import { fieldOf, notThere, sendPage, sendSaid, sendWorkbook, tokenOf } from "./reply";

const ROLE = { config: { role: "office" } } as const;
const UPLOAD = { config: { role: "office", token: "in-upload" } } as const;
const SHORTEST_PASSWORD = 12;

/** What the supervision office does for all departments. */
export function officeWork(app: FastifyInstance, platform: Platform): void {
  const { store } = platform;
  app.get("/office/consolidation", ROLE, async (request, reply) => {
    const { preview, basis } = await previewed(platform);
    return sendPage(
      platform,
      request,
      reply,
      "汇总",
      previewBody({ preview, basis, token: tokenOf(request) }),
    );
  });
  app.post("/office/consolidation", ROLE, async (request, reply) => {
    const { batch, departments } = await consolidated(platform, fieldOf(request, "basis", "预览", 64));
    return sendSaid(
      request,
      reply,
      "/office",
      `已汇总，批次 ${batch}，${departments.length} 份工作簿；回执已放到各科室的页面。`,
    );
  });
  app.post("/office/issue", ROLE, async (request, reply) => {
    const institution = institutionInForce(store);
    if (!institution) throw new Refusal(409, "还没有院工作簿，没有下发。请先上传。");
    const count = await issued(platform, institution);
    return sendSaid(request, reply, "/office", `已给 ${count} 个科室下发工作簿。`);
  });
  app.post("/office/publish", ROLE, async (request, reply) => {
    const isDraft = (request.body as { readonly draft?: string } | null)?.draft === "1";
    await published(platform, isDraft);
    const said = isDraft ? "已发布草稿。" : "已发布，全院都能看。";
    return sendSaid(request, reply, "/office/institution", said);
  });
  institutionRoutes(app, platform);
  codeRoutes(app, platform);
  app.get("/office/everything.zip", ROLE, async (_request, reply) => {
    const { path, size } = await everything(platform);
    const stream = createReadStream(path);
    stream.on("close", () => void rm(path, { force: true }));
    return reply
      .type("application/zip")
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent("平台全部文件.zip")}`)
      .header("content-length", size)
      .send(stream);
  });
}

function institutionRoutes(app: FastifyInstance, platform: Platform): void {
  const { store, workers } = platform;
  app.get("/office/institution", ROLE, (request, reply) => {
    const versions = store.office.institutions();
    const facts = {
      versions,
      published: store.office.publication(),
      canUndo: versions[0]?.origin === "汇总",
      token: tokenOf(request),
    };
    return sendPage(platform, request, reply, "院工作簿和发布", institutionBody(facts));
  });
  app.get("/office/institution/file", ROLE, (_request, reply) => {
    const version = store.office.institution();
    if (!version) throw notThere();
    return sendWorkbook(platform, reply, {
      sha256: version.sha256,
      file: `院工作簿-第${version.number}版.xlsx`,
      size: store.files.sizeOf(version.sha256),
    });
  });
  app.post("/office/institution", UPLOAD, async (request, reply) => {
    const { file, incoming } = await receivedUpload(request, store);
    try {
      const facts = await workers.run("understand", { path: incoming.path, file });
      await store.files.keep(incoming);
      const { number } = store.office.setInstitution(
        incoming.sha256,
        "上传",
        JSON.stringify(facts),
        facts.departments,
        OFFICE_ACCOUNT,
      );
      return await sendSaid(
        request,
        reply,
        "/office/institution",
        `已采用，第 ${number} 版，${facts.departments.length} 个科室。`,
      );
    } finally {
      await store.files.drop(incoming.path);
    }
  });
  app.post("/office/undo", ROLE, (request, reply) => {
    const [current, before] = store.office.institutions();
    if (current?.origin !== "汇总" || !before) throw new Refusal(409, "最近一版不是汇总得来的，没有撤销。");
    store.office.undoConsolidation(before);
    return sendSaid(
      request,
      reply,
      "/office/institution",
      "已撤销上一次汇总：院工作簿回到汇总以前，那一批的报送重新等待汇总。",
    );
  });
}

function codeRoutes(app: FastifyInstance, platform: Platform): void {
  const { accounts } = platform.store;
  const missing = () =>
    accounts.departments().filter(({ code, expected }) => expected && accounts.issuedAt(code) === null);
  app.get("/office/codes", ROLE, (request, reply) =>
    sendPage(
      platform,
      request,
      reply,
      "访问码",
      codesBody(accounts.departments(), accounts, tokenOf(request)),
    ),
  );
  app.post("/office/codes", ROLE, async (request, reply) => {
    const codes = [];
    for (const { code, name } of missing())
      codes.push({ name, code: await accounts.renewCode(code, OFFICE_ACCOUNT) });
    return sendPage(platform, request, reply, "新的访问码", newCodesBody(codes));
  });
  app.post("/office/departments/:code/code", ROLE, async (request, reply) => {
    const { code, name } = departmentAsked(platform, request);
    return sendPage(
      platform,
      request,
      reply,
      "新的访问码",
      newCodesBody([{ name, code: await accounts.renewCode(code, OFFICE_ACCOUNT) }]),
    );
  });
  app.post("/office/password", ROLE, async (request, reply) => {
    const password = fieldOf(request, "password", "新口令", 200);
    if ([...password].length < SHORTEST_PASSWORD)
      throw new Refusal(422, `新口令少于 ${SHORTEST_PASSWORD} 个字，没有修改。`);
    if (!(await accounts.isSecretOf(OFFICE_ACCOUNT, fieldOf(request, "before", "现在的口令", 200))))
      throw new Refusal(403, "现在的口令不对，没有修改。");
    await accounts.setPassword(password, OFFICE_ACCOUNT);
    return reply.redirect("/sign-in", 303);
  });
}
