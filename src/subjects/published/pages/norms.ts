import { dateInWords } from "../../../drawing/paper/date-in-words";
import { tag, type HtmlContent } from "../../../paper/html/html-text";
import type { PublishedFacts, PublishedNorm } from "../facts";
import type { FramedPage } from "../parts/frame";
import { nothing } from "../parts/texts";
import { cardTableHead } from "../parts/card-table-head";

/** 制度清单 by kind. */
export function normsPage({ norms, day }: PublishedFacts): FramedPage {
  const kinds = [...new Set(norms.map(({ kind }) => kind))];
  const issued = norms.filter(({ state }) => state === "已发布").length;
  return {
    file: "norms.html",
    title: "制度清单",
    lead: `为防控廉政风险制定的制度、规范和科技手段，共${norms.length}项，到${dateInWords(day)}已发布${issued}项。`,
    content:
      norms.length === 0
        ? nothing("还没有登记制度。")
        : kinds.map((kind) =>
            tag(
              "section",
              { class: "place" },
              tag("h2", {}, kind || "（未注明类型）"),
              normTable(
                kind,
                norms.filter((one) => one.kind === kind),
              ),
            ),
          ),
  };
}

const HEADERS = ["名称", "责任科室", "文号", "发布日期", "状态"] as const;

function normTable(kind: string, norms: readonly PublishedNorm[]): HtmlContent {
  return tag(
    "table",
    { class: "points norms", role: "table" },
    tag("caption", {}, `${kind}清单`),
    cardTableHead(HEADERS),
    tag("tbody", { role: "rowgroup" }, norms.map(normRow)),
  );
}

function normRow({ name, department, number, issued, planned, state }: PublishedNorm): HtmlContent {
  const isOut = state === "已发布";
  const term = planned === null ? "" : `计划${dateInWords(planned)}`;
  const cells = [name, department, number, isOut ? dateInWords(issued) : term, state ?? "未安排"];
  return tag(
    "tr",
    { role: "row" },
    cells.map((text, i) =>
      tag(
        "td",
        { role: "cell", "data-label": HEADERS[i], class: i === 4 && isOut ? "done" : undefined },
        tag("div", {}, text || "—"),
      ),
    ),
  );
}
