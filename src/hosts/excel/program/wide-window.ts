import { HostError } from "../../../workbook/host-error";
import { pieceMessage, readAsked, type TextPiece } from "./wide-messages";

/** Percent of the screen. */
const SIZE = { width: 90, height: 90 };
/** A page that asks for nothing in this time was not loaded. */
const PATIENCE_MS = 20_000;
/** Characters of a message; nobody says how many Excel lets through. */
const PIECE = 50_000;

/** The part of office.js that opens windows. */
type Windows = Pick<Office.UI, "displayDialogAsync">;

const WIDEN = "也可以把窗格拉宽，在窗格里看。";
const REFUSED = `Excel 没有打开大窗口。请关闭别的对话框，再试一次；${WIDEN}`;
const NOT_SHOWN = `大窗口里的网页没有打开。请关掉大窗口，再试一次；还不行，请管理员检查服务器上的文件是否齐全；${WIDEN}`;
const UNTRUSTED = `加载项的地址不对，Excel 不让它打开大窗口。请管理员检查清单里的地址，要用 https，与窗格同一台服务器；${WIDEN}`;

/** What Excel's codes mean for the person before it (dialog-handle-errors-events in Microsoft's documentation). */
const REFUSALS: Readonly<Record<number, string>> = {
  12004: UNTRUSTED,
  12005: UNTRUSTED,
  12007: `已经开着一个本程序的窗口。请先关掉它，再试一次；${WIDEN}`,
  12009: `没有允许打开大窗口。请再试一次，问到时选“允许”；${WIDEN}`,
  12011: `浏览器拦住了弹出的窗口。请在浏览器里允许这个网站弹出窗口，再试一次；${WIDEN}`,
};

/** Excel's window was closed by the person before it. */
const CLOSED = 12_006;

/** A window beside the pane that shows what the pane hands over: one at a time, and what comes next goes into the same. */
export class WideWindow {
  private dialog: Office.Dialog | null = null;
  private shown = 0;
  private text = "";
  private onAsked: () => void = () => undefined;

  constructor(
    /** The page that it shows, of the same server as the pane. */
    private readonly address: string,
    private readonly windows: Windows = Office.context.ui,
  ) {}

  /** Resolves once the page has begun to take the text. Throws `HostError` where Excel opens none, or the page does not come. */
  async show(text: string): Promise<void> {
    this.text = text;
    this.shown += 1;
    if (this.dialog) {
      this.send(this.dialog, 0);
      return;
    }
    const dialog = await this.open();
    this.dialog = dialog;
    await new Promise<void>((resolve, reject) => {
      const fail = (): void => {
        clearTimeout(timer);
        this.close();
        reject(new HostError("refused", NOT_SHOWN));
      };
      const timer = setTimeout(fail, PATIENCE_MS);
      this.onAsked = () => {
        clearTimeout(timer);
        resolve();
      };
      this.listen(dialog, fail);
    });
  }

  /** Inside the page of Excel on the web, or as a window of its own. */
  private async open(): Promise<Office.Dialog> {
    const inside = await this.ask(true);
    const answer = inside.status === Office.AsyncResultStatus.Succeeded ? inside : await this.ask(false);
    if (answer.status === Office.AsyncResultStatus.Succeeded) return answer.value;
    throw new HostError("refused", REFUSALS[answer.error.code] ?? REFUSED, { cause: answer.error });
  }

  private ask(displayInIframe: boolean): Promise<Office.AsyncResult<Office.Dialog>> {
    return new Promise((resolve) =>
      this.windows.displayDialogAsync(this.address, { ...SIZE, displayInIframe }, resolve),
    );
  }

  private listen(dialog: Office.Dialog, failed: () => void): void {
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
      const message = "message" in event ? event.message : "";
      if (message === "close") return this.close();
      const asked = readAsked(message);
      // What it asks of an earlier text comes too late.
      if (!asked || (asked.shown !== 0 && asked.shown !== this.shown)) return;
      this.onAsked();
      this.send(dialog, asked.number);
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
      if (this.dialog === dialog) this.dialog = null;
      if ("error" in event && event.error === CLOSED) this.onAsked();
      else failed();
    });
  }

  /** A new text begins with its first piece; the page asks for the others. */
  private send(dialog: Office.Dialog, number: number): void {
    const of = Math.max(1, Math.ceil(this.text.length / PIECE));
    const text = this.text.slice(number * PIECE, (number + 1) * PIECE);
    const piece: TextPiece = { shown: this.shown, number, of, text };
    dialog.messageChild(pieceMessage(piece));
  }

  private close(): void {
    this.dialog?.close();
    this.dialog = null;
  }
}
