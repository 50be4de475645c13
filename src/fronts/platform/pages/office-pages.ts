import type { HandInReport } from "../../../flows/handing-in/judge-hand-in";
import type { LineChange } from "../../../flows/handing-in/differences";
import { standingName, type Standing } from "../tasks/standing";
import type { ListedDepartment } from "../store/kept/accounts";
import type { HandIn } from "../store/kept/hand-ins";
import type { SetApart } from "../store/kept/office-books";
import { changesTable, findingsTables } from "./findings-table";
import { HAND_IN_COLUMNS } from "./hand-in-columns";
import { html, type Html, type HtmlPiece } from "./html";
import { hidden, moment } from "./layout";
import { pageTable, type PageColumn } from "./page-table";

/** One department as the supervision office sees it. */
export interface DepartmentRow {
  readonly department: ListedDepartment;
  readonly standing: Standing;
  readonly hasCode: boolean;
}

interface OfficeFacts {
  readonly rows: readonly DepartmentRow[];
  /** Files that do not count and were set apart. */
  readonly setApart: number;
  readonly hasInstitution: boolean;
  readonly issued: boolean;
  readonly token: string | null;
}

const LOOKS: Readonly<Record<Standing["state"], string>> = {
  未报: "none",
  已报: "wait",
  退回: "bad",
  已汇总: "good",
};

function stateSign(standing: Standing): Html {
  return html`<span class="state ${LOOKS[standing.state]}">${standingName(standing)}</span>`;
}

/** A row a department, and what is to be done next. */
export function officeBody({ rows, setApart, hasInstitution, issued, token }: OfficeFacts): Html {
  if (!hasInstitution) return firstSteps();
  const waiting = rows.filter(({ standing }) => standing.state === "已报").length;
  const count = (state: Standing["state"]) => rows.filter(({ standing }) => standing.state === state).length;
  return html`<div class="card">
      <p>
        ${rows.length} 个科室：未报 ${count("未报")}，已报待汇总 ${waiting}，退回 ${count("退回")}，已汇总
        ${count("已汇总")}。${setApart > 0 && html` <a href="/office/set-apart">没有计入的文件 ${setApart} 份</a>。`}
      </p>
      <div class="actions">
        ${waiting > 0 && html`<a class="button" href="/office/consolidation">汇总最新的 ${waiting} 份</a>`}
        <form class="inline" method="post" action="/office/issue">
          ${hidden(token)}<button class="second">${issued ? "重新下发空白工作簿" : "下发工作簿"}</button>
        </form>
        <a class="button second" href="/office/everything.zip" download>全部下载（一个压缩包）</a>
      </div>
    </div>
    ${pageTable("各科室", DEPARTMENTS, rows)}`;
}

const DEPARTMENTS: readonly PageColumn<DepartmentRow>[] = [
  {
    head: "科室",
    look: "name",
    cell: ({ department: { code, name }, hasCode }) =>
      html`<a href="/office/departments/${code}">${name}</a
        >${!hasCode && html` <span class="soft">还没有访问码</span>`}`,
  },
  { head: "状态", cell: ({ standing }) => stateSign(standing) },
  { head: "最近一次", cell: ofLatest(({ number, at }) => `第 ${number} 次，${moment(at)}`) },
  { head: "行", look: "count", cell: ofLatest(({ lines }) => lines) },
  { head: "错误", look: "count", cell: ofLatest(({ errors }) => errors) },
  { head: "提醒", look: "count", cell: ofLatest(({ warnings }) => warnings) },
  { head: "提示", look: "count", cell: ofLatest(({ hints }) => hints) },
  { head: "与上次相比", cell: ofLatest(changesSaid) },
];

function ofLatest(said: (latest: HandIn) => HtmlPiece): (row: DepartmentRow) => HtmlPiece {
  return ({ standing }) => (standing.state === "未报" ? null : said(standing.latest));
}

function changesSaid({ changes, reason }: HandIn): Html {
  return html`${changes || "—"}${reason !== null && html`<div class="soft">仍要报送：${reason}</div>`}`;
}

function firstSteps(): Html {
  return html`<div class="card note">
    <p>还没有院工作簿。</p>
    <p>
      先到<a href="/office/institution">院工作簿和发布</a
      >上传填好“单位信息”“机构设置”“人员名册”的院工作簿，再到<a href="/office/codes">访问码</a
      >给各科室发访问码，然后下发工作簿。
    </p>
  </div>`;
}

interface DepartmentDetail extends DepartmentRow {
  readonly handIns: readonly HandIn[];
  readonly replies: readonly HandIn[];
  readonly token: string | null;
}

/** One department: its hand-ins, sending back, its code. */
export function departmentDetail({
  department: { code },
  standing,
  hasCode,
  handIns,
  replies,
  token,
}: DepartmentDetail): Html {
  return html`<p>${stateSign(standing)}</p>
    ${standing.state === "退回" && html`<div class="card wrong"><p>已退回：${standing.reasons}</p></div>`}
    ${handInsList(handIns, "报送")}${replies.length > 0 && handInsList(replies, "整改回告书")}
    ${
      standing.state !== "未报" &&
      html`<form class="card" method="post" action="/office/departments/${code}/return">
        ${hidden(token)}
        <h2>退回第 ${standing.latest.number} 次报送</h2>
        <label for="reasons">退回的原因</label
        ><textarea id="reasons" name="reasons" required maxlength="2000"></textarea>
        <input type="hidden" name="handIn" value="${standing.latest.id}" />
        <div class="actions"><button>退回</button></div>
      </form>`
    }
    <form class="card" method="post" action="/office/departments/${code}/code">
      ${hidden(token)}
      <h2>访问码</h2>
      <p>${hasCode ? "换发以后，旧的访问码和正在登录的人马上失效。" : "还没有发访问码。"}新的只显示一次。</p>
      <div class="actions"><button class="second">${hasCode ? "换发" : "发放"}访问码</button></div>
    </form>`;
}

function handInsList(handIns: readonly HandIn[], caption: string): Html {
  if (handIns.length === 0) return html`<p>还没有${caption}。</p>`;
  return pageTable(caption, HAND_INS, handIns, { hasCaption: true });
}

const HAND_INS: readonly PageColumn<HandIn>[] = [
  {
    head: "次数",
    look: "name",
    cell: ({ id, number }) => html`<a href="/office/hand-ins/${id}">第 ${number} 次</a>`,
  },
  ...HAND_IN_COLUMNS,
  { head: "与上次相比", cell: changesSaid },
  {
    head: "下载",
    isPressed: true,
    cell: ({ id }) => html`<a href="/office/hand-ins/${id}/file" download>下载</a>`,
  },
];

/** One hand-in with what was found and what changed. */
export function handInDetail(
  { at, file, sha256, reason, department }: HandIn,
  report: HandInReport,
  changes: readonly LineChange[] | null,
): Html {
  return html`<div class="card">
      <dl>
        <dt>时间</dt>
        <dd>${moment(at)}</dd>
        <dt>文件</dt>
        <dd>${file}</dd>
        <dt>SHA-256</dt>
        <dd class="cell">${sha256}</dd>
        ${
          reason !== null &&
          html`<dt>仍要报送的理由</dt>
            <dd>${reason}</dd>`
        }
      </dl>
    </div>
    <h2>核查结果</h2>
    ${report.findings.length === 0 ? html`<p>没有问题。</p>` : findingsTables(report)}
    ${
      changes !== null &&
      html`<h2>和上一次的不同</h2>
        ${changesTable(changes)}`
    }
    <p><a href="/office/departments/${department}">返回科室</a></p>`;
}

/** Files that do not count. */
export function setApartBody(files: readonly SetApart[], accountName: (code: string) => string): Html {
  if (files.length === 0) return html`<p>没有。</p>`;
  return html`<p>科室交来、没有计入报送的文件：写的是别的科室，或者看不出是谁的。</p>
    ${pageTable("未收文件", columnsOfSetApart(accountName), files)}`;
}

function columnsOfSetApart(accountName: (code: string) => string): readonly PageColumn<SetApart>[] {
  return [
    { head: "时间", cell: ({ at }) => moment(at) },
    { head: "交来的科室", cell: ({ department }) => accountName(department) },
    { head: "文件", cell: ({ file }) => file },
    { head: "原因", cell: ({ sentence }) => sentence },
    {
      head: "下载",
      isPressed: true,
      cell: ({ id }) => html`<a href="/office/set-apart/${id}/file" download>下载</a>`,
    },
  ];
}
