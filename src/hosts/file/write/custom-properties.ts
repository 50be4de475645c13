import { xmlAttribute, xmlText } from "./zip/xml-text";

/** Written last: one of the properties may tell of all other parts. */
export const PROPERTIES_PART = "docProps/custom.xml";
const OPEN = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">`;
const CONTENT_TYPE = `<Override PartName="/${PROPERTIES_PART}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`;
const RELATIONSHIP = `<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${PROPERTIES_PART}"/>`;
/** The one format id that Office knows for custom properties, and its first free number. */
const FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const FIRST = 2;

/** Adds the custom document properties, which exceljs does not know, to the parts of a package. */
export function addCustomProperties(
  parts: Map<string, string>,
  properties: Readonly<Record<string, string>>,
): void {
  const entries = Object.entries(properties);
  if (entries.length === 0) return;
  replace(parts, "[Content_Types].xml", "</Types>", `${CONTENT_TYPE}</Types>`);
  replace(parts, "_rels/.rels", "</Relationships>", `${RELATIONSHIP}</Relationships>`);
  parts.set(PROPERTIES_PART, `${OPEN}${entries.map(property).join("")}</Properties>`);
}

function property([name, value]: readonly [string, string], index: number): string {
  const attributes = `fmtid="${FORMAT}" pid="${index + FIRST}" name="${xmlAttribute(name)}"`;
  return `<property ${attributes}><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`;
}

/** The part with one property more. */
export function withProperty(xml: string, name: string, value: string): string {
  const count = xml.split("<property ").length - 1;
  return xml.replace("</Properties>", () => `${property([name, value], count)}</Properties>`);
}

/** Replaces what must be there. */
export function replace(parts: Map<string, string>, name: string, what: string, by: string): void {
  const part = parts.get(name);
  if (!part?.includes(what)) throw new Error(`No ${what} in ${name}.`);
  parts.set(
    name,
    part.replace(what, () => by),
  );
}
