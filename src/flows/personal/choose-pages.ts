import type { Finding } from "../../findings/finding";
import { say } from "../../findings/rule";
import { D03 } from "../../subjects/consolidation/catalogue/consolidation";
import { plain } from "../../workbook/text/plain";
import type { PersonalRead } from "./read-pages";

/** Which page of each person counts. */
interface ChosenPages {
  readonly taken: readonly PersonalRead[];
  /** Pages that do not count, and why. */
  readonly left: ReadonlyMap<PersonalRead, string>;
  readonly findings: readonly Finding[];
}

/** Of several pages of one person the later 填报日期 counts; where nothing tells, none does (D03). Equal pages are one. */
export function choosePages(pages: readonly PersonalRead[]): ChosenPages {
  const groups = new Map<string, PersonalRead[]>();
  for (const one of pages) groups.set(personKey(one), [...(groups.get(personKey(one)) ?? []), one]);
  const taken: PersonalRead[] = [];
  const left = new Map<PersonalRead, string>();
  const findings: Finding[] = [];
  for (const group of groups.values()) {
    const [first, ...others] = group;
    const newest = newestOf(group);
    if (first && others.every((other) => saidBy(other) === saidBy(first))) {
      taken.push(first);
      for (const other of others) left.set(other, "与另一份相同");
    } else if (newest) {
      taken.push(newest);
      for (const other of group) if (other !== newest) left.set(other, `以“${newest.file}”为准`);
      for (const other of group)
        if (other !== newest) findings.push(said(other, "personSuperseded", group, newest.file));
    } else
      for (const one of group) {
        left.set(one, "分不清先后");
        findings.push(said(one, "person", group, group.map(({ file }) => file).join("、")));
      }
  }
  return { taken, left, findings };
}

/** 人员编号 tells namesakes of a department apart. */
function personKey({ page }: PersonalRead): string {
  return JSON.stringify([page.department, page.name, page.staffNo]);
}

/** What it says, wherever on the page it stands. */
function saidBy({ page, lines }: PersonalRead): string {
  const texts = lines.map(({ record, kept }) => plain(JSON.stringify([record, [...kept]]))).sort();
  return JSON.stringify([plain(page.power ?? ""), texts]);
}

/** The only page of the latest day; null where two are of it, or one has no day. */
function newestOf(group: readonly PersonalRead[]): PersonalRead | null {
  if (group.some(({ page }) => page.filledOn === null)) return null;
  const last = group
    .map(({ page }) => page.filledOn ?? "")
    .sort()
    .at(-1);
  const [newest, second] = group.filter(({ page }) => page.filledOn === last);
  return newest && !second ? newest : null;
}

function said(
  { file, sheet, page }: PersonalRead,
  message: "person" | "personSuperseded",
  group: readonly PersonalRead[],
  files: string,
): Finding {
  const place = { file, sheet, row: null, column: null };
  const data = { name: page.name ?? "", count: group.length, files };
  return say(D03, message, place, data, { field: "filledOn", value: page.filledOn });
}
