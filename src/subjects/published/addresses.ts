import type { PublishedPlace, PublishedPower } from "./facts";

/** Where pages and drawings lie, seen from the first page. Letters and figures alone: no server and no archive stumbles over them. */
export const STYLE_FILE = "style.css";

export function departmentPage({ key }: PublishedPlace): string {
  return `department/${key}.html`;
}

export function cardsPage({ key }: PublishedPlace): string {
  return `card/${key}.html`;
}

export function chartPage({ key }: PublishedPower): string {
  return `chart/${key}.html`;
}

/** `key` is that of a power, or `main` for the main chart. */
export function drawingFile(key: string, page: number): string {
  return `chart/${key}-${page + 1}.svg`;
}
