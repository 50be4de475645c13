// Makes the pictures of the documentation from the demo's results: `npm run demo && node scripts/pictures.mjs`.
// Needs LibreOffice and poppler.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Papers of warnings: the first page of the one that the demo made. */
const PAPERS = ["预警通知书", "责成通知", "建议书", "函询", "诫勉通知", "诫勉记录", "谈话记录", "回告书"];
const made = readdirSync("out/文书");
const paperOf = (kind) => made.find((name) => name.startsWith(`${kind}-`) && name.endsWith(".docx"));

/** Which page of which result becomes which picture. */
const PICTURES = [
  ...PAPERS.map((kind) => ({
    workbook: `out/文书/${paperOf(kind)}`,
    page: 1,
    picture: `docs/pictures/文书-${kind}.png`,
    // A page of a document is read beside others, a table by itself.
    dots: "50",
  })),
  { workbook: "out/体系表.xlsx", page: 3, picture: "docs/pictures/体系表.png" },
  { workbook: "out/体系表.xlsx", page: 1, picture: "docs/pictures/体系表汇总页.png" },
];

const folder = mkdtempSync(join(tmpdir(), "pictures-"));
try {
  mkdirSync("docs/pictures", { recursive: true });
  for (const { workbook, page, picture, dots = "80" } of PICTURES) {
    execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, workbook], {
      stdio: "ignore",
    });
    const pdf = readdirSync(folder).find((name) => name.endsWith(".pdf"));
    execFileSync("pdftoppm", [
      "-r",
      dots,
      "-png",
      "-singlefile",
      "-f",
      String(page),
      "-l",
      String(page),
      join(folder, pdf),
      join(folder, "page"),
    ]);
    copyFileSync(join(folder, "page.png"), picture);
    rmSync(join(folder, pdf));
    console.log(`${picture}：${workbook} 第 ${page} 页`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
