import { unzip } from "./unzip";

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** What a .docx says, paragraph by paragraph, tables row by row; a line feed and a tab as they are typed. */
export function paragraphsOf(bytes: Uint8Array): string[] {
  const xml = unzip(bytes).get("word/document.xml") ?? "";
  return [...xml.matchAll(/<w:p>([^]*?)<\/w:p>/g)].map(([, body = ""]) =>
    [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)]
      .map(([, text, sign]) => (sign === "br" ? "\n" : sign === "tab" ? "\t" : decoded(text ?? "")))
      .join(""),
  );
}

function decoded(xml: string): string {
  return xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_, decimal?: string, hex?: string, name = "") =>
    decimal || hex
      ? String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex ?? "", 16))
      : (ENTITIES[String(name)] ?? ""),
  );
}
