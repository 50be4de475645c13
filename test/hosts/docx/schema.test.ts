import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { formPapers, FORM_PAPERS } from "../../../src/flows/papers/form-papers";
import { NOTICE_PAPERS, noticePaper } from "../../../src/flows/papers/notice-papers";
import { summary } from "../../../src/subjects/papers/pages/summary";
import { writePaper } from "../../../src/hosts/docx/write-paper";
import type { PaperImage } from "../../../src/paper/paper-image";
import { FACTS, FIGURES, fittingNotice } from "../../support/notice-lines";
import { zip } from "../../support/raw-package";
import { returned, sentBack } from "../../support/returned";
import { tempFolder } from "../../support/temp-folder";
import { describeWith, tool } from "../../support/tools";
import { unzipFiles } from "../../support/unzip";

/** Every paper by the schema of Office, as Microsoft's own Open XML SDK knows it. */

const inFolder = tempFolder();
const BLANK_FORMS = FORM_PAPERS.filter((kind) => kind === "回访卡" || kind === "征求意见表");

const PAPERS: Readonly<Record<string, PaperImage>> = {
  ...Object.fromEntries(NOTICE_PAPERS.map((kind) => [kind, noticePaper(kind, fittingNotice(kind), FACTS)])),
  预警通知书套打: noticePaper("预警通知书", fittingNotice("预警通知书"), { ...FACTS, head: "blank" }),
  ...Object.fromEntries(
    BLANK_FORMS.map((kind) => [kind, formPapers(kind, null, { day: "2012-10-26" })[0]!.paper]),
  ),
  退回清单: returned({ rows: [sentBack(4), sentBack(5)] }),
  总结: summary({
    ...{ institution: "云溪区人民检察院", year: "2012", to: "云江市人民检察院", chief: "陈明" },
    ...{ day: "2012-12-10", head: "print", isDraft: true, figures: FIGURES },
  }),
};

/** What is said of a file; nothing of a sound one. */
function complaints(path: string): readonly string[] {
  const { stdout } = spawnSync(tool("ooxml-validator") ?? "", [path], { encoding: "utf8" });
  return (JSON.parse(stdout) as { errors: readonly { id: string }[] }).errors.map(({ id }) => id);
}

describeWith(["ooxml-validator"], "papers by the schema of Office", () => {
  test.each(Object.keys(PAPERS))("%s is sound", async (name) => {
    writeFileSync(inFolder(`${name}.docx`), await writePaper(PAPERS[name]!));
    expect(complaints(inFolder(`${name}.docx`))).toEqual([]);
  });

  test("one that is not is told", async () => {
    // A paragraph where a table has rows: Word would offer to repair it.
    const parts = [...unzipFiles(await writePaper(PAPERS.回告书!))].map(([name, content]) => ({
      name,
      content:
        name === "word/document.xml" ? content.toString("utf8").replace("<w:tr>", "<w:p/><w:tr>") : content,
    }));
    writeFileSync(inFolder("错.docx"), zip(parts));
    expect(complaints(inFolder("错.docx"))).toEqual([expect.stringContaining("Sch_")]);
  });
});
