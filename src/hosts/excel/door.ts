/** The way into Excel: what the page's library offers, handed in so that tests can hand in their own. */
export interface ExcelDoor {
  /** `Excel.run`. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Whether a level of the requirement set ExcelApi is there, such as `1.9`. */
  readonly supports: (level: string) => boolean;
  /** Name of the workbook for people. */
  readonly name: string;
}

const UNSAVED = "未保存的工作簿";

/** The library that office.js put into this page. Only after `Office.onReady`. */
export function pageDoor(): ExcelDoor {
  return {
    run: (batch) => Excel.run(batch),
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
