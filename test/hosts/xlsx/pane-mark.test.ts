import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../../src/flows/checking/check";
import { consolidateWorkbooks } from "../../../src/flows/consolidating/consolidate";
import { receipts } from "../../../src/flows/consolidating/receipts";
import { issueWorkbooks } from "../../../src/flows/issue";
import { openInstitution } from "../../../src/flows/open-institution";
import { institutionWorkbook } from "../../../src/flows/workbooks/workbooks";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import { nodeInflate } from "../../../src/hosts/file/disk/formats/inflate";
import { patchXlsx } from "../../../src/hosts/file/patch/patch-xlsx";
import { readXlsx } from "../../../src/hosts/file/read/read-xlsx";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { sampleInstitution } from "../../../src/sample/sample-institution";
import type { WorkbookImage } from "../../../src/workbook/sheet-image";
import { contentOf } from "../../support/image-content";
import { tempFolder } from "../../support/temp-folder";
import { convert, describeWith, tool } from "../../support/tools";
import { unzip } from "../../support/unzip";

const FOLDER = "\\\\文件服务器\\lzfk$ & “甲”";
const { institution, departments } = sampleInstitution();
const inFolder = tempFolder();

/** The institution's workbook with this 加载项目录. */
function named(addInCatalogue: string | null): WorkbookImage {
  return institutionWorkbook({ ...institution, info: { ...institution.info, addInCatalogue } });
}

const opened = (addInCatalogue: string | null) => openInstitution(contentOf(named(addInCatalogue)));

/** Everything that a file says of the pane: what the add-in is, where from, and whether it opens. */
async function markOf(image: WorkbookImage): Promise<readonly string[] | null> {
  const parts = unzip(await writeWorkbook(image, deflate));
  const xml = parts.get("xl/webextensions/webextension1.xml");
  const listed = [...parts].filter(([, text]) => text.includes("webextension")).length;
  if (xml === undefined) return listed === 0 ? null : ["half a mark"];
  return [...xml.matchAll(/(?:reference|property) [^>]*/g)].flatMap(([tag]) =>
    [...tag.matchAll(/ (\w+)="([^"]*)"/g)].map(([, name, value]) => `${name}=${value}`),
  );
}

/** The add-in as its manifest names it. */
const manifest = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");
const said = (tag: string) => new RegExp(`<${tag}>([^<]*)`).exec(manifest)?.[1] ?? "";

const MARK = [
  ...[`id=${said("Id")}`, `version=${said("Version")}`, "store=\\\\文件服务器\\lzfk$ &amp; “甲”"],
  ...["storeType=Filesystem", "name=Office.AutoShowTaskpaneWithDocument", "value=true"],
];

test.each([
  [FOLDER, MARK],
  [` ${FOLDER}`, MARK],
  [null, null],
  ["", null],
  ["D:\\lzfk", null],
  ["https://oa.example/lzfk", null],
  ["\\\\", null],
])(
  "with 加载项目录 %j what is issued, and the institution's own workbook, bear the mark %j",
  async (folder, mark) => {
    expect(await markOf(named(folder))).toEqual(mark);
    expect(await markOf(issueWorkbooks(opened(folder))[3]!.image)).toEqual(mark);
  },
);

test("a marked workbook is read, patched, merged and sent back as any other", async () => {
  const filed = (mark: string | null) => {
    const house = opened(mark);
    const content = new Map(departments.map((one) => [one.name, one.content] as const));
    const issued = issueWorkbooks(house, content);
    return { house, image: issued.find(({ department }) => department.name === "公诉科")!.image };
  };
  const merged = ({ house, image }: ReturnType<typeof filed>) => {
    const checked = checkWorkbook(contentOf(image), {
      stage: "汇总",
      today: "2012-12-01",
      institution: house,
    });
    const files = [{ checked, sha256: "0" }];
    const settings = { today: "2012-12-01", by: null, preferred: new Set<string>(), target: "汇总.xlsx" };
    return consolidateWorkbooks(house, files, settings).result;
  };
  const [marked, plain] = [filed(FOLDER), filed(null)];
  const result = merged(marked);
  expect(result.table).toEqual(merged(plain).table);
  expect(await markOf(receipts(marked.house, result)[0]!.image)).toEqual(MARK);

  const bytes = await writeWorkbook(marked.image, deflate);
  const changes = [{ sheet: "岗位风险点登记表", row: 5, column: 2, value: "甲" }];
  const after = await patchXlsx(bytes, { changes }, { inflate: nodeInflate, deflate });
  expect(unzip(after).get("xl/webextensions/webextension1.xml")).toBe(
    unzip(bytes).get("xl/webextensions/webextension1.xml"),
  );
  const read = await readXlsx("甲.xlsx", after, nodeInflate);
  expect(read.sheets).toHaveLength(marked.image.sheets.length);
  expect(await markOf({ ...marked.image, properties: Object.fromEntries(read.properties) })).toEqual(MARK);
});

describeWith(["ooxml-validator", "soffice"], "a marked workbook", () => {
  test("is sound by the schema of Office, and opens in LibreOffice", async () => {
    const path = inFolder("标记.xlsx");
    writeFileSync(path, await writeWorkbook(issueWorkbooks(opened(FOLDER))[3]!.image, deflate));
    const { stdout } = spawnSync(tool("ooxml-validator") ?? "", [path], { encoding: "utf8" });
    const { errors } = JSON.parse(stdout) as { errors: readonly { description: string }[] };
    expect(errors).toEqual([]);
    convert(path, "csv", inFolder("."));
    expect(readFileSync(inFolder("标记.csv")).length).toBeGreaterThan(100);
  });
});
