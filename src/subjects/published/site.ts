import type { ChartImage } from "../../paper/chart-image";
import { chartFile } from "../../paper/svg/chart-svg";
import { drawingFile, STYLE_FILE } from "./addresses";
import type { PublishedFacts } from "./facts";
import { cardsIndex, cardsOf, cardsPageOf } from "./pages/cards";
import { chartPageOf, chartsIndex, MAIN_KEY } from "./pages/charts";
import { conductPage } from "./pages/conduct";
import { departmentPageOf } from "./pages/department";
import { homePage } from "./pages/home";
import { normsPage } from "./pages/norms";
import { progressPage } from "./pages/progress";
import { tablePage } from "./pages/table";
import { DRAFT_WORDS, framed } from "./parts/frame";
import { pageStyle } from "./style";

/** 内网电子平台, the pages (方案三（三）): every file by its name, as text. The same facts give the same bytes. */
export function publishedSite(facts: PublishedFacts): ReadonlyMap<string, string> {
  const { places } = facts;
  const pages = [
    homePage(facts),
    tablePage(facts),
    chartsIndex(facts),
    conductPage(facts),
    cardsIndex(facts),
    normsPage(facts),
    progressPage(facts),
    ...places.map(departmentPageOf),
    ...places.filter((place) => cardsOf(place).length > 0).map(cardsPageOf),
    ...places.flatMap((place) => place.powers.map((power) => chartPageOf(place, power))),
  ];
  const drawings = [
    { key: MAIN_KEY, charts: facts.mainChart },
    ...places.flatMap(({ powers }) => powers),
  ].flatMap(({ key, charts }) => charts.map((chart, i) => [drawingFile(key, i), chart] as const));
  return new Map([
    ...pages.map((page) => [page.file, framed(facts, page)] as const),
    ...drawings.map(([file, chart]) => [file, chartFile(facts.isDraft ? asDraft(chart) : chart)] as const),
    [STYLE_FILE, pageStyle(facts.isDraft)],
  ]);
}

/** A drawing is opened alone, too. */
function asDraft(chart: ChartImage): ChartImage {
  const { origin = { x: 0, y: 0 }, shapes, title } = chart;
  const mark = {
    kind: "text",
    x: origin.x + 2,
    y: origin.y + 5,
    lines: [DRAFT_WORDS],
    size: 11,
    leading: 5,
  } as const;
  return {
    ...chart,
    title: `${title}（${DRAFT_WORDS}）`,
    shapes: [...shapes, { ...mark, anchor: "start", isBold: true, ink: "B00000" }],
  };
}
