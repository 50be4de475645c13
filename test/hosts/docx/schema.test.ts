import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { writePaper } from "../../../src/hosts/docx/write-paper";
import type { PaperImage } from "../../../src/paper/paper-image";
import { briefPapers } from "../../../src/flows/papers/brief-paper";
import { redPixel } from "../../support/drawn-image";
import { sampleBooks } from "../../support/sample-books";
import { FOR_HEADED_PAPER, FORMS, OFFICIAL } from "../../support/every-paper";
import { zip } from "../../support/raw-package";
import { tempFolder } from "../../support/temp-folder";
import { describeWith, tool } from "../../support/tools";
import { unzipFiles } from "../../support/unzip";

/** Every paper by the schema of Office, as Microsoft's own Open XML SDK knows it. */

const inFolder = tempFolder();
const PAPERS: Readonly<Record<string, PaperImage>> = {
  ...FORMS,
  领导简报: briefPapers(sampleBooks(), "2012-12-01")[0]!.paper,
  ...OFFICIAL,
  ...Object.fromEntries(Object.entries(FOR_HEADED_PAPER).map(([name, paper]) => [`${name}套打`, paper])),
};

/** What is said of a file; nothing of a sound one. */
function complaints(path: string): readonly string[] {
  const { stdout } = spawnSync(tool("ooxml-validator") ?? "", [path], { encoding: "utf8" });
  return (JSON.parse(stdout) as { errors: readonly { id: string }[] }).errors.map(({ id }) => id);
}

describeWith(["ooxml-validator"], "papers by the schema of Office", () => {
  test.each(Object.keys(PAPERS))("[Papers 1] %s is sound", async (name) => {
    writeFileSync(
      inFolder(`${name}.docx`),
      await writePaper(PAPERS[name]!, () => Promise.resolve(redPixel())),
    );
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
