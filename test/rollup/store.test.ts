import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { askView, scopeOf } from "../../src/flows/roll-up/asking";
import { judgePackage } from "../../src/flows/roll-up/adding";
import { viewText } from "../../src/hosts/file/disk/store/view-text";
import { ParquetPlace } from "../../src/hosts/file/disk/store/parquet-place";
import { parquetBytes } from "../../src/hosts/file/exchange/parquet-bytes";
import { KEPT_TABLES } from "../../src/subjects/roll-up/relations";
import type { ViewRow } from "../../src/subjects/roll-up/view";
import { ROLL_UP_VIEWS } from "../../src/subjects/roll-up/views";
import { province, sentBy, type Sent } from "../support/province";
import { inTurn, kept } from "../support/sent-packages";
import { tempFolder } from "../support/temp-folder";

const at = tempFolder();
let stores = 0;
const DISTRICT = { institution: "440101", parent: "440100", tier: "区县院" } as const;

function storeAt(root: string): ParquetPlace {
  return new ParquetPlace(root, KEPT_TABLES);
}

/** Work with a store of what was sent. */
async function withStore<T>(
  sent: Iterable<Sent>,
  work: (store: ParquetPlace, root: string) => Promise<T>,
): Promise<T> {
  const root = at(`库${stores++}`);
  const store = storeAt(root);
  try {
    await store.add(inTurn([...sent].map(kept)), judgePackage);
    return await work(store, root);
  } finally {
    await store.close();
  }
}

async function rowsOf(
  store: ParquetPlace,
  id: string,
  asked: Parameters<typeof askView>[4] = {},
): Promise<readonly ViewRow[]> {
  const view = ROLL_UP_VIEWS.find((one) => one.id === id)!;
  return askView(store, view, await viewText(id), await scopeOf(store, asked), asked);
}

const SMALL = { institutions: 6, years: [2012, 2013], points: 20, seed: 1 };
/** Everything that stands in a store, by its path. */
function bytesIn(root: string): Readonly<Record<string, string>> {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.startsWith("plan_year=") && /[.]\w+$/.test(name)).sort();
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(root, name), "base64")]));
}

test("tables lie by year and institution, a file each", async () => {
  await withStore(province(SMALL), (_, root) => {
    expect(
      Object.keys(bytesIn(root)).filter((name) => name.includes("440101") && name.includes("2012")),
    ).toEqual(
      [...KEPT_TABLES.map(({ name }) => `${name}.parquet`), "package.json"]
        .sort()
        .map((name) => `plan_year=2012/institution_code=440101/${name}`),
    );
    return Promise.resolve();
  });
});

test("Q02 counts what was sent, withdrawn points left out", async () => {
  const sent = [...province(SMALL)];
  await withStore(sent, async (store) => {
    const rows = await rowsOf(store, "Q02", { year: "2012" });
    const own = sent.find(({ facts }) => facts.planYear === 2012 && facts.institution === "440101")!;
    const counted = new Map<string, number>();
    for (const { status, point_level: level, grade } of own.rows.points)
      if (status !== "已撤销") counted.set(`${level} ${grade}`, (counted.get(`${level} ${grade}`) ?? 0) + 1);
    const told = rows.filter((row) => row.institution_code === "440101");
    expect(new Map(told.map((row) => [`${row.point_level} ${row.grade}`, row.n]))).toEqual(counted);
  });
});

test("without a year the newest counts; views of every year list them all", async () => {
  await withStore(province(SMALL), async (store) => {
    expect(await rowsOf(store, "Q03")).toEqual(await rowsOf(store, "Q03", { year: "2013" }));
    expect((await rowsOf(store, "Q01")).map((row) => row.plan_year)).toEqual([
      2012, 2013, 2012, 2013, 2012, 2013, 2012, 2013, 2012, 2013, 2012, 2013,
    ]);
    const [first] = await rowsOf(store, "Q06", { year: "2013" });
    const [before] = await rowsOf(store, "Q06", { year: "2012" });
    expect(first?.n_grade1_before).toBe(before?.n_grade1);
    expect(before?.n_grade1_before).toBe(0);
  });
});

test("institutions below one, however far", async () => {
  await withStore(province({ ...SMALL, institutions: 64 }), async (store) => {
    const codes = async (parent: string) =>
      (await rowsOf(store, "Q03", { parent })).map((row) => row.institution_code);
    expect(await codes("440200")).toEqual(["440201"]);
    expect(await codes("440000")).toHaveLength(63);
    await expect(codes("990000")).rejects.toThrow("没有上级机构代码是 990000 的单位");
  });
});

describe("which package counts", () => {
  const sent = (change: Partial<Sent["facts"]>, seed = 1): Sent => {
    const { facts, rows } = sentBy(DISTRICT, 2012, { points: 10, seed });
    return { facts: { ...facts, ...change }, rows };
  };

  test.each([
    ["the same bytes change nothing", sent({}), "same"],
    ["a later batch takes the place", sent({ batch: "2012-04" }, 2), "replaces"],
    ["the tenth comes after the ninth", sent({ batch: "2012-10" }, 2), "replaces"],
    ["the same batch, counted on a later day", sent({ asOf: "2012-12-01" }, 2), "replaces"],
  ] as const)("%s", async (_, coming, became) => {
    await withStore([sent({})], async (store, root) => {
      const before = bytesIn(root);
      const [placing] = await store.add(inTurn([kept(coming)]), judgePackage);
      expect(placing?.became).toBe(became);
      expect(bytesIn(root)).toEqual(became === "same" ? before : expect.not.objectContaining(before));
      expect((await rowsOf(store, "Q01"))[0]).toMatchObject({
        batch: coming.facts.batch,
        as_of: coming.facts.asOf,
      });
    });
  });

  test.each([
    ["an older batch", sent({ batch: "2012-02" }, 2), "已经有较新的第 2012-03 批"],
    ["the same batch with other contents, of the same day", sent({}, 2), "内容不同"],
  ] as const)("%s is refused, and nothing of what came with it is added", async (_, coming, told) => {
    await withStore([sent({})], async (store, root) => {
      const before = bytesIn(root);
      const other = kept(sentBy({ ...DISTRICT, institution: "440102" }, 2012, { points: 10, seed: 1 }));
      await expect(store.add(inTurn([other, kept(coming)]), judgePackage)).rejects.toThrow(told);
      expect(bytesIn(root)).toEqual(before);
    });
  });

  test("another institution that bears the code takes nobody's place", async () => {
    await withStore([sent({})], async (store, root) => {
      const before = bytesIn(root);
      const other = kept(sent({ batch: "2012-05", institutionName: "云溪区人民检察院" }, 2));
      await expect(store.add(inTurn([other]), judgePackage)).rejects.toThrow(
        /“云溪区人民检察院”的.*已经加入的是“第440101检察院”的.*核实机构代码/,
      );
      expect(bytesIn(root)).toEqual(before);
    });
  });

  test("two batches of one institution at once: the later one stands", async () => {
    await withStore([sent({}), sent({ batch: "2012-04" }, 2)], async (store) => {
      expect((await rowsOf(store, "Q01"))[0]).toMatchObject({ batch: "2012-04" });
    });
  });
});

test("what a killed writer left half moved is moved by whoever comes next", async () => {
  const [old, other] = [1, 2].map((seed) => sentBy(DISTRICT, 2012, { points: 10, seed }));
  const newer = { ...other!, facts: { ...other!.facts, batch: "2012-04" } };
  await withStore([newer], async (_, newRoot) => {
    await withStore([old!], async (store, root) => {
      const place = "plan_year=2012/institution_code=440101";
      mkdirSync(join(root, ".store/pending/x/plan_year=2012"), { recursive: true });
      cpSync(join(newRoot, place), join(root, ".store/pending/x", place), { recursive: true });
      rmSync(join(root, place), { recursive: true });
      const moving = { from: "x", places: [place] };
      writeFileSync(
        join(root, "store.json"),
        JSON.stringify({ format: "irpc-store", version: 1, generation: 2, moving }),
      );
      expect((await rowsOf(store, "Q01"))[0]).toMatchObject({ batch: "2012-04" });
      expect(bytesIn(root)).toEqual(bytesIn(newRoot));
    });
  });
});

test("packed files say what the single ones say, and are made anew when a package comes", async () => {
  const size = { institutions: 240, years: [2012], points: 5, seed: 3 };
  await withStore(province(size), async (store, root) => {
    const packed = () => readdirSync(join(root, ".store/packed/points")).length;
    const rows = await rowsOf(store, "Q02");
    expect(packed()).toBe(16);
    const few = await rowsOf(store, "Q02", { parent: "440100" });
    expect(few).toEqual(
      rows.filter(
        (row) => String(row.institution_code).startsWith("4401") && row.institution_code !== "440100",
      ),
    );
    const changed = sentBy(DISTRICT, 2012, { points: 9, seed: 4 });
    await store.add(
      inTurn([kept({ ...changed, facts: { ...changed.facts, batch: "2012-04" } })]),
      judgePackage,
    );
    expect(packed()).toBe(15);
    const again = await rowsOf(store, "Q02");
    expect(again).not.toEqual(rows);
    expect(again.filter((row) => row.institution_code !== "440101")).toEqual(
      rows.filter((row) => row.institution_code !== "440101"),
    );
  });
});

test("institutions are ranked among those of their tier and kind", async () => {
  await withStore(province({ ...SMALL, institutions: 40 }), async (store) => {
    const kinds = new Map(
      [...province({ ...SMALL, institutions: 40 })].map(({ facts }) => [facts.institution, facts]),
    );
    const rows = await rowsOf(store, "Q03");
    const group = (row: ViewRow) => {
      const { tier, houseKind } = kinds.get(String(row.institution_code))!;
      return `${tier} ${houseKind}`;
    };
    const share = (row: ViewRow) => Number(row.n_grade1) / Math.max(1, Number(row.n_points));
    expect(new Set(rows.map(group)).size).toBe(4);
    for (const row of rows) {
      const better = rows.filter((one) => group(one) === group(row) && share(one) > share(row));
      expect([row.institution_code, row.place]).toEqual([row.institution_code, better.length + 1]);
    }
  });
});

test("files of a version that lacked a column are read, beside newer ones and alone", async () => {
  await withStore([sentBy(DISTRICT, 2012, SMALL)], async (store, root) => {
    const path = join(root, "plan_year=2012/institution_code=440101/packages.parquet");
    const { columns } = KEPT_TABLES.find(({ name }) => name === "packages")!;
    const [own] = kept(sentBy(DISTRICT, 2012, SMALL)).tables;
    writeFileSync(
      path,
      parquetBytes({ ...own!, columns: columns.filter(({ key }) => key !== "house_kind") }),
    );
    expect(await rowsOf(store, "Q03")).toMatchObject([{ institution_code: "440101", place: 1 }]);
    await store.add(
      inTurn([kept(sentBy({ ...DISTRICT, institution: "440102" }, 2012, SMALL))]),
      judgePackage,
    );
    expect((await rowsOf(store, "Q03")).map((row) => row.institution_code)).toEqual(["440101", "440102"]);
  });
});

test.each([
  ["no store", "没有", "不是汇总库"],
  ["a folder of somebody else's", "别的", "不是汇总库"],
])("asked of %s", async (_, name, told) => {
  mkdirSync(at("别的"), { recursive: true });
  writeFileSync(at("别的/信.txt"), "");
  const store = storeAt(at(name));
  await expect(scopeOf(store, {})).rejects.toThrow(told);
  if (name === "别的")
    await expect(store.add(inTurn([kept(sentBy(DISTRICT, 2012, SMALL))]), judgePackage)).rejects.toThrow(
      "里有别的文件",
    );
  await store.close();
});

test("a store of a newer version is refused", async () => {
  mkdirSync(at("新版"));
  writeFileSync(
    at("新版/store.json"),
    JSON.stringify({ format: "irpc-store", version: 2, generation: 1, moving: null }),
  );
  await expect(scopeOf(storeAt(at("新版")), {})).rejects.toThrow("请先升级本程序");
});

test("a folder whose name holds what file patterns are made of", async () => {
  const root = at("库[1]'*");
  const store = storeAt(root);
  await store.add(inTurn([kept(sentBy(DISTRICT, 2012, SMALL))]), judgePackage);
  expect(await rowsOf(store, "Q03")).toHaveLength(1);
  await store.close();
});
