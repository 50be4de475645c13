import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useMemo, type ReactElement } from "react";
import { checkAction } from "../../../session/actions/check";
import { alike } from "../../../session/department/alike";
import { handedInAs, handIn, handingInOf, type HandingIn } from "../../../session/department/handing-in";
import { signingPlan } from "../../../session/department/signing";
import { usePane } from "../state/pane-context";
import { ActionButton } from "../parts/action-button";
import { FindingGroupList } from "../parts/findings/finding-group";
import { Icon, type DrawnIcon } from "../parts/icons";
import { HandInThere } from "../parts/platform/hand-in-there";

/** The last look before the workbook goes to the supervision office. */
export function HandingInView(): ReactElement {
  const { state, busy, propose, services } = usePane();
  const { platform, bookFile } = services;
  const handing = useMemo(() => handingInOf(state), [state]);
  const errors = handing.findings.filter(({ severity }) => severity === "error");
  return (
    <div className="view">
      <Steps handing={handing} />
      {platform && bookFile && <HandInThere {...{ platform, bookFile }} />}
      <HandIn submission={handing.submission} />
      <div className="buttons">
        <DefaultButton disabled={busy !== null} onClick={() => propose(() => signingPlan(state))}>
          <Icon name="sign" />
          生成签字表
        </DefaultButton>
        <ActionButton action={checkAction} />
      </div>
      {errors.length > 0 && (
        <FindingGroupList unfolded group={{ name: "报送前要改的错误", findings: alike(errors).flat() }} />
      )}
    </div>
  );
}

/** In one press where the page can save the workbook itself; else somebody saves it who is told so. */
function HandIn({ submission }: Pick<HandingIn, "submission">): ReactElement {
  const { state, services, busy, propose } = usePane();
  const { saveBook } = services;
  const name = submission === null ? "登记报送" : `登记第 ${Number(submission) + 1} 次报送`;
  const Register = saveBook ? DefaultButton : PrimaryButton;
  return (
    <>
      <p className="small">
        {handedInAs(state)}
        {saveBook ? "保存好的文件交给监察室。" : "然后保存工作簿，把文件交给监察室。"}
      </p>
      <div className="buttons">
        {saveBook && (
          <PrimaryButton
            disabled={busy !== null}
            onClick={() =>
              propose(
                () => handIn(state),
                () => void saveBook(),
              )
            }
          >
            <Icon name="hand-in" />
            登记并保存
          </PrimaryButton>
        )}
        <Register disabled={busy !== null} onClick={() => propose(() => handIn(state))}>
          <Icon name="hand-in" />
          {name}
        </Register>
      </div>
    </>
  );
}

function Steps({ handing }: { readonly handing: HandingIn }): ReactElement {
  const { errors, warnings, waiting, submission } = handing;
  return (
    <ul className="lines">
      <Step done={errors === 0}>{errors === 0 ? "没有错误" : `${errors} 个错误要改`}</Step>
      <Step done={waiting === 0}>{waiting === 0 ? "各行都已审核" : `${waiting} 行还没有审核`}</Step>
      <Step done={warnings === 0}>
        {warnings === 0 ? "没有提醒" : `${warnings} 条提醒，请核对（不妨碍报送）`}
      </Step>
      <Step done={submission !== null}>
        {submission === null ? "还没有报送过" : `已报送 ${submission} 次`}
      </Step>
    </ul>
  );
}

function Step({ done, children }: { readonly done: boolean; readonly children: string }): ReactElement {
  const icon: DrawnIcon = done ? "done" : "warning";
  return (
    <li className={done ? "step" : "step warning"}>
      <Icon name={icon} />
      <span className="grow">{children}</span>
    </li>
  );
}
