import { codeAt } from "./code-at";

// Marks that turn the direction of what follows (U+202E shows txt.exe as exe.txt), and halves of surrogate pairs.
const ODD = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;

/** Text without what cannot be seen and makes the rest be seen wrongly; the same text where there is nothing of the kind. */
export function legible(text: string): string {
  return isSuspect(text) ? text.replace(ODD, "") : text;
}

/** Code by code, which settles nearly every cell without a pattern. */
function isSuspect(text: string): boolean {
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const code = codeAt(text, i);
    if (code < 0x61c || (code > 0x2069 && code < 0xd800)) continue;
    if (code >= 0xd800 ? code < 0xe000 : code === 0x61c || code >= 0x200e) return true;
  }
  return false;
}
