import type { FolderSize, House } from "./measure";
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

/**
 * The table in the page. It must not change with every commit: sizes are rounded, one line for each room, and of the
 * measures what is allowed, which changes when a bound is lowered.
 */
export function withTable(page: string, { folders, measures }: House, { bounds }: HouseSettings): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`the page has lost its markers ${BEGIN} and ${END}`);
  const sizes = rooms(folders).map(({ folder, files, lines }) => [
    `\`${folder}\``,
    rounded(files, 5),
    rounded(lines, 100),
  ]);
  const counts = measures.map(({ id, says }) => {
    const { target, allowed } = bounds[id] ?? {};
    return [says, String(target ?? "–"), allowed === target ? "holds" : String(allowed)];
  });
  const tables = [
    markdown(["Room", "Files, about", "Lines, about"], sizes),
    markdown(["Measure", "At most", "Allowed today"], counts),
  ];
  return `${page.slice(0, begin + BEGIN.length)}\n\n${tables.join("\n\n")}\n\n${page.slice(end)}`;
}

/** `hosts/file/read/xml` counts for `hosts/file`, `rules/institution` for `rules`. */
function rooms(folders: readonly FolderSize[]): FolderSize[] {
  const rooms = new Map<string, FolderSize>();
  for (const { folder, files, lines } of folders) {
    const room = /^src\/((?:(?:hosts|fronts|subjects)\/)?[^/]+)/.exec(folder)?.[1] ?? folder;
    const so = rooms.get(room) ?? { folder: room, files: 0, lines: 0 };
    rooms.set(room, { folder: room, files: so.files + files, lines: so.lines + lines });
  }
  return [...rooms.values()];
}

/** Nothing that is there becomes nothing. */
function rounded(count: number, to: number): string {
  return String(Math.max(1, Math.round(count / to)) * to);
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
