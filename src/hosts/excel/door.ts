/** The way into Excel: what the page's library offers, handed in so that tests can hand in their own. */
export interface ExcelDoor {
  /** Carries out a batch; see `runningIn`. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Whether a level of the requirement set ExcelApi is there, such as `1.9`. */
  readonly supports: (level: string) => boolean;
  /** Name of the workbook for people. */
  readonly name: string;
}

/**
 * Batches without `Excel.run`, which has Excel keep every range for requests that might follow, and asks it to let go of them in one
 * request more. Here a range lives as long as its request; who needs it again gets it again.
 */
export function runningIn(library: Pick<typeof Excel, "RequestContext">): ExcelDoor["run"] {
  return async (batch) => {
    const context = new library.RequestContext();
    const done = await batch(context);
    await context.sync();
    return done;
  };
}

const UNSAVED = "未保存的工作簿";

/** The library that office.js put into this page. Only after `Office.onReady`. */
export function pageDoor(): ExcelDoor {
  return {
    run: runningIn(Excel),
    supports: (level) => Office.context.requirements.isSetSupported("ExcelApi", level),
    name: nameOf(Office.context.document.url),
  };
}

/** `C:\\表\\公诉科.xlsx` and `https://server/%E8%A1%A8.xlsx` → the last part; a new workbook has no address yet. */
export function nameOf(address: string | null | undefined): string {
  const last = (address ?? "").split(/[\\/]/).at(-1) ?? "";
  if (last === "") return UNSAVED;
  return /^https?:/i.test(address ?? "") ? decoded(last) : last;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
