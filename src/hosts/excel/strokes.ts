/** A piece of a drawing that goes over in one request. */
export interface Stroke {
  /** Of the request, rather too many. */
  readonly bytes: number;
  readonly draw: () => void;
}

/** A range found by its address, and one call or one property of it, as the library writes them. */
export const CALL_BYTES = 350;

/** Draws them in their order; `send` is called whenever the request would grow beyond so many bytes. */
export async function drawAll(
  strokes: Iterable<Stroke>,
  mostBytes: number,
  send: () => Promise<void>,
): Promise<void> {
  let waiting = 0;
  for (const { bytes, draw } of strokes) {
    if (waiting > 0 && waiting + bytes > mostBytes) {
      await send();
      waiting = 0;
    }
    draw();
    waiting += bytes;
  }
}
