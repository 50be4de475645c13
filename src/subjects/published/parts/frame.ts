import { htmlText, tag, type HtmlContent } from "../../../paper/html/html-text";
import { dateInWords } from "../../../drawing/paper/date-in-words";
import type { PublishedFacts } from "../facts";
import { STYLE_FILE } from "../addresses";

/** The pages that every page leads to, in this order. */
export const SECTIONS = [
  { file: "index.html", name: "首页" },
  { file: "table.html", name: "体系表" },
  { file: "charts.html", name: "流程图" },
  { file: "conduct.html", name: "行为规范" },
  { file: "cards.html", name: "告知卡" },
  { file: "norms.html", name: "制度清单" },
  { file: "progress.html", name: "实施进度" },
] as const;

export type SectionFile = (typeof SECTIONS)[number]["file"];

/** A page as its own author knows it. */
export interface FramedPage {
  /** Where it lies, seen from the first page. */
  readonly file: string;
  readonly title: string;
  /** Leads back to the section that it belongs to. */
  readonly under?: SectionFile;
  /** How it is printed: on pages that lie on their side, or its drawings alone, which have titles of their own. */
  readonly onPaper?: "wide" | "drawn";
  /** Below the title. */
  readonly lead?: string;
  readonly content: HtmlContent;
}

/** No script, no font, nothing from elsewhere: a page asks for its style and its drawings alone. */
const POLICY =
  "default-src 'none'; style-src 'self' file:; img-src 'self' file: data:; base-uri 'none'; form-action 'none'";
const SUBJECT = "廉政风险防控";
export const DRAFT_WORDS = "草稿";

/** A page with what all of them have: where one is, the way to the others, whether it is a draft. */
export function framed(facts: PublishedFacts, page: FramedPage): string {
  const up = page.file.includes("/") ? "../" : "";
  return htmlText(
    tag(
      "html",
      { lang: "zh-CN" },
      head(facts, page, up),
      tag(
        "body",
        { class: page.onPaper },
        tag("a", { class: "skip", href: "#main" }, "跳到正文"),
        draftBar(facts),
        masthead(facts, page, up),
        tag(
          "main",
          { id: "main", tabindex: "-1" },
          crumb(page, up),
          page.file === "index.html" ? null : tag("h1", {}, page.title),
          page.lead === undefined ? null : tag("p", { class: "lead" }, page.lead),
          page.content,
        ),
        footer(facts),
      ),
    ),
  );
}

function head({ institution, isDraft }: PublishedFacts, page: FramedPage, up: string): HtmlContent {
  const words = [isDraft ? `（${DRAFT_WORDS}）${page.title}` : page.title, SUBJECT, institution];
  return tag(
    "head",
    {},
    tag("meta", { charset: "utf-8" }),
    tag("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    tag("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    tag("meta", { name: "referrer", content: "no-referrer" }),
    tag("meta", { name: "robots", content: "noindex" }),
    tag("title", {}, [...new Set(words)].join("｜")),
    // Otherwise a browser asks the server for one.
    tag("link", { rel: "icon", href: "data:," }),
    tag("link", { rel: "stylesheet", href: `${up}${STYLE_FILE}` }),
  );
}

function draftBar({ isDraft }: PublishedFacts): HtmlContent {
  if (!isDraft) return null;
  return tag(
    "p",
    { class: "draft" },
    tag("strong", {}, DRAFT_WORDS),
    "　供审阅，不作依据；序号前标※的，还要改正或核实。",
  );
}

function masthead({ institution, year, day }: PublishedFacts, page: FramedPage, up: string): HtmlContent {
  const here = page.under ?? page.file;
  return tag(
    "header",
    { class: "masthead" },
    tag(
      "div",
      { class: "bar" },
      tag(
        "p",
        { class: "brand" },
        tag("span", { class: "house" }, institution || "本院"),
        tag("span", { class: "subject" }, `${SUBJECT}${year === null ? "" : `　${year}年度`}`),
        tag("span", { class: "on-paper" }, madeOf(day)),
      ),
      tag(
        "nav",
        { "aria-label": "栏目" },
        tag(
          "ul",
          {},
          SECTIONS.map(({ file, name }) => {
            const current = file === page.file ? "page" : file === here ? "true" : undefined;
            return tag("li", {}, tag("a", { href: `${up}${file}`, "aria-current": current }, name));
          }),
        ),
      ),
    ),
  );
}

function crumb({ under, title }: FramedPage, up: string): HtmlContent {
  const section = SECTIONS.find(({ file }) => file === under);
  if (!section) return null;
  return tag(
    "p",
    { class: "crumb" },
    tag("a", { href: `${up}${section.file}` }, section.name),
    tag("span", { "aria-hidden": "true" }, " › "),
    title,
  );
}

function footer({ institution, day }: PublishedFacts): HtmlContent {
  return tag(
    "footer",
    {},
    tag("p", {}, `${institution}　${madeOf(day)}`),
    tag("p", {}, "责任人以岗位、职务表示，不含个人姓名。"),
  );
}

function madeOf(day: string): string {
  return `按${dateInWords(day)}的汇总结果生成`;
}
