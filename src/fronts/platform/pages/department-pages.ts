import type { HandInReport } from "../../../flows/handing-in/judge-hand-in";
import { ENDINGS } from "../../../workbook/text/endings";
import { standingName, type Standing } from "../tasks/standing";
import type { HandIn, Held } from "../store/kept/hand-ins";
import type { Handout } from "../store/kept/office-books";
import type { InstitutionFacts } from "../jobs/job";
import { findingsTables } from "./findings-table";
import { HAND_IN_COLUMNS } from "./hand-in-columns";
import { html, type Html } from "./html";
import { hidden, moment } from "./layout";
import { pageTable, type PageColumn } from "./page-table";

interface DepartmentFacts {
  readonly standing: Standing;
  readonly handout: Handout | undefined;
  readonly handIns: readonly HandIn[];
  readonly replies: readonly HandIn[];
  readonly deadlines: InstitutionFacts["deadlines"];
  readonly today: string;
  readonly workbench: boolean;
  readonly token: string | null;
}

/** A department's own page: where it stands, its workbook, and the way to hand in. */
export function departmentBody(facts: DepartmentFacts): Html {
  const { handout, handIns, replies, token, workbench } = facts;
  return html`${standingCard(facts)}
    <section class="card">
      <h2>本科室的工作簿</h2>
      ${
        handout
          ? html`<p>
                <a class="button" href="/department/workbook" download
                  >下载${handout.kind === "回执" ? "回执" : "工作簿"}</a
                >
              </p>
              <p class="soft">
                ${handout.file}，${moment(handout.at)}
                ${handout.kind === "回执" ? "汇总后发回，带编号和问题，在它上面接着改" : "下发"}。
              </p>
              ${workbench && html`<p><a href="/workbench/?open=/department/workbook">在浏览器的工作台里打开</a></p>`}`
          : html`<p>监察室还没有下发。</p>`
      }
    </section>
    <section class="card">
      <h2>报送</h2>
      <form method="post" action="/department/hand-in" enctype="multipart/form-data">
        ${hidden(token)}
        <label for="file">工作簿（${ENDINGS.join("、")}），或者填好的整改回告书</label>
        <input
          id="file"
          name="file"
          type="file"
          accept="${ENDINGS.join(",")}"
          required
          aria-describedby="about-file"
        />
        <p id="about-file" class="soft">
          当场核查。没有错误的立即收下；有错误的先列出来，由您决定改了再报，还是写明理由仍要报送。
        </p>
        <div class="actions"><button>报送</button></div>
      </form>
    </section>
    ${handIns.length > 0 && handInsTable(handIns, "报送记录")}
    ${replies.length > 0 && handInsTable(replies, "整改回告书")}`;
}

function standingCard({ standing, deadlines, today }: DepartmentFacts): Html {
  const kind = { 未报: "note", 已报: "said", 退回: "wrong", 已汇总: "said" }[standing.state];
  const next = deadlines.find(({ to }) => to >= today);
  return html`<section class="card ${kind}">
    <p>${standingName(standing)}</p>
    ${
      standing.state === "退回" &&
      html`<p>退回的原因：${standing.reasons}</p>
        <p class="soft">${moment(standing.at)} 退回。改好后再报送一次。</p>`
    }
    ${standing.state === "已报" && html`<p class="soft">${moment(standing.latest.at)} 收到，等监察室汇总。</p>`}
    ${standing.state === "已汇总" && html`<p class="soft">已并入全院的汇总表；回执在下面下载。</p>`}
    ${
      deadlines.length > 0 &&
      html`<h3>期限</h3>
        <dl>
          ${deadlines.map(
            ({ stage, to }) =>
              html`<dt>${stage}</dt>
                <dd>${to}${to === next?.to && " ← 当前"}${to < today && "（已过）"}</dd>`,
          )}
        </dl>`
    }
  </section>`;
}

function handInsTable(handIns: readonly HandIn[], caption: string): Html {
  return pageTable(caption, HAND_INS, handIns, { hasCaption: true });
}

const HAND_INS: readonly PageColumn<HandIn>[] = [
  {
    head: "次数",
    look: "name",
    cell: ({ kind, number }) => html`<a href="/department/hand-ins/${kind}/${number}">第 ${number} 次</a>`,
  },
  ...HAND_IN_COLUMNS,
  { head: "提醒", look: "count", cell: ({ warnings }) => warnings },
  { head: "与上次相比", cell: ({ changes }) => changes || "—" },
];

/** What was received, and what was found in it. */
export function receivedBody(handIn: HandIn, report: HandInReport): Html {
  const { kind, number, at, file, sha256, reason } = handIn;
  return html`<div class="card said" role="status">
      <p>已收到，第 ${number} 次。</p>
      <dl>
        <dt>时间</dt>
        <dd>${moment(at)}</dd>
        <dt>文件</dt>
        <dd>${file}</dd>
        <dt>校验码</dt>
        <dd class="cell">${sha256.slice(0, 16)}</dd>
        ${
          reason !== null &&
          html`<dt>仍要报送的理由</dt>
            <dd>${reason}</dd>`
        }
      </dl>
    </div>
    ${findingsTables(report)}
    <div class="actions">
      <a class="button second" href="/department/hand-ins/${kind}/${number}/file" download>下载这一份</a
      ><a href="/department">返回本科室</a>
    </div>`;
}

/** Errors, cell by cell, before it counts. */
export function heldBody(held: Held, report: HandInReport, token: string | null): Html {
  return html`<div class="card wrong" role="alert">
      <p>查出 ${held.errors} 处错误，还没有报送。</p>
      <p>
        请按下面的说明改好，再报送一次。${held.allowed === 1 ? "改不了的，也可以写明理由仍要报送；有错误的行汇总时列为待整改。" : "有登记表读不了，改好以前不能报送。"}
      </p>
    </div>
    ${findingsTables(report)}
    ${
      held.allowed === 1 &&
      html`<form class="card" method="post" action="/department/held/${held.id}">
        ${hidden(token)}
        <h2>仍要报送</h2>
        <label for="reason">理由</label
        ><textarea
          id="reason"
          name="reason"
          required
          maxlength="500"
          aria-describedby="about-reason"
        ></textarea>
        <p id="about-reason" class="soft">监察室看得到。</p>
        <div class="actions"><button>仍要报送</button></div>
      </form>`
    }
    <div class="actions"><a href="/department">返回，改好再报</a></div>`;
}
