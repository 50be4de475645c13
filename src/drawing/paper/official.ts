import type { PaperBlock, PaperImage, PaperStyles } from "../../paper/paper-image";
import { dateInWords } from "./date-in-words";
import { blankLines, paragraph } from "./paragraphs";

/** Layout of 公文, one for all (GB/T 9704-2012): 22 lines of 28 characters, red head, page numbers at the outer edge. */

/** 打印 prints head and red line; 套打 leaves their places white for headed paper; 无 begins with the title. */
type RedHead = "print" | "blank" | "none";

const FANG = "仿宋_GB2312";
const RED = "FF0000";
const POINTS = 72 / 25.4;

const SIZE = 16;
/** Twenty-two of them are 225 mm; at 29 points programs that round up print twenty-one. */
const LINE = 28.95;
const TEXT_WIDTH = 156;
const CHARACTERS = 28;
/** Millimetres between the top of the text and the head, and between the number and the red line. */
const ABOVE_HEAD = 35;
const ABOVE_RULE = 4;
const RULE_WEIGHT = 1.5;
const LARGEST_MARK = 54;
/** Characters right of the date, where the seal goes. */
const SEAL = 4;

const PAGE: PaperImage["page"] = {
  width: 210,
  height: 297,
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
  footer: 21,
  grid: { characters: CHARACTERS, line: LINE },
};

/**
 * So that twenty-eight characters stand in a line. Word counts in twentieths of a point; one more, since LibreOffice makes
 * the text as wide as the places of its grid, which it cuts to twentieths too.
 */
const CLOSER = (Math.ceil((SIZE - (TEXT_WIDTH * POINTS) / CHARACTERS) * 20) + 1) / 20;
/** What a 公文 is written in. */
export const OFFICIAL_TEXT = { font: FANG, size: SIZE, exact: LINE } as const;
const text = { ...OFFICIAL_TEXT, closer: CLOSER };

const STYLES: PaperStyles = {
  mark: { font: "方正小标宋简体", size: LARGEST_MARK, align: "center", colour: RED },
  number: { ...text, align: "center", after: ABOVE_RULE * POINTS },
  title: { font: "方正小标宋简体", size: 22, align: "center", exact: 34, withNext: true },
  addressee: text,
  body: { ...text, firstLine: 2, align: "justify" },
  heading: { ...text, font: "黑体", firstLine: 2, withNext: true },
  subheading: { ...text, font: "楷体_GB2312", firstLine: 2, withNext: true },
  signed: { ...text, align: "right", withNext: true },
  cut: { font: "宋体", size: 12, align: "center", before: 24, after: 6, withNext: true },
  header: { font: "黑体", size: 12, align: "center" },
  cell: { font: FANG, size: 12 },
  label: { font: "黑体", size: 12, align: "center" },
  signature: { font: FANG, size: 12 },
  imprint: { font: FANG, size: 14, exact: 24 },
  footer: { font: "宋体", size: 14, exact: 20 },
};

/** What a 公文 is made of. */
export interface Official {
  /** As programs list it. */
  readonly title: string;
  readonly day: string;
  /** Who issues it, as the head says it. */
  readonly mark: string;
  /** `检廉预〔2012〕3号`; null leaves room to write it in. */
  readonly number: string | null;
  /** 签发人, of what goes upwards. */
  readonly signer?: string | null;
  readonly head: RedHead;
  /** From the title on. */
  readonly blocks: readonly PaperBlock[];
}

export function officialPaper({ title, day, blocks, ...head }: Official): PaperImage {
  const size = Math.min(LARGEST_MARK, Math.floor((TEXT_WIDTH * POINTS) / Math.max(1, head.mark.length)));
  const mark = {
    font: "方正小标宋简体",
    size,
    align: "center",
    colour: RED,
    before: ABOVE_HEAD * POINTS,
    exact: size * 1.3,
  } as const;
  return {
    page: PAGE,
    styles: { ...STYLES, mark },
    footer: "— &P —",
    footerOutside: true,
    title,
    day,
    blocks: [...headBlocks(head), ...besideSignature(blocks)],
  };
}

/** The signature never stands on a page alone: the last words before it go with it, and the white lines between. */
function besideSignature(blocks: readonly PaperBlock[]): readonly PaperBlock[] {
  const signed = blocks.findIndex((block) => block.kind === "paragraph" && block.style === "signed");
  const last = blocks.slice(0, signed < 0 ? 0 : signed).findLastIndex((block) => !isBlank(block));
  return blocks.map((block, i) =>
    block.kind === "paragraph" && i >= last && i < signed && last >= 0 ? { ...block, withNext: true } : block,
  );
}

function isBlank(block: PaperBlock): boolean {
  return block.kind === "paragraph" && block.text === "";
}

function headBlocks({
  mark,
  number,
  signer,
  head,
}: Pick<Official, "mark" | "number" | "signer" | "head">): PaperBlock[] {
  if (head === "none") return [];
  const isPrinted = head === "print";
  return [
    paragraph("mark", isPrinted ? mark : ""),
    ...blankLines(2),
    paragraph("number", numberLine(number ?? NO_NUMBER, signer)),
    { kind: "rule", colour: isPrinted ? RED : null, weight: RULE_WEIGHT },
    ...blankLines(2),
  ];
}

/** Room for a number that has not been given. */
const NO_NUMBER = "　　〔　　　〕　　号";

/** Of what goes upwards the number stands left and the signer right, one character from each edge. */
function numberLine(number: string, signer: string | null | undefined): string {
  if (signer === undefined) return number;
  const name = `签发人：${signer ?? "　　　"}`;
  const room = CHARACTERS - 2;
  const between = Math.max(1, Math.floor(room - ems(number) - ems(name)));
  return `${number}${"　".repeat(between)}${name}`;
}

/** A title in lines that break where words end, and the line below it that stays white. */
export function titleBlocks(title: string): PaperBlock[] {
  return [paragraph("title", title), ...blankLines(1)];
}

/** 署名 above the date and centred on it; right of the date four characters stay free for the seal. */
export function signedOff(name: string, day: string | null): PaperBlock[] {
  const date = dateInWords(day);
  const [nameWidth, dateWidth] = [ems(name), ems(date)];
  const beside = (nameWidth - dateWidth) / 2;
  const dateFree = Math.max(SEAL, beside);
  return [
    ...blankLines(2),
    { kind: "paragraph", style: "signed", text: name, free: dateFree - beside },
    { kind: "paragraph", style: "signed", text: date, free: dateFree },
  ];
}

/** How wide a text is in characters: what is no Chinese character takes half of one. */
function ems(words: string): number {
  return [...words].reduce(
    (sum, character) => sum + (character > "\u2e7f" || /[〔〕—]/.test(character) ? 1 : 0.5),
    0,
  );
}
