import type { Accounts, ListedDepartment } from "../store/kept/accounts";
import type { LogLine } from "../store/kept/log";
import type { InstitutionVersion } from "../store/kept/office-books";
import type { ConsolidatedFiles } from "../jobs/job";
import { html, type Html } from "./html";
import { hidden, moment } from "./layout";
import { pageTable, type PageColumn } from "./page-table";

/** A consolidation before it is written: `basis` says of which hand-ins and which books it is. */
interface PreviewFacts {
  readonly preview: ConsolidatedFiles;
  readonly basis: string;
  readonly token: string | null;
}

export function previewBody({ preview, basis, token }: PreviewFacts): Html {
  const { batch, points, counts, departments, notes } = preview;
  return html`<div class="card note">
      <p>这是预览，还没有写入。</p>
      <p>
        批次 ${batch}：${departments.length} 份工作簿；写入后汇总表有 ${points} 个风险点。错误 ${counts.error}
        处，提醒 ${counts.warning} 处；有错误的行列入“未并入清单”，其余照常并入。
      </p>
      ${notes.map((note) => html`<p>${note}</p>`)}
      <form method="post" action="/office/consolidation">
        ${hidden(token)}<input type="hidden" name="basis" value="${basis}" />
        <div class="actions"><button>写入并发回执</button><a href="/office">不写入，返回</a></div>
      </form>
    </div>
    ${pageTable("各科室", CONSOLIDATED, departments)}`;
}

const CONSOLIDATED: readonly PageColumn<ConsolidatedFiles["departments"][number]>[] = [
  { head: "科室", look: "name", cell: ({ department }) => department },
  { head: "文件", cell: ({ file }) => file },
  { head: "读入", look: "count", cell: ({ read }) => read },
  { head: "并入", look: "count", cell: ({ merged }) => merged },
  { head: "未并入", look: "count", cell: ({ setAside }) => setAside },
];

interface InstitutionPage {
  readonly versions: readonly InstitutionVersion[];
  readonly published: { readonly at: string; readonly draft: number } | undefined;
  readonly canUndo: boolean;
  readonly token: string | null;
}

/** The institution workbook: the one in force, another one, what it was before; and publishing. */
export function institutionBody({ versions, published, canUndo, token }: InstitutionPage): Html {
  const [current] = versions;
  return html`<section class="card">
      <h2>院工作簿</h2>
      ${
        current
          ? html`<p>现在用的是第 ${current.number} 版（${current.origin}，${moment(current.at)}）。</p>
              <div class="actions">
                <a class="button" href="/office/institution/file" download>下载院工作簿</a
                >${canUndo && html`<form class="inline" method="post" action="/office/undo">${hidden(token)}<button class="second">撤销上一次汇总</button></form>`}
              </div>`
          : html`<p>还没有。请上传填好“单位信息”“机构设置”“人员名册”的院工作簿。</p>`
      }
      <form method="post" action="/office/institution" enctype="multipart/form-data">
        ${hidden(token)}<label for="file">换一份院工作簿</label
        ><input id="file" name="file" type="file" accept=".xlsx,.xlsm" required aria-describedby="about" />
        <p id="about" class="soft">从下载的那一份改起；以前的版本都留着。</p>
        <div class="actions"><button class="second">上传</button></div>
      </form>
    </section>
    ${
      current &&
      html`<section class="card">
        <h2>发布</h2>
        <p>
          ${published ? `最近一次 ${moment(published.at)}${published.draft ? "（草稿）" : ""}。` : "还没有发布。"}发布后全院都能看，姓名隐去，不含问题和监察室专用工作簿的内容。
        </p>
        <form method="post" action="/office/publish">
          ${hidden(token)}<label class="tick"
            ><input type="checkbox" name="draft" value="1" />作为草稿发布（还有待整改的行时）</label
          >
          <div class="actions"><button>发布</button></div>
        </form>
      </section>`
    }
    ${
      versions.length > 1 &&
      html`<details>
        <summary>以前的版本</summary>
        <ul>
          ${versions.slice(1).map(({ number, origin, at }) => html`<li>第 ${number} 版，${origin}，${moment(at)}</li>`)}
        </ul>
      </details>`
    }`;
}

/** Codes: who has one, and issuing those that are missing. */
export function codesBody(
  departments: readonly ListedDepartment[],
  accounts: Pick<Accounts, "issuedAt">,
  token: string | null,
): Html {
  const missing = departments.filter(({ code }) => accounts.issuedAt(code) === null).length;
  return html`<p>访问码只在发放时显示一次，服务器上不留原文。忘了就换发。</p>
    ${
      missing > 0 &&
      html`<form class="card" method="post" action="/office/codes">
        ${hidden(token)}
        <p>还有 ${missing} 个科室没有访问码。</p>
        <div class="actions"><button>给它们发访问码</button></div>
      </form>`
    }
    <div class="scroll" tabindex="0" role="region" aria-label="访问码">
      <table>
        <thead>
          <tr>
            <th scope="col">科室</th>
            <th scope="col">发放时间</th>
            <th scope="col">换发</th>
          </tr>
        </thead>
        <tbody>
          ${departments.map(({ code, name }) => {
            const at = accounts.issuedAt(code);
            return html`<tr>
              <th scope="row">${name}</th>
              <td>${at === null ? "没有" : moment(at)}</td>
              <td>
                <form class="inline" method="post" action="/office/departments/${code}/code">
                  ${hidden(token)}<button
                    class="second"
                    aria-label="${name}：${at === null ? "发放" : "换发"}访问码"
                  >
                    ${at === null ? "发放" : "换发"}
                  </button>
                </form>
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${passwordForm(token)}`;
}

function passwordForm(token: string | null): Html {
  return html`<h2>监察室的口令</h2>
    <form class="card" method="post" action="/office/password">
      ${hidden(token)}<label for="before">现在的口令</label
      ><input id="before" name="before" type="password" autocomplete="current-password" required />
      <label for="password">新口令（12个字以上）</label
      ><input
        id="password"
        name="password"
        type="password"
        autocomplete="new-password"
        minlength="12"
        required
      />
      <div class="actions"><button class="second">修改口令</button></div>
    </form>`;
}

/** Codes as they were made, shown this once. */
export function newCodesBody(codes: readonly { readonly name: string; readonly code: string }[]): Html {
  return html`<div class="card note"><p>请现在抄下或打印，离开这一页就看不到了。</p></div>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">科室</th>
            <th scope="col">访问码</th>
          </tr>
        </thead>
        <tbody>
          ${codes.map(
            ({ name, code }) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td><span class="code">${code}</span></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <div class="actions"><a href="/office/codes">抄好了，返回</a></div>`;
}

interface LogPage {
  readonly lines: readonly LogLine[];
  readonly accountName: (account: string) => string;
  /** Where older lines go on; null at the end. */
  readonly older: number | null;
}

export function logBody({ lines, accountName, older }: LogPage): Html {
  return html`<p>
      只添不改；每一行带上一行的校验码，改动过的会在校验（platform
      verify）时查出来。把最新一行的校验码抄在纸上，连整本日志都换掉也查得出。
    </p>
    ${pageTable("日志", columnsOfLog(accountName), lines)}
    ${older !== null && html`<p><a href="/office/log?before=${older}">更早的</a></p>`}`;
}

function columnsOfLog(accountName: LogPage["accountName"]): readonly PageColumn<LogLine>[] {
  return [
    { head: "行", look: "count", cell: ({ line }) => line },
    { head: "时间", cell: ({ at }) => moment(at) },
    { head: "谁", cell: ({ actor }) => accountName(actor) },
    { head: "做了什么", cell: ({ action }) => action },
    { head: "内容", look: "typed", cell: ({ facts }) => factsShown(facts) },
    { head: "校验码", look: "code", cell: ({ digest }) => digest.slice(0, 12) },
  ];
}

function factsShown(facts: string): string {
  return Object.entries(JSON.parse(facts) as Readonly<Record<string, string | number | null>>)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${name === "SHA256" ? String(value).slice(0, 12) : String(value)}`)
    .join("，");
}
