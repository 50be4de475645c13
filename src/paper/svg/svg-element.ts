/** An element of an SVG: for a file it becomes text, in a page an element of that page. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** A text is a text: whoever writes it escapes it. */
  readonly children: readonly (SvgElement | string)[];
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (SvgElement | string)[] = [],
): SvgElement {
  return { name, attributes, children };
}

/** A number as every engine writes it: hundredths at most, no exponent, no minus before nought. */
export function figure(value: number): string {
  const hundredths = Math.round(value * 100);
  return String((hundredths === 0 ? 0 : hundredths) / 100);
}

/** A place, as in `M` and `L` of a path. */
export function place(x: number, y: number): string {
  return `${figure(x)} ${figure(y)}`;
}
