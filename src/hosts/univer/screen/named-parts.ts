/** Names of what bears a picture alone, as the component's own hints have them; by the command behind it. */
const BY_COMMAND: Readonly<Record<string, string>> = {
  "univer.command.undo": "撤销",
  "univer.command.redo": "重做",
  "sheet.command.set-once-format-painter": "格式刷",
  "sheet.command.clear-selection-all": "清除全部",
  "sheet.command.set-range-font-family": "字体",
  "sheet.command.set-range-fontsize": "字号",
  "sheet.command.set-range-bold": "粗体",
  "sheet.command.set-range-italic": "斜体",
  "sheet.command.set-range-underline": "下划线",
  "sheet.command.set-range-text-color": "文本颜色",
  "sheet.command.set-background-color": "单元格颜色",
  "sheet.command.set-border-basic": "边框",
  "sheet.command.set-horizontal-text-align": "水平对齐",
  "sheet.command.set-vertical-text-align": "垂直对齐",
  "sheet.command.set-text-wrap": "文本换行",
  "sheet.command.add-worksheet-merge": "合并单元格",
  "sheet.command.smart-toggle-filter": "筛选",
  "sheet.menu.sheets-sort": "排序",
  "ui.operation.open-find-dialog": "查找和替换",
  "sheet.command.toggle-gridlines": "切换网格线",
};

/** The same for what has no command: the first that fits. */
const BY_PLACE: readonly (readonly [selector: string, name: string])[] = [
  ["[data-u-comp=defined-name] input", "名称框"],
  ["[data-u-comp=defined-name] a", "已命名的区域"],
  ["[data-u-comp=sidebar] button", "关闭侧栏"],
  ["a[role=button]", "缩放到 100%"],
  ["[role=handle], [data-zoom-handle]", "拖动缩放"],
];

/** And for what is known by its picture alone; in the bar of sheets first. */
const BY_PICTURE: readonly (readonly [selector: string, name: string])[] = [
  ["[data-u-comp=sheet-bar-append-button] .univerjs-icon-increase-icon", "新建工作表"],
  [".univerjs-icon-convert-icon", "全部工作表"],
  [".univerjs-icon-more-icon.univer-rotate-180", "前面的标签"],
  [".univerjs-icon-more-icon", "后面的标签"],
  [".univerjs-icon-reduce-icon", "缩小"],
  [".univerjs-icon-increase-icon", "放大"],
  [".univerjs-icon-close-icon", "关闭"],
];

const LAID_OVER = "body > [data-radix-popper-content-wrapper]";
const PARTS = "button, input, a, canvas, [aria-haspopup], [role=track], [role=handle], [role=dialog]";
/** The component draws in bursts. */
const AFTER_MS = 100;

/**
 * Gives the buttons and fields around the cells names for who does not see their pictures, and takes away what the component
 * says of them against the rules (ARIA in HTML), now and whenever it draws others: also those behind "⋮", which it lays over
 * the page.
 */
export function nameAround(container: HTMLElement): void {
  const { body } = container.ownerDocument;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const all = (): void => {
    timer = undefined;
    for (const place of [container, ...body.querySelectorAll<HTMLElement>(LAID_OVER)])
      for (const part of place.querySelectorAll<HTMLElement>(PARTS)) mend(part);
  };
  const soon = (): void => {
    timer ??= setTimeout(all, AFTER_MS);
  };
  new MutationObserver(soon).observe(container, {
    ...{ childList: true, subtree: true },
    // Drawn anew where something drops down.
    attributeFilter: ["aria-expanded"],
  });
  new MutationObserver(soon).observe(body, { childList: true });
  soon();
}

function mend(part: HTMLElement): void {
  // Before everything else of the page: whoever goes on by Tab is taken past it where it stands.
  if (part.tabIndex > 0) part.tabIndex = 0;
  const name = nameOf(part);
  const role = part.getAttribute("role");
  if (role === "track") part.setAttribute("role", "none");
  else if (role === "handle") {
    part.removeAttribute("role");
    part.dataset.zoomHandle = "";
  }
  if (name !== null) part.setAttribute("aria-label", name);
  if (part.hasAttribute("aria-haspopup") && part.tagName !== "BUTTON") dropsDown(part);
}

/** A box that something drops down from is a button, unless there is one in it. */
function dropsDown(box: HTMLElement): void {
  const inner = box.querySelector("button, input");
  if (!inner) {
    if (!box.hasAttribute("role")) box.setAttribute("role", "button");
    return;
  }
  for (const about of ["aria-haspopup", "aria-expanded"]) {
    const said = box.getAttribute(about);
    if (said !== null && inner.tagName === "BUTTON") inner.setAttribute(about, said);
    box.removeAttribute(about);
  }
}

/** Null where it has a name, or words of its own. */
function nameOf(part: HTMLElement): string | null {
  if (part.hasAttribute("aria-label") || part.tagName === "CANVAS") return null;
  if (part.getAttribute("role") === "dialog") return openerOf(part);
  if (part.tagName !== "INPUT" && part.textContent.trim() !== "") return null;
  const command = part.closest<HTMLElement>("[data-u-command]")?.dataset.uCommand ?? "";
  const known = BY_COMMAND[command] ?? BY_PLACE.find(([selector]) => part.matches(selector))?.[1];
  return known ?? BY_PICTURE.find(([selector]) => pictureOf(part, selector))?.[1] ?? null;
}

/** What drops down is called as the button that it drops down from. */
function openerOf({ id, ownerDocument }: HTMLElement): string {
  const opener = ownerDocument.querySelector(`[aria-controls="${CSS.escape(id)}"]`);
  const named = opener?.hasAttribute("aria-label") ? opener : opener?.querySelector("[aria-label]");
  return named?.getAttribute("aria-label") ?? "选项";
}

function pictureOf(part: HTMLElement, selector: string): boolean {
  return [...part.querySelectorAll("svg")].some((svg) => svg.matches(selector));
}
