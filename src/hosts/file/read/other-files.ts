import { HostError } from "../../../workbook/host-error";

/** What people send in place of a workbook, and what they can do about it. */
const OTHER_FILES = {
  word: "这是 Word 文档，不是 Excel 工作簿。请把其中的表格复制到下发的工作簿里，存为 .xlsx 后再用。",
  slides: "这是演示文稿，不是 Excel 工作簿。请把其中的内容填到下发的工作簿里，存为 .xlsx 后再用。",
  openSheet: "这是 OpenDocument 表格（.ods），请用 WPS、Excel 或 LibreOffice 另存为 .xlsx 后再用。",
  openText:
    "这是 OpenDocument 文档，不是 Excel 工作簿。请把其中的表格复制到下发的工作簿里，存为 .xlsx 后再用。",
  archive: "这是压缩包，不是 Excel 工作簿。请先解压，再选里面的工作簿。",
  picture: "这是图片，不是 Excel 工作簿。请选填好的电子表格；只有扫描件或照片的，请照着填到下发的工作簿里。",
  pdf: "这是 PDF 文件，不是 Excel 工作簿。请选填好的电子表格；只有扫描件的，请照着填到下发的工作簿里。",
} as const;

type OtherFile = keyof typeof OTHER_FILES;

/** The refusal of a file that is something else, by what it is. */
function otherFile(kind: OtherFile): HostError {
  return new HostError("not-a-workbook", OTHER_FILES[kind]);
}

const BY_PART: readonly (readonly [part: string, kind: OtherFile])[] = [
  ["word/document.xml", "word"],
  ["ppt/presentation.xml", "slides"],
];
const OPEN_SHEET = "application/vnd.oasis.opendocument.spreadsheet";

/** What a package without a workbook is: `mimetype` is the word by which an OpenDocument file names itself, null where there is none. */
export function otherPackage(has: (part: string) => boolean, mimetype: string | null): HostError {
  const found = BY_PART.find(([part]) => has(part));
  if (found) return otherFile(found[1]);
  if (mimetype === null) return otherFile("archive");
  return otherFile(mimetype.startsWith(OPEN_SHEET) ? "openSheet" : "openText");
}

const BY_STREAM: readonly (readonly [stream: string, kind: OtherFile])[] = [
  ["worddocument", "word"],
  ["powerpoint document", "slides"],
];

/** What an OLE2 file is whose streams have these names, in small letters; null where that is not known. */
export function otherOleFile(names: readonly string[]): HostError | null {
  const found = BY_STREAM.find(([stream]) => names.includes(stream));
  return found ? otherFile(found[1]) : null;
}

/** How files of other kinds begin. */
const BEGINNINGS: readonly (readonly [bytes: readonly number[], kind: OtherFile])[] = [
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0xff, 0xd8, 0xff], "picture"],
  [[0x89, 0x50, 0x4e, 0x47], "picture"],
  [[0x47, 0x49, 0x46, 0x38], "picture"],
  [[0x42, 0x4d], "picture"],
  [[0x49, 0x49, 0x2a, 0x00], "picture"],
  [[0x4d, 0x4d, 0x00, 0x2a], "picture"],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], "archive"],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], "archive"],
];

/** What a file is by how it begins; null where it might be a text. */
export function otherBeginning(bytes: Uint8Array): HostError | null {
  const found = BEGINNINGS.find(([beginning]) => beginning.every((byte, i) => bytes[i] === byte));
  return found ? otherFile(found[1]) : null;
}
