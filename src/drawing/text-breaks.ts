import { codeAt } from "../workbook/text/code-at";

export const FEED = 10;
const ASCII = 0x80;

/** What the breaking of lines asks of a character, as bits by character code: tables are what makes long tables fast. */
export const NEVER_FIRST = 1;
export const NEVER_LAST = 2;
export const IN_WORD = 4;
export const LINE_HABITS = new Uint8Array(0x10000);
note("，。、；：？！）》」』】〕〉”’…—％·．］｝〗〙〛‰℃°′″々〃,.;:?!)]}%～", NEVER_FIRST);
note("（《「『【〔〈“‘［｛〖〘〚＄￡¥£№([{￥$", NEVER_LAST);
for (let code = 33; code < ASCII; code++) LINE_HABITS[code]! |= IN_WORD;
// The second half of a rare character stays with the first.
LINE_HABITS.fill(NEVER_FIRST, 0xdc00, 0xe000);

/** Width of each character in ems, and in hundredths of one. Latin is taken as wide as the widest of the fonts that may stand in. */
const EMS = new Float64Array(0x10000).fill(1);
export const HUNDREDTHS = new Uint8Array(0x10000).fill(100);
for (let code = 0; code < ASCII; code++) measure(latinEms(String.fromCharCode(code)), code);
measure(0, 0xdc00, 0xe000);
measure(0.5, 0xff61, 0xffdd);
for (const unseen of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) measure(0, unseen);

/** Notes the width of the characters from one to before another. */
function measure(ems: number, from: number, to = from + 1): void {
  EMS.fill(ems, from, to);
  HUNDREDTHS.fill(Math.round(ems * 100), from, to);
}

/** Where each line begins in a room of so many ems; a line feed belongs to the line it ends. Stops after `most` lines. */
export function startsWithin(text: string, room: number, most = Infinity): number[] {
  const starts: number[] = [];
  noteStarts(starts, text, room, most);
  return starts;
}

/** The same, written over what `starts` holds; answers how many they are, behind which the former stand. */
export function noteStarts(starts: number[], text: string, room: number, most = Infinity): number {
  starts[0] = 0;
  let count = 1;
  let lineStart = 0;
  let used = 0;
  let gap = 0;
  let usedAtGap = 0;
  const { length } = text;
  let before = 0;
  for (let i = 0; i < length && count < most; i++) {
    const code = codeAt(text, i);
    if (i > lineStart && mayBreak(before, code)) {
      gap = i;
      usedAtGap = used;
    }
    before = code;
    const wide = EMS[code]!;
    // Twice where what goes to the next line is too long for that one too.
    while (used + wide > room && i > lineStart && code !== FEED) {
      // A word or a pair that may not be parted goes to the next line whole, unless it is all there is on this one.
      const cut = gap > lineStart ? gap : i;
      used -= gap > lineStart ? usedAtGap : used;
      starts[count++] = lineStart = cut;
    }
    used += wide;
    if (code === FEED && i + 1 < length) {
      starts[count++] = lineStart = i + 1;
      used = 0;
    }
  }
  return count;
}

function mayBreak(before: number, after: number): boolean {
  const left = LINE_HABITS[before]!;
  const right = LINE_HABITS[after]!;
  return (right & NEVER_FIRST) === 0 && (left & NEVER_LAST) === 0 && (left & right & IN_WORD) === 0;
}

function note(characters: string, habit: number): void {
  for (const character of characters) LINE_HABITS[character.charCodeAt(0)]! |= habit;
}

function latinEms(character: string): number {
  if (character < " ") return 0;
  if (/[MWmw@%]/.test(character)) return 0.98;
  if (/[A-Z&]/.test(character)) return 0.76;
  return /[ ijl.,;:'|!()[\]]/.test(character) ? 0.4 : 0.64;
}
