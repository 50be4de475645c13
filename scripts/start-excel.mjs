/**
 * Starts Excel with the add-in of this folder, or takes it out of Excel again: `npm run start:excel`, `npm run stop:excel`.
 * Windows only. What starts Excel is fetched when it is needed: it does not install everywhere, and only this needs it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { npm, root } from "./npm.mjs";

const DEBUGGING = ["office-addin-debugging@7.0.0", "semver@7"];
const MANIFEST = join(root, "dist/taskpane/manifest.xml");
const PORT = "3000";

const VERBS = { start, stop };

try {
  const verb = VERBS[process.argv[2]];
  if (!verb) throw new Error("用法：node scripts/start-excel.mjs start 或 stop");
  if (process.platform !== "win32")
    throw new Error(
      "只能在装有 Excel 的 Windows 电脑上用。在这台电脑上可以运行 npm run serve，用浏览器看窗格的网页；功能可用命令行（npm run cli）",
    );
  verb();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

function start() {
  if (!readFileSync(MANIFEST, "utf8").includes(`https://localhost:${PORT}/`))
    throw new Error("dist 是为别的服务器构建的，请先运行 npm run build（不带 base）");
  console.log("准备本机证书（第一次会请您确认信任）……");
  certificates();
  console.log("启动本机网页服务和 Excel……");
  run(
    DEBUGGING,
    ...["office-addin-debugging", "start", MANIFEST, "desktop", "--app", "excel", "--no-debug"],
    ...["--dev-server", "npm run serve", "--dev-server-port", PORT],
  );
  // It ends well even where it says that it failed.
  console.log(
    "Excel 启动后，功能区应有“廉政风险防控”；没有启动的，原因见上面的输出。用完运行 npm run stop:excel",
  );
}

function stop() {
  run(DEBUGGING, "office-addin-debugging", "stop", MANIFEST, "desktop");
  console.log("加载项已撤下，重新打开 Excel 后功能区不再有它");
}

/** A dev dependency: it installs everywhere. */
function certificates() {
  if (npm(["exec", "--no", "--", "office-addin-dev-certs", "install"]).ok) return;
  throw new Error("没有做成本机证书，原因见上面的输出");
}

/** Without their peers: one of them needs a compiler, and an XML manifest needs none of them. */
function run(packages, ...command) {
  const wanted = packages.flatMap((name) => ["--package", name]);
  if (npm(["exec", "--yes", "--legacy-peer-deps", ...wanted, "--", ...command]).ok) return;
  throw new Error(
    `${command[0]} 没有成功，原因见上面的输出。这台电脑不能访问 npm 软件源的，请按 docs/手册/安装.md“单机试用”用注册表登记`,
  );
}
