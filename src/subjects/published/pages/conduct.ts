import { tag, type HtmlContent } from "../../../paper/html/html-text";
import type { PublishedFacts, PublishedPlace } from "../facts";
import type { FramedPage } from "../parts/frame";
import { textLines, nothing } from "../parts/texts";

/** Kinds of 制度清单 that say how people are to behave. */
const KINDS: ReadonlySet<string> = new Set(["行为规范", "廉政规定"]);

/** 行为规范: what is laid down for everybody, and what each post is to keep to. */
export function conductPage({ places, norms }: PublishedFacts): FramedPage {
  const general = norms.filter(({ kind, state }) => KINDS.has(kind) && state === "已发布");
  const parts = places.map((place) => [place, conductOf(place)] as const).filter(([, own]) => own.size > 0);
  return {
    file: "conduct.html",
    title: "行为规范",
    lead: "已发布的行为规范和廉政规定，以及各科室、各岗位的风险点所依据的规定。",
    content: [
      general.length === 0
        ? null
        : [
            tag("h2", {}, "全院遵守"),
            tag(
              "ul",
              { class: "links" },
              general.map(({ name, number }) =>
                tag("li", {}, `《${bareTitle(name)}》`, number === "" ? null : `（${number}）`),
              ),
            ),
          ],
      parts.length === 0 && general.length === 0 ? nothing("还没有填写行为规范。") : null,
      parts.map(([{ name }, own]) =>
        tag(
          "section",
          { class: "index-part" },
          tag("h2", {}, name),
          tag(
            "dl",
            { class: "conduct" },
            [...own].map(([post, rules]) => conductLine(post, rules)),
          ),
        ),
      ),
    ],
  };
}

function conductLine(post: string, rules: readonly string[]): HtmlContent {
  return tag("div", {}, tag("dt", {}, post), tag("dd", {}, textLines(rules.join("\n"))));
}

/** What posts, and the department itself, are to keep to; each rule once. */
function conductOf({ entries }: PublishedPlace): ReadonlyMap<string, readonly string[]> {
  const own = new Map<string, readonly string[]>();
  for (const { level, post, norm } of entries) {
    if (norm === "") continue;
    const whose = level === "岗位" ? post || "（未注明岗位）" : level === "科室" ? "全科" : "全院";
    own.set(whose, [...new Set([...(own.get(whose) ?? []), ...norm.split("\n")])]);
  }
  return own;
}

/** Some write the marks of a title, some do not. */
function bareTitle(name: string): string {
  return name.replace(/^《(.*)》$/s, "$1");
}
