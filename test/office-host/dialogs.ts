/** As desktop Excel answers `displayDialogAsync` (learn.microsoft.com, dialog-handle-errors-events). */
export const DIALOG_CODES = {
  opened: 0,
  untrusted: 12_004,
  needsHttps: 12_005,
  closedByUser: 12_006,
  alreadyOpen: 12_007,
  ignored: 12_009,
} as const;

/** What an add-in asks for, as the library hands it over. */
export interface AskedDialog {
  readonly url: string;
  /** Percent of the screen. */
  readonly width: number;
  readonly height: number;
}

/** How the person before Excel, and Excel, stand to windows of an add-in. */
export interface DialogState {
  readonly isOpen: boolean;
  /** In Excel on the web somebody may not let it open. */
  readonly isIgnored: boolean;
}

/** Whether a page may open a window: one at a time, of its own server, by https; this machine alone is trusted without. */
export function dialogAnswer({ url }: AskedDialog, page: string, { isOpen, isIgnored }: DialogState): number {
  const [asked, own] = [new URL(url, page), new URL(page)];
  if (asked.origin !== own.origin && asked.protocol === own.protocol) return DIALOG_CODES.untrusted;
  if (asked.protocol !== "https:" && !isLoopback(asked)) return DIALOG_CODES.needsHttps;
  if (asked.origin !== own.origin) return DIALOG_CODES.untrusted;
  if (isOpen) return DIALOG_CODES.alreadyOpen;
  return isIgnored ? DIALOG_CODES.ignored : DIALOG_CODES.opened;
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === "127.0.0.1" || hostname === "localhost";
}
