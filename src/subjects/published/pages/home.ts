import { dateInWords } from "../../../drawing/paper/date-in-words";
import { tag, type HtmlContent } from "../../../paper/html/html-text";
import { departmentPage } from "../addresses";
import type { PublishedFacts, PublishedPlace } from "../facts";
import { SECTIONS, type FramedPage, type SectionFile } from "../parts/frame";
import { gradeSign, nothing } from "../parts/texts";

/** The first page: what there is, how much of it, and each department. */
export function homePage(facts: PublishedFacts): FramedPage {
  return {
    file: "index.html",
    title: "首页",
    content: [
      tag(
        "section",
        { class: "hero", "aria-labelledby": "top" },
        tag("h1", { id: "top" }, facts.institution, tag("span", { class: "line" }, "廉政风险防控")),
        tag(
          "p",
          { class: "lead" },
          `找准风险点，定好等级，防在前面。以下按${dateInWords(facts.day)}的汇总结果。`,
        ),
        figures(facts),
      ),
      sections(),
      tag("h2", {}, "按科室看"),
      facts.places.length === 0
        ? nothing("还没有汇总的风险点。")
        : tag("ul", { class: "places" }, facts.places.map(placeLink)),
    ],
  };
}

function figures({ grades, places, norms }: PublishedFacts): HtmlContent {
  const powers = places.reduce((sum, one) => sum + one.powers.length, 0);
  const counts: readonly (readonly [HtmlContent, number])[] = [
    ["风险点", grades.all],
    ...grades.by.map(({ grade, count }) => [gradeSign(grade), count] as const),
    ["流程图", powers],
    ["制度", norms.length],
  ];
  return tag(
    "dl",
    { class: "figures" },
    counts.map(([what, count]) => tag("div", {}, tag("dt", {}, what), tag("dd", {}, String(count)))),
  );
}

const ABOUT: Readonly<Record<Exclude<SectionFile, "index.html">, string>> = {
  "table.html": "全院的风险点、等级、防控措施和责任人",
  "charts.html": "每项职权怎样运行，风险在哪个环节，怎样防",
  "conduct.html": "各岗位要遵守的规定",
  "cards.html": "一岗一张：我的岗位有什么风险，怎样防",
  "norms.html": "为防控风险制定的制度和科技手段",
  "progress.html": "五个阶段各科室做到哪里",
};

function sections(): HtmlContent {
  return tag(
    "ul",
    { class: "doors" },
    SECTIONS.flatMap(({ file, name }) =>
      file === "index.html"
        ? []
        : [tag("li", {}, tag("a", { href: file }, tag("b", {}, name), tag("span", {}, ABOUT[file])))],
    ),
  );
}

function placeLink(place: PublishedPlace): HtmlContent {
  const { name, grades } = place;
  return tag(
    "li",
    {},
    tag("a", { href: departmentPage(place) }, name),
    tag(
      "span",
      { class: "has" },
      `${grades.all}个`,
      grades.by
        .filter(({ count }) => count > 0)
        .map(({ grade, count }) => tag("span", { class: "count" }, gradeSign(grade), ` ${count}`)),
    ),
  );
}
