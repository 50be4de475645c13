import type { House } from "./measure";
import type { HouseSettings } from "./settings";

const BEGIN = "<!-- house:begin (npm run docs) -->";
const END = "<!-- house:end -->";

/** The whole table as a terminal shows it. */
export function report({ folders, measures }: House, { bounds }: HouseSettings): string {
  const sizes = folders.map(({ folder, files, lines }) => [folder, String(files), String(lines)]);
  const counts = measures.map(({ id, says, figure }) => {
    const { target, allowed } = bounds[id] ?? {};
    return [says, String(figure), String(target ?? "–"), String(allowed ?? "–")];
  });
  return [
    columns(["folder", "files", "lines"], sizes),
    columns(["measure", "today", "target", "allowed"], counts),
  ].join("\n\n");
}

/** The table in the page: of the measures what is allowed, not today's figure, which changes with every commit. */
export function withTable(page: string, { measures }: House, { bounds }: HouseSettings): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`the page has lost its markers ${BEGIN} and ${END}`);
  const counts = measures.map(({ id, says }) => {
    const { target, allowed } = bounds[id] ?? {};
    return [says, String(target ?? "–"), allowed === target ? "holds" : String(allowed)];
  });
  const table = markdown(["Measure", "At most", "Allowed today"], counts);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${page.slice(end)}`;
}

function columns(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [head, ...lines];
  const widths = head.map((_, i) => Math.max(...all.map((line) => line[i]?.length ?? 0)));
  return all
    .map((line) =>
      line
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart((widths[i] ?? 0) + 2)))
        .join(""),
    )
    .join("\n");
}

function markdown(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map((_, i) => (i === 0 ? "---" : "--:"))), ...lines.map(row)].join("\n");
}
