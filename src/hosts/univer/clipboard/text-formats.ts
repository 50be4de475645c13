/** Rules of a style sheet: what they are for, and what they say. */
const RULE = /([^{}]+)\{([^{}]*)\}/g;
/** A format of text alone: `"\@"`, `'@'`, `\@`. */
const FOR_TEXT = /mso-number-format\s*:\s*["']?\\?@["']?\s*(?:;|$)/i;
const ANY_FORMAT = /mso-number-format\s*:/i;
/** LibreOffice ends its own note of a cell's format with it. */
const NOTED = ";@";
/** Google's note of a cell's value: kind 2 is a text. */
const TEXT_OF_GOOGLE = /"1"\s*:\s*2\b/;

/** Whether cells of a page are marked as text, as Excel, WPS, LibreOffice and Google do it. */
export function textFormats(page: Document): (cell: Element) => boolean {
  const says = new Map<string, boolean>();
  for (const style of page.querySelectorAll("style")) {
    for (const [, selectors = "", rules = ""] of style.textContent.matchAll(RULE)) {
      if (!ANY_FORMAT.test(rules)) continue;
      for (const selector of selectors.replace("<!--", "").split(","))
        says.set(selector.trim().toLowerCase(), FOR_TEXT.test(rules));
    }
  }
  return (cell) => {
    const own = cell.getAttribute("style") ?? "";
    if (ANY_FORMAT.test(own)) return FOR_TEXT.test(own);
    // Older Excel and WPS: a text, whatever its format.
    if (cell.hasAttribute("x:str")) return true;
    if (cell.getAttribute("sdnum")?.endsWith(NOTED)) return true;
    if (TEXT_OF_GOOGLE.test(cell.getAttribute("data-sheets-value") ?? "")) return true;
    const tag = cell.nodeName.toLowerCase();
    const names = [...cell.classList].flatMap((name) => [`.${name}`, `${tag}.${name}`]);
    const found = [...names.map((name) => name.toLowerCase()), `#${cell.id.toLowerCase()}`, tag];
    return says.get(found.find((name) => says.has(name)) ?? "") ?? false;
  };
}
