import { OFFICE_ACCOUNT } from "../../src/fronts/platform/store/kept/accounts";
import { cookieOf, Desk, filled, tokenIn, withError, type Signed } from "./desk";

/** What each may ask for: ✓ answered, → sent to sign in, × refused; `data` of whom it is in the address. */
const TABLE = `
GET  /                                        ✓ ✓ ✓
GET  /style.css                               ✓ ✓ ✓
GET  /sign-in                                 ✓ ✓ ✓
POST /sign-in                                 ✓ ✓ ✓
POST /sign-out                                ✓ ✓ ✓
GET  /api/me                                  ✓ ✓ ✓
GET  /pages                                   ✓ ✓ ✓
GET  /pages/*                                 ✓ ✓ ✓
GET  /department                              → ✓ ×
GET  /department/workbook                     → ✓ ×
GET  /department/hand-ins/:kind/:number       → ✓ ×
GET  /department/hand-ins/:kind/:number/file  → ✓ ×
POST /department/hand-in                      × ✓ ×
GET  /department/held/:id                     → ✓ ×
POST /department/held/:id                     × ✓ ×
GET  /office                                  → × ✓
GET  /office/departments/:code                → × ✓
POST /office/departments/:code/return         × × ✓
POST /office/departments/:code/code           × × ✓
GET  /office/hand-ins/:id                     → × ✓
GET  /office/hand-ins/:id/file                → × ✓
GET  /office/set-apart                        → × ✓
GET  /office/set-apart/:id/file               → × ✓
GET  /office/log                              → × ✓
GET  /office/consolidation                    → × ✓
POST /office/consolidation                    × × ✓
POST /office/issue                            × × ✓
POST /office/publish                          × × ✓
GET  /office/institution                      → × ✓
GET  /office/institution/file                 → × ✓
POST /office/institution                      × × ✓
POST /office/undo                             × × ✓
GET  /office/codes                            → × ✓
POST /office/codes                            × × ✓
POST /office/password                         × × ✓
GET  /office/everything.zip                   → × ✓
`;
const LINES = TABLE.trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/) as [method: "GET" | "POST", route: string, ...signs: string[]]);

let desk: Desk;
let who: readonly (Partial<Signed> | Signed)[];
const routes: string[] = [];

beforeAll(async () => {
  desk = await Desk.open({
    watch: (app) =>
      app.addHook(
        "onRoute",
        ({ method, url }) =>
          void routes.push(
            ...[method]
              .flat()
              .filter((one) => one !== "HEAD")
              .map((one) => `${one} ${url}`),
          ),
      ),
  });
  who = [{}, await desk.as("GS"), await desk.as(OFFICE_ACCOUNT)];
});
afterAll(() => desk.close());

/** An address of a route that leads somewhere for whoever may go there, or nowhere; never to the sign-in page. */
function addressOf(route: string): string {
  return route
    .replace(":code", "GS")
    .replace(":kind", "register")
    .replace(":number", "1")
    .replace(":id", "1")
    .replace("*", "index.html");
}

test("every route stands in the table, and nothing else does", () => {
  expect([...new Set(routes)].sort()).toEqual(LINES.map(([method, route]) => `${method} ${route}`).sort());
});

const CASES = LINES.flatMap(([method, route, ...signs]) =>
  (["anybody", "a department", "the office"] as const).map(
    (role, index) => [method, route, role, signs[index] ?? "", index] as const,
  ),
);

test.each(CASES)("%s %s by %s: %s", async (method, route, _role, sign, index) => {
  const signed = who[index] ?? {};
  // Without a token: nothing happens, and the doors still tell who may.
  const answer = await desk.ask(
    addressOf(route),
    signed,
    method === "GET"
      ? {}
      : {
          method,
          payload: "",
          headers: { origin: "http://localhost", "content-type": "application/x-www-form-urlencoded" },
        },
  );
  const { statusCode, headers } = answer;
  if (sign === "→") expect([statusCode, headers.location]).toEqual([303, "/sign-in"]);
  else if (sign === "×") expect([401, 403]).toContain(statusCode);
  else expect(answer.body).not.toContain("您登录的账户不能做这件事");
  if (sign === "✓") return;
  expect(answer.body).not.toMatch(/公诉科第|校验码/);
  if (method === "GET")
    expect([401, 403]).toContain((await desk.ask(addressOf(route), signed, { method: "HEAD" })).statusCode);
});

const CHANGES = LINES.filter(([method, , , ...signs]) => method === "POST" && signs.includes("✓")).map(
  ([, route]) => route,
);

test.each(CHANGES.filter((route) => route !== "/sign-in"))(
  "%s wants the token of the session, and our own origin",
  async (route) => {
    const signed = who[route.startsWith("/department") ? 1 : 2] as Signed;
    const before = desk.store.database.prepare("SELECT count(*) n FROM log").get();
    const url = addressOf(route);
    for (const token of [
      "",
      "x".repeat(32),
      (who[route.startsWith("/department") ? 2 : 1] as Signed).token,
    ]) {
      expect([400, 403]).toContain((await desk.send(url, { ...signed, token })).statusCode);
      // However it is written: a form of an upload is no way around.
      expect((await desk.hand({ ...signed, token }, new Uint8Array(9), { url })).statusCode).toBe(403);
      const json = { _token: token, reason: "x", reasons: "x", basis: "x", handIn: "1", draft: "1" };
      const headers = { origin: "http://localhost", "content-type": "application/json" };
      expect([400, 403]).toContain(
        (await desk.ask(url, signed, { method: "POST", payload: JSON.stringify(json), headers })).statusCode,
      );
    }
    for (const origin of [
      "http://evil.example",
      "null",
      "http://localhost.evil.example",
      "https://localhost",
      "http://localhost:81",
    ])
      expect((await desk.send(url, signed, {}, { origin })).statusCode).toBe(403);
    expect(desk.store.database.prepare("SELECT count(*) n FROM log").get()).toEqual(before);
  },
);

test("signing in wants a form of ours and our own origin", async () => {
  const token = tokenIn((await desk.ask("/sign-in")).body);
  const fields = { account: "GS", secret: desk.codes.get("GS") ?? "" };
  expect((await desk.send("/sign-in", { token: "sign-in.1.x" }, fields)).statusCode).toBe(403);
  expect((await desk.send("/sign-in", { token }, fields, { origin: "http://evil.example" })).statusCode).toBe(
    403,
  );
  expect((await desk.send("/sign-in", { token }, fields)).statusCode).toBe(303);
});

test("whoever is signed in signs in as somebody else on the same page, and is the one before no longer", async () => {
  const before = await desk.as("BG");
  const page = (await desk.ask("/sign-in", before)).body;
  const token = tokenIn(page.slice(page.indexOf('<main id="content">')));
  const answer = await desk.send(
    "/sign-in",
    { cookie: before.cookie, token },
    { account: "GS", secret: desk.codes.get("GS") ?? "" },
  );
  expect([answer.statusCode, answer.headers.location]).toEqual([303, "/department"]);
  const name = async (cookie: string) =>
    (await desk.ask("/api/me", { cookie })).json<{ name?: string }>().name;
  expect([await name(cookieOf(answer)), await name(before.cookie)]).toEqual(["公诉科", undefined]);
});

test.each(["evil.example", "localhost.evil.example", "127.0.0.1.nip.io"])(
  "asked as %j it does not answer",
  async (host) => {
    expect((await desk.ask("/", {}, { headers: { host } })).statusCode).toBe(421);
  },
);

test("behind a proxy the address is what the proxy says, and the name is what the browser asked for", async () => {
  const own = await Desk.open({ settings: { proxy: "127.0.0.1", names: ["lzfk.example"] } });
  const status = async (host: string, headers: Readonly<Record<string, string>>) =>
    (await own.ask("/", {}, { headers: { host, ...headers } })).statusCode;
  expect(await status("lzfk.example", {})).toBe(200);
  expect(await status("evil.example", { "x-forwarded-host": "lzfk.example" })).toBe(421);
  const signed = await own.as("GS");
  const origin = "http://evil.example";
  const sent = await own.send("/sign-out", signed, {}, { origin, "x-forwarded-host": "evil.example" });
  expect(sent.statusCode).toBe(403);
  await own.close();
});

describe("one department and another", () => {
  test("never see each other's files, names or findings", async () => {
    const [gs, bg] = [who[1] as Signed, await desk.as("BG")];
    await desk.hand(gs, await filled("公诉科"));
    const { held } = (await desk.hand(gs, await withError("公诉科"))).json<{ held: string }>();
    for (const url of [
      `/department/held/${held}`,
      "/department/hand-ins/register/1",
      "/department/hand-ins/register/1/file",
    ])
      expect((await desk.ask(url, bg)).statusCode).toBe(404);
    expect((await desk.send(`/department/held/${held}`, bg, { reason: "不是我的" })).statusCode).toBe(409);
    expect((await desk.ask("/department", bg)).body).not.toContain("公诉科.xlsx");
  });

  test.each(["..%2f..%2foffice", "%2e%2e/%2e%2e/platform.sqlite", "1%00", "1'--", "-1", "1e3", "0x1"])(
    "%s leads nowhere",
    async (part) => {
      expect([400, 404]).toContain(
        (await desk.ask(`/department/hand-ins/register/${part}`, who[1])).statusCode,
      );
      expect([400, 404]).toContain((await desk.ask(`/office/hand-ins/${part}`, who[2])).statusCode);
      expect([400, 403, 404]).toContain((await desk.ask(`/pages/${part}`)).statusCode);
    },
  );
});

describe("codes", () => {
  test("wrong ones are all answered alike, and waited for after ten of a code", async () => {
    const own = await Desk.open({ settings: { proxy: "127.0.0.1" } });
    const from = (address: string) => ({ "x-forwarded-for": address });
    const answers = [];
    for (let n = 0; n < 12; n++)
      answers.push(await own.signIn("GS", "0000-0000-0000-0000", from(`10.0.0.${n}`)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array<number>(10).fill(403), 429, 429]);
    // Also the right one waits, whoever brings it.
    expect((await own.signIn("GS", own.codes.get("GS"), from("10.0.1.1"))).statusCode).toBe(429);
    expect((await own.signIn("BG", own.codes.get("BG"), from("10.0.1.1"))).statusCode).toBe(303);
    await own.close();
  });

  test("an address waits after thirty, whatever codes it tries and whatever it says of itself", async () => {
    const own = await Desk.open();
    const codes = [];
    for (let n = 0; n < 33; n++)
      codes.push(
        (
          await own.signIn(["GS", "BG", "XX", OFFICE_ACCOUNT][n % 4] ?? "", "1", {
            "x-forwarded-for": `10.0.0.${n}`,
          })
        ).statusCode,
      );
    expect(codes).toEqual([...Array<number>(30).fill(403), 429, 429, 429]);
    await own.close();
  });

  test("typed in any way a code is the same code; the old one is none once it was renewed, and whoever came by it is out", async () => {
    const own = await Desk.open();
    const typed = (own.codes.get("GS") ?? "")
      .toLowerCase()
      .replaceAll("-", " ")
      .replaceAll("0", "o")
      .replaceAll("1", "l");
    const gs = await own.as("GS", typed);
    expect((await own.ask("/department", gs)).statusCode).toBe(200);
    const office = await own.as(OFFICE_ACCOUNT);
    const shown = await own.send("/office/departments/GS/code", office);
    const code = /class="code">([^<]+)/.exec(shown.body)?.[1] ?? "";
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-?){4}$/);
    expect((await own.ask("/department", gs)).statusCode).toBe(303);
    expect((await own.signIn("GS", typed)).statusCode).toBe(403);
    expect((await own.signIn("GS", code)).statusCode).toBe(303);
    expect((await own.ask("/office/codes", office)).body).not.toContain(code);
    await own.close();
  });
});

describe("sessions", () => {
  test("end by signing out, after eight hours, and with a clock that was set back; a cookie that was changed is none", async () => {
    const own = await Desk.open();
    const [first, second] = [await own.as("GS"), await own.as("GS")];
    await own.send("/sign-out", first);
    expect((await own.ask("/department", first)).statusCode).toBe(303);
    expect((await own.ask("/department", second)).statusCode).toBe(200);
    expect(
      (await own.ask("/department", { cookie: second.cookie.replace(/.(?=[^.]*$)/, "x") })).statusCode,
    ).toBe(303);
    own.milliseconds -= 3_600_000;
    expect((await own.ask("/department", second)).statusCode).toBe(303);
    own.milliseconds += 3_600_000 + 8 * 3_600_000;
    expect((await own.ask("/department", second)).statusCode).toBe(303);
    await own.close();
  });

  test("the cookie is out of reach for scripts and other sites, and another one than before signing in", async () => {
    const own = await Desk.open();
    const answer = await own.signIn("GS");
    expect(answer.headers["set-cookie"]).toMatch(/; Path=\/; .*HttpOnly; SameSite=Strict$/);
    const again = await own.signIn("GS");
    expect(again.headers["set-cookie"]).not.toBe(answer.headers["set-cookie"]);
    const kept = JSON.stringify(own.store.database.prepare("SELECT * FROM sessions").all());
    expect(kept).not.toContain(/platform=([^.%]+)/.exec(String(answer.headers["set-cookie"]))?.[1]);
    await own.close();
  });
});
