import { platformOfPage } from "../../src/hosts/platform/platform-page";
import { isServedThere } from "../../src/hosts/platform/served-there";
import type { PlatformDesk } from "../../src/workbook/platform/platform";
import { HostError } from "../../src/workbook/host-error";
import { cookieOf, Desk, filled, withError } from "./desk";

/** Pane and workbench hand in to the platform that served them, by the real server. */

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => desk.close());

const ADDRESS = { origin: "http://localhost" };

/** What a browser does with the page's requests: it says where they come from, and keeps cookies. */
function browser(ask: (request: Request, cookie: string) => Promise<Response>): typeof fetch {
  let cookie = "";
  return async (address, words) => {
    const answer = await ask(new Request(address, words), cookie);
    cookie = answer.headers.get("x-test-cookie") ?? cookie;
    return answer;
  };
}

function visiting(): PlatformDesk {
  const ask = browser(async (request, cookie) => {
    const { pathname } = new URL(request.url);
    const type = request.headers.get("content-type");
    const answer = await desk.ask(pathname, cookie === "" ? {} : { cookie }, {
      method: request.method as "GET" | "POST",
      headers: {
        ...Object.fromEntries(request.headers),
        ...(type && { "content-type": type }),
        ...(request.method === "POST" && { origin: ADDRESS.origin }),
      },
      ...(request.body && { payload: Buffer.from(await request.arrayBuffer()) }),
    });
    const headers = new Headers();
    for (const [name, value] of Object.entries(answer.headers))
      if (typeof value === "string" && name !== "content-length") headers.set(name, value);
    if (answer.cookies.length > 0) headers.set("x-test-cookie", cookieOf(answer));
    // A browser follows by itself; what a page shows is of no matter here.
    const status = answer.statusCode === 303 ? 200 : answer.statusCode;
    return new Response(new Uint8Array(answer.rawPayload), { status, headers });
  });
  return platformOfPage(ADDRESS, ask);
}

/** The sentence of a refusal; anything else is a fault. */
async function refusal(asked: Promise<unknown>): Promise<string> {
  try {
    return `no refusal: ${JSON.stringify(await asked)}`;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return error.message;
  }
}

const codeOf = (account: string) => desk.codes.get(account) ?? "";

test("a department signs in by its code and hands in: 已收到，第 n 次; its state says so", async () => {
  const platform = visiting();
  expect(await platform.visitor()).toBeNull();
  expect(await platform.signIn("GS", codeOf("GS"))).toMatchObject({ account: "GS", name: "公诉科" });
  const hand = async () => platform.handIn("公诉科.xlsx", await filled("公诉科"));
  expect([await hand(), await hand()]).toEqual([
    { outcome: "received", sentence: "已收到，第 1 次。" },
    { outcome: "received", sentence: "已收到，第 2 次。" },
  ]);
  expect((await platform.visitor())?.state).toBe("已报 第 2 次");
});

test("errors: it is held, and counts once a reason is given", async () => {
  const platform = visiting();
  await platform.signIn("GS", codeOf("GS"));
  const answer = await platform.handIn("公诉科.xlsx", await withError("公诉科"));
  expect(answer).toMatchObject({ outcome: "held", allowed: true });
  const held = answer.outcome === "held" ? answer.held : "";
  expect(await platform.insist(held, "科长出差，等级回来再定")).toMatchObject({ outcome: "received" });
});

test("another department's workbook is refused with the platform's sentence", async () => {
  const platform = visiting();
  await platform.signIn("BG", codeOf("BG"));
  const answer = await platform.handIn("公诉科.xlsx", await filled("公诉科"));
  expect(answer).toMatchObject({ outcome: "refused" });
  expect(answer.sentence).toContain("不是本科室");
});

test("a wrong code, and nobody signed in: a sentence that says what to do", async () => {
  const platform = visiting();
  expect(await refusal(platform.signIn("GS", "0000-0000-0000-0000"))).toContain("访问码对不上");
  expect(await refusal(platform.handIn("公诉科.xlsx", await filled("公诉科")))).toContain("请重新登录");
  expect(await refusal(platform.workbook())).toContain("登录");
});

test("one department after another signs in on the same page", async () => {
  const platform = visiting();
  await platform.signIn("BG", codeOf("BG"));
  expect(await platform.signIn("GS", codeOf("GS"))).toMatchObject({ account: "GS" });
});

test.each([
  ["no answer", () => Promise.reject(new TypeError("failed to fetch")), "平台没有回答"],
  ["a page of another server", () => Promise.resolve(new Response("<html>")), "没有平台"],
  ["JSON of something else", () => Promise.resolve(new Response("{}")), "没有平台"],
])("%s: said, and nothing else", async (_what, answer, says) => {
  expect(await refusal(platformOfPage(ADDRESS, answer).visitor())).toContain(says);
});

test.each([
  [true, "http:", "/workbench/"],
  [true, "https:", "/pane/taskpane.html"],
  [false, "file:", "/workbench/index.html"],
  [false, "https:", "/taskpane.html"],
  [false, "http:", "/"],
  [false, "https:", "/apps/workbench/"],
])("it is asked by its own pages alone: %s of %s%s", (isOne, protocol, pathname) => {
  expect(isServedThere({ protocol, pathname })).toBe(isOne);
});
