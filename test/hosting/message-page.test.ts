import { readFileSync } from "node:fs";
import { join } from "node:path";

const PAGE = readFileSync(join(__dirname, "../../src/fronts/pane/page/message.html"), "utf8");

/** What one message of the page says. */
function message(id: string): string {
  const [, text = ""] = new RegExp(`<div id="${id}"[^>]*>([\\s\\S]*?)</div>`).exec(PAGE) ?? [];
  return text.replace(/<[^>]*>/g, " ").replace(/\s+/g, "");
}

test.each(["old-excel", "old-webview", "outside"])(
  "whom the pane cannot help (%s) is told of the workbench in the browser",
  (id) => expect(message(id)).toMatch(/浏览器工作台.*打印都和窗格一样.*网址请问管理员/),
);
