import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import session from "@fastify/session";
import statics from "@fastify/static";
import fastify, { type FastifyInstance } from "fastify";
import { answerErrors } from "./doors/answer-errors";
import type { Certificate } from "./doors/certificate";
import { shareConnections } from "./doors/connections";
import { guard } from "./doors/guards";
import { LARGEST_UPLOAD } from "./doors/upload";
import type { Platform } from "./platform";
import { departmentRoutes } from "./routes/department-routes";
import { officeRoutes } from "./routes/office-routes";
import { officeWork } from "./routes/office-work";
import { publicRoutes } from "./routes/public-routes";
import { siteRoutes } from "./routes/site-routes";
import { SESSION_MS } from "./store/kept/sessions";

interface ServerSettings {
  /** Names by which the server is asked, besides those of the machine itself. */
  readonly names: readonly string[];
  /** The one address whose X-Forwarded-… headers are believed. */
  readonly proxy?: string | undefined;
  readonly certificate?: Certificate | undefined;
}

const FORM_BYTES = 64_000;
const HEADERS_MS = 10_000;
/** An upload over a slow line is done by then. */
const REQUEST_MS = 120_000;
const IDLE_MS = 30_000;
/** Longer than any answer takes: whoever does not read what he asked for is hung up on. */
const SILENT_MS = 330_000;
/** Whatever is asked for, by one address in a minute. */
const REQUESTS_A_MINUTE = 3_000;

const OWN_PAGES = {
  useDefaults: false,
  directives: {
    ...{ defaultSrc: ["'none'"], styleSrc: ["'self'"], imgSrc: ["'self'", "data:"], formAction: ["'self'"] },
    ...{ baseUri: ["'none'"], frameAncestors: ["'none'"] },
  },
};

/** The server with its doors and routes, not listening yet. `watched` sees it before it has any. */
export async function buildServer(
  platform: Platform,
  settings: ServerSettings,
  watched: (app: FastifyInstance) => void = () => undefined,
): Promise<FastifyInstance> {
  const app = created(settings);
  watched(app);
  answerErrors(app, platform);
  await app.register(helmet, {
    contentSecurityPolicy: OWN_PAGES,
    // Stricter, and a form of ours would not say where it comes from.
    referrerPolicy: { policy: "same-origin" },
    // By http nobody would come back: a certificate may be taken away again.
    strictTransportSecurity: settings.certificate !== undefined,
    xFrameOptions: { action: "deny" },
  });
  await app.register(rateLimit, {
    max: REQUESTS_A_MINUTE,
    timeWindow: 60_000,
    ipv6Subnet: 64,
    cache: 10_000,
  });
  const secret = platform.store.cookieSecret();
  await app.register(cookie, { secret });
  await app.register(session, {
    secret,
    cookieName: "platform",
    store: platform.store.sessions,
    saveUninitialized: false,
    rolling: false,
    cookie: { httpOnly: true, sameSite: "strict", path: "/", maxAge: SESSION_MS },
  });
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: LARGEST_UPLOAD, files: 1, fields: 4, fieldSize: 4_000, parts: 5, headerPairs: 100 },
  });
  await app.register(statics, { serve: false, dotfiles: "deny", index: false });
  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: FORM_BYTES },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
  );
  guard(app, platform.store, settings);
  publicRoutes(app, platform);
  departmentRoutes(app, platform);
  officeRoutes(app, platform);
  officeWork(app, platform);
  siteRoutes(app, platform);
  return app;
}

function created({ proxy, certificate }: ServerSettings): FastifyInstance {
  const options = {
    bodyLimit: FORM_BYTES,
    trustProxy: proxy ?? false,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: IDLE_MS,
    connectionTimeout: SILENT_MS,
    forceCloseConnections: true,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: 5_000, maxHeaderSize: 16_384 },
  };
  const app = certificate
    ? (fastify({ ...options, https: { ...options.http, ...certificate } }) as unknown as FastifyInstance)
    : fastify(options);
  shareConnections(app.server, proxy);
  return app;
}
