import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestFaults } from "../scripts/manifest";
import sharedManifest from "../scripts/shared-manifest.cjs";
import { functionsOfPage, ownWorld, sharedWorld } from "../scripts/manifest-world";

const root = join(__dirname, "..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

const world = ownWorld();

/** Width and height stand at a fixed place in every PNG. */
function sides(path: string): [number, number] {
  const bytes = readFileSync(join(root, path));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("the manifest has no fault", () => {
  expect(manifestFaults(manifest, world)).toEqual([]);
});

test.each([
  ["an id that is no GUID", /<Id>[^<]*/, "<Id>1234", "<Id> 应为小写的 GUID"],
  ["a version of three parts", /<Version>[^<]*/, "<Version>1.0.0", "<Version> 应为四段数字，如 1.0.0.0"],
  [
    "another language by default",
    "<DefaultLocale>zh-CN",
    "<DefaultLocale>en-US",
    "<DefaultLocale> 应为 zh-CN",
  ],
  [
    "an address without encryption",
    "https://localhost:3000/assets/icon-32.png",
    "http://localhost:3000/assets/icon-32.png",
    "http://localhost:3000/assets/icon-32.png 应为 https 地址",
  ],
  [
    "an address on another server",
    "https://localhost:3000/assets/icon-32.png",
    "https://elsewhere.example/icon-32.png",
    "https://elsewhere.example/icon-32.png 与窗格不在同一地址下",
  ],
  [
    "a file that is not there",
    "assets/icon-64.png",
    "assets/none-64.png",
    "https://localhost:3000/assets/none-64.png 所指的文件 assets/none-64.png 不存在",
  ],
  ["an icon of the wrong size", "icon-32.png", "icon-16.png", "<IconUrl> 应为 32 像素的 PNG"],
  [
    "a name too long",
    '廉政风险防控">',
    `${"长".repeat(126)}">`,
    `<DisplayName> 超过 125 字：${"长".repeat(10)}…`,
  ],
  ["no description", /<Description.*<\/Description>/s, "", "缺少 <Description>"],
  ["a resource that nobody defines", "</Hosts>", '</Hosts><Icon resid="gone" />', "资源 gone 没有定义"],
  ["a resource that nobody uses", "</bt:Urls>", '<bt:Url id="Old.Url" /></bt:Urls>', "资源 Old.Url 没有用到"],
  ["an id twice", "</Hosts>", '</Hosts><Control id="check" />', "check 出现了两次"],
  [
    "a ribbon icon of an odd size",
    "</Hosts>",
    '</Hosts><bt:Image size="81" resid="Icon.80" />',
    "功能区图标没有 81 像素这一种",
  ],
  [
    "an icon of another size",
    'assets/check-16.png" />',
    'assets/check-32.png" />',
    "图标 Check.16 应为 16 像素的 PNG",
  ],
  [
    "a button without its small icon",
    '<bt:Image size="16" resid="Check.16" />',
    '<Icon resid="Check.16" />',
    "按钮 check 缺少 16 像素的图标",
  ],
  ["a button without an action", 'id="open-pane"', 'id="fly"', "按钮 fly 没有对应的操作"],
  [
    "a function of another button",
    "<FunctionName>check",
    "<FunctionName>system-table",
    "按钮 check 调用的却是 system-table",
  ],
  [
    "a text without English",
    /<bt:Override Locale="en-US" Value="Check" \/>/,
    "",
    "Check.Label 没有英文（en-US）",
  ],
  [
    "a tip too long",
    'id="OpenPane.Tip" DefaultValue="',
    `id="OpenPane.Tip" DefaultValue="${"长".repeat(250)}`,
    "OpenPane.Tip 的文字超过 250 字",
  ],
])("%s is noticed", (_what, from, to, fault) => {
  expect(manifestFaults(manifest.replace(from, to), world)).toEqual([fault]);
});

test("the hidden page answers to nothing that no button calls", () => {
  const called = [...manifest.matchAll(/<FunctionName>([^<]*)</g)].map(([, id]) => id);
  expect(functionsOfPage().sort()).toEqual(called.sort());
});

test("for a shared runtime every button but the pane's own calls a function of the one page that all name", () => {
  const shared = sharedManifest(manifest);
  expect(manifestFaults(shared, sharedWorld())).toEqual([]);
  const called = [...shared.matchAll(/<FunctionName>([^<]*)</g)].map(([, id]) => id);
  expect(sharedWorld().functions.toSorted()).toEqual(called.toSorted());
  expect(
    [...shared.matchAll(/<(?:Runtime|FunctionFile|SourceLocation) resid="([^"]*)"/g)].map(([, id]) => id),
  ).toEqual(["Pane.Url", "Pane.Url", "Pane.Url"]);
  expect(shared).toMatch(/<Set Name="SharedRuntime" MinVersion="1.1" \/>/);
  expect(shared).toContain("taskpane.html?runtime=shared");
  // The same buttons, the same texts, the same add-in.
  for (const kept of [/<Id>.*<\/Id>/g, / id="[^"]*" *>\n? *<Label/g, /<bt:String .*>/g])
    expect(shared.match(kept)).toEqual(manifest.match(kept));
});

test.each(readdirSync(join(root, "assets")))("%s is a square of the size in its name", (file) => {
  const size = Number(/-(\d+)\.png$/.exec(file)?.[1]);
  expect(sides(join("assets", file))).toEqual([size, size]);
});
