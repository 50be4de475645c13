import { exportPackage } from "../../../src/flows/exchange/export";
import { openInstitution, type Institution } from "../../../src/flows/open-institution";
import { openPackage } from "../../../src/hosts/file/exchange/open-package";
import { packageBytes } from "../../../src/hosts/file/exchange/package-bytes";
import { readExchange } from "../../../src/subjects/exchange/read-exchange";
import { institutionRoster } from "../../../src/subjects/institution/sheets/roster";
import { institutionTable } from "../../../src/subjects/consolidation/sheets/institution-table";
import { table } from "../../support/books";
import { exportable, TABLE_ROW } from "../../support/exchange-books";
import { randomNumbers, type Random } from "../../support/random-numbers";
import { sampleBooks } from "../../support/sample-books";

/** [Roll-up 2] Nobody's name, number or note in a package: every value of every column is looked at, and the bytes themselves. */

/** All that a program can get out of a package, as one text. */
async function toldBy(institution: Institution, texts: "none" | "shared" = "shared"): Promise<string> {
  const bytes = packageBytes(
    exportPackage(institution, { today: "2012-12-20", texts, warnings: [] }).package,
  );
  const { manifest, rows } = await readExchange(openPackage("a.irpc.zip", bytes));
  return `${JSON.stringify(manifest)}\n${JSON.stringify(rows)}\n${new TextDecoder().decode(bytes)}`;
}

const namesOf = ({ house, books }: Institution) =>
  [
    ...new Set([
      ...house.people.map(({ name }) => name),
      ...books.table.flatMap(({ reviewer }) => reviewer ?? []),
    ]),
  ].filter((name) => name !== "院党组");

test("the sample: no name of the roster, no reviewer, no staff number", async () => {
  const told = await toldBy(sampleBooks());
  const { people } = sampleBooks().house;
  expect(namesOf(sampleBooks()).filter((name) => told.includes(name))).toEqual([]);
  expect(
    people.flatMap(({ staffNo }) => staffNo ?? []).filter((one) => one.length > 3 && told.includes(one)),
  ).toEqual([]);
});

const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"];
const GIVEN = [..."伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英文会任何方高马"];

function nameFrom(random: Random): string {
  const pick = (from: readonly string[]) => from[random(from.length)] ?? "";
  return pick(SURNAMES) + pick(GIVEN) + (random(3) > 0 ? pick(GIVEN) : "");
}

/** Ways in which a text comes to hold somebody. */
const WAYS: readonly ((name: string, number: string) => string)[] = [
  (name) => `${name}审批案件时把关不严`,
  (name) => `由${[...name].join("　")}和内勤双人核对`,
  (name) => `${name}同志负责，任何人不得代签`,
  (name) => `责任人（${name}）每月抽查案卷`,
  (name, number) => `工号${number}的${name}保管印章`,
  (name) => `案卷交接由${name}\n逐件登记`,
  (name) => `不得由${name}${name}一人经手`,
];

/** An institution whose people stand in every text that can hold one. */
function peopled(seed: number): { readonly institution: Institution; readonly secrets: readonly string[] } {
  const random = randomNumbers(seed);
  const people = Array.from({ length: 8 }, () => ({
    name: nameFrom(random),
    staffNo: `37${String(1000 + random(8999))}`,
  }));
  const somebody = () => people[random(people.length)] ?? { name: "张三", staffNo: "370001" };
  const said = () => {
    const { name, staffNo } = somebody();
    return WAYS[random(WAYS.length)]?.(name, staffNo) ?? "";
  };
  const reviewer = nameFrom(random);
  const rows = Array.from({ length: 12 }, (_, i) => ({
    ...TABLE_ROW,
    riskId: random(5) === 0 ? somebody().name : `GS-K-${String(i + 1).padStart(3, "0")}`,
    level: random(3) === 0 ? "岗位" : "科室",
    ...{ name: somebody().name, post: `${somebody().name}的岗位`, power: said(), step: said() },
    ...{ category: `制度机制、${somebody().name}`, aspect: `业务流程、${somebody().name}` },
    ...{ point: `${said()}${String(i)}`, measures: said(), responsible: somebody().name, norm: said() },
    ...{
      reviewer,
      departmentHead: somebody().name,
      leader: somebody().name,
      gradeReason: said(),
      filingNo: said(),
    },
  }));
  const roster = people.map((one, i) => ({
    ...{
      department: i < 2 ? "院领导班子" : "公诉科",
      title: "检察员",
      post: "公诉人",
      rank: "干警",
      inScope: "是",
    },
    ...one,
    note: `备注${one.name}`,
  }));
  const book = exportable()
    .withRows(institutionTable.tab, table(institutionTable, rows))
    .withRows(institutionRoster.tab, table(institutionRoster, roster))
    .with("单位信息!B1", `${somebody().name}区检察院`);
  const secrets = [...people.flatMap(({ name, staffNo }) => [name, staffNo]), reviewer];
  return { institution: openInstitution(book.content()), secrets };
}

test.each(Array.from({ length: 12 }, (_, i) => [i + 1]))("generated rosters, seed %i", async (seed) => {
  const { institution, secrets } = peopled(seed);
  const told = (await toldBy(institution)).replace(/\\n|[\s　]+/g, "");
  expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
  // There was something to hide, and it was hidden.
  expect(told).toContain("某某");
});

test("texts of 岗位 points never leave, and none at all where nobody wants them to", async () => {
  const { institution } = peopled(3);
  const { points } = exportPackage(institution, {
    today: "2012-12-20",
    texts: "shared",
    warnings: null,
  }).rows;
  const ofPosts = points.filter(({ point_level: level }) => level === "岗位");
  expect(
    ofPosts.map(({ text_key, point_text, measures_text }) => [text_key, point_text, measures_text]),
  ).toEqual(ofPosts.map(() => [null, null, null]));
  expect(ofPosts.length).toBeGreaterThan(0);
  expect(await toldBy(institution, "none")).not.toContain('_text"');
});
