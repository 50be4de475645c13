import type { ChartImage } from "../../../src/paper/chart-image";
import {
  areaAround,
  areaOf,
  boxesOf,
  groupsOf,
  isInside,
  leavesOf,
  linesOf,
  overlap,
  runsThrough,
  segmentsOf,
} from "./measured";

/** Texts from the top: one that lies on another is among its next neighbours. */
const NEAR = 60;

/** What is wrong with a drawn page, in words; nothing where it can be printed. */
export function faultsOf(page: ChartImage): readonly string[] {
  const boxes = boxesOf(page);
  const leaves = leavesOf(page.shapes);
  const lines = leaves.filter((shape) => shape.kind === "line");
  const texts = leaves.filter((shape) => shape.kind === "text");
  const written = texts
    .flatMap((one) => linesOf(one).map((area) => ({ area, says: one.lines.join("") })))
    .sort((one, other) => one.area.top - other.area.top);
  return [
    ...boxes.flatMap((one, i) =>
      boxes
        .slice(i + 1)
        .filter((other) => overlap(areaOf(one.face), areaOf(other.face)))
        .map((other) => `${nameOf(one.data)} lies on ${nameOf(other.data)}`),
    ),
    ...boxes.flatMap(({ face, data, texts: inside }) =>
      inside
        .flatMap(linesOf)
        .filter(
          ({ left, right, top, bottom }) =>
            ![left, right].every((x) => [top, bottom].every((y) => isInside(face, { x, y }))),
        )
        .map(() => `a text leaves ${nameOf(data)}`),
    ),
    ...lines.flatMap((line) =>
      segmentsOf(line).flatMap((segment) =>
        boxes
          .filter(({ face }) => runsThrough(segment, face))
          .map(({ data }) => `a line runs through ${nameOf(data)}`),
      ),
    ),
    ...written.flatMap((one, i) =>
      written
        .slice(i + 1, i + NEAR)
        .filter((other) => overlap(one.area, other.area, 0.1))
        .map((other) => `“${one.says}” lies on “${other.says}”`),
    ),
    ...lines
      .flatMap(segmentsOf)
      .flatMap((segment) =>
        written
          .filter(({ area }) => overlap(areaAround(segment), area, 0.2))
          .map(({ says }) => `a line runs through “${says}”`),
      ),
    ...texts.filter(({ size }) => size < 8).map(({ lines: [first] }) => `“${first ?? ""}” is too small`),
    ...written
      .filter(({ area }) => area.left < 10 || area.right > 200 || area.top < 10 || area.bottom > 287)
      .map(({ says }) => `“${says}” leaves the page`),
    ...boxes
      .filter(({ face }) => face.y < 10 || face.y + face.height > 287)
      .map(({ data }) => `${nameOf(data)} leaves the page`),
  ];
}

function nameOf(data: Readonly<Record<string, string>>): string {
  return Object.entries(data)
    .map(([key, value]) => `${key} ${value}`)
    .join(" ");
}

/** What is drawn on all pages, by its data; what only goes on is left out. */
export function drawnOn(pages: readonly ChartImage[]) {
  const data = pages.flatMap(({ shapes }) => groupsOf(shapes)).map((group) => group.data);
  return {
    nodes: data.flatMap(({ node: step }) => step ?? []),
    lines: data.flatMap(({ row }) => row ?? []).map(Number),
    risks: data.flatMap(({ risk: riskId }) => riskId ?? []),
    ways: data.flatMap(({ from, to, part }) =>
      from !== undefined && part === undefined ? [`${from}-${to ?? ""}`] : [],
    ),
  };
}
