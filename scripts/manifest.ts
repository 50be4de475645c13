/**
 * What the schema of manifests does not say, and Excel only says by not showing the add-in.
 * Patterns are enough here: the file is our own and small, and the schema check knows its shape.
 */

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const FOUR_PARTS = /^\d{1,5}(\.\d{1,5}){3}$/;

/** Longest texts that Excel takes, by element. */
const LENGTHS = { ProviderName: 125, DisplayName: 125, Description: 250 };

/** Pixels of a side that each place wants. */
const ICON_SIZES = { IconUrl: [32], HighResolutionIconUrl: [64, 128] };
const BUTTON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/**
 * Faults of a manifest, a sentence each; none means that it will do.
 * @param served whether the web server has a file of this path, such as `assets/icon-32.png`
 */
export function manifestFaults(xml: string, served: (path: string) => boolean): string[] {
  return [
    ...identityFaults(xml),
    ...addressFaults(xml, served),
    ...iconFaults(xml),
    ...textFaults(xml),
    ...idFaults(xml),
  ];
}

function identityFaults(xml: string): string[] {
  const faults: string[] = [];
  if (!GUID.test(content(xml, "Id"))) faults.push("<Id> 应为小写的 GUID");
  if (!FOUR_PARTS.test(content(xml, "Version"))) faults.push("<Version> 应为四段数字，如 1.0.0.0");
  if (content(xml, "DefaultLocale") !== "zh-CN") faults.push("<DefaultLocale> 应为 zh-CN");
  return faults;
}

function addressFaults(xml: string, served: (path: string) => boolean): string[] {
  const base = new URL(".", value(xml, "SourceLocation")).href;
  return addresses(xml).flatMap((address) => {
    if (!address.startsWith("https://")) return [`${address} 应为 https 地址`];
    if (!address.startsWith(base)) return [`${address} 与窗格不在同一地址下`];
    const path = address.slice(base.length).replace(/[?#].*/, "");
    return served(path) ? [] : [`${address} 所指的文件 ${path} 不存在`];
  });
}

function iconFaults(xml: string): string[] {
  const named = Object.entries(ICON_SIZES).flatMap(([tag, sizes]) => {
    const size = Number(/(\d+)\.png$/.exec(value(xml, tag))?.[1]);
    return sizes.includes(size) ? [] : [`<${tag}> 应为 ${sizes.join(" 或 ")} 像素的 PNG`];
  });
  const buttons = all(xml, /<bt:Image size="(\d+)"/g).filter((size) => !BUTTON_SIZES.includes(Number(size)));
  return [...named, ...buttons.map((size) => `功能区图标没有 ${size} 像素这一种`)];
}

function textFaults(xml: string): string[] {
  return Object.entries(LENGTHS).flatMap(([tag, longest]) => {
    const element = new RegExp(`<${tag}[ >].*?(?:</${tag}>|/>)`, "s").exec(xml)?.[0] ?? "";
    const texts = [content(element, tag), ...all(element, /(?:DefaultValue|Value)="([^"]*)"/g)].filter(
      Boolean,
    );
    if (texts.length === 0) return [`缺少 <${tag}>`];
    return texts
      .filter((text) => text.length > longest)
      .map((text) => `<${tag}> 超过 ${longest} 字：${text.slice(0, 10)}…`);
  });
}

/** Every `resid` is a resource's `id`, at most 32 characters long. */
function idFaults(xml: string): string[] {
  const defined = new Set(all(xml, /<bt:(?:Image|Url|String)[^>]* id="([^"]*)"/g));
  return all(xml, / resid="([^"]*)"/g).flatMap((id) => [
    ...(defined.has(id) ? [] : [`资源 ${id} 没有定义`]),
    ...(id.length > 32 ? [`资源名 ${id} 超过 32 个字符`] : []),
  ]);
}

function addresses(xml: string): string[] {
  return all(xml, /(?:DefaultValue|Value)="([a-z]+:\/\/[^"]*)"/g);
}

function content(xml: string, tag: string): string {
  return new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]?.trim() ?? "";
}

function value(xml: string, tag: string): string {
  return new RegExp(`<${tag}\\s[^>]*DefaultValue="([^"]*)"`).exec(xml)?.[1] ?? "";
}

function all(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? "");
}
