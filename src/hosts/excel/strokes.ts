/** A piece of a drawing that goes over in one request. */
export interface Stroke {
  /** Of the request, rather too many. */
  readonly bytes: number;
  readonly draw: () => void;
}

/** Of a request or an answer, so that with what stands around it stays below 1 MB. */
export const MOST_BYTES = 980_000;

/** Characters that take up to three bytes in JSON: all that is not plain ASCII. */
const LONG = /[^ !#-[\]-~]/g;

/** Of a text in JSON, rather too many. */
export function textBytes(text: string): number {
  return text.length + 2 * (text.match(LONG)?.length ?? 0);
}

/** A range found by its address, and one call or one property of it, as the library writes them. */
export const CALL_BYTES = 350;

/** Draws them in their order; `send` is called whenever the request would grow too long. */
export async function drawAll(strokes: Iterable<Stroke>, send: () => Promise<void>): Promise<void> {
  let waiting = 0;
  for (const { bytes, draw } of strokes) {
    if (waiting > 0 && waiting + bytes > MOST_BYTES) {
      await send();
      waiting = 0;
    }
    draw();
    waiting += bytes;
  }
}
