import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { presses, sumOf, type Count } from "./count";

/** What a task took, and how it was done. */
export interface Taken {
  readonly title: string;
  readonly way: string;
  readonly count: Count;
}

/** As it was on one commit. */
export interface Measured {
  readonly commit: string;
  readonly tasks: readonly Taken[];
}

/** What it was held against; `--before` writes it. */
export const BEFORE = join(__dirname, "before.json");

export function readBefore(): Measured {
  return JSON.parse(readFileSync(BEFORE, "utf8")) as Measured;
}

const HEAD = ["task", "clicks", "keys", "wheel", "presses", "typed", "screens"];

/** A line a task, before | now, and the sum of those that are there on both sides. */
export function table(before: readonly Taken[], now: readonly Taken[]): readonly (readonly string[])[] {
  const pairs = now.flatMap((one) => {
    const former = before.find(({ title }) => title === one.title);
    return former ? [{ title: one.title, pair: [former.count, one.count] as const }] : [];
  });
  const all = [sumOf(pairs.map(({ pair }) => pair[0])), sumOf(pairs.map(({ pair }) => pair[1]))] as const;
  return [HEAD, ...pairs.map(({ title, pair }) => line(title, pair)), line("**together**", all)];
}

function line(title: string, [before, now]: readonly [Count, Count]): readonly string[] {
  const both = (of: (count: Count) => number) => `${of(before)} \\| ${of(now)}`;
  return [
    title,
    both(({ clicks }) => clicks),
    both(({ keys }) => keys),
    both(({ turns }) => turns),
    `**${both(presses)}**`,
    both(({ typed }) => typed),
    both(({ screens }) => screens),
  ];
}

/** Tasks that take more than they did. */
export function worse(before: readonly Taken[], now: readonly Taken[]): readonly string[] {
  return now.flatMap(({ title, count }) => {
    const former = before.find((one) => one.title === title)?.count;
    const isWorse =
      former &&
      (presses(count) > presses(former) || count.screens > former.screens || count.typed > former.typed);
    return isWorse ? [title] : [];
  });
}

export function page(before: Measured, now: readonly Taken[], browser: string): Promise<string> {
  const ways = now.map(({ title, way }) => {
    const former = before.tasks.find((one) => one.title === title)?.way ?? "";
    return [title, former, former === way ? "as before" : way];
  });
  const text = `# What ten tasks take

What \`npm run measure:usability\` counted in Chromium ${browser} on the built workbench, 1280 × 720; with \`-- --write\` it writes this page.
**before \\| now**; "before" is commit \`${before.commit}\`, counted by the same script with the ways of that day. Each task begins with
its workbooks open and the last of them in sight, is done the shortest way that somebody takes who was shown how, by mouse or by keys, whichever is
less, and what came of it is read from the saved file: a task that is not done has no count. Nobody looks anything up, wonders or
makes a mistake: what a newcomer loses on the way is not in these figures.

- **clicks**: presses of the mouse. **keys**: presses of keys, those held together being one; a word that stands in a list on the screen (一级, a name of the
  roster) counts by its characters. **wheel**: something had to be brought into sight. **presses**: these three together.
- **typed**: characters of what only the person knows (a text, a day). An input method takes more than one key for each, before and now alike.
- **screens**: sheets, panels, lists and dialogues that came into sight, the first among them.
- The dialogues of system and browser no script can press: choosing one file counts as a click and Enter, all files of a folder as Ctrl+A
  and Enter, printing into a PDF as four clicks (the printer's list, PDF, save, save) and two screens.

${markdown(table(before.tasks, now))}

## By the keyboard alone

\`npm run measure:usability -- --keyboard\` does the same ten without a mouse: whatever has no key of its own is reached by F6, Tab and the
arrows and pressed by Enter, and the saved file is looked at in the same way; what is out of reach fails. It took 13, 6, 16, 18, 12, 8,
12, 30, 12 and 14 keys (2026-11-30), beside what only the person knows and the browser's own dialogue for printing.

## The ways

${markdown([["task", "before", "now"], ...ways])}
`;
  return format(text, { parser: "markdown" });
}

function markdown(lines: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = lines;
  const rule = head.map((_, i) => (i === 0 ? "---" : "--:"));
  return [head, head.length > 3 ? rule : head.map(() => "---"), ...rest]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
