import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { newSupervision } from "../../src/flows/supervision/new-supervision";
import { openInstitution } from "../../src/flows/open-institution";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { OFFICE_ACCOUNT } from "../../src/fronts/platform/store/kept/accounts";
import { verified } from "../../src/fronts/platform/store/upkeep/verify";
import { bytesOf, Desk, filled, institutionBytes, tokenIn, withError, type Signed } from "./desk";

let desk: Desk;
let gs: Signed;
beforeAll(async () => {
  desk = await Desk.open();
  gs = await desk.as("GS");
});
afterAll(() => desk.close());

/** A field of a form whose parts `b` separates. */
const FIELD = (name: string) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\nx\r\n`;
const files = () => readdirSync(join(desk.folder, "workbooks")).length;

test("a workbook without errors is received and numbered, and its page says so", async () => {
  const answer = await desk.hand(gs, await filled("公诉科"));
  expect(answer.json()).toMatchObject({
    outcome: "received",
    number: 1,
    counts: { error: 0 },
    sentence: "已收到，第 1 次。",
  });
  expect((await desk.ask("/department", gs)).body).toContain("已报 第 1 次");
  expect((await desk.ask("/department/hand-ins/register/1", gs)).body).toContain("已收到，第 1 次");
});

test("the same bytes again are a new number and one file", async () => {
  const before = files();
  expect((await desk.hand(gs, await filled("公诉科"))).json()).toMatchObject({
    outcome: "received",
    number: 2,
  });
  expect(files()).toBe(before);
  expect(desk.store.handIns.latest("GS")?.changes).toBe("与上次相同");
});

test("errors are shown cell by cell before it counts, and a reason lets it count", async () => {
  const held = (await desk.hand(gs, await withError("公诉科"))).json<{
    held: string;
    outcome: string;
    allowed: boolean;
    findings: { sheet: string; cell: string; severity: string }[];
  }>();
  expect(held).toMatchObject({ outcome: "held", allowed: true });
  expect(
    held.findings.filter(({ severity }) => severity === "error").map(({ sheet, cell }) => [sheet, cell]),
  ).toEqual([["岗位风险点登记表", expect.stringMatching(/^[A-Z]+\d+$/)]]);
  expect(desk.store.handIns.latest("GS")?.number).toBe(2);
  const page = await desk.ask(`/department/held/${held.held}`, gs);
  expect(page.body).toContain("还没有报送");
  expect((await desk.send(`/department/held/${held.held}`, gs, { reason: " " })).statusCode).toBe(422);
  const sent = await desk.send(`/department/held/${held.held}`, gs, { reason: "名册正在核对" });
  expect(sent.headers.location).toBe("/department/hand-ins/register/3");
  expect((await desk.send(`/department/held/${held.held}`, gs, { reason: "再按一次" })).statusCode).toBe(409);
  expect(desk.store.handIns.latest("GS")).toMatchObject({
    number: 3,
    reason: "名册正在核对",
    changes: "新增0行，改动1行，删去0行",
  });
});

test("another department's workbook goes to the supervision office and does not count", async () => {
  const answer = await desk.hand(gs, await filled("办公室"));
  expect(answer.statusCode).toBe(422);
  expect(answer.json<{ sentence: string }>().sentence).toContain("不是本科室");
  expect(desk.store.handIns.latest("GS")?.number).toBe(3);
  const office = await desk.as(OFFICE_ACCOUNT);
  expect((await desk.ask("/office/set-apart", office)).body).toContain("写的不是本科室");
});

test("nothing stays of the third workbook, whatever it calls itself", async () => {
  const institution = openInstitution(await readBytes("院工作簿.xlsx", await institutionBytes()));
  const image = newSupervision(institution);
  const before = files();
  for (const properties of [
    image.properties,
    { ...image.properties, "IRPC.Kind": "department", "IRPC.Department": "GS" },
  ]) {
    const bytes = await bytesOf(`专用 ${JSON.stringify(properties)}`, () => ({ ...image, properties }));
    expect((await desk.hand(gs, bytes)).json<{ sentence: string }>().sentence).toContain("已经删除");
  }
  expect(files()).toBe(before);
  expect(readdirSync(join(desk.folder, "incoming"))).toEqual([]);
});

test.each([
  ["no workbook", () => Promise.resolve(new TextEncoder().encode("你好")), 422],
  ["the institution's", institutionBytes, 422],
  ["nothing", () => Promise.resolve(new Uint8Array()), 400],
] as const)("%s is refused with a sentence and leaves nothing", async (_what, bytes, status) => {
  const before = files();
  const answer = await desk.hand(gs, await bytes());
  expect([answer.statusCode, answer.json<{ outcome: string }>().outcome]).toEqual([status, "refused"]);
  expect([files(), readdirSync(join(desk.folder, "incoming"))]).toEqual([before, []]);
});

test.each([
  ["without what parts it", "multipart/form-data", "x"],
  ["parted by nothing", "multipart/form-data; boundary=", "x"],
  ["that ends before it begins", "multipart/form-data; boundary=b", ""],
  ["that ends within its head", "multipart/form-data; boundary=b", "--b\r\ncontent-disposition: form-data"],
  ["with a name that programs stumble on", "multipart/form-data; boundary=b", FIELD("__proto__")],
  ["with a field after the other", "multipart/form-data; boundary=b", "abcdefgh".replace(/./g, FIELD)],
  ["of another kind", "application/json", "null"],
])("a form %s is refused with a sentence and is no fault of ours", async (_what, type, payload) => {
  const headers = {
    origin: "http://localhost",
    "content-type": type,
    accept: "application/json",
    "x-token": gs.token,
  };
  const answer = await desk.ask("/department/hand-in", gs, { method: "POST", payload, headers });
  expect([400, 413]).toContain(answer.statusCode);
  expect(answer.json()).toMatchObject({ outcome: "refused" });
  expect(desk.told).toEqual([]);
});

test("a file of any name comes back under that name, as much of it as is kept", async () => {
  const bg = await desk.as("BG");
  for (const [index, file] of [
    "😀".repeat(120) + ".xlsx",
    "a\u0000b\u202e.xlsx",
    "..",
    "C:\\a\\b.xlsx",
  ].entries()) {
    await desk.hand(bg, await filled("办公室"), { file });
    const answer = await desk.ask(`/department/hand-ins/register/${index + 1}/file`, bg);
    const named = decodeURIComponent(
      /''(.+)$/.exec(String(answer.headers["content-disposition"]))?.[1] ?? "",
    );
    expect([answer.statusCode, named]).toEqual([200, desk.store.handIns.latest("BG")?.file]);
    expect([...named].length).toBeLessThanOrEqual(120);
  }
});

test("two hand-ins of one department at once both stay, numbered", async () => {
  const answers = await Promise.all(
    [filled("办公室"), filled("办公室")].map(async (bytes) => desk.hand(await desk.as("BG"), await bytes)),
  );
  expect(answers.map((one) => one.json<{ number: number }>().number).sort()).toEqual([5, 6]);
});

test("four of a department are under way at once; a fifth is told so, and comes in afterwards", async () => {
  const bg = await desk.as("BG");
  const before = desk.store.handIns.of("BG").length;
  const bytes = await filled("办公室");
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => desk.hand(bg, bytes)));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 200, 200, 429, 429]);
  expect((await desk.hand(bg, bytes)).json()).toMatchObject({ outcome: "received", number: before + 5 });
  expect(readdirSync(join(desk.folder, "incoming"))).toEqual([]);
});

test("what was received outlives a restart, and so does whoever is signed in", async () => {
  desk = await desk.restarted();
  expect((await desk.ask("/department", gs)).body).toContain("已报 第 3 次");
  expect(tokenIn((await desk.ask("/department", gs)).body)).toBe(gs.token);
  expect((await verified(desk.folder)).faults).toEqual([]);
  expect(existsSync(join(desk.folder, "platform.sqlite"))).toBe(true);
});
