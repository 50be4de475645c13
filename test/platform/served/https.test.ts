import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { certificateIn } from "../../support/certificate";
import { describeWith } from "../../support/tools";
import { Desk, filled, multipart, tokenIn } from "../desk";
import { askByHttps } from "./ask-by-https";

describeWith(["openssl"], "by https, with a certificate and no proxy", () => {
  let desk: Desk;
  let folder: string;
  let ask: (
    asked: Omit<Parameters<typeof askByHttps>[0], "port" | "name" | "ca">,
  ) => ReturnType<typeof askByHttps>;
  let origin: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "certificate-"));
    const name = "lzfk.example";
    const { cert, key } = certificateIn(folder, name);
    desk = await Desk.open({ settings: { names: [name], certificate: { cert, key } } });
    await desk.app.listen({ port: 0, host: "127.0.0.1" });
    const { port } = desk.app.server.address() as AddressInfo;
    origin = `https://${name}:${port}`;
    ask = (asked) => askByHttps({ port, name, ca: cert, ...asked });
  });
  afterAll(async () => {
    await desk.close();
    rmSync(folder, { recursive: true });
  });

  test("a department signs in, its cookie goes by https alone, and it hands in", async () => {
    const page = await ask({ path: "/sign-in" });
    expect([page.status, page.headers["strict-transport-security"]]).toEqual([
      200,
      expect.stringMatching(/max-age/),
    ]);
    const form = new URLSearchParams({
      ...{ _token: tokenIn(page.body.toString()), account: "GS", secret: desk.codes.get("GS") ?? "" },
    });
    const type = "application/x-www-form-urlencoded";
    const signedIn = await ask({
      ...{ path: "/sign-in", method: "POST", body: form.toString() },
      headers: { origin, "content-type": type, accept: "application/json" },
    });
    const [cookie = ""] = signedIn.headers["set-cookie"] ?? [];
    expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
    const { token } = JSON.parse(signedIn.body.toString()) as { token: string };
    const file = multipart(token, "公诉科.xlsx", await filled("公诉科"));
    const hand = (from: string) =>
      ask({
        ...{ path: "/department/hand-in", method: "POST", body: file.payload },
        headers: {
          ...{ origin: from, cookie: cookie.split(";")[0] ?? "", accept: "application/json" },
          "content-type": file.type,
        },
      });
    // The same name by http is another origin.
    expect((await hand(origin.replace("https", "http"))).status).toBe(403);
    expect(JSON.parse((await hand(origin)).body.toString())).toMatchObject({
      outcome: "received",
      number: 1,
    });
  });
});
