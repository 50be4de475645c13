/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { act, waitFor } from "@testing-library/react";
import { hearWords, leaveWord, takeWord } from "../../src/hosts/file/browser/left-word";
import { HostError } from "../../src/workbook/host-error";
import { departmentAtWork } from "../support/pane-workbooks";
import { goTo, screen, showPane } from "./pane";

/** What an action came to is seen and heard, however far down the user is. */

const SAID = "工作表受保护，请先撤销保护。";
const styles = readFileSync(join(__dirname, "../../src/fronts/pane/page/taskpane.css"), "utf8");

/** Elements around one, itself first, up to the page's own. */
function around(element: Element): Element[] {
  const parent = element.parentElement;
  return parent === null || parent === document.body ? [element] : [element, ...around(parent)];
}

test("a refusal is seen where the user has scrolled to, and heard", async () => {
  const style = document.head.appendChild(document.createElement("style"));
  style.textContent = styles;
  const pane = await showPane(departmentAtWork());
  await goTo(pane, /^问题/);
  pane.workbook.refusal = new HostError("no-access", SAID);
  await pane.user.click(screen.getByRole("button", { name: "采用“一级”" }));
  const said = await screen.findByText(SAID);
  const stuck = around(said).filter((one) => getComputedStyle(one).position === "sticky");
  expect(stuck.map((one) => getComputedStyle(one).top)).toEqual(["0px"]);
  expect(said.closest("[role=alert]")).not.toBeNull();
  style.remove();
});

test("the keyboard stays where it was when an action was refused", async () => {
  const pane = await showPane(departmentAtWork());
  await goTo(pane, /^问题/);
  pane.workbook.refusal = new HostError("no-access", SAID);
  const adopt = screen.getByRole("button", { name: "采用“一级”" });
  adopt.focus();
  // A browser takes the focus from a button that is out of reach; jsdom leaves it there.
  const watch = new MutationObserver(() => adopt.hasAttribute("disabled") && adopt.blur());
  watch.observe(adopt, { attributes: true });
  await pane.user.keyboard("{Enter}");
  await screen.findByText(SAID);
  await waitFor(() => expect(document.activeElement).toBe(adopt));
  watch.disconnect();
});

describe("what a button of the ribbon could say nowhere else", () => {
  const told = (key: string, newValue: string | null) =>
    act(() => void window.dispatchEvent(new StorageEvent("storage", { key, newValue })));

  test("is said at once where the pane is open, and only once", async () => {
    await showPane(departmentAtWork(), {}, { hearWords });
    leaveWord(SAID);
    told("IRPC.leftWord", SAID);
    expect(await screen.findByText(SAID)).toBeTruthy();
    expect(takeWord()).toBeNull();
  });

  test("is said when the pane is looked at again, where the browser told nothing", async () => {
    await showPane(departmentAtWork(), {}, { hearWords });
    leaveWord(SAID);
    act(() => void window.dispatchEvent(new Event("focus")));
    expect(await screen.findByText(SAID)).toBeTruthy();
  });

  test("waits for a pane to open where none is", async () => {
    const { page } = await showPane(departmentAtWork(), {}, { hearWords });
    page.unmount();
    leaveWord(SAID);
    told("IRPC.leftWord", SAID);
    expect(takeWord()).toBe(SAID);
  });
});
