// Marks that turn the direction of what follows (U+202E shows txt.exe as exe.txt), and halves of surrogate pairs.
const ODD = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;

/** One of them, or one half of any pair: a single class, which engines look for fastest, settles nearly every cell. */
const SUSPECT = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/;

/** Text without what cannot be seen and makes the rest be seen wrongly; the same text where there is nothing of the kind. */
export function legible(text: string): string {
  return SUSPECT.test(text) ? text.replace(ODD, "") : text;
}
