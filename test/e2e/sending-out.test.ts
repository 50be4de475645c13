import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { checkWorkbook } from "../../src/flows/checking/check";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { kindOf } from "../../src/session/state";
import { findingsSheet } from "../../src/subjects/consolidation/sheets/ledgers";
import { returnedSheet } from "../../src/subjects/returned/sheets/returned";
import { TODAY } from "../support/command-line";
import { paragraphsOf } from "../support/document-text";
import { institutionAtWork } from "../support/pane-workbooks";
import { tempFolder } from "../support/temp-folder";
import { convert, describeWith } from "../support/tools";
import { unzipFiles } from "../support/unzip";
import { Post, row } from "./desk";
import { ExcelPane, PATIENCE, type Opened } from "./excel-pane";
import { throughLibreOffice, wordsOf } from "./libreoffice";

const REASON = "审核意见是退回";

describeWith(
  ["chromium", "soffice", "lowriter", "pdftotext"],
  "the supervision office sends workbooks out",
  () => {
    const inFolder = tempFolder();
    const post = new Post(inFolder);
    let pane: ExcelPane;
    let opened: Opened;

    beforeAll(async () => {
      pane = await ExcelPane.start();
      opened = await pane.open(institutionAtWork());
    }, PATIENCE);
    afterAll(() => pane.stop());

    test(
      "every department gets its workbook, packed into one file",
      async () => {
        await opened.tab("科室");
        const { name, bytes } = await opened.download(() => opened.press("生成并保存"));
        await opened.done("已生成科室工作簿");
        expect(name).toBe("科室工作簿.zip");
        const files = unzipFiles(bytes);
        expect(files.size).toBe(18);
        const file = [...files.keys()].find((one) => one.endsWith("公诉科.xlsx"));
        const issued = files.get(file ?? "");
        if (!file || !issued) throw new Error([...files.keys()].join());
        const content = await readBytes(file, issued);
        const checked = checkWorkbook(content, { stage: "排查", today: TODAY });
        expect([kindOf(content, checked), checked.department]).toEqual(["department", "公诉科"]);
        expect(checked.read.cover?.record.head).toBe("刘春晖");
        expect(checked.read.roster?.entries.length).toBeGreaterThan(3);
        const elsewhere = await throughLibreOffice(issued, inFolder("."));
        expect(wordsOf(elsewhere, "人员名册")).toEqual(wordsOf(content, "人员名册"));
      },
      PATIENCE,
    );

    test(
      "once a round is written each department gets its rows back with their numbers",
      async () => {
        await opened.tab("汇总");
        await opened.choose(
          await post.send("办公室"),
          await post.send("公诉科", ({ staff }) => ({
            staff: row(0, { riskId: null, opinion: "退回：措施不具体" })(row(1, { riskId: null })(staff)),
          })),
        );
        await opened.press("写入第 2012-01 批");
        await opened.agree();
        await opened.done("已写入第 2012-01 批汇总");
        const { name, bytes } = await opened.download(() => opened.press("给各科室的回执"));
        expect(name).toBe("回执.zip");
        const files = unzipFiles(bytes);
        expect([...files.keys()].map((file) => file.replace(/^\d+-/, ""))).toEqual([
          "办公室-回执.xlsx",
          "公诉科-回执.xlsx",
        ]);
        const [file, receipt] = [...files][1] ?? ["", new Uint8Array()];
        const content = await readBytes(file, receipt);
        const { points } = checkWorkbook(content, { stage: "汇总", today: TODAY });
        const own = points.filter(({ level }) => level === "岗位");
        // The row that was sent back has none: it is in nobody's table.
        expect(own.map(({ record }) => record.riskId !== null)).toEqual(own.map((_, i) => i !== 0));
        expect(wordsOf(await throughLibreOffice(receipt, inFolder(".")), findingsSheet.tab)).toEqual(
          wordsOf(content, findingsSheet.tab),
        );
      },
      PATIENCE,
    );

    test(
      "a department with rows sent back gets the list of them, with the reasons",
      async () => {
        await opened.tab("科室");
        await opened.page.getByText("有退回", { exact: true }).first().waitFor();
        const { name, bytes } = await opened.download(() => opened.press("公诉科的退回清单"));
        expect(name).toMatch(/^\d+-公诉科-退回清单\.xlsx$/);
        const content = await readBytes(name, bytes);
        const list = wordsOf(content, returnedSheet.tab);
        expect(list[0]?.[0]).toMatch(/公诉科退回清单$/);
        expect(list.slice(3)).toEqual([expect.arrayContaining(["公诉科", REASON])]);
        expect(wordsOf(await throughLibreOffice(bytes, inFolder(".")), returnedSheet.tab)).toEqual(list);
        const problems = wordsOf(content, findingsSheet.tab).slice(3);
        expect(problems.length).toBeGreaterThan(0);
        expect(problems.filter((line) => !JSON.stringify(line).includes("公诉科"))).toEqual([]);
      },
      PATIENCE,
    );

    test(
      "and a document of the same to read and sign, which says each of those rows and sentences",
      async () => {
        const { name, bytes } = await opened.download(() => opened.press("公诉科的退回清单 Word 版"));
        expect(name).toBe("07-公诉科-退回清单.docx");
        const said = paragraphsOf(bytes);
        expect(said.slice(0, 2)).toEqual([expect.stringMatching(/公诉科退回清单$/), "公诉科："]);
        expect(said.join("")).toMatch(/审核意见是“?退回/);
        writeFileSync(inFolder(name), bytes);
        convert(inFolder(name), "pdf", inFolder("."));
        const pdf = execFileSync("pdftotext", [inFolder(name.replace("docx", "pdf")), "-"], {
          encoding: "utf8",
        });
        expect(pdf.replace(/\s/g, "")).toContain("科室负责人（签名）：");
      },
      PATIENCE,
    );

    test(
      "for all at once both kinds lie in one file",
      async () => {
        const { name, bytes } = await opened.download(() => opened.press(/^全部退回清单/));
        expect(name).toBe("退回清单.zip");
        const files = unzipFiles(bytes);
        expect([...files.keys()]).toEqual(["07-公诉科-退回清单.xlsx", "07-公诉科-退回清单.docx"]);
        expect(paragraphsOf(files.get("07-公诉科-退回清单.docx") ?? bytes)[1]).toBe("公诉科：");
      },
      PATIENCE,
    );

    test("nothing broke, and nothing left the server", () => opened.expectCalm());
  },
);
