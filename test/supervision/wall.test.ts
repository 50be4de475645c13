import { dirname } from "node:path";
import { supervisionWorkbook } from "../../src/flows/supervision/supervision-workbook";
import { recordOf } from "../../src/sheets/define-sheet";
import { institutionInfo } from "../../src/subjects/institution/sheets/institution-info";
import { breakers } from "../support/planted-imports";
import { tempFolder } from "../support/temp-folder";
import { command, expectOneLine, Folder, jsonOf } from "../support/command-line";

const at = tempFolder();
const folder = new Folder();

/** Imports that must not be, each by the file that makes it. */
const PLANTED: Readonly<Record<string, string>> = {
  "src/subjects/statistics/planted.ts": "../warnings/sheets/ledger",
  "src/flows/consolidating/planted.ts": "../../subjects/warnings/sheets/ledger",
  "src/reading/planted.ts": "../books/supervision-book",
  "src/flows/issue.ts": "./supervision/open",
  // A room of the pane is opened by its door alone, and not before its workbook is there.
  "src/session/tasks/planted.ts": "../supervision/room",
  "src/session/judge.ts": "./supervision/room",
  "src/fronts/pane/views/planted.ts": "../supervision/room",
};
const HOUSE: Readonly<Record<string, string>> = {
  "src/subjects/warnings/sheets/ledger.ts": "export const ledger = 1;\n",
  "src/books/supervision-book.ts": 'export * from "../subjects/warnings/sheets/ledger";\n',
  "src/flows/supervision/open.ts": 'export * from "../../books/supervision-book";\n',
  "src/session/supervision/room.ts": 'export * from "../../flows/supervision/open";\n',
  "src/fronts/pane/supervision/room.ts": 'export * from "../../../session/supervision/room";\n',
  "src/fronts/pane/app.tsx": 'export const opened = import("./supervision/room");\n',
};

test("[Wall 3] the import check fails on every way round the wall, and on nothing else", () => {
  const planted = Object.fromEntries(
    Object.entries(PLANTED).map(([path, from]) => [path, `export * from "${from}";\n`]),
  );
  const rules = /the-third-workbook|commands-alone|supervision-(?:has|is)/;
  expect(breakers(at("house"), { ...HOUSE, ...planted }, rules)).toEqual(Object.keys(PLANTED).sort());
});

/** A sample institution and its supervision workbook. */
async function workbooks(): Promise<readonly [institution: string, supervision: string]> {
  const [institution, own] = [folder.at("汇总.xlsx"), folder.at("监察室.xlsx")];
  await command("new", "--sample", "--out", institution);
  expect((await command("new-supervision", institution, "--out", own)).status).toBe(0);
  return [institution, own];
}

test("[Wall 1] every command that makes something refuses a supervision workbook, and writes nothing", async () => {
  const [institution, own] = await workbooks();
  const before = folder.snapshot();
  const out = ["--out", folder.at("结果.xlsx")];
  const signed = ["--opinion", "同意", "--on", "2012-11-01"];
  const lines = [
    ["consolidate", own, "--institution", institution, ...out],
    ["consolidate", institution, "--institution", own, ...out],
    ["print", own, ...out],
    ["issue", own, "--out", folder.at("下发")],
    ["export", own, "--out", folder.at("上报")],
    ["publish", own, "--out", folder.at("网页")],
    ["new-supervision", own, ...out],
    ["check", institution, "--institution", own],
    ["check", own, institution],
    ["inspect", own],
    ["change", own, "--risk", "GS-G-001", "--to", "一级", ...out],
    ["history", own, "--risk", "GS-G-001"],
    ...["inspect-due", "progress", "appraise", "overview"].map((name) => [name, own]),
    ["chart", own, "--out", folder.at("流程图")],
    ["begin-year", own, "--year", "2013", ...out],
    ...["告知卡", "备案登记表", "退回通知", "回访卡", "领导简报"].map((kind) => [
      ...["paper", kind, own, "--out", folder.at("文书")],
    ]),
    ["paper", "总结", own, "--to", "市院", "--out", folder.at("文书")],
  ];
  // A department's workbook is what they ask for.
  const others = [
    ["review-sheets", own, "--out", folder.at("送审")],
    [...["register-signed", own, "--code", "ABCDEFGH", "--reviewer", "赵刚"], ...signed, ...out],
    ["collect", dirname(own), "--into", own, ...out],
  ];
  const { out: help } = await command("--help");
  const known = [...help.matchAll(/^ {2}([a-z][a-z-]+) </gm)].map(([, name]) => name);
  expect(known.filter((name) => ![...lines, ...others].some(([one]) => one === name))).toEqual(["help"]);
  for (const words of lines) {
    const answer = await command(...words);
    expect([words[0], answer.status]).toEqual([words[0], 2]);
    expectOneLine(answer);
    expect(answer.err).toContain("监察室专用工作簿");
  }
  for (const words of others) {
    const answer = await command(...words);
    expect([words[0], answer.status]).toEqual([words[0], 2]);
    expectOneLine(answer);
  }
  expect(folder.snapshot()).toEqual(before);
});

test("[Wall 1] in a folder it is refused by name and the rest is done: exit 1", async () => {
  const [institution] = await workbooks();
  const answer = await command("check", dirname(institution), "--format", "json");
  expect(answer.status).toBe(1);
  expect(jsonOf(answer)).toMatchObject({
    files: [{ file: "监察室.xlsx", refused: expect.stringContaining("监察室专用工作簿") as string }],
    findings: [],
  });
});

test("saved by a program that drops the property, it is known by its sheets", async () => {
  const [institution] = await workbooks();
  const image = supervisionWorkbook({ info: recordOf(institutionInfo, {}) });
  const own = await folder.put("去掉属性.xlsx", { ...image, properties: {} });
  const rest = ["--institution", institution, "--out", folder.at("结果.xlsx")];
  const answer = await command("consolidate", own, ...rest);
  expect(answer.status).toBe(2);
  expect(answer.err).toContain("监察室专用工作簿");
});
