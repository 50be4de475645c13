import { DIALOG_CODES, dialogAnswer, type AskedDialog } from "../../office-host/dialogs";

/** What office.js takes for a COM array. */
export const array = (items: readonly unknown[]) => ({ toArray: () => items });

type Handler = (id: number, message: unknown) => void;

/** As the library numbers its events: what comes to the pane, and what comes to its window. */
export const FROM_DIALOG = 10;
const FROM_PANE = 12;
/** Pixels of the screen that windows are measured by. */
const SCREEN = { width: 1280, height: 800 };
/** Milliseconds: somebody closes a window, and Excel tells the pane. */
const LOOK_AGAIN = 20;

/** The pane's side: Excel opens one window more, and carries texts to it and back. */
export class PageDialogs {
  /** The person before Excel does not let windows open. */
  isIgnored = false;
  private handler: Handler = () => undefined;
  private toDialog: Handler = () => undefined;
  private open: Window | null = null;

  get isOpen(): boolean {
    return this.open !== null;
  }

  /** `asked` as JSON; `done` hears how Excel answers. */
  show(asked: string, handler: Handler, done: (code: number) => void): void {
    const dialog = JSON.parse(asked) as AskedDialog;
    const state = { isOpen: this.open !== null, isIgnored: this.isIgnored };
    const code = dialogAnswer(dialog, window.location.href, state);
    if (code === DIALOG_CODES.opened) {
      this.handler = handler;
      const size = `width=${(SCREEN.width * dialog.width) / 100},height=${(SCREEN.height * dialog.height) / 100}`;
      this.open = window.open(dialog.url, "_blank", `popup,${size}`);
      this.watch();
    }
    setTimeout(() => done(code), 0);
  }

  /** The pane closes it. */
  close(done: (code: number) => void): void {
    this.open?.close();
    this.open = null;
    done(0);
  }

  /** The window has an ear. */
  hears(handler: Handler): void {
    this.toDialog = handler;
  }

  /** The pane says something. */
  tellDialog(message: string): void {
    setTimeout(() => this.toDialog(FROM_PANE, told(message)), 0);
  }

  /** The window says something. */
  tellPane(message: string): void {
    setTimeout(() => this.handler(FROM_DIALOG, told(message)), 0);
  }

  private watch(): void {
    const dialog = this.open;
    const timer = setInterval(() => {
      if (!dialog?.closed && this.open === dialog) return;
      clearInterval(timer);
      if (this.open !== dialog) return;
      this.open = null;
      this.handler(FROM_DIALOG, array([DIALOG_CODES.closedByUser]));
    }, LOOK_AGAIN);
  }
}

/** A text, whatever it was made from: nothing else passes between the two pages. */
function told(message: string): unknown {
  if (typeof message !== "string") throw new Error("A dialog hears and says texts alone.");
  return array([0, message, window.location.origin]);
}

/** In a window that Excel opened: it speaks to its pane through Excel, and to nobody else. */
export function dialogExternal(opener: Window): Record<string, unknown> {
  const { dialogs } = opener;
  // Desktop Excel's windows know of no other page.
  Object.assign(window, { opener: null });
  return {
    MessageParent2(json: string): void {
      dialogs.tellPane((JSON.parse(json) as { messageToParent: string }).messageToParent);
    },
    RegisterEvent(id: number, _target: unknown, handler: Handler, done: (code: number) => void): void {
      if (id === FROM_PANE) dialogs.hears(handler);
      done(0);
    },
  };
}

/** What the pane's page asks of Excel about its window; null where `id` is about something else. */
export function paneExternal(dialogs: PageDialogs): Record<string, unknown> {
  return {
    MessageChild2(json: string): void {
      dialogs.tellDialog((JSON.parse(json) as { messageContent: string }).messageContent);
    },
    UnregisterEvent(id: number, _target: unknown, done: (code: number) => void): void {
      if (id === FROM_DIALOG) dialogs.close(done);
      else done(0);
    },
  };
}
