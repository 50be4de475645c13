import type { SvgElement } from "./svg-element";

/** What XML cannot hold, not even escaped; a text of a cell may have it. */
const UNSAYABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** Half of a rare character alone: no encoding has it. */
const HALVES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** An SVG as the text of a file: one element a line, the same text wherever it is written. */
export function svgText(drawing: SvgElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(drawing)}\n`;
}

function written({ name, attributes, children }: SvgElement): string {
  const start = Object.entries(attributes).reduce(
    (tag, [key, value]) => `${tag} ${key}="${escaped(value)}"`,
    `<${name}`,
  );
  if (children.length === 0) return `${start}/>`;
  const isText = children.every((child) => typeof child === "string");
  const inside = children.map((child) => (typeof child === "string" ? escaped(child) : written(child)));
  return isText ? `${start}>${inside.join("")}</${name}>` : `${start}>\n${inside.join("\n")}\n</${name}>`;
}

function escaped(text: string): string {
  return text
    .replace(UNSAYABLE, "")
    .replace(HALVES, "")
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
