import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { department, institution } from "../support/books";
import { command, expectOneLine, Folder, jsonOf } from "../support/command-line";
import { office, staffCell } from "../support/filed";
import { consolidateJson } from "../support/run-json";
import { machineEnvironment } from "../../src/fronts/cli/hosts";
import { run } from "../../src/fronts/cli/program";
import { HostError } from "../../src/workbook/host-error";

/** The state before each batch, taking a batch back, and results that somebody else has hands on. */

const folder = new Folder();
const at = (name: string) => folder.at(name);
const first = () => ["--institution", at("院工作簿.xlsx"), "--out", at("汇总.xlsx")];
const onto = () => ["--institution", at("汇总.xlsx"), "--out", at("汇总.xlsx")];

beforeEach(async () => {
  await folder.put("院工作簿.xlsx", institution());
  await folder.put("公诉科.xlsx", department());
  await folder.put("办公室.xlsx", office());
});

/** Exit 2, one line with these words, and nothing on the disk is another. */
async function expectRefused(words: readonly string[], ...sentences: readonly string[]): Promise<void> {
  const before = folder.snapshot();
  const answer = await command(...words);
  expect([answer.status, answer.out]).toEqual([2, ""]);
  expectOneLine(answer);
  for (const sentence of sentences) expect(answer.err).toContain(sentence);
  expect(folder.snapshot()).toEqual(before);
}

describe("the state before each batch", () => {
  test("is kept beside the result, byte by byte, and the answer names it", async () => {
    const before = folder.snapshot();
    const { out } = await command("consolidate", at("公诉科.xlsx"), ...first());
    expect(folder.snapshot()["汇总.上一批.xlsx"]).toBe(before["院工作簿.xlsx"]);
    expect(out).toContain(at("汇总.上一批.xlsx"));
    const second = folder.snapshot()["汇总.xlsx"];
    await command("consolidate", at("办公室.xlsx"), ...onto());
    expect(folder.snapshot()["汇总.上一批.xlsx"]).toBe(second);
  });

  test("stays where the same files are merged again, which is no new batch", async () => {
    await command("consolidate", at("公诉科.xlsx"), ...first());
    const { "汇总.上一批.xlsx": kept } = folder.snapshot();
    await command("consolidate", at("公诉科.xlsx"), ...onto());
    expect(folder.snapshot()["汇总.上一批.xlsx"]).toBe(kept);
    expect((await command("consolidate", "--undo", at("汇总.xlsx"))).status).toBe(0);
    expect(folder.snapshot()["汇总.xlsx"]).toBe(kept);
  });

  test("is not put over somebody's own file of that name", async () => {
    folder.text("汇总.上一批.xlsx", "我的");
    await expectRefused(["consolidate", at("公诉科.xlsx"), ...first()], "汇总.上一批.xlsx");
    await folder.put("汇总.上一批.xlsx", department());
    await expectRefused(["consolidate", at("公诉科.xlsx"), ...first()], "汇总.上一批.xlsx");
  });

  test("lies in a folder of hand-ins without being taken for one", async () => {
    copyFileSync(at("院工作簿.xlsx"), folder.at("报送.xlsx"));
    const words = ["--institution", at("报送.xlsx"), "--out", at("汇总.xlsx"), "--format", "json"];
    await command("consolidate", folder.at(), ...words);
    const again = await command("consolidate", folder.at(), ...onto(), "--format", "json");
    const { files } = consolidateJson.parse(jsonOf(again));
    expect(files.map(({ file }) => file)).toEqual(["办公室.xlsx", "公诉科.xlsx"]);
  });
});

describe("--undo", () => {
  test("puts back what was there before the batch, says which batch, and takes one step", async () => {
    await command("consolidate", at("公诉科.xlsx"), ...first());
    const before = folder.snapshot();
    await command("consolidate", at("办公室.xlsx"), ...onto());
    const { status, out, err } = await command("consolidate", "--undo", at("汇总.xlsx"));
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("2012-02");
    expect({ ...folder.snapshot(), "汇总.上一批.xlsx": before["汇总.上一批.xlsx"] }).toEqual(before);
    expect(folder.has("汇总.上一批.xlsx")).toBe(false);
    await expectRefused(["consolidate", "--undo", at("汇总.xlsx")], "只能退回一步");
    // The batch can be made again.
    expect((await command("consolidate", at("办公室.xlsx"), ...onto())).status).toBe(1);
  });

  test("of the first batch leaves the institution workbook, which can be gone on from", async () => {
    await command("consolidate", at("公诉科.xlsx"), ...first());
    expect((await command("consolidate", "--undo", at("汇总.xlsx"))).status).toBe(0);
    const snapshot = folder.snapshot();
    expect(snapshot["汇总.xlsx"]).toBe(snapshot["院工作簿.xlsx"]);
    await expectRefused(["consolidate", at("公诉科.xlsx"), ...first()], `--institution "${at("汇总.xlsx")}"`);
    expect((await command("consolidate", at("公诉科.xlsx"), ...onto())).status).toBe(1);
  });

  test("is refused where the result was saved again since, or the copy was", async () => {
    await command("consolidate", at("公诉科.xlsx"), ...first());
    const written = readFileSync(at("汇总.xlsx"));
    const kept = readFileSync(at("汇总.上一批.xlsx"));
    await folder.put("汇总.xlsx", await resaved("汇总.xlsx"));
    await expectRefused(["consolidate", "--undo", at("汇总.xlsx")], "有人改动过");
    writeFileSync(at("汇总.xlsx"), written);
    await folder.put("汇总.上一批.xlsx", institution().with("单位信息!B2", "别的院"));
    await expectRefused(["consolidate", "--undo", at("汇总.xlsx")], "汇总.上一批.xlsx");
    writeFileSync(at("汇总.上一批.xlsx"), kept);
    expect((await command("consolidate", "--undo", at("汇总.xlsx"))).status).toBe(0);
  });

  test.each([
    ["nothing that was consolidated", "院工作簿.xlsx", "没有可以撤销"],
    ["a department's workbook", "公诉科.xlsx", "不是院工作簿"],
    ["no file", "没有.xlsx", "没有.xlsx"],
  ])("is refused of %s, with JSON too", async (_what, name, sentence) => {
    await expectRefused(["consolidate", "--undo", at(name)], sentence);
    const { status, out } = await command("consolidate", "--undo", at(name), "--format", "json");
    expect(status).toBe(2);
    expect(consolidateJson.parse(JSON.parse(out)).files).toEqual([]);
  });

  test("answers with JSON where that is asked for", async () => {
    await command("consolidate", at("公诉科.xlsx"), ...first());
    const { status, out } = await command("consolidate", "--undo", at("汇总.xlsx"), "--format", "json");
    expect([status, consolidateJson.parse(JSON.parse(out)).register]).toEqual([0, []]);
  });

  test("is said alone", async () => {
    await expectRefused(["consolidate", at("公诉科.xlsx"), "--undo", at("汇总.xlsx")], "单独使用");
    await expectRefused(["consolidate", at("公诉科.xlsx"), "--out", at("汇总.xlsx")], "--institution");
    await expectRefused(["consolidate", ...first()], "缺少参数");
  });
});

/** A result as another program would save it: the same cells in other bytes. */
async function resaved(name: string) {
  const content = await machineEnvironment().open(at(name)).read();
  return {
    sheets: content.sheets.map(({ sheet, rows }) => ({
      sheet,
      columns: [],
      rows: rows.map(({ values }) => ({ cells: [...values] })),
    })),
    properties: Object.fromEntries(content.properties),
  };
}

/** Results by the command that writes them, and what has to be there first. */
const WRITERS: readonly (readonly [string, () => readonly string[], string])[] = [
  [
    "consolidate onto the institution workbook",
    () => ["consolidate", at("办公室.xlsx"), ...onto()],
    "汇总.xlsx",
  ],
  [
    "consolidate onto another result",
    () => ["consolidate", at("办公室.xlsx"), "--institution", at("汇总.xlsx"), "--out", at("旧.xlsx")],
    "旧.xlsx",
  ],
  ["print", () => ["print", at("汇总.xlsx"), "--out", at("体系表.xlsx")], "体系表.xlsx"],
  ["check --out", () => ["check", at("公诉科.xlsx"), "--out", at("问题.xlsx")], "问题.xlsx"],
  ["consolidate --undo", () => ["consolidate", "--undo", at("汇总.xlsx")], "汇总.xlsx"],
];

describe.each(WRITERS)("%s", (_what, words, target) => {
  beforeEach(async () => {
    await command("consolidate", at("公诉科.xlsx"), ...first());
    copyFileSync(at("汇总.xlsx"), at("旧.xlsx"));
    await command("print", at("汇总.xlsx"), "--out", at("体系表.xlsx"));
    await command("check", at("公诉科.xlsx"), "--out", at("问题.xlsx"));
  });

  test.each(["~$", ".~lock.", ".~"])(`does nothing while its result is open elsewhere (%s)`, async (mark) => {
    const beside = mark === ".~lock." ? `.~lock.${target}#` : `${mark}${target}`;
    folder.text(beside, "");
    await expectRefused(words(), beside, "打开");
  });

  test("does not write over a result that somebody saved while it ran", async () => {
    const desk = machineEnvironment();
    const meddling = {
      ...desk,
      today: () => "2012-10-26",
      out: () => undefined,
      write: async (...results: Parameters<typeof desk.write>) => {
        writeFileSync(at(target), "别人刚保存的");
        await desk.write(...results);
      },
      putBack: async (...files: Parameters<typeof desk.putBack>) => {
        writeFileSync(at(target), "别人刚保存的");
        await desk.putBack(...files);
      },
    };
    const before = folder.snapshot();
    const error: unknown = await run(meddling, words()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code: "outdated", message: expect.stringContaining(target) as string });
    expect(readFileSync(at(target), "utf8")).toBe("别人刚保存的");
    expect({ ...folder.snapshot(), [target]: "" }).toEqual({ ...before, [target]: "" });
  });
});

test("two consolidations at once onto one institution workbook: one is refused, no row is lost in silence", async () => {
  await command("consolidate", at("公诉科.xlsx"), ...first());
  for (let round = 0; round < 3; round++) {
    await folder.put("办公室.xlsx", office([`第${round}轮`]));
    await folder.put("公诉科.xlsx", department().with(staffCell("measures", 2), `第${round}轮的措施。`));
    const answers = await Promise.all([
      command("consolidate", at("办公室.xlsx"), ...onto()),
      command("consolidate", at("公诉科.xlsx"), ...onto()),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([1, 2]);
    const refused = answers.find(({ status }) => status === 2);
    expect(refused?.err).toContain("又有改动");
    expect(Object.keys(folder.snapshot()).filter((name) => name.startsWith("."))).toEqual([]);
  }
});
