import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { systemTable } from "../../src/subjects/system-table/sheets/system-table";
import type { WorkbookContent } from "../../src/workbook/grid";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { Post } from "../e2e/desk";
import { ExcelPane, PATIENCE } from "../e2e/excel-pane";
import { expectSameElsewhere, wordsOf } from "../e2e/libreoffice";
import type { PaneUser } from "../e2e/pane-user";
import * as tasks from "../e2e/tasks";
import { STAFF } from "../session/fixture";
import { departmentImageAtWork } from "../support/pane-workbooks";
import { tempFolder } from "../support/temp-folder";
import { describeBuilt } from "./page";
import { Workbench } from "./workbench-pane";

/** Two risk points in one cell. */
const DOUBLE = 6;

/** A department from its first mistake to handing in. */
async function handIn(user: PaneUser): Promise<WorkbookContent> {
  await tasks.adoptAllSafe(user);
  await user.tab("填报");
  await user.select(STAFF, DOUBLE, 2);
  await user.page.getByRole("heading", { name: /^第 6 行/ }).waitFor();
  await tasks.splitSelected(user, 2);
  await tasks.reviewAs(user, "刘春晖");
  await tasks.tickWhatIsFine(user);
  await tasks.approveChosen(user);
  await tasks.reviewAs(user, "陈伟明");
  await tasks.chooseOnlyFirst(user);
  await tasks.sendBackChosen(user, "措施不具体");
  await tasks.layOutToSign(user);
  await tasks.handInAgain(user, 2);
  await tasks.listFindings(user);
  return user.saved();
}

/** The supervision office from the files to the table on paper. */
async function consolidate(user: PaneUser, files: readonly string[]): Promise<WorkbookContent> {
  await tasks.consolidate(user, "2012-01", files);
  await tasks.drawSystemTable(user);
  return user.saved();
}

function suite(): void {
  const inFolder = tempFolder();
  const post = new Post(inFolder);
  const started: { stop(): Promise<void> }[] = [];
  let excel: ExcelPane;
  let workbench: Workbench;

  beforeAll(async () => {
    started.push((excel = await ExcelPane.start()));
    started.push((workbench = await Workbench.start()));
  }, PATIENCE);
  afterAll(() => Promise.all(started.map((one) => one.stop())));

  test(
    "a department comes to the same workbook in both",
    async () => {
      const path = await laid("07-公诉科.xlsx", departmentImageAtWork());
      const [there, here] = await Promise.all([excel.open(await contentOf(path)), workbench.open(path)]);
      const [theirs, ours] = [await handIn(there), await handIn(here)];
      expectSame(ours, theirs);
      await expectSameElsewhere(await here.bytes(), inFolder("."), STAFF, "核查结果");
      here.expectCalm();
      await Promise.all([there.close(), here.close()]);
    },
    2 * PATIENCE,
  );

  test(
    "what was done last is put back, sheets and all",
    async () => {
      const path = await laid("07-公诉科.xlsx", departmentImageAtWork());
      const here = await workbench.open(path);
      const before = await here.saved();
      await tasks.layOutToSign(here);
      await tasks.handInAgain(here, 2);
      await tasks.putBack(here, /^撤销：登记第 2 次报送/);
      await tasks.putBack(here, "撤销：生成签字表");
      expectSame(await here.saved(), before);
      here.expectCalm();
      await here.close();
    },
    PATIENCE,
  );

  test(
    "the supervision office comes to the same table and the same 体系表 in both",
    async () => {
      const path = await laid("院工作簿.xlsx", institutionWorkbook(sampleInstitution().institution));
      const files = [await post.send("办公室"), await post.send("公诉科"), await post.send("监察室")];
      const [there, here] = await Promise.all([excel.open(await contentOf(path)), workbench.open(path)]);
      const [theirs, ours] = [await consolidate(there, files), await consolidate(here, files)];
      expect(wordsOf(ours, institutionTable.tab).length).toBeGreaterThan(20);
      expectSame(ours, theirs);
      await expectSameElsewhere(await here.bytes(), inFolder("."), institutionTable.tab, systemTable.tab);
      here.expectCalm();
      await Promise.all([there.close(), here.close()]);
    },
    2 * PATIENCE,
  );

  async function laid(name: string, image: WorkbookImage): Promise<string> {
    const path = inFolder(name);
    writeFileSync(path, await writeWorkbook(image, deflate));
    return path;
  }
}

/** As Excel opens it. */
async function contentOf(path: string): Promise<WorkbookContent> {
  return readBytes(basename(path), readFileSync(path));
}

/** The same sheets with the same words, in the same order. */
function expectSame(ours: WorkbookContent, theirs: WorkbookContent): void {
  const names = theirs.sheets.map(({ sheet }) => sheet);
  expect(ours.sheets.map(({ sheet }) => sheet)).toEqual(names);
  for (const sheet of names) expect([sheet, wordsOf(ours, sheet)]).toEqual([sheet, wordsOf(theirs, sheet)]);
  expect(ours.properties).toEqual(theirs.properties);
}

describeBuilt(["chromium", "soffice"], "the pane's tasks on the workbench and in Excel", suite);
