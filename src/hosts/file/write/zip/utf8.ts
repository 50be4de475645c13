/** Characters gathered before they are turned into bytes: many small pieces cost more than a few large ones. */
const PIECE = 1 << 16;

/** Text in pieces as UTF-8 in larger pieces. */
export function* utf8(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let gathered = "";
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < PIECE) continue;
    yield encoder.encode(gathered);
    gathered = "";
  }
  if (gathered) yield encoder.encode(gathered);
}
