import { escaped, type MarkupElement } from "../markup";

/** An SVG as the text of a file: one element a line, the same text wherever it is written. */
export function svgText(drawing: MarkupElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(drawing)}\n`;
}

function written({ name, attributes, children }: MarkupElement): string {
  const start = Object.entries(attributes).reduce(
    (tag, [key, value]) => `${tag} ${key}="${escaped(value)}"`,
    `<${name}`,
  );
  if (children.length === 0) return `${start}/>`;
  const isText = children.every((child) => typeof child === "string");
  const inside = children.map((child) => (typeof child === "string" ? escaped(child) : written(child)));
  return isText ? `${start}>${inside.join("")}</${name}>` : `${start}>\n${inside.join("\n")}\n</${name}>`;
}
