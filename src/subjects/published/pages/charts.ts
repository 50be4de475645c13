import type { ChartImage } from "../../../paper/chart-image";
import { tag, type HtmlContent } from "../../../paper/html/html-text";
import { chartPage, drawingFile } from "../addresses";
import type { PublishedFacts, PublishedPlace, PublishedPower } from "../facts";
import type { FramedPage } from "../parts/frame";
import { nothing } from "../parts/texts";

/** Stands where the key of a power does. */
export const MAIN_KEY = "main";

/** Every chart of the house, and 主图. */
export function chartsIndex({ places, mainChart }: PublishedFacts): FramedPage {
  const drawn = places.filter(({ powers }) => powers.length > 0);
  return {
    file: "charts.html",
    title: "廉政风险防控流程图",
    lead: "每项职权一张图：业务流程、廉政风险点、防控措施及责任人三栏。星越多，等级越高。",
    content:
      drawn.length === 0
        ? nothing("还没有流程图。")
        : [
            drawn.map(linksOf),
            tag("h2", {}, "总图"),
            mainChart.map((chart, i) => drawing(chart, drawingFile(MAIN_KEY, i))),
          ],
  };
}

function linksOf({ name, powers }: PublishedPlace): HtmlContent {
  return tag(
    "section",
    { class: "index-part" },
    tag("h2", {}, name),
    tag(
      "ul",
      { class: "links" },
      powers.map((power) => tag("li", {}, tag("a", { href: chartPage(power) }, power.matter))),
    ),
  );
}

/** A power as it runs: its drawing, and the same in words. */
export function chartPageOf(place: PublishedPlace, power: PublishedPower): FramedPage {
  return {
    file: chartPage(power),
    title: power.matter,
    under: "charts.html",
    onPaper: "drawn",
    lead: place.name,
    content: [
      power.charts.map((chart, i) => drawing(chart, `../${drawingFile(power.key, i)}`)),
      tag(
        "section",
        { class: "in-words" },
        tag("h2", {}, "文字说明"),
        tag(
          "ol",
          { class: "steps" },
          power.steps.map((step) => tag("li", {}, step)),
        ),
      ),
    ],
  };
}

/** A narrow screen shows a part of it at a size that can be read; by a press it is seen alone. */
function drawing({ title }: ChartImage, file: string): HtmlContent {
  return tag(
    "figure",
    { class: "chart" },
    tag(
      "div",
      { class: "scroll", role: "region", tabindex: "0", "aria-label": `${title}，可以左右移动` },
      tag("img", { src: file, alt: `${title}，文字说明见本页` }),
    ),
    tag("figcaption", {}, tag("a", { href: file }, "单独打开这张图")),
  );
}
