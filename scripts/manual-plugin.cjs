const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { sources } = require("webpack");

const FOLDER = join(__dirname, "../docs/手册");
const PICTURES = join(__dirname, "../docs/pictures");
/** Whom each chapter is for, in the order in which people look for them; what is not named comes after. */
const ORDER = ["科室", "工作台", "监察室", "平台"];

const STYLE = `body { font: 16px/1.75 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1b2430; max-width: 52rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
a { color: #0b5394; } img { max-width: 100%; border: 1px solid #cfd6de; } code, pre { font-family: Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .92em; }
pre { background: #f5f7f9; padding: .8rem 1rem; overflow-x: auto; } .table { overflow-x: auto; } table { border-collapse: collapse; font-size: .95em; } th, td { border: 1px solid #cfd6de; padding: .35rem .6rem; text-align: left; vertical-align: top; }
h1 { line-height: 1.3; } h2 { margin-top: 2.2rem; } 
@media print {
  nav { display: none; } @page { size: A4; margin: 18mm; } body { max-width: none; padding: 0; font-size: 11pt; }
  h1, h2, h3, p:has(+ pre) { break-after: avoid; } pre, img, tr, li { break-inside: avoid; } img { max-height: 170mm; }
  pre, .table { overflow: visible; } pre { white-space: pre-wrap; overflow-wrap: anywhere; } a { color: inherit; text-decoration: none; }
}`;

/** Webpack plugin: the manual as pages, with the pictures that they show. */
module.exports = class Manual {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Manual", (compilation) =>
      compilation.hooks.processAssets.tap("Manual", () => {
        for (const [name, bytes] of manual())
          compilation.emitAsset(`../manual/${name}`, new sources.RawSource(bytes));
      }),
    );
  }
};

function* manual() {
  // A module: whoever only reads the build's settings does not load it.
  const { Marked } = require("marked");
  const chapters = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.slice(0, -3))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, "zh"));
  const shown = new Set();
  const marked = new Marked({
    renderer: {
      // Whoever has no mouse scrolls by the keyboard.
      code: ({ text }) =>
        `<pre tabindex="0"><code>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</code></pre>`,
      // What is not part of the manual is for developers, and leads nowhere here.
      link({ href, tokens }) {
        const to = linked(href, chapters);
        const text = this.parser.parseInline(tokens);
        return to === null ? text : `<a href="${to}">${text}</a>`;
      },
      table(token) {
        const cell = (tag, { tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`;
        const row = (tag, cells) => `<tr>${cells.map((one) => cell(tag, one)).join("")}</tr>`;
        return `<div class="table" tabindex="0" role="region" aria-label="表"><table><thead>${row("th", token.header)}</thead><tbody>${token.rows.map((cells) => row("td", cells)).join("")}</tbody></table></div>`;
      },
    },
    walkTokens(token) {
      if (token.type === "image") {
        const picture = token.href.replace(/^\.\.\/pictures\//, "");
        shown.add(picture);
        token.href = `pictures/${picture}`;
      }
    },
  });
  for (const chapter of chapters)
    yield [
      `${chapter}.html`,
      page(chapter, marked.parse(joined(readFileSync(join(FOLDER, `${chapter}.md`), "utf8")))),
    ];
  const list = chapters.map((name) => `<li><a href="${encodeURI(name)}.html">${name}</a></li>`);
  yield ["index.html", page("手册", `<h1>手册</h1><ul>${list.join("")}</ul>`)];
  for (const picture of shown) yield [`pictures/${picture}`, readFileSync(join(PICTURES, picture))];
  yield ["manual.css", STYLE];
}

/** Lines of a paragraph without the blank that a browser would put between Chinese characters. */
function joined(text) {
  return text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u4e00-\u9fff“《])/g, "");
}

function rank(chapter) {
  const index = ORDER.indexOf(chapter);
  return index < 0 ? ORDER.length : index;
}

/** A chapter's own page; null of what the manual does not hold. */
function linked(href, chapters) {
  const [, chapter, rest] = /^([^/#]+)\.md(#.*)?$/.exec(decodeURI(href)) ?? [];
  if (chapter && chapters.includes(chapter)) return `${encodeURI(chapter)}.html${rest ?? ""}`;
  return /^(?:https?:|#)/.test(href) ? href : null;
}

function page(title, body) {
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} — 手册</title><link rel="stylesheet" href="manual.css"></head><body><nav><a href="/">平台首页</a> · <a href="index.html">手册目录</a></nav><main>${body}</main></body></html>\n`;
}
