import type { PaperImage } from "../../paper/paper-image";
import { writtenLines } from "./text-runs";

const AUTHOR = "廉政风险防控助手";
const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(" ");
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Title, maker and day, in place of the library's own, which names the second it ran in. */
export function coreProperties({ title, day }: PaperImage): { readonly path: string; readonly data: string } {
  const words = writtenLines(title)
    .join(" ")
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
  const stamps = ["created", "modified"].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`,
  );
  const properties = `<dc:title>${words}</dc:title><dc:creator>${AUTHOR}</dc:creator><cp:lastModifiedBy>${AUTHOR}</cp:lastModifiedBy>`;
  return {
    path: "docProps/core.xml",
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}>${properties}${stamps.join("")}</cp:coreProperties>`,
  };
}
