import { newInstitution } from "../../src/flows/new-institution";
import { OFFICE_ACCOUNT } from "../../src/fronts/platform/store/kept/accounts";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { bytesOf, Desk, filled, type Signed } from "./desk";

/** What somebody may type who means ill. */
const HOSTILE = `<img src=x onerror=alert(1)>"'><script>alert(2)</script>`;

let desk: Desk;
let [gs, office]: (Signed | undefined)[] = [];
beforeAll(async () => {
  desk = await Desk.open();
  office = await desk.as(OFFICE_ACCOUNT);
  const { institution } = sampleInstitution();
  const bytes = await bytesOf("院 标记", () =>
    newInstitution("2012", {
      ...institution,
      info: { ...institution.info, institution: `某院${HOSTILE}` },
      departments: institution.departments.map((line) =>
        line.code === "BG" ? { ...line, name: `办公室${HOSTILE.slice(0, 30)}` } : line,
      ),
    }),
  );
  const taken = await desk.hand(office, bytes, { url: "/office/institution" });
  expect([taken.statusCode, taken.body]).toEqual([303, ""]);
  gs = await desk.as("GS");
});
afterAll(() => desk.close());

const TEXTS = [
  ...["name", "title", "post", "power", "category", "aspect", "method", "point", "likelihood", "grade"],
  ...["measures", "norm", "responsible", "reviewer", "opinion", "note"],
];

/** The same with something more in every text; a day is none. */
function marked(line: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(TEXTS.map((key) => [key, `${line[key] ?? ""}${HOSTILE}`]));
}

/** Every page that shows something of what was handed in. */
async function pages(held: string): Promise<ReadonlyMap<string, string>> {
  const id = String(desk.store.handIns.latest("GS")?.id);
  const own = ["/", "/department", "/department/hand-ins/register/1", `/department/held/${held}`];
  const all = ["", "/departments/GS", "/departments/BG", `/hand-ins/${id}`, "/set-apart", "/log", "/codes"];
  const office_ = [...all, "/consolidation", "/institution"].map((path) => `/office${path}`);
  const asked = [
    ...["/", "/sign-in"].map((url) => [url, {}] as const),
    ...own.map((url) => [url, gs ?? {}] as const),
    ...office_.map((url) => [url, office ?? {}] as const),
  ];
  const texts = await Promise.all(
    asked.map(async ([url, who]) => {
      const { statusCode, body } = await desk.ask(url, who);
      return [`${url} ${statusCode}`, body] as const;
    }),
  );
  return new Map(texts);
}

test("markup in every cell of the institution's and a department's workbook is text on every page", async () => {
  const hostile = await filled(
    "公诉科",
    ({ staff = [], ...content }) => ({
      ...content,
      staff: staff.map((line, index) => (index > 1 ? line : { ...line, ...marked(line) })),
    }),
    "标记",
  );
  for (const bytes of [await filled("公诉科"), hostile]) {
    const { held } = (await desk.hand(gs ?? {}, bytes, { file: `${HOSTILE}.xlsx` })).json<{
      held?: string;
    }>();
    if (held !== undefined) await desk.send(`/department/held/${held}`, gs ?? {}, { reason: HOSTILE });
  }
  const { held = "" } = (await desk.hand(gs ?? {}, hostile)).json<{ held?: string }>();
  const shown = await pages(held);
  const wrong = [...shown]
    .filter(([, body]) => /<img|<script|onerror=alert\(1\)>/.test(body))
    .map(([url]) => url);
  expect(wrong).toEqual([]);
  // They all bear the institution's name, and those of hand-ins what was typed.
  const missing = [...shown]
    .filter(([url, body]) => !url.endsWith(" 200") || !body.includes("某院&lt;img"))
    .map(([url]) => url);
  expect(missing).toEqual([]);
  for (const url of [
    `/department/held/${held} 200`,
    `/office/hand-ins/${String(desk.store.handIns.latest("GS")?.id)} 200`,
  ])
    expect(shown.get(url)?.split("&lt;script").length).toBeGreaterThan(5);
});
