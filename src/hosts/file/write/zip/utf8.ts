import { XmlBytes } from "./xml-bytes";

/** A piece of a part: text, or what writes its bytes. */
export type XmlPiece = string | ((out: XmlBytes) => void);

/** Pieces as UTF-8, in larger pieces, each of them good until the one after the next is asked for. */
export function* utf8(pieces: Iterable<XmlPiece>): Generator<Uint8Array> {
  const out = new XmlBytes();
  for (const piece of pieces) {
    writePiece(out, piece);
    if (out.isFull) yield out.take();
  }
  const rest = out.take();
  if (rest.length > 0) yield rest;
}

/** Where short parts are written: a package has dozens, and each would make a room of its own grow. */
const short = new XmlBytes();

/** A short part as UTF-8, in one. */
export function inOne(pieces: Iterable<XmlPiece>): Uint8Array {
  // Not from the beginning: a part may be written while another one's pieces are made.
  const mark = short.mark;
  try {
    for (const piece of pieces) writePiece(short, piece);
    return short.copy(mark);
  } finally {
    short.backTo(mark);
  }
}

function writePiece(out: XmlBytes, piece: XmlPiece): void {
  if (typeof piece === "string") out.raw(piece);
  else piece(out);
}
