import { HostError } from "../../../workbook/host-error";

/** Bytes of a piece that Excel hands over at once; it allows no more. */
const PIECE = 4_194_304;
const REFUSED =
  "Excel 没有交出工作簿，没有报送。请退出单元格编辑，保存工作簿以后再试；还不行，在平台的网页上选这个文件报送。";

/** The part of office.js that hands a whole document over. */
type HandingOver = Pick<Office.Document, "getFileAsync" | "url">;

/** The workbook that Excel has open, as the bytes of a file, as it stands now. Throws `HostError` where Excel refuses. */
export async function bookFile(
  document: HandingOver = Office.context.document,
  form: Office.FileType = Office.FileType.Compressed,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const file = await answered<Office.File>((done) => document.getFileAsync(form, { sliceSize: PIECE }, done));
  try {
    const pieces: Uint8Array[] = [];
    for (let i = 0; i < file.sliceCount; i++) {
      const slice = await answered<Office.Slice>((done) => file.getSliceAsync(i, done));
      pieces.push(new Uint8Array(slice.data as ArrayLike<number>));
    }
    return { name: nameIn(document.url), bytes: joined(pieces) };
  } finally {
    // Excel hands over two at most at a time.
    file.closeAsync();
  }
}

function answered<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      // The word of a call that was done.
      if (String(status) === "succeeded") resolve(value);
      else reject(new HostError("refused", REFUSED, { cause: error }));
    });
  });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Of a path or an address the last part; a workbook that was never saved has none. */
function nameIn(url: string): string {
  const last = url.split(/[\\/]/).pop() ?? "";
  return last === "" ? "工作簿.xlsx" : last;
}
