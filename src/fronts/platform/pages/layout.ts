import type { Role } from "../doors/visitor";
import { html, type Html } from "./html";

/** What a page is framed with. */
interface PageFacts {
  /** 单位名称; blank before the first institution workbook. */
  readonly institution: string;
  readonly role: Role;
  /** Whoever is signed in, as people call them. */
  readonly who: string | null;
  readonly token: string | null;
  /** Where the page is. */
  readonly path: string;
  /** What was just done. */
  readonly said: string | null;
}

const LINKS: Readonly<Record<Role, readonly (readonly [path: string, name: string])[]>> = {
  anybody: [
    ["/", "首页"],
    ["/sign-in", "登录"],
  ],
  department: [
    ["/", "首页"],
    ["/department", "本科室"],
  ],
  office: [
    ["/", "首页"],
    ["/office", "各科室"],
    ["/office/consolidation", "汇总"],
    ["/office/set-apart", "未收文件"],
    ["/office/institution", "院工作簿和发布"],
    ["/office/codes", "访问码"],
    ["/office/log", "日志"],
  ],
};

/** A page of the platform. */
export function page(frame: PageFacts, title: string, body: Html): Html {
  const { institution, role, who, token, path, said } = frame;
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} — ${institution || "廉政风险防控平台"}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#content">跳到正文</a>
        <header>
          <div class="row">
            <a class="name" href="/">${institution}廉政风险防控平台</a>
            ${
              who !== null &&
              html`<div class="who">
                <span>${who}</span>
                <form class="inline" method="post" action="/sign-out">
                  ${hidden(token)}<button class="link">退出登录</button>
                </form>
              </div>`
            }
          </div>
        </header>
        <nav aria-label="栏目">
          <ul>
            ${LINKS[role].map(([to, name]) => html`<li><a href="${to}" ${isHere(path, to) && html` aria-current="page"`}>${name}</a></li>`)}
          </ul>
        </nav>
        <main id="content">
          ${said !== null && html`<div class="card said" role="status"><p>${said}</p></div>`}
          <h1>${title}</h1>
          ${body}
        </main>
        <footer>数据只在本单位的这台服务器上。</footer>
      </body>
    </html> `;
}

/** The department's own pages count as one; so do the office's of a department. */
function isHere(path: string, to: string): boolean {
  if (to === "/office")
    return path === to || path.startsWith("/office/departments") || path.startsWith("/office/hand-ins");
  return to === "/" ? path === to : path === to || path.startsWith(`${to}/`);
}

/** What a form brings back to show that it is one of ours. */
export function hidden(token: string | null): Html {
  return html`<input type="hidden" name="_token" value="${token ?? ""}" />`;
}

/** `2026-11-29 14:03`, on the wall clock here. */
export function moment(at: string): string {
  const day = new Date(at);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())} ${two(day.getHours())}:${two(day.getMinutes())}`;
}
