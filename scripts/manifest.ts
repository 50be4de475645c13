/**
 * What the schema of manifests does not say, and Excel only says by not showing the add-in.
 * Patterns are enough here: the file is our own and small, and the schema check knows its shape.
 */

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const FOUR_PARTS = /^\d{1,5}(\.\d{1,5}){3}$/;

/** Longest texts that Excel takes, by element. */
const LENGTHS = { ProviderName: 125, DisplayName: 125, Description: 250 };

/** The same of the ribbon's texts, by the list that they stand in. */
const RESOURCE_LENGTHS = { ShortStrings: 125, LongStrings: 250 };

/** Pixels of a side that each place wants. */
const ICON_SIZES = { IconUrl: [32], HighResolutionIconUrl: [64, 128] };
const BUTTON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const NEEDED_BUTTON_SIZES = [16, 32, 80];

/** What the manifest names without having it. */
export interface ManifestWorld {
  /** Whether the web server has a file of this path, such as `assets/icon-32.png`. */
  served(path: string): boolean;
  /** Ids of the actions that a button may stand for. */
  readonly actions: readonly string[];
  /** Ids that the hidden page answers to. */
  readonly functions: readonly string[];
}

/** Faults of a manifest, a sentence each; none means that it will do. */
export function manifestFaults(xml: string, world: ManifestWorld): string[] {
  return [
    ...identityFaults(xml),
    ...addressFaults(xml, (path) => world.served(path)),
    ...iconFaults(xml),
    ...textFaults(xml),
    ...resourceFaults(xml),
    ...idFaults(xml),
    ...buttonFaults(xml, world),
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
  return [...named, ...ribbonIconFaults(xml)];
}

/** A size that Excel knows, and the file of that size behind it. */
function ribbonIconFaults(xml: string): string[] {
  // Several buttons may bear one icon.
  const used = new Set(xml.match(/<bt:Image size="\d+" resid="[^"]*"/g));
  return [...used].flatMap((image) => {
    const [size, id] = [attribute(image, "size"), attribute(image, "resid")];
    if (!BUTTON_SIZES.includes(Number(size))) return [`功能区图标没有 ${size} 像素这一种`];
    const file = new RegExp(`<bt:Image id="${id}" DefaultValue="([^"]*)"`).exec(xml)?.[1];
    return !file || file.endsWith(`-${size}.png`) ? [] : [`图标 ${id} 应为 ${size} 像素的 PNG`];
  });
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

/** Every text of the ribbon is short enough, and there in English too. */
function resourceFaults(xml: string): string[] {
  return Object.entries(RESOURCE_LENGTHS).flatMap(([list, longest]) => {
    const strings =
      within(xml, `bt:${list}`)
        .join("")
        .match(/<bt:String .*?<\/bt:String>|<bt:String [^>]*\/>/gs) ?? [];
    return strings.flatMap((string) => {
      const id = attribute(string, "id");
      const texts = all(string, /(?:DefaultValue|Value)="([^"]*)"/g);
      return [
        ...(texts.some((text) => text.length > longest) ? [`${id} 的文字超过 ${longest} 字`] : []),
        ...(/<bt:Override Locale="en-US" Value="[^"]+"/.test(string) ? [] : [`${id} 没有英文（en-US）`]),
      ];
    });
  });
}

/** Every `resid` is a resource's `id`, at most 32 characters long, and nothing has the name of another. */
function idFaults(xml: string): string[] {
  const resources = all(xml, /<bt:(?:Image|Url|String)[^>]* id="([^"]*)"/g);
  const places = all(xml, /<(?:Control|Group|CustomTab)[^>]* id="([^"]*)"/g);
  const used = new Set(all(xml, / resid="([^"]*)"/g));
  return [
    ...[...used].filter((id) => !resources.includes(id)).map((id) => `资源 ${id} 没有定义`),
    ...resources.filter((id) => !used.has(id)).map((id) => `资源 ${id} 没有用到`),
    ...resources.filter((id) => id.length > 32).map((id) => `资源名 ${id} 超过 32 个字符`),
    ...[...repeated(resources), ...repeated(places)].map((id) => `${id} 出现了两次`),
  ];
}

function buttonFaults(xml: string, { actions, functions }: ManifestWorld): string[] {
  return within(xml, "Control").flatMap((control) => {
    const id = attribute(control, "id");
    const sizes = all(control, /<bt:Image size="(\d+)"/g).map(Number);
    const called = content(control, "FunctionName");
    return [
      ...(actions.includes(id) ? [] : [`按钮 ${id} 没有对应的操作`]),
      ...(called && called !== id ? [`按钮 ${id} 调用的却是 ${called}`] : []),
      ...(called && !functions.includes(called) ? [`功能区页面不认识 ${called}`] : []),
      ...NEEDED_BUTTON_SIZES.filter((size) => !sizes.includes(size)).map(
        (size) => `按钮 ${id} 缺少 ${size} 像素的图标`,
      ),
    ];
  });
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i);
}

/** Elements of a name, whole; they never stand in one another here. */
function within(xml: string, tag: string): string[] {
  return xml.match(new RegExp(`<${tag}[ >].*?</${tag}>`, "gs")) ?? [];
}

function attribute(element: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? "";
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
