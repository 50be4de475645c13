import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brokenBounds } from "../scripts/house/bounds";
import { measureHouse, type House } from "../scripts/house/measure";
import { withTable } from "../scripts/house/report";
import { lowerBounds, type HouseSettings } from "../scripts/house/settings";
import { withLines } from "../scripts/house/walks";
import { tempFolder } from "./support/temp-folder";

type Files = Readonly<Record<string, string>>;

const at = tempFolder();
let houses = 0;

const SETTINGS: HouseSettings = {
  entries: ["src/index.ts"],
  filesOfAFolder: 2,
  crowdedBecause: {},
  walks: { way: "The way" },
  bounds: {},
};

const PAGE = [
  "| Folder | Leaves behind |",
  "| `rooms` | `Room` |",
  "## The way",
  "1. `src/rooms/room.ts:1` › `Room` stands",
  "<!-- house:begin (npm run docs) -->",
  "<!-- house:end -->",
].join("\n");

/** A house in which everything is in order. */
const SOUND: Files = {
  "docs/architecture.md": PAGE,
  "src/index.ts": 'import { open, type Room } from "./rooms/room";\nexport const room: Room = open();\n',
  "src/rooms/room.ts": "export interface Room {}\nexport function open(): Room {\n  return {};\n}\n",
};

function house(files: Files, settings: Partial<HouseSettings> = {}): House {
  const root = at(String(houses++));
  for (const [path, text] of Object.entries({ ...SOUND, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return measureHouse(root, { ...SETTINGS, ...settings });
}

function whereOf(id: string, { measures }: House): readonly string[] | undefined {
  return measures.find((measure) => measure.id === id)?.where;
}

function figureOf(id: string, { measures }: House): number | undefined {
  return measures.find((measure) => measure.id === id)?.figure;
}

test("a sound house: nothing is counted against it", () => {
  const counted = house({}).measures.filter(
    ({ where, id }) => where.length > 0 && !/^(longest|way)/.test(id),
  );
  expect(counted).toEqual([]);
});

describe("folders", () => {
  const crowd = { "src/rooms/a.css": "", "src/rooms/b.json": "{}" };

  test("more files than a folder may hold, whatever they are", () => {
    expect(whereOf("crowdedFolders", house(crowd))).toEqual(["src/rooms 3"]);
  });

  test("a reason excuses a folder, and is counted", () => {
    const excused = house(crowd, { crowdedBecause: { "src/rooms": "one file a room" } });
    expect(whereOf("crowdedFolders", excused)).toEqual([]);
    expect(whereOf("excusedFolders", excused)).toEqual(["src/rooms: one file a room"]);
  });

  test("a reason that is no longer needed has to go", () => {
    const idle = house({}, { crowdedBecause: { "src/rooms": "one file a room" } });
    expect(whereOf("crowdedFolders", idle)).toEqual([
      "src/rooms is not crowded, and its reason is still in crowdedBecause",
    ]);
  });
});

describe("lengths", () => {
  const long = `export class Long {\n  one() {\n${"    this.one();\n".repeat(9)}  }\n}\n`;

  test("the longest file and function are named, the median counted", () => {
    const measured = house({ "src/rooms/long.ts": long });
    expect(whereOf("longestFile", measured)?.[0]).toBe("src/rooms/long.ts 13");
    expect(whereOf("longestFunction", measured)?.[0]).toBe("src/rooms/long.ts › one 11");
    expect([figureOf("medianFile", measured), figureOf("medianFunction", measured)]).toEqual([4, 11]);
  });

  test.each([
    ["a constant", "const f = () => {\n  g();\n};\n", "f 3"],
    ["a member", "const o = {\n  f: function () {\n    g();\n  },\n};\n", "f 3"],
    ["a constructor", "class C {\n  constructor() {\n    g();\n  }\n}\n", "constructor 3"],
  ])("%s that holds a function is one", (_, text, told) => {
    expect(whereOf("longestFunction", house({ "src/index.ts": text }))).toContain(`src/index.ts › ${told}`);
  });
});

describe("exports", () => {
  const extra = (text: string): Files => ({
    "src/rooms/room.ts": `${SOUND["src/rooms/room.ts"] ?? ""}${text}`,
  });

  test.each([
    ["a function", "export function spare() {}", "spare"],
    ["a type", "export type Spare = string;", "Spare"],
    ["one of several names", "export const [a, { spare }] = x;\nopen(a);", "spare"],
    ["a default", "export default 1;", "default"],
    ["a name given to others", "const own = 1;\nexport { own as spare };", "spare"],
  ])("%s that nobody imports", (_, text, name) => {
    expect(whereOf("unusedExports", house(extra(text)))).toContain(`src/rooms/room.ts › ${name}`);
  });

  test.each([
    ["by its name", 'import { spare } from "./rooms/room";'],
    ["by another name", 'import { spare as other } from "./rooms/room";'],
    ["as a member", 'import * as room from "./rooms/room";\nroom.spare();'],
    ["with everything", 'import * as room from "./rooms/room";\nObject.values(room);'],
    ["later", 'const { spare } = await import("./rooms/room");'],
    ["later, as a member", '(await import("./rooms/room")).spare();'],
    ["later, by then", 'import("./rooms/room").then(({ spare }) => spare());'],
    ["as a type", 'type T = import("./rooms/room").spare;'],
    ["passed on", 'export { spare } from "./rooms/room";'],
  ])("imported %s", (_, text) => {
    const files = {
      ...extra("export function spare() {}"),
      "src/index.ts": `${SOUND["src/index.ts"] ?? ""}${text}`,
    };
    expect(whereOf("unusedExports", house(files))).toEqual([]);
  });

  test("what is passed on wholesale is asked of the file that has it", () => {
    const files = {
      "src/rooms/inner.ts": "export const used = 1;\nexport const spare = 2;\n",
      "src/rooms/all.ts": 'export * from "./inner";\n',
      "src/index.ts": `${SOUND["src/index.ts"] ?? ""}import { used } from "./rooms/all";\n`,
    };
    expect(whereOf("unusedExports", house(files))).toEqual(["src/rooms/inner.ts › spare"]);
  });

  test("what only a test imports is listed apart; a script counts as the product", () => {
    const files = extra("export function spare() {}\nexport function drawn() {}");
    const asked = house({
      ...files,
      "test/a.test.ts": 'import { spare } from "../src/rooms/room";',
      "scripts/draw.ts": 'import { drawn } from "../src/rooms/room";',
    });
    expect(whereOf("testedOnlyExports", asked)).toEqual(["src/rooms/room.ts › spare"]);
    expect(whereOf("unusedExports", asked)).toEqual([]);
  });

  test("one name in two files", () => {
    const files = { "src/rooms/other.ts": "export function open() {}\n" };
    expect(whereOf("namesInSeveralFiles", house(files))).toEqual([
      "open: src/rooms/other.ts, src/rooms/room.ts",
    ]);
  });

  test("files that lead back to themselves", () => {
    const files = {
      "src/rooms/a.ts": 'import type { b } from "./b";\nexport type a = b;\n',
      "src/rooms/b.ts": 'import type { a } from "./a";\nexport type b = a;\n',
    };
    expect(whereOf("circles", house(files))).toEqual(["src/rooms/a.ts ↔ src/rooms/b.ts"]);
  });
});

describe("decisions by a rule's id", () => {
  test.each([
    'if (finding.rule === "F03") go();',
    'if ("L01" != rule) go();',
    'switch (rule) { case "A07": go(); }',
    'const safe = new Set(["F03", other]);',
    'const words = { C01: "x" };',
    "if (finding.rule === duplicates.id) go();",
    'if (remark.id.startsWith("F")) go();',
  ])("%s", (text) => {
    expect(whereOf("ruleIds", house({ "src/index.ts": text }))).toHaveLength(1);
  });

  test.each([
    'const finding = { rule: "F03" };',
    'say("F03");',
    "if (a.rule === b.rule) go();",
    'if (book.id === "A1") go();',
    'if (name.startsWith("F")) go();',
    "if (book.id === id) go();",
  ])("none: %s", (text) => {
    expect(whereOf("ruleIds", house({ "src/index.ts": text }))).toEqual([]);
  });
});

describe("docs/architecture.md", () => {
  const page = (text: string): House => house({ "docs/architecture.md": `${PAGE}\n${text}` });

  test("a folder without a line", () => {
    const files = { "src/rooms/inner/a.ts": "f();\n", "src/attic/a.ts": "f();\n" };
    expect(whereOf("unsaidFolders", house(files))).toEqual(["src/attic", "src/rooms/inner"]);
  });

  test("a folder named on the line of its room", () => {
    const files = {
      "src/rooms/inner/a.ts": "f();\n",
      "docs/architecture.md": PAGE.replace("`Room` |", "`inner` |"),
    };
    expect(whereOf("unsaidFolders", house(files))).toEqual([]);
  });

  test.each([
    ["a file", "see `src/rooms/gone.ts`", "src/rooms/gone.ts"],
    ["a folder", "see `rooms/attic`", "rooms/attic"],
    ["a file by its name alone", "its `gone.ts`", "gone.ts"],
    ["a step of an order", "`rooms → rooms/attic`", "rooms/attic"],
    ["a name", "a `Cellar`", "Cellar"],
    ["a word on a folder's line", "| `rooms` | `attic` |", "attic"],
  ])("%s that is not there", (_, text, word) => {
    expect(whereOf("falseStatements", page(text))).toEqual([`docs/architecture.md:7 ${word}`]);
  });

  test.each([
    "`room.ts`",
    "`rooms/room.ts`",
    "`rooms/room`",
    "`Room`",
    "`npm run house`",
    "`@scope/name`",
    "`dist/cli`",
  ])("nothing is wrong with %s", (text) => {
    expect(whereOf("falseStatements", page(text))).toEqual([]);
  });
});

describe("walks", () => {
  const walk = (...stations: readonly string[]): House =>
    house({
      "docs/architecture.md": PAGE.replace(/^1\. .*$/m, stations.join("\n")),
      "src/rooms/shop/shop.ts": "export class Shop {\n  open() {}\n}\n",
    });

  test.each([
    ["a file", "1. `src/rooms/gone.ts:1` › `Room` x", "src/rooms/gone.ts is not there"],
    ["a name", "1. `src/rooms/room.ts:1` › `Cellar` x", "src/rooms/room.ts has no Cellar"],
    [
      "a member",
      "1. `src/rooms/shop/shop.ts:1` › `Shop.close` x",
      "src/rooms/shop/shop.ts has no Shop.close",
    ],
  ])("%s of a station is not there", (_, station, told) => {
    expect(whereOf("walkFaults", walk(station))).toEqual([told]);
  });

  test("a walk that the page does not tell", () => {
    expect(whereOf("walkFaults", walk())).toEqual(["docs/architecture.md has no walk “The way”"]);
  });

  test("a station on another line is told, and put right", () => {
    const { tree, page, ...rest } = walk("1. `src/rooms/shop/shop.ts:7` › `Shop.open` x");
    expect(whereOf("walkFaults", { tree, page, ...rest })).toEqual([
      "src/rooms/shop/shop.ts:7 is not where Shop.open is, which is line 2",
    ]);
    expect(withLines(tree, page)).toContain("1. `src/rooms/shop/shop.ts:2` › `Shop.open` x");
  });

  test("folders are those with a line of their own", () => {
    const stations = ["1. `src/rooms/room.ts:1` › `Room` x", "2. `src/rooms/shop/shop.ts:1` › `Shop` x"];
    const measured = walk(...stations, "3. `src/index.ts:2` › `room` x");
    expect(whereOf("wayFolders", measured)).toEqual(["rooms", "src"]);
    expect(figureOf("wayFiles", measured)).toBe(3);
  });
});

describe("bounds", () => {
  const figure = (count: number) => [
    {
      id: "faults",
      says: "faults",
      figure: count,
      where: Array.from({ length: count }, (_, i) => `place ${i}`),
      remedy: "mend it",
    },
  ];
  const told = (count: number, target: number, allowed: number) =>
    brokenBounds(figure(count), { ...SETTINGS, bounds: { faults: { target, allowed } } });

  test.each([
    ["at its target", 0, 0, 0],
    ["better than its target", 1, 2, 2],
    ["as far off as allowed", 3, 0, 3],
  ])("a figure %s is in order", (_, count, target, allowed) => {
    expect(told(count, target, allowed)).toEqual([]);
  });

  test("a broken bound says where and what to do", () => {
    expect(told(2, 0, 1)).toEqual(["faults: 2, allowed 1 (faults): mend it\n  place 0\n  place 1"]);
  });

  test("of many places the first are shown", () => {
    expect(told(14, 0, 1)[0]).toMatch(/place 11\n {2}and 2 more$/);
  });

  test("a figure that got better has to be lowered", () => {
    expect(told(2, 1, 3)).toEqual([
      "faults: 2, and allowed is still 3 (faults): lower it to 2 (npm run house -- --lower)",
    ]);
  });

  test("a figure that leapt below its target is lowered to the target", () => {
    expect(told(0, 1, 3)[0]).toContain("lower it to 1");
  });

  test("a measure without a bound, a bound without a measure, a bound below its target", () => {
    expect(brokenBounds(figure(0), { ...SETTINGS, bounds: { gone: { target: 0, allowed: 0 } } })).toEqual([
      "settings.json has no bound for faults",
      "settings.json bounds gone, which nobody measures: take it out",
    ]);
    expect(told(0, 2, 1)[0]).toContain("raise it to the target");
  });

  test("--lower writes what got better, and nothing that got worse", () => {
    const file = at("settings.json");
    const bounds = {
      better: { target: 0, allowed: 9 },
      worse: { target: 0, allowed: 1 },
      met: { target: 5, allowed: 5 },
    };
    writeFileSync(file, JSON.stringify({ ...SETTINGS, bounds }));
    lowerBounds(
      file,
      new Map([
        ["better", 4],
        ["worse", 3],
        ["met", 2],
      ]),
    );
    expect((JSON.parse(readFileSync(file, "utf8")) as HouseSettings).bounds).toEqual({
      better: { target: 0, allowed: 4 },
      worse: { target: 0, allowed: 1 },
      met: { target: 5, allowed: 5 },
    });
  });
});

test("the table in the page tells what is allowed, and stays as it is when code grows", () => {
  const settings = {
    ...SETTINGS,
    bounds: { circles: { target: 0, allowed: 0 }, ruleIds: { target: 0, allowed: 3 } },
  };
  const pages = [1, 49, 50, 51, 160].map((lines) => {
    const measured = house({ "src/rooms/long.ts": "f();\n".repeat(lines) });
    return withTable(measured.page, measured, settings);
  });
  expect(pages[0]).toContain("| circles of imports | 0 | holds |");
  expect(pages[0]).toContain("| decisions by a rule's id | 0 | 3 |");
  expect(new Set(pages).size).toBe(1);
});
