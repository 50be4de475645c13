import { damaged } from "../read/package/refusals";

const EXTERN_SHEET = 0x17;
const WORKBOOK = /^workbook$/i;
/** Where a property stream counts its sections and says where they begin. */
const SECTION_COUNT = 24;
const FIRST_SECTION = 28;
const SECTION_LENGTH = 20;

/** A stream of an OLE2 file. */
export interface Stream {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Refuses counts that the library would follow without end and without memory: those of sheets referred to, and those
 * of document properties.
 */
export function refuseEndless(streams: readonly Stream[]): void {
  for (const { name, content } of streams) {
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
    const endless = WORKBOOK.test(name)
      ? hasEmptyReference(view)
      : name.endsWith("SummaryInformation") && hasEndlessSection(view);
    if (endless) throw damaged("旧格式（.xls 或 .et）的内容无法读出");
  }
}

/** A list of sheets referred to without even its count. */
function hasEmptyReference(view: DataView): boolean {
  for (let at = 0; at + 4 <= view.byteLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === EXTERN_SHEET && view.getUint16(at + 2, true) < 2) return true;
  }
  return false;
}

/** A section with more properties than the stream has room for. */
function hasEndlessSection(view: DataView): boolean {
  if (view.byteLength < FIRST_SECTION) return view.byteLength > 0;
  const sections = view.getUint32(SECTION_COUNT, true);
  if (FIRST_SECTION + sections * SECTION_LENGTH > view.byteLength) return true;
  return Array.from({ length: sections }, (_, i) => FIRST_SECTION + i * SECTION_LENGTH).some((at) => {
    const start = view.getUint32(at + 16, true);
    return start + 8 > view.byteLength || start + 8 + 8 * view.getUint32(start + 4, true) > view.byteLength;
  });
}
