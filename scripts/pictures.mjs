// Makes the pictures of the documentation from the demo's results: `npm run demo && node scripts/pictures.mjs`.
// Needs LibreOffice and poppler.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Which page of which result becomes which picture. */
const PICTURES = [
  { workbook: "out/体系表.xlsx", page: 3, picture: "docs/pictures/体系表.png" },
  { workbook: "out/体系表.xlsx", page: 1, picture: "docs/pictures/体系表汇总页.png" },
];

const folder = mkdtempSync(join(tmpdir(), "pictures-"));
try {
  mkdirSync("docs/pictures", { recursive: true });
  for (const { workbook, page, picture } of PICTURES) {
    execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, workbook], {
      stdio: "ignore",
    });
    const pdf = readdirSync(folder).find((name) => name.endsWith(".pdf"));
    execFileSync("pdftoppm", [
      "-r",
      "80",
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
    console.log(`${picture}：${workbook} 第 ${page} 页`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
