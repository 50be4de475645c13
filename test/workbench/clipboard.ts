import type { Page } from "playwright-core";

/** What a program puts on the clipboard. */
export interface Put {
  readonly html?: string;
  readonly text?: string;
}

/** Puts on the clipboard what another program would, every byte of it. */
export async function copy(page: Page, put: Put): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const field = document.body.appendChild(document.createElement("textarea"));
    field.value = "x";
    field.select();
    // The keys are the browser's own here, not the sheet's.
    field.addEventListener("keydown", (event) => event.stopPropagation());
    const copied = (event: ClipboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (html !== undefined) event.clipboardData?.setData("text/html", html);
      if (text !== undefined) event.clipboardData?.setData("text/plain", text);
      field.remove();
    };
    window.addEventListener("copy", copied, { capture: true, once: true });
  }, put);
  await page.keyboard.press("Control+c");
}
