import type { FastifyInstance } from "fastify";
import type { Platform } from "../platform";
import { parameter } from "./reply";

/** What the workbench and the pane need beyond a page of text: their scripts, styles that they write themselves, workers. */
const PROGRAM = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      ...{
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
      },
      ...{ imgSrc: ["'self'", "data:", "blob:"], workerSrc: ["'self'", "blob:"], objectSrc: ["'none'"] },
      ...{ baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
    },
  },
};
const FOR_EVER = /^(?:static|office-js)\//;
const YEAR_MS = 31_536_000_000;

/** Built pages that are served at the same address: the workbench, the pane, the manual. */
export function siteRoutes(app: FastifyInstance, { sites }: Platform): void {
  const folders = [
    ["workbench", "index.html", sites.workbench],
    ["pane", "taskpane.html", sites.pane],
    ["manual", "index.html", sites.manual],
  ] as const;
  for (const [name, first, folder] of folders) {
    if (folder === null) continue;
    app.get(`/${name}/*`, { config: { role: "anybody" }, helmet: PROGRAM }, (request, reply) => {
      const wanted = parameter(request, "*") || first;
      const lasts = FOR_EVER.test(wanted);
      return reply.sendFile(wanted, folder, { maxAge: lasts ? YEAR_MS : 0, immutable: lasts });
    });
    app.get(`/${name}`, { config: { role: "anybody" } }, (_request, reply) =>
      reply.redirect(`/${name}/`, 301),
    );
  }
}
