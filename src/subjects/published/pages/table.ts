import { tag, type HtmlContent } from "../../../paper/html/html-text";
import { departmentPage } from "../addresses";
import type { PublishedFacts, PublishedPlace } from "../facts";
import { countTable } from "../parts/count-table";
import type { FramedPage } from "../parts/frame";
import { pointTable } from "../parts/point-table";
import { gradesInWords, nothing } from "../parts/texts";

/** 廉政风险防控体系表, masked: how many, then all of it, department by department. */
export function tablePage(facts: PublishedFacts): FramedPage {
  const filled = facts.places.filter(({ entries }) => entries.length > 0);
  const pages = new Map(facts.places.map((place) => [place.name, departmentPage(place)] as const));
  return {
    file: "table.html",
    title: "廉政风险防控体系表",
    onPaper: "wide",
    lead: leadOf(facts, filled),
    content: [
      tag(
        "div",
        { class: "side-by-side" },
        countTable("各科室风险点", facts.byDepartment, (name) => pages.get(name)),
        countTable("各层级风险点", facts.byLevel),
      ),
      filled.length === 0 ? nothing("没有可列入的风险点。") : contents(filled),
      filled.map((place) =>
        tag(
          "section",
          { id: place.key, class: "place", "aria-labelledby": `h-${place.key}` },
          tag("h2", { id: `h-${place.key}` }, place.name),
          tag("p", { class: "small" }, `${gradesInWords(place.grades)}。`),
          pointTable(place),
        ),
      ),
    ],
  };
}

function leadOf({ grades, withheld }: PublishedFacts, filled: readonly PublishedPlace[]): string {
  const rows = filled.reduce((sum, { entries }) => sum + entries.length, 0);
  const together = rows < grades.all ? `，其中同一岗位内容相同的合并列示，共${rows}行` : "";
  const apart = withheld > 0 ? `涉及思想道德、社会交往和处理个人重要事项的${withheld}个不在这里公开。` : "";
  return `共${grades.all}个风险点${together}。${apart}`;
}

function contents(places: readonly PublishedPlace[]): HtmlContent {
  return tag(
    "nav",
    { class: "contents", "aria-label": "科室" },
    tag(
      "ul",
      {},
      places.map(({ key, name }) => tag("li", {}, tag("a", { href: `#${key}` }, name))),
    ),
  );
}
