import { dateInWords } from "../../../drawing/paper/date-in-words";
import { tag, type HtmlContent } from "../../../paper/html/html-text";
import type { PublishedFacts, PublishedPlace } from "../facts";
import type { StageState } from "../../progress/sheets/progress";
import type { FramedPage } from "../parts/frame";
import { nothing } from "../parts/texts";
import { cardTableHead } from "../parts/card-table-head";

type Standing = PublishedPlace["standings"][number];

/** A sign besides the word, told apart without colour. */
const SIGNS: Readonly<Record<StageState, string>> = {
  未开始: "○",
  进行中: "◐",
  完成: "●",
  逾期完成: "●",
  逾期: "△",
};
const DONE: ReadonlySet<StageState> = new Set(["完成", "逾期完成"]);

/** 实施进度: stages by department. */
export function progressPage({ places, stages, day }: PublishedFacts): FramedPage {
  const all = places.flatMap(({ standings }) => standings);
  // The last stage is that of the institution alone, and said in words.
  const across = stages.filter(({ stage }) => places.some((place) => isDepartments(place, stage)));
  return {
    file: "progress.html",
    title: "实施进度",
    lead: `五个阶段各科室做到哪里，按${dateInWords(day)}的数据判断。`,
    content:
      all.length === 0
        ? nothing("还没有进度。")
        : [
            tag(
              "ol",
              { class: "stages" },
              stages.map(({ stage, from, to }) => {
                const own = all.filter((one) => one.stage === stage);
                const done = own.filter(({ state }) => DONE.has(state)).length;
                return tag(
                  "li",
                  {},
                  tag("b", {}, stage),
                  tag("span", { class: "small" }, periodInWords(from, to)),
                  tag(
                    "span",
                    {},
                    own.length > 1 ? `${own.length}个科室，${done}个完成` : (own[0]?.state ?? ""),
                  ),
                );
              }),
            ),
            stageTable(
              places.filter((place) => across.some(({ stage }) => isDepartments(place, stage))),
              across.map(({ stage }) => stage),
            ),
          ],
  };
}

function isDepartments({ standings }: PublishedPlace, stage: Standing["stage"]): boolean {
  return stage !== "总结" && standings.some((one) => one.stage === stage);
}

function stageTable(places: readonly PublishedPlace[], stages: readonly Standing["stage"][]): HtmlContent {
  return tag(
    "table",
    { class: "points progress", role: "table" },
    tag("caption", {}, "各科室各阶段"),
    cardTableHead(["科室", ...stages]),
    tag(
      "tbody",
      { role: "rowgroup" },
      places.map(({ name, standings }) =>
        tag(
          "tr",
          { role: "row" },
          tag("th", { scope: "row", role: "rowheader" }, name),
          stages.map((stage) => {
            const one = standings.find((own) => own.stage === stage);
            return tag("td", { role: "cell", "data-label": stage }, tag("div", {}, one ? stateOf(one) : "—"));
          }),
        ),
      ),
    ),
  );
}

function stateOf({ state, on }: Standing): HtmlContent {
  return [
    tag("span", { class: `state ${DONE.has(state) ? "done" : "open"}` }, sign(state), state),
    on === null ? null : tag("span", { class: "aside" }, dateInWords(on)),
  ];
}

/** A stage in the line of a department's page. */
export function standingLine({ stage, state }: Standing): HtmlContent {
  return tag("span", { class: "count" }, `${stage} `, sign(state), `${state}　`);
}

function sign(state: StageState): HtmlContent {
  return tag("span", { "aria-hidden": "true", class: "sign" }, SIGNS[state]);
}

function periodInWords(from: string | null, to: string | null): string {
  if (from === null || to === null) return "";
  const end = dateInWords(to);
  return `${dateInWords(from)}至${from.slice(0, 4) === to.slice(0, 4) ? end.replace(/^.*年/, "") : end}`;
}
