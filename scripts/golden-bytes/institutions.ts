import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchFolder } from "../../bench/consolidating/consolidate-folder.mjs";
import { departmentWorkbook, institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import { imageOfContent } from "../../src/fronts/workbench/print/image-of-content";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { recordOf } from "../../src/sheets/define-sheet";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { untidyWorkbooks } from "../../src/sample/untidy";
import { departments } from "../../src/subjects/institution/sheets/departments";
import { institutionInfo } from "../../src/subjects/institution/sheets/institution-info";
import { institutionRoster, roster } from "../../src/subjects/institution/sheets/roster";
import { cover } from "../../src/subjects/registers/sheets/cover";
import { departmentRegister } from "../../src/subjects/registers/sheets/department-register";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { imageOf } from "../../test/support/command-line";
import { randomBook } from "../../test/support/random-layouts";
import { randomNumbers } from "../../test/support/random-numbers";
import { walkSequence, type HandedIn } from "../../test/support/sequences";
import type { Kind } from "./works";

/** An institution's workbook and what its departments handed in. */
export interface GoldenInstitution {
  readonly name: string;
  readonly kind: Kind;
  /** Writes `院工作簿.xlsx` and the folder `报送`. */
  readonly write: (folder: string) => Promise<void>;
}

const RANDOM = 20;
/** 1,000 rows: the large sheets are written in another way than small ones. */
const DEPARTMENTS = 5;

/** Both sample sets, random ones with five batches behind them, and a larger one. */
export function institutions(): readonly GoldenInstitution[] {
  return [
    { name: "sample", kind: "whole", write: (folder) => written(folder, sampleFiles()) },
    { name: "untidy", kind: "whole", write: (folder) => written(folder, untidyFiles()) },
    ...Array.from({ length: RANDOM }, (_, i) => randomInstitution(i + 1)),
    { name: "1,000 rows", kind: "brief", write: copyOfBench },
  ];
}

/** The institution of a seed before its sixth batch, one department with a layout of its own; the same seed gives the same files. */
export function randomInstitution(seed: number): GoldenInstitution {
  return { name: `random ${seed}`, kind: "brief", write: (folder) => written(folder, randomFiles(seed)) };
}

type Files = ReadonlyMap<string, WorkbookImage>;

const INSTITUTION = "院工作簿.xlsx";

function sampleFiles(): Files {
  const sample = sampleInstitution();
  return new Map([
    [INSTITUTION, institutionWorkbook(sample.institution)],
    ...sample.departments.map(({ file, content }) => [`报送/${file}`, departmentWorkbook(content)] as const),
  ]);
}

function untidyFiles(): Files {
  return new Map([
    [INSTITUTION, institutionWorkbook(sampleInstitution().institution)],
    ...untidyWorkbooks().map(({ file, image }) => [`报送/${file}`, image] as const),
  ]);
}

function randomFiles(seed: number): Files {
  let last: HandedIn | undefined;
  walkSequence(seed, new Set(), (handedIn) => void (last = handedIn));
  if (!last) throw new Error(`Sequence ${seed} has no batch.`);
  return new Map([
    [INSTITUTION, imageOfContent(last.house)],
    ...last.books.map((book) => [`报送/${book.name}`, imageOf(book)] as const),
    ["报送/自拟表格.xlsx", imageOf(randomBook(randomNumbers(seed)))],
  ]);
}

async function written(folder: string, files: Files): Promise<void> {
  mkdirSync(join(folder, "报送"));
  for (const [name, image] of files) writeFileSync(join(folder, name), await writeWorkbook(image, deflate));
}

async function copyOfBench(folder: string): Promise<void> {
  const registers = { cover, departmentRegister, roster, staffRegister };
  const sheets = { ...registers, departments, institutionInfo, institutionRoster };
  const product = { writeWorkbook, deflate, departmentWorkbook, institutionWorkbook, recordOf, sheets };
  const bench = await benchFolder(DEPARTMENTS, product);
  cpSync(bench.institution, join(folder, INSTITUTION));
  cpSync(bench.folder, join(folder, "报送"), { recursive: true });
}
