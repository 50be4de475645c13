import { unzipSync } from "fflate";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { openInstitution } from "../../src/flows/open-institution";
import { OFFICE_ACCOUNT } from "../../src/fronts/platform/store/kept/accounts";
import { verified } from "../../src/fronts/platform/store/upkeep/verify";
import { bytesOf, Desk, filled, institutionBytes, withError, type Signed } from "./desk";
import { newInstitution } from "../../src/flows/new-institution";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { INSTITUTION } from "../../src/sheets/words";

let desk: Desk;
let office: Signed;
let gs: Signed;
let bg: Signed;
beforeAll(async () => {
  desk = await Desk.open();
  [office, gs, bg] = [await desk.as(OFFICE_ACCOUNT), await desk.as("GS"), await desk.as("BG")];
});
afterAll(async () => {
  expect((await verified(desk.folder)).faults).toEqual([]);
  expect(desk.told).toEqual([]);
  await desk.close();
});

const basisIn = (body: string) => /name="basis" value="(\w+)"/.exec(body)?.[1] ?? "";
const state = async (signed: Signed) => (await desk.ask("/api/me", signed)).json<{ state: string }>().state;
const handIn = async (signed: Signed, name: string, change?: Parameters<typeof filled>[1], key?: string) =>
  desk.hand(signed, await filled(name, change, key), { file: `${name}.xlsx` });

test("workbooks are issued to every department, and each downloads its own", async () => {
  await desk.send("/office/issue", office);
  const file = await desk.ask("/department/workbook", gs);
  expect(decodeURIComponent(String(file.headers["content-disposition"]))).toContain("公诉科.xlsx");
  const content = await readBytes("x.xlsx", file.rawPayload);
  expect(content.properties.get("IRPC.Department")).toBe("GS");
});

test("a department is 未报, 已报, 退回 with the reasons, and 已报 again", async () => {
  expect(await state(gs)).toBe("未报");
  await handIn(gs, "公诉科");
  expect(await state(gs)).toBe("已报 第 1 次");
  const latest = String(desk.store.handIns.latest("GS")?.id);
  expect(
    (await desk.send("/office/departments/GS/return", office, { handIn: "99", reasons: "x" })).statusCode,
  ).toBe(409);
  await desk.send("/office/departments/GS/return", office, { handIn: latest, reasons: "第三行的措施太空泛" });
  expect(await state(gs)).toBe("退回");
  expect((await desk.ask("/department", gs)).body).toContain("第三行的措施太空泛");
  await handIn(gs, "公诉科");
  expect(await state(gs)).toBe("已报 第 2 次");
});

test("a consolidation is shown first; what changed since it was shown is not written", async () => {
  await handIn(bg, "办公室");
  const preview = await desk.ask("/office/consolidation", office);
  expect(preview.body).toContain("这是预览");
  expect(desk.store.office.institution()?.origin).toBe("上传");
  await handIn(bg, "办公室");
  const late = await desk.send("/office/consolidation", office, { basis: basisIn(preview.body) });
  expect([late.statusCode, desk.store.office.institution()?.origin]).toEqual([409, "上传"]);
});

test("written, it is a new version of the books, and each department has its receipt with numbers", async () => {
  const { body } = await desk.ask("/office/consolidation", office);
  expect((await desk.send("/office/consolidation", office, { basis: basisIn(body) })).statusCode).toBe(303);
  expect([await state(gs), await state(bg)]).toEqual(["已汇总", "已汇总"]);
  const { read } = openInstitution(
    await readBytes("院.xlsx", (await desk.ask("/office/institution/file", office)).rawPayload),
  );
  expect(new Set(read.institution.table?.entries.map(({ record }) => record.department))).toEqual(
    new Set(["办公室", "公诉科", INSTITUTION]),
  );
  const receipt = await readBytes("x.xlsx", (await desk.ask("/department/workbook", gs)).rawPayload);
  const register = receipt.sheets.find(({ sheet }) => sheet === "岗位风险点登记表");
  expect(JSON.stringify(register?.rows.map(({ values }) => values))).toMatch(/GS-G-001/);
  expect((await desk.send("/office/consolidation", office, { basis: basisIn(body) })).statusCode).toBe(409);
});

test("taken back, the books are as before, and the hand-ins wait again", async () => {
  await desk.send("/office/undo", office);
  expect(await state(gs)).toBe("已报 第 2 次");
  expect(desk.store.office.institution()).toMatchObject({
    number: 3,
    origin: "撤销汇总",
    sha256: desk.store.office.institutions()[2]?.sha256,
  });
  expect((await desk.send("/office/undo", office)).statusCode).toBe(409);
});

test("another institution workbook is taken, an empty one or a department's is not", async () => {
  const send = async (bytes: Uint8Array) =>
    (await desk.hand(office, bytes, { url: "/office/institution", accept: "text/html" })).statusCode;
  expect(await send(await bytesOf("空院", () => newInstitution("2012")))).toBe(422);
  expect(await send(await filled("公诉科"))).toBe(422);
  expect(await send(await institutionBytes())).toBe(303);
});

test.each(["office", "Platform", "GS"])(
  "a department whose code is %j would be taken for somebody else: the books are not taken",
  async (code) => {
    const { institution } = sampleInstitution();
    const departments = institution.departments.map((line, index) =>
      index === 0 ? { ...line, code } : line,
    );
    const bytes = await bytesOf(`院 ${code}`, () => newInstitution("2012", { ...institution, departments }));
    const answer = await desk.hand(office, bytes, { url: "/office/institution" });
    expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining(`“${code}”`)]);
  },
);

test("the office sees what changed since the version before, and why somebody handed in with errors", async () => {
  await handIn(gs, "公诉科", (content) => ({ ...content, staff: (content.staff ?? []).slice(1) }), "少一行");
  const { held } = (await desk.hand(gs, await withError("公诉科"))).json<{ held: string }>();
  await desk.send(`/department/held/${held}`, gs, { reason: "<b>名册</b>正在核对" });
  const row = (await desk.ask("/office", office)).body;
  expect(row).toContain("新增1行");
  expect(row).toContain("&lt;b&gt;名册&lt;/b&gt;");
  const detail = await desk.ask(`/office/hand-ins/${desk.store.handIns.latest("GS")?.id ?? 0}`, office);
  expect(detail.body).toMatch(/<h2>和上一次的不同<\/h2>[^]*新增/);
});

test("everything comes as one zip, each file under whose it is", async () => {
  const { rawPayload } = await desk.ask("/office/everything.zip", office);
  const names = Object.keys(unzipSync(rawPayload));
  expect(names).toEqual(
    expect.arrayContaining(["日志.txt", "院工作簿/第1版.xlsx", "报送/公诉科/第1次-公诉科.xlsx"]),
  );
  expect(names.every((name) => !name.includes(".."))).toBe(true);
});

test("names, reasons and file names are texts on every page, and single lines in the log", async () => {
  const hostile = `"><script>alert(1)</script>\u202e\r\n\u001b[31m.xlsx`;
  await desk.hand(bg, await filled("公诉科"), { file: hostile });
  await desk.send("/office/departments/GS/return", office, {
    handIn: String(desk.store.handIns.latest("GS")?.id),
    reasons: "<img src=x onerror=alert(1)>\r\n假的一行",
  });
  for (const url of ["/office", "/office/set-apart", "/office/log", "/office/departments/GS"])
    expect((await desk.ask(url, office)).body).not.toMatch(/<script|<img|\u202e|\u001b/);
  expect((await desk.ask("/department", gs)).body).not.toMatch(/<img/);
  const zip = unzipSync((await desk.ask("/office/everything.zip", office)).rawPayload);
  const lines = new TextDecoder().decode(zip["日志.txt"]).trim().split("\n").slice(1);
  expect(lines.map((line) => line.split("\t").length)).toEqual(lines.map(() => 6));
});

test("a new password lets nobody in by the old one", async () => {
  expect(
    (await desk.send("/office/password", office, { before: "falsch", password: "另一个很长的口令一二三" }))
      .statusCode,
  ).toBe(422);
  expect(
    (await desk.send("/office/password", office, { before: "falsch", password: "另一个很长的口令一二三四" }))
      .statusCode,
  ).toBe(403);
});
