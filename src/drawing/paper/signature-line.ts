import { CHARACTER } from "../text-measure";

/** Who signs, each with the same share of a line of so many characters; the spaces are as wide as Chinese characters. */
export function signatureLine(words: readonly string[], width: number, size: number): string {
  const share = Math.floor((width * CHARACTER) / size / words.length);
  return words
    .map((text) => text.padEnd(share, "　"))
    .join("")
    .trimEnd();
}
