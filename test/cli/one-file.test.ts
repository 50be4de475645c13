import { readFileSync, writeFileSync } from "node:fs";
import { department, institution } from "../support/books";
import { command, expectOneLine, Folder, jsonOf } from "../support/command-line";
import { office, staffCell } from "../support/filed";
import { zip } from "../support/raw-package";
import { checkJson, consolidateJson } from "../support/run-json";
import { tab } from "../support/sheets";
import { unzip } from "../support/unzip";
import { checkWorkbook } from "../../src/flows/checking/check";
import { consolidateWorkbooks } from "../../src/flows/consolidating/consolidate";

jest.mock("../../src/flows/checking/check", () => {
  const real = jest.requireActual<{ checkWorkbook: typeof checkWorkbook }>("../../src/flows/checking/check");
  return { ...real, checkWorkbook: jest.fn(real.checkWorkbook) };
});
jest.mock("../../src/flows/consolidating/consolidate", () => {
  const real = jest.requireActual<{ consolidateWorkbooks: typeof consolidateWorkbooks }>(
    "../../src/flows/consolidating/consolidate",
  );
  return { ...real, consolidateWorkbooks: jest.fn(real.consolidateWorkbooks) };
});

/** One file, whatever is in it and whatever the program makes of it, does not end the run of the others. */

const folder = new Folder();
const BASICS = () => ["--institution", folder.at("院工作簿.xlsx"), "--out", folder.at("汇总.xlsx")];

const actual = {
  ...jest.requireActual<{ checkWorkbook: typeof checkWorkbook }>("../../src/flows/checking/check"),
  ...jest.requireActual<{ consolidateWorkbooks: typeof consolidateWorkbooks }>(
    "../../src/flows/consolidating/consolidate",
  ),
};

beforeEach(async () => {
  jest.mocked(checkWorkbook).mockImplementation(actual.checkWorkbook);
  jest.mocked(consolidateWorkbooks).mockImplementation(actual.consolidateWorkbooks);
  await folder.put("院工作簿.xlsx", institution());
  await folder.put("报送/办公室.xlsx", office());
});

async function consolidated(...words: readonly string[]) {
  const answer = await command("consolidate", folder.at("报送"), ...BASICS(), "--format", "json", ...words);
  const json = consolidateJson.parse(jsonOf(answer));
  return { ...answer, json, merged: new Map(json.files.map(({ file, merged }) => [file, merged] as const)) };
}

describe("texts that nobody expects", () => {
  const KEYS = [
    "name",
    "post",
    "power",
    "category",
    "point",
    "grade",
    "measures",
    "reviewer",
    "opinion",
  ] as const;
  const GROWN = "\uFDFA";
  const TEXTS = [
    ["that grow eighteenfold when compared", GROWN.repeat(32_767)],
    ["that grow, as a list of names", `${GROWN}、`.repeat(16_000)],
    ["of the longest kind", "长".repeat(32_767)],
    ["of signs alone", "\uD800\u202E\u2066".repeat(1_000)],
  ] as const;

  test.each(TEXTS)(
    "%s: found, merged, written; the other files too",
    async (_what, text) => {
      for (const key of KEYS)
        await folder.put(`报送/公诉科-${key}.xlsx`, department().with(staffCell(key, 2), text));
      const { status, err, merged } = await consolidated("--receipts", folder.at("回执"));
      expect([status, err]).toEqual([1, ""]);
      expect(merged.get("办公室.xlsx")).toBe(6);
      const printed = await command("print", folder.at("汇总.xlsx"), "--out", folder.at("体系表.xlsx"));
      expect(printed.status).toBe(0);
      const checked = await command("check", folder.at("报送"), "--out", folder.at("问题.xlsx"));
      expect([checked.status, checked.err]).toEqual([1, ""]);
    },
    60_000,
  );

  test("marks that turn the writing, and halves of characters, are a hint, and neither printed nor written out", async () => {
    const sample = department()
      .with(staffCell("point", 2), "收受钱财")
      .plus(tab("附表", [["收受钱财"]]));
    const parts = unzip(readFileSync(await folder.put("公诉科.xlsx", sample)));
    const turned = [...parts].map(([name, content]) => ({
      name,
      content: content.replaceAll("收受钱财", "收受\u202E钱_xD800_财").replaceAll("附表", "附\u202E表"),
    }));
    writeFileSync(folder.at("报送/公诉\u202E科.xlsx"), zip(turned));
    const answer = await consolidated("--receipts", folder.at("回执"));
    const told = answer.json.findings.filter(({ rule, field }) => rule === "F03" && field === "point");
    expect(told.map(({ severity, cell, value, fix }) => [severity, cell, value, fix?.value])).toEqual([
      ["hint", staffCell("point", 2).split("!")[1], "收受钱财", "收受钱财"],
    ]);
    expect(answer.json.register.map(({ point }) => point)).toContain("收受钱财");
    const texts = [answer.out, answer.err];
    for (const word of ["check", "consolidate"] as const) {
      const words =
        word === "check" ? [] : ["--institution", folder.at("汇总.xlsx"), "--out", folder.at("汇总.xlsx")];
      const { out, err } = await command(word, folder.at("报送"), ...words);
      texts.push(out, err);
    }
    for (const text of texts) expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u);
    for (const file of ["汇总.xlsx", "回执/02-公诉科-回执.xlsx"]) {
      const { out } = await command("inspect", folder.at(file), "--format", "json");
      expect(out).not.toMatch(/\\u20|\\ud8|_xD8/i);
    }
  });
});

describe("a fault of the program", () => {
  const fail = (): never => {
    throw new TypeError("Cannot read properties of undefined\n at somewhere");
  };

  test.each(["text", "json"])(
    "at one file: exit 70, one line with its name, the others' work is kept (%s)",
    async (format) => {
      await folder.put("报送/公诉科.xlsx", department());
      jest
        .mocked(checkWorkbook)
        .mockImplementation((content, ...more) =>
          content.name === "公诉科.xlsx" ? fail() : actual.checkWorkbook(content, ...more),
        );
      const words = [folder.at("报送"), "--institution", folder.at("院工作簿.xlsx"), "--format", format];
      for (const answer of [
        await command("consolidate", ...words, "--out", folder.at("汇总.xlsx")),
        await command("check", ...words, "--out", folder.at("问题.xlsx")),
      ]) {
        expect(answer.status).toBe(70);
        expect(answer.err).toMatch(/^程序处理“公诉科\.xlsx”时出错（TypeError.*发给维护人员。\n$/);
        expect(answer.out).toContain("办公室.xlsx");
        if (format === "text") continue;
        const { files } = checkJson.omit({}).loose().parse(jsonOf(answer));
        expect(files.map(({ file, refused }) => [file, refused === null])).toEqual([
          ["办公室.xlsx", true],
          ["公诉科.xlsx", false],
        ]);
      }
      expect([folder.has("汇总.xlsx"), folder.has("问题.xlsx")]).toEqual([true, true]);
      const traced = await command("check", ...words, "--verbose");
      expect(traced.err).toContain("one-file.test.ts");
    },
  );

  test("at merging one file: that one is given up, the others are merged", async () => {
    await folder.put("报送/公诉科.xlsx", department());
    jest
      .mocked(consolidateWorkbooks)
      .mockImplementation((base, files, settings) =>
        files.some(({ checked }) => checked.read.file === "公诉科.xlsx")
          ? fail()
          : actual.consolidateWorkbooks(base, files, settings),
      );
    const { status, err, merged } = await consolidated();
    expect(status).toBe(70);
    expect(err).toContain("公诉科.xlsx");
    expect([...merged]).toEqual([
      ["办公室.xlsx", 6],
      ["公诉科.xlsx", 0],
    ]);
  });

  test("that no file is to blame for: exit 70, JSON, nothing written", async () => {
    jest.mocked(consolidateWorkbooks).mockImplementation(fail);
    const before = folder.snapshot();
    const { status, err, json } = await consolidated();
    expect([status, json.register]).toEqual([70, []]);
    expectOneLine({ status, err: err.replace("TypeError", ""), out: "" });
    expect(folder.snapshot()).toEqual(before);
  });
});

describe("workbooks that are not for these commands", () => {
  const OTHERS = [
    ["监察室专用.xlsx", { "IRPC.Kind": "supervision" }, "监察室专用工作簿"],
    ["自查表.xlsx", { "IRPC.Kind": "personal" }, "个人自查表"],
    ["回告书.xlsx", { "IRPC.Notice": "7" }, "整改回告书"],
  ] as const;

  test.each(OTHERS)(
    "%s in a folder is refused in `files`: exit 1; named itself: exit 2",
    async (name, properties, called) => {
      await folder.put(`报送/${name}`, department().saying(properties));
      for (const command_ of ["check", "consolidate"] as const) {
        const more = command_ === "check" ? [] : BASICS();
        const inside = await command(command_, folder.at("报送"), ...more, "--format", "json");
        expect(inside.status).toBe(1);
        const { files } = checkJson.loose().parse(jsonOf(inside));
        expect(files.find(({ file }) => file === name)?.refused).toContain(called);
        const elsewhere = more.map((word) => word.replace("汇总.xlsx", "另存.xlsx"));
        // The supervision office's own workbook is judged where it is checked alone.
        if (command_ === "check" && called === "监察室专用工作簿") continue;
        const named = await command(command_, folder.at("报送", name), ...elsewhere);
        expect(named.status).toBe(2);
        expectOneLine(named);
        expect(named.err).toContain(called);
      }
      for (const words of [["print"], ["issue"]]) {
        const answer = await command(...words, folder.at("报送", name), "--out", folder.at("新.xlsx"));
        expect(answer.status).toBe(2);
        expect(answer.err).toContain(called);
      }
    },
  );
});
