import { tag, type HtmlContent } from "../../../paper/html/html-text";
import { cardsPage, chartPage, departmentPage } from "../addresses";
import type { PublishedPlace } from "../facts";
import type { FramedPage } from "../parts/frame";
import { pointTable } from "../parts/point-table";
import { gradesInWords, nothing } from "../parts/texts";
import { cardsOf } from "./cards";
import { standingLine } from "./progress";

/** Everything about one department in one place. */
export function departmentPageOf(place: PublishedPlace): FramedPage {
  const { name, entries, powers, standings } = place;
  const posts = cardsOf(place).length;
  return {
    file: departmentPage(place),
    title: name,
    under: "table.html",
    onPaper: "wide",
    lead: `风险点${gradesInWords(place.grades)}。`,
    content: [
      tag(
        "ul",
        { class: "facts" },
        powers.map((power) =>
          tag("li", {}, "流程图：", tag("a", { href: `../${chartPage(power)}` }, power.matter)),
        ),
        posts === 0
          ? null
          : tag("li", {}, "告知卡：", tag("a", { href: `../${cardsPage(place)}` }, `${posts}个岗位`)),
        standings.length === 0 ? null : tag("li", {}, "实施进度：", standings.map(standingLine)),
      ),
      tag("h2", {}, "体系表"),
      table(place, entries.length),
    ],
  };
}

function table(place: PublishedPlace, count: number): HtmlContent {
  return count === 0 ? nothing("没有可列入的风险点。") : pointTable(place);
}
