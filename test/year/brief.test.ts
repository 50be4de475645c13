import { briefFacts, briefPapers } from "../../src/flows/papers/brief-paper";
import { openInstitution, type Institution } from "../../src/flows/open-institution";
import { overviewOf } from "../../src/flows/year/overview/overview";
import { briefPicture } from "../../src/subjects/papers/brief/brief-picture";
import { institutionRegister } from "../../src/subjects/registers/sheets/institution-register";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { institution } from "../support/books";
import { edited } from "../support/consolidated";
import { textsOf } from "../support/every-paper";
import { sampleBooks } from "../support/sample-books";

/** 领导简报: every figure is the overview's, and what the party group is asked follows from the books. */

const DAY = "2012-12-01";

const decided = (books: Institution, day = DAY) => briefFacts(books, day).decisions;

test("[Overview 0] heat map, departments and grades are the overview's figures", () => {
  const books = sampleBooks();
  const { heat, departments, figures, gravest } = briefFacts(books, DAY);
  const tiles = new Map(overviewOf(books, DAY).map((tile) => [tile.id, tile] as const));
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  expect(sum(heat.flatMap(({ cells }) => cells.map(({ count }) => count)))).toBe(tiles.get("O3")?.value);
  expect(sum(departments.flatMap(({ counts }) => counts))).toBe(166);
  expect(gravest).toHaveLength(sum(departments.map(({ counts }) => counts[0] ?? 0)));
  expect(Object.fromEntries(figures.map(({ label, value }) => [label, value]))).toMatchObject({
    已报送科室: "18／18",
    "风险点（个）": "166",
    "参与排查（人）": `${tiles.get("O6")!.value}／${tiles.get("O6")!.of!}`,
  });
});

test("the picture has a name, and its words say every figure", () => {
  const facts = briefFacts(sampleBooks(), DAY);
  const { title, description } = briefPicture(facts, { width: 600, height: 200 });
  expect(title).toBe("风险点分布：可能性×后果，各科室等级");
  for (const { likelihood, cells } of facts.heat)
    for (const { severity, grade, count } of cells)
      expect(description).toContain(`可能性${likelihood}、后果${severity}（${grade}）${count}个`);
  for (const { name } of facts.departments) expect(description).toContain(name);
});

test("the gravest stand first: by consequence, likelihood and level", () => {
  const { books } = sampleBooks();
  const first = briefFacts(sampleBooks(), DAY).gravest[0];
  const row = books.table.find(({ point }) => point === first?.point);
  expect(row).toMatchObject({ severity: "严重", likelihood: "大", level: "单位", grade: "一级" });
  expect(first?.where).toBe("单位（院）");
});

describe("what is to be decided", () => {
  const { content, books } = sampleBooks();
  const put = (riskId: string, key: "due" | "done" | "status", value: string | null) =>
    openInstitution(
      edited(content, institutionTable.tab, riskId, institutionTable.columns[key].header, value),
    );
  const running = books.table.find(({ done, level }) => done !== "已落实" && level === "岗位")!;

  test("in a tidy house: the 一级 points alone", () => {
    expect(decided(sampleBooks())).toEqual([
      expect.stringMatching(/^审定一级风险点39个（单位\d+个、科室\d+个、岗位\d+个）的防控措施和责任领导。$/),
    ]);
  });

  test("measures that are late, with their department", () => {
    expect(decided(put(running.riskId!, "due", "2012-10-01"))).toContain(
      `督办逾期未落实的防控措施1项：${running.department!}。`,
    );
  });

  test("points that wait to be put right", () => {
    expect(decided(put(running.riskId!, "status", "待整改"))).toContain(
      `责成有关科室整改待整改风险点1个：${running.department!}。`,
    );
  });

  test("单位 points that the party group has not examined", () => {
    const { header } = institutionRegister.columns.partyOn;
    const open = edited(content, institutionRegister.tab, 0, header, null);
    expect(decided(openInstitution(open))[0]).toBe("审核单位风险点1个：还没有院党组审核日期。");
  });
});

test("no name of the roster stands in it, wherever somebody wrote one", () => {
  const { content, books, house } = sampleBooks();
  const grave = briefFacts(sampleBooks(), DAY).gravest[0]!;
  const row = books.table.find(({ point }) => point === grave.point)!;
  const named = house.people[3]!.name;
  const { header } = institutionTable.columns.point;
  const planted = edited(
    content,
    institutionTable.tab,
    row.riskId!,
    header,
    `${named}一人决定，没有集体研究`,
  );
  for (const { paper } of briefPapers(openInstitution(planted), DAY)) {
    const said = textsOf(paper).join("\n");
    expect(said).toContain("一人决定，没有集体研究");
    expect(house.people.filter(({ name }) => said.includes(name))).toEqual([]);
  }
});

test("before the first batch there is nothing to say", () => {
  expect(() => briefPapers(openInstitution(institution().content()), DAY)).toThrow("请先汇总各科室工作簿。");
});
