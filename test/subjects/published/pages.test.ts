import { posix } from "node:path";
import fc from "fast-check";
import { publishPages } from "../../../src/flows/publishing/publish";
import { LINES, publishedBook, publishedInstitution, type TableLine } from "../../support/published-books";
import { openInstitution } from "../../../src/flows/open-institution";
import { departments } from "../../../src/subjects/institution/sheets/departments";
import { DEPARTMENT_LINES, table } from "../../support/books";
import { sampleBooks } from "../../support/sample-books";

/** What all staff may read (follow-up.md §10): whole, safe, and nobody's name. */

type Pages = ReadonlyMap<string, string>;
type Changed = Parameters<typeof publishedInstitution>[0];

const FINAL = { today: "2012-12-20", isDraft: false };
const published = (changed?: Changed) => publishPages(publishedInstitution(changed), FINAL);
const all = (pages: Pages) => [...pages.values()].join("\n");
const htmlOf = (pages: Pages) => [...pages].filter(([file]) => file.endsWith(".html"));

/** Every name of the roster that stands in a file, its own name included. */
function namesIn(pages: Pages, names: readonly string[]): readonly (readonly [string, string])[] {
  return [...pages].flatMap(([file, text]) =>
    names.filter((name) => `${file}\n${text}`.includes(name)).map((name) => [file, name] as const),
  );
}

let sample: Pages;
beforeAll(async () => {
  sample = await publishPages(sampleBooks(), FINAL);
});

test("the sample: every kind of page, each department and each power", () => {
  const kinds = new Map<string, number>();
  for (const file of sample.keys()) {
    const kind = file.replace(/\/.*[.]/, "/*.");
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  expect(Object.fromEntries(kinds)).toEqual({
    ...{ "index.html": 1, "table.html": 1, "charts.html": 1, "conduct.html": 1, "cards.html": 1 },
    ...{ "norms.html": 1, "progress.html": 1, "style.css": 1, "published.json": 1 },
    ...{ "department/*.html": 19, "card/*.html": 18, "chart/*.html": 40, "chart/*.svg": 64 },
  });
});

test("[Publish 1] the sample: no name of the roster in any file", () => {
  const names = sampleBooks().house.people.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(50);
  expect(namesIn(sample, names)).toEqual([]);
});

/** Surnames and given names, of which no word of the pages is made. */
const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"];
const GIVEN = [..."伟芳娜敏静丽强磊洋艳勇军杰娟涛超霞刚桂英鹏浩宇轩欣怡婷倩晨曦梓涵"];
const aName = fc
  .tuple(fc.constantFrom(...SURNAMES), fc.array(fc.constantFrom(...GIVEN), { minLength: 1, maxLength: 2 }))
  .map(([surname, given]) => surname + given.join(""));
/** Where people write a name in a text. */
const TEXTS = [
  (name: string) => `由${name}审批，${name}、副手签字`,
  (name: string) => `报${name}同志备案`,
  (name: string) => `${name}：每周抽查`,
  (name: string) => `（${name}）`,
  (name: string) => `经办人${[...name].join("　")}复核`,
];

test("[Publish 1] generated rosters: whoever is named in whatever column, no file bears a name", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(aName, { minLength: 3, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(11), fc.constantFrom(...TEXTS)), { minLength: 9, maxLength: 9 }),
      async (names, written) => {
        const text = (i: number) => {
          const [who, say] = written[i]!;
          return say(names[who % names.length]!);
        };
        const lines: readonly TableLine[] = LINES.map((line, i) => ({
          ...line,
          ...{ power: text(0), point: text(1), measures: `1、${text(2)}；\n2、${text(3)}。`, norm: text(4) },
          ...{ responsible: names[i % names.length]!, leader: names[0]!, departmentHead: names[1]! },
          ...{ name: names[2]!, post: i === 1 ? names[0]! : (line.post ?? null), reviewer: names[1]! },
        }));
        const pages = await published({
          ...{
            lines,
            people: names,
            norm: { 名称: text(5), 文号: text(6), responsibleDepartment: names[1]! },
          },
          flow: { "2": { riskId: "GS-K-001", 环节名称: text(7), 承办岗位: names[2]!, 对应制度: text(8) } },
        });
        expect(namesIn(pages, names)).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

test("who is on no roster but signs, leads or heads is named nowhere either", async () => {
  const lines = LINES.map((line) => ({
    ...line,
    ...{ reviewer: "欧阳致远", departmentHead: "司徒明远", leader: "上官云飞", name: "诸葛思齐" },
    measures: "欧阳致远、司徒明远、上官云飞、诸葛思齐共同把关。",
  }));
  const pages = await published({ lines });
  expect(namesIn(pages, ["欧阳致远", "司徒明远", "上官云飞", "诸葛思齐"])).toEqual([]);
});

test("points about private lives stand nowhere: no text, no card, no place on a chart; how many is said", async () => {
  const pages = await published();
  for (const word of ["朋友圈里", "婚丧喜庆", "家庭纽带", "GS-G-002", "内勤"])
    expect([word, [...pages].filter(([, text]) => text.includes(word)).map(([file]) => file)]).toEqual([
      word,
      [],
    ]);
  expect(pages.get("chart/gs-1-1.svg")).toContain("改变定性未经集体讨论");
  expect(pages.get("table.html")).toContain("涉及思想道德、社会交往和处理个人重要事项的1个不在这里公开。");
  const both = await published({
    lines: LINES.map((line) => ({ ...line, category: "岗位职责、思想道德", aspect: null })),
  });
  expect(all(both)).not.toContain("泄露案情");
});

test("no finding: a chart that leads nowhere, a point that is not there, an overdue measure are not told", async () => {
  const pages = await published({ flow: { "2": { riskId: "GS-K-999", 下一环节: "9" } } });
  expect(all(pages)).not.toMatch(/GS-K-999|问题：|登记表中没有|\b[ACDFGNSTUW]\d\d\b/);
});

/** Every column that people type into. */
const HOSTILE = `<img src=x onerror=alert(1)>"'&</td><script>`;

test("markup in every field is text", async () => {
  const lines: readonly TableLine[] = LINES.slice(0, 2).map((line) => ({
    ...line,
    ...{ power: HOSTILE, point: HOSTILE, measures: `1、${HOSTILE}\n2、${HOSTILE}`, norm: HOSTILE },
    ...{ responsible: HOSTILE, post: HOSTILE, department: HOSTILE, category: HOSTILE, grade: HOSTILE },
    leader: null,
  }));
  const pages = await published({
    ...{ lines, norm: { 名称: HOSTILE, 文号: HOSTILE, responsibleDepartment: HOSTILE } },
    flow: { "1": { power: HOSTILE, department: HOSTILE }, "2": { 环节名称: HOSTILE, 承办岗位: HOSTILE } },
  });
  expect(pages.get("table.html")).toContain("&lt;img src=x onerror=alert(1)&gt;&quot;'&amp;");
  expect(all(pages)).not.toMatch(/<img src=x|<script/);
  for (const file of pages.keys()) expect(file).toMatch(/^[a-z0-9./-]+$/);
});

test("[Publish 2] nothing that a strict policy refuses, and nothing from elsewhere", () => {
  for (const [file, text] of sample) {
    const asks = text
      .replaceAll("http://www.w3.org/2000/svg", "")
      .match(/https?:|<script|<style|\sstyle="|\son\w+="|@import|url\((?!#)/g);
    expect([file, asks]).toEqual([file, null]);
  }
});

test("every link leads to a page that is there, and to a place on it", () => {
  for (const [file, text] of htmlOf(sample)) {
    for (const [, address = ""] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
      if (address === "data:,") continue;
      const [path = "", part] = address.split("#");
      const to = path === "" ? file : posix.join(posix.dirname(file), path);
      expect([file, address, sample.has(to)]).toEqual([file, address, true]);
      if (part !== undefined) expect(sample.get(to)).toContain(`id="${part}"`);
    }
  }
});

test("[Publish 4] twice the same: the same bytes, whatever the order of the lines", async () => {
  expect([...(await publishPages(sampleBooks(), FINAL))]).toEqual([...sample]);
  const turned = await published({ lines: LINES.toReversed() });
  expect([...turned]).toEqual([...(await published())]);
});

const OPEN = LINES.map((line, i) => (i === 1 ? { ...line, status: "待整改" } : line));

test.each(["待整改", "本次未报"])(
  "[Publish 5] a point %s: nothing is published, and what to do is said",
  async (status) => {
    const lines = LINES.map((line, i) => (i === 1 ? { ...line, status } : line));
    await expect(published({ lines })).rejects.toMatchObject({
      name: "HostError",
      message: `风险点汇总表里还有风险点没有定下来（${status}的1个），不能发布。请先改正、核实，再汇总一次；只想先看样子，可以生成草稿。`,
    });
  },
);

test("a draft says so on every page and on every drawing, and marks what waits", async () => {
  const pages = await publishPages(publishedInstitution({ lines: OPEN }), { ...FINAL, isDraft: true });
  const silent = [...pages].filter(([file, text]) => /html|svg$/.test(file) && !text.includes("草稿"));
  expect(silent.map(([file]) => file)).toEqual([]);
  expect(pages.get("table.html")).toContain("※2");
  expect(all(await published())).not.toMatch(/草稿|※/);
});

test("withdrawn points are history; without any other there is nothing to publish", async () => {
  const lines = LINES.map((line) => ({ ...line, status: "已撤销" }));
  await expect(published({ lines })).rejects.toMatchObject({ name: "HostError" });
});

test("counts are those of what can be read: by department, by level, in all", async () => {
  const pages = await published();
  const figures = [...(pages.get("index.html") ?? "").matchAll(/<dd>(\d+)<\/dd>/g)].map(([, count]) => count);
  expect(figures).toEqual(["2", "1", "0", "1", "1", "1"]);
});

test("a point stands on its chart however its number is written", async () => {
  const changed = { flow: { "2": { riskId: "gs-k-1" } } };
  const chart = [...(await published(changed))].filter(([file]) => /^chart\/.*-1\.svg$/.test(file));
  expect(chart.map(([, text]) => text.includes('data-risk="GS-K-001"'))).toContain(true);
});

test("who stands in for a head that is there, too, is hidden", async () => {
  const lines = LINES.map((line) => ({ ...line, measures: "由钱进三审批。" }));
  const deputies = DEPARTMENT_LINES.map((line) => ({
    ...line,
    acting: line.code === "GS" ? "钱进三" : null,
  }));
  const book = publishedBook({ lines }).withRows(departments.tab, table(departments, deputies));
  const pages = await publishPages(openInstitution(book.content()), FINAL);
  expect(all(pages)).toContain("审批。");
  expect(namesIn(pages, ["钱进三"])).toEqual([]);
});
