import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestFaults } from "../scripts/manifest";

const root = join(__dirname, "..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

/** The build puts assets/ and src/taskpane's pages into the folder that is served. */
function served(path: string): boolean {
  return existsSync(join(root, path)) || existsSync(join(root, "src/taskpane", path));
}

/** Width and height stand at a fixed place in every PNG. */
function sides(path: string): [number, number] {
  const bytes = readFileSync(join(root, path));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("the manifest has no fault", () => {
  expect(manifestFaults(manifest, served)).toEqual([]);
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
  [
    "a ribbon icon of an odd size",
    "</Hosts>",
    '</Hosts><bt:Image size="81" />',
    "功能区图标没有 81 像素这一种",
  ],
])("%s is noticed", (_what, from, to, fault) => {
  expect(manifestFaults(manifest.replace(from, to), served)).toEqual([fault]);
});

test.each([16, 32, 64, 80, 128])("the icon of %i pixels is a square of that size", (size) => {
  expect(sides(`assets/icon-${size}.png`)).toEqual([size, size]);
});
