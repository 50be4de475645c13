import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReactElement } from "react";
import type { Returned } from "../../../flows/consolidating/returned";
import { departmentStandings, type DepartmentStanding } from "../../../session/institution/institution";
import { systemTableSheets } from "../../../session/institution/printing";
import { issuedFiles } from "../../../session/institution/issuing";
import { issuedPlan } from "../../../session/institution/issued-on";
import { returnedDepartments } from "../../../session/institution/returning";
import { usePane } from "../state/pane-context";
import { Icon, type DrawnIcon } from "../parts/icons";
import { Reminders } from "../parts/gathering/reminders";
import { ReturnedList, ReturnedLists } from "../parts/findings/returned-lists";
import { useAnswer } from "../state/use-answer";

const SIGN: Readonly<Record<DepartmentStanding["standing"], DrawnIcon>> = {
  未报: "warning",
  已报: "done",
  有退回: "back",
  未并入: "warning",
};

/** Which departments filed, in official order; before any did, workbooks are sent out. */
export function DepartmentsView(): ReactElement {
  const { state } = usePane();
  const standings = useAnswer(() => departmentStandings(state), [state]);
  const returned = useAnswer(() => returnedDepartments(state), [state.content]);
  if (typeof standings === "string") return <p className="view error">{standings}</p>;
  // The same books that contradict themselves are told of above.
  const lists = typeof returned === "string" ? [] : returned;
  const filed = standings.filter(({ standing }) => standing !== "未报").length;
  const unmerged = standings.filter(({ standing }) => standing === "未并入").length;
  return (
    <div className="view">
      <p>
        {standings.length} 个科室，已报 {filed} 个，未报 {standings.length - filed} 个
        {unmerged > 0 && `；其中 ${unmerged} 个一行也没有并入，请看原因`}。
      </p>
      {filed === 0 && <Issue />}
      <ul className="cards">
        {standings.map((one) => (
          <Standing
            key={one.name}
            one={one}
            returned={lists.find(({ department }) => department === one.name)}
          />
        ))}
      </ul>
      <Reminders />
      <ReturnedLists all={lists} />
      {filed > 0 && <Issue />}
    </div>
  );
}

interface StandingProps {
  readonly one: DepartmentStanding;
  readonly returned: Returned | undefined;
}

function Standing({ one, returned }: StandingProps): ReactElement {
  const { name, head, leaders, standing, filed, reasons } = one;
  return (
    <li className="card plain">
      <div className="bar">
        <strong className="grow">{name}</strong>
        <span className={standing === "已报" ? "" : "warning"}>
          <Icon name={SIGN[standing]} />
          {standing}
        </span>
      </div>
      <p className="small">
        负责人 {head ?? "空缺"}
        {leaders.length > 0 && ` · 分管 ${leaders.join("、")}`}
      </p>
      {filed && (
        <p className="small">
          第 {filed.batch} 批{filed.submission !== null && ` · 报送序号 ${filed.submission}`} · 并入{" "}
          {filed.merged} 行{filed.setAside > 0 && `，未并入 ${filed.setAside} 行`}
        </p>
      )}
      {reasons.length > 0 && <p className="small">原因：{reasons.join("；")}</p>}
      {returned && <ReturnedList returned={returned} />}
      {filed && filed.merged > 0 && <PrintDepartment name={name} />}
    </li>
  );
}

/** 体系表 of this department, as the task 打印 sets it up unless told otherwise. */
function PrintDepartment({ name }: { readonly name: string }): ReactElement | null {
  const { state, services, busy, run } = usePane();
  const { printSheets } = services;
  if (!printSheets) return null;
  const print = async () => printSheets(systemTableSheets(state, { paper: "A3", department: name }));
  return (
    <button
      type="button"
      className="adopt"
      aria-label={`打印${name}的体系表`}
      disabled={busy !== null}
      onClick={() => run("打开打印窗口", print)}
    >
      <Icon name="table" />
      打印体系表
    </button>
  );
}

function Issue(): ReactElement {
  const { session, state, save, busy } = usePane();
  const note = () => session.perform(issuedPlan(state));
  return (
    <section className="form">
      <h2>下发科室工作簿</h2>
      <p className="small">每个科室一个文件，名册、负责人和分管领导已填好，打包成一个 zip。</p>
      <DefaultButton
        disabled={busy !== null}
        onClick={() => save("生成科室工作簿", "科室工作簿.zip", () => issuedFiles(state), note)}
      >
        <Icon name="zip" />
        生成并保存
      </DefaultButton>
    </section>
  );
}
