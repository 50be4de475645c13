import { tag, type HtmlContent } from "../../../paper/html/html-text";
import { GRADE_STARS } from "../../../sheets/words";
import type { PublishedGrades } from "../facts";

/** `1.`, `（一）`, `①` in front of a line: what goes on below it is moved in. */
const NUMBERED =
  /^\s*((?:\d{1,2}[.．、)）]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、))\s*(.+)$/s;

/** A text of a cell: each of its lines a line of its own. */
export function textLines(text: string): HtmlContent {
  const rows = text.split("\n").filter((line) => line.trim() !== "");
  const [only = ""] = rows;
  if (rows.length < 2) return only;
  return rows.map((line) => {
    const [, number, text = ""] = NUMBERED.exec(line) ?? [];
    if (number === undefined) return tag("span", { class: "line" }, line);
    return tag("span", { class: "item" }, tag("span", {}, `${number} `), tag("span", {}, text));
  });
}

const STARS: Readonly<Record<string, string>> = GRADE_STARS;

/** A grade by its word and by stars: colour is never the only sign. */
export function gradeSign(grade: string): HtmlContent {
  const stars = STARS[grade];
  if (stars === undefined) return grade || "未定级";
  return tag(
    "span",
    { class: `grade grade-${stars.length}` },
    tag("span", { "aria-hidden": "true" }, stars),
    grade,
  );
}

/** `23个：一级 4，二级 8，三级 11`; grades that nobody has are left out. */
export function gradesInWords({ all, by }: PublishedGrades): string {
  const parts = by.filter(({ count }) => count > 0).map(({ grade, count }) => `${grade} ${count}`);
  return parts.length === 0 ? "0个" : `${all}个：${parts.join("，")}`;
}

/** A sentence in place of what is not there. */
export function nothing(sentence: string): HtmlContent {
  return tag("p", { class: "nothing" }, sentence);
}
