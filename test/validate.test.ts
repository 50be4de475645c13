import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tempFolder } from "./support/temp-folder";

const root = join(__dirname, "..");
const inFolder = tempFolder();

/** What `npm run validate` prints, and how it ends. */
function validated(file: string): [number | null, string] {
  const ran = spawnSync(process.execPath, ["--import", "tsx", join(root, "scripts/validate.ts"), file], {
    encoding: "utf8",
    // Whoever goes online from here finds nobody.
    env: { ...process.env, https_proxy: "http://127.0.0.1:9", npm_config_offline: "true" },
  });
  return [ran.status, `${ran.stdout}${ran.stderr}`];
}

test("npm run validate checks the manifest offline: our own demands and Microsoft's reader", () => {
  const [status, said] = validated(join(root, "manifest.xml"));
  expect(status).toBe(0);
  expect(said).toContain("✓ 本项目的要求");
  expect(said).toContain("✓ office-addin-manifest info");
  expect(said).not.toContain("验证服务");
});

test("npm run validate names all that is wrong in one run", () => {
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  writeFileSync(
    inFolder("a.xml"),
    manifest.replace("icon-32.png", "icon-16.png").replace("</OfficeApp>", ""),
  );
  const [status, said] = validated(inFolder("a.xml"));
  expect(status).toBe(1);
  expect(said).toContain("<IconUrl> 应为 32 像素的 PNG");
  expect(said).toContain("✗ office-addin-manifest info");
});

test("npm run validate says in words that there is no such manifest", () => {
  const [status, said] = validated(inFolder("none.xml"));
  expect([status, said]).toEqual([2, expect.stringContaining("请先运行 npm run build")]);
});
