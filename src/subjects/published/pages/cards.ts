import { tag, type HtmlContent } from "../../../paper/html/html-text";
import type { PrintedRow } from "../../system-table";
import { cardsPage } from "../addresses";
import type { PublishedFacts, PublishedPlace } from "../facts";
import type { FramedPage } from "../parts/frame";
import { gradeSign, textLines, nothing } from "../parts/texts";

/** What a post is told of its risks. */
interface PostCard {
  readonly post: string;
  readonly rows: readonly PrintedRow[];
}

/** 告知卡, a post each, in the order of 体系表. */
export function cardsOf({ entries }: PublishedPlace): readonly PostCard[] {
  const cards = new Map<string, PrintedRow[]>();
  for (const entry of entries)
    if (entry.level === "岗位") cards.set(entry.post, [...(cards.get(entry.post) ?? []), entry]);
  return [...cards].map(([post, rows]) => ({ post, rows }));
}

/** Every post of the house, department by department. */
export function cardsIndex({ places }: PublishedFacts): FramedPage {
  const filled = places.filter((place) => cardsOf(place).length > 0);
  return {
    file: "cards.html",
    title: "岗位廉政风险告知卡",
    lead: "一个岗位一张：岗位职责、风险点和等级、防控措施。找到自己的岗位，读一读，也可以打印。",
    content:
      filled.length === 0
        ? nothing("还没有岗位风险点。")
        : filled.map((place) =>
            tag(
              "section",
              { class: "index-part" },
              tag("h2", {}, place.name),
              tag(
                "ul",
                { class: "links" },
                cardsOf(place).map(({ post, rows }, i) =>
                  tag(
                    "li",
                    {},
                    tag("a", { href: `${cardsPage(place)}#card-${i + 1}` }, titleOf(post)),
                    tag("span", { class: "small" }, `　${rows.length}个风险点`),
                  ),
                ),
              ),
            ),
          ),
  };
}

/** The cards of a department; each is printed on a page of its own. */
export function cardsPageOf(place: PublishedPlace): FramedPage {
  return {
    file: cardsPage(place),
    title: `${place.name}岗位廉政风险告知卡`,
    under: "cards.html",
    content: tag(
      "div",
      { class: "cards" },
      cardsOf(place).map((card, i) => drawnCard(place.name, card, i + 1)),
    ),
  };
}

function drawnCard(department: string, { post, rows }: PostCard, number: number): HtmlContent {
  const powers = distinct(rows.map(({ power }) => power));
  const norms = distinct(rows.map(({ norm }) => norm));
  const name = `card-${number}`;
  return tag(
    "article",
    { class: "card", id: name, "aria-labelledby": `${name}-title` },
    tag("p", { class: "kind" }, "岗位廉政风险告知卡"),
    tag("h2", { id: `${name}-title` }, titleOf(post)),
    tag(
      "dl",
      { class: "about" },
      field("科室", department),
      powers.length > 0 ? field("岗位职责", powers.join("\n")) : null,
      norms.length > 0 ? field("行为规范", norms.join("\n")) : null,
    ),
    tag(
      "ol",
      { class: "risks" },
      rows.map(({ point, category, grade, measures }) =>
        tag(
          "li",
          {},
          tag("p", { class: "risk" }, gradeSign(grade), tag("span", { class: "kind" }, category)),
          tag("p", {}, textLines(point)),
          measures === ""
            ? null
            : tag("p", { class: "measures" }, tag("b", {}, "防控措施　"), textLines(measures)),
        ),
      ),
    ),
  );
}

function titleOf(post: string): string {
  return post === "" ? "（未注明岗位）" : post;
}

function field(label: string, text: string): HtmlContent {
  return tag("div", {}, tag("dt", {}, label), tag("dd", {}, textLines(text)));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}
