import { LESS } from "../package/bytes";
import { damaged } from "../package/refusals";
import type { PieceStep } from "./piece-step";

const DECLARED = /^[\uFEFF\u00EF\u00BB\u00BF\s]*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;
const LIKE_UTF8 = new Set(["utf-8", "utf8", "us-ascii", "ascii"]);

/** How to make a step to UTF-8 for a part that begins so; `null` where it is UTF-8. */
export function transcoder(head: Uint8Array): (() => PieceStep) | null {
  const label = encodingOf(head);
  return label === null ? null : () => stepFrom(label);
}

function encodingOf(head: Uint8Array): string | null {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === LESS && second === 0) return "utf-16le";
  if (first === 0 && second === LESS) return "utf-16be";
  const start = String.fromCharCode.apply(null, head.subarray(0, 100) as unknown as number[]);
  const label = DECLARED.exec(start)?.[1]?.toLowerCase();
  // Declared two bytes a character, yet readable: the declaration was forgotten when the part was converted.
  return label === undefined || LIKE_UTF8.has(label) || label.startsWith("utf-16") ? null : label;
}

function stepFrom(label: string): PieceStep {
  const decoder = decoderFor(label);
  const encoder = new TextEncoder();
  return (piece, last) => {
    try {
      return encoder.encode(decoder.decode(piece, { stream: !last }));
    } catch (error) {
      throw damaged("文字编码有误", error);
    }
  };
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (error) {
    throw damaged(`文字编码 ${label} 无法识别`, error);
  }
}
