import { damaged } from "../read/package/refusals";
import { xmlAttribute, xmlText } from "../write/zip/xml-text";
import { attributeOf, Splices, tagsOf, type Tag } from "./tags";

/** What each custom property is called by; the same for all. */
const FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const TEXT_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
/** Numbers below it are taken. */
const FIRST_NUMBER = 2;

/** docProps/custom.xml with these properties set; the others keep their values. */
export function patchProperties(xml: string, given: Readonly<Record<string, string>>): string {
  const wanted = new Map(Object.entries(given));
  const splices = new Splices(xml);
  let last = FIRST_NUMBER - 1;
  let begun: Tag | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.name === "Properties" && (tag.closing || tag.empty)) return ended(tag, splices, wanted, last);
    if (tag.name !== "property") continue;
    if (!tag.closing) last = Math.max(last, Number(attributeOf(tag, "pid") ?? 0));
    if (!tag.closing && !tag.empty) begun = tag;
    if (tag.closing && begun) begun = changed(begun, tag, splices, wanted);
  }
  throw damaged("文档属性不完整");
}

/** A property whose value is one of those given gets it. */
function changed(begun: Tag, ended: Tag, splices: Splices, wanted: Map<string, string>): null {
  const name = attributeOf(begun, "name") ?? "";
  const value = wanted.get(name);
  if (value !== undefined) splices.replace(begun.end, ended.start, text(value));
  wanted.delete(name);
  return null;
}

function ended(tag: Tag, splices: Splices, wanted: ReadonlyMap<string, string>, last: number): string {
  const properties = [...wanted].map(
    ([name, value], i) =>
      `<${tag.prefix}property fmtid="${FORMAT}" pid="${last + 1 + i}" name="${xmlAttribute(name)}">${text(value)}</${tag.prefix}property>`,
  );
  if (tag.closing) splices.insert(tag.start, properties.join(""));
  else
    splices.replace(
      tag.start,
      tag.end,
      `<${tag.prefix}Properties${tag.inside}>${properties.join("")}</${tag.prefix}Properties>`,
    );
  return splices.result();
}

function text(value: string): string {
  return `<vt:lpwstr xmlns:vt="${TEXT_TYPE}">${xmlText(value)}</vt:lpwstr>`;
}
