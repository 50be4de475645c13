import type { ListedDepartment } from "../store/kept/accounts";
import { OFFICE_ACCOUNT } from "../store/kept/accounts";
import { html, type Html } from "./html";
import { moment } from "./layout";

interface FrontFacts {
  /** When the pages for all staff were published last; null: never. */
  readonly published: string | null;
  readonly workbench: boolean;
  readonly manual: boolean;
}

/** The first page: what anybody may see, and the two doors. */
export function frontBody({ published, workbench, manual }: FrontFacts): Html {
  return html`<ul class="doors">
    <li class="card">
      <h2>全院公开</h2>
      ${
        published === null
          ? html`<p>还没有发布。</p>`
          : html`<p><a href="/pages/">看体系表、流程图、岗位告知卡和进度</a></p>
              <p class="soft">${moment(published)} 发布，姓名已隐去。</p>`
      }
    </li>
    <li class="card">
      <h2>科室</h2>
      <p><a href="/department">下载本科室的工作簿、报送、看退回的原因</a></p>
      <p class="soft">用监察室发的访问码登录。</p>
    </li>
    <li class="card">
      <h2>监察室</h2>
      <p><a href="/office">看各科室报送、汇总、退回、发布</a></p>
    </li>
    ${
      workbench &&
      html`<li class="card">
        <h2>工作台</h2>
        <p><a href="/workbench/">在浏览器里填写工作簿</a></p>
        <p class="soft">不装软件，文件不离开这台电脑，报送时才送到服务器。</p>
      </li>`
    }
    ${
      manual &&
      html`<li class="card">
        <h2>手册</h2>
        <p><a href="/manual/">怎样填写、怎样报送</a></p>
      </li>`
    }
  </ul>`;
}

interface SignInFacts {
  readonly departments: readonly ListedDepartment[];
  readonly token: string;
  /** Why it did not work before. */
  readonly wrong: string | null;
  readonly chosen: string;
}

export function signInBody({ departments, token, wrong, chosen }: SignInFacts): Html {
  const option = (value: string, name: string) =>
    html`<option value="${value}" ${value === chosen && html` selected`}>${name}</option>`;
  return html`${wrong !== null && html`<div class="card wrong" role="alert"><p>${wrong}</p></div>`}
    <form class="card" method="post" action="/sign-in">
      <input type="hidden" name="_token" value="${token}" />
      <label for="account">科室</label>
      <select id="account" name="account">
        ${departments.filter(({ expected }) => expected).map(({ code, name }) => option(code, name))}${option(OFFICE_ACCOUNT, "监察室（管理）")}
      </select>
      <label for="secret">访问码或口令</label>
      <input
        id="secret"
        name="secret"
        type="password"
        autocomplete="current-password"
        required
        aria-describedby="about"
      />
      <p id="about" class="soft">访问码16位，大小写和横线都不要紧。十分钟里试错十次，要等一等。</p>
      <div class="actions"><button>登录</button></div>
    </form>`;
}

/** Something that did not work. */
export function refusalBody(sentence: string, back: string): Html {
  return html`<div class="card wrong" role="alert">
    <p>${sentence}</p>
    <p><a href="${back}">返回</a></p>
  </div>`;
}
