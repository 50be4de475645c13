import { createElement, type KeyboardEvent, type ReactElement, type ReactNode } from "react";
import type { ChartImage } from "../../../../paper/chart-image";
import { chartSvg } from "../../../../paper/svg/chart-svg";
import type { MarkupElement } from "../../../../paper/markup";

interface DrawnSvgProps {
  readonly chart: ChartImage;
  /** What a press on a box does, by the number of its line. */
  readonly onStep: (row: number) => void;
}

/** A chart as part of the page: its boxes can be pressed, and are reached by the keyboard one after the other. */
export function DrawnSvg({ chart, onStep }: DrawnSvgProps): ReactElement {
  // What holds buttons is no picture to a screen reader.
  const drawing = chartSvg(chart, { role: "group" });
  return drawn(drawing, 0, onStep);
}

function drawn(
  { name, attributes, children }: MarkupElement,
  key: number,
  onStep: DrawnSvgProps["onStep"],
): ReactElement {
  const row = attributes["data-row"];
  const inside = children.map((child, i): ReactNode =>
    typeof child === "string" ? child : drawn(child, i, onStep),
  );
  const press = row === undefined ? {} : pressed(wordsIn(children), () => onStep(Number(row)));
  return createElement(name, { key, ...asProperties(attributes), ...press }, ...inside);
}

function pressed(words: string, press: () => void): Readonly<Record<string, unknown>> {
  return {
    ...{ role: "button", tabIndex: 0, onClick: press },
    "aria-label": `${words}，转到表里`,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press();
    },
  };
}

function wordsIn(children: MarkupElement["children"]): string {
  const title = children.find((child) => typeof child !== "string" && child.name === "title");
  if (typeof title !== "object") return "";
  return title.children.filter((child) => typeof child === "string").join("");
}

/** React calls font-size fontSize; what begins with data- and aria- stays. */
function asProperties(attributes: MarkupElement["attributes"]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      /^(?:data|aria)-/.test(name)
        ? name
        : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
