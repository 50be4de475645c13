import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { TextField } from "@fluentui/react/lib/TextField";
import { useState, type ReactElement } from "react";
import { rowKey } from "../../session/filling";
import { approve, reviewersHere, sendBack, waitingRows, type Waiting } from "../../session/reviewing";
import { usePane } from "../pane-context";
import { Icon } from "../parts/icons";
import { WaitingRow } from "../parts/waiting-row";

/** A reviewer goes through the rows that wait for him. */
export function ReviewingView(): ReactElement {
  const { session, state } = usePane();
  const options = reviewersHere(state).map(({ name, waiting }) => ({
    key: name,
    text: `${name}（${waiting} 行待审）`,
  }));
  return (
    <div className="view">
      <Dropdown
        label="您是哪位审核人？"
        placeholder="请选择"
        options={options}
        selectedKey={state.reviewer}
        onChange={(_, option) => option && session.setReviewer(String(option.key))}
      />
      {state.reviewer === null ? <Rule /> : <Rows reviewer={state.reviewer} />}
    </div>
  );
}

function Rule(): ReactElement {
  return (
    <p className="small">
      按方案三（二）2：干警的岗位风险点由科室负责人审核，科室负责人的由分管领导审核，班子成员的由检察长审核；科室风险点由分管领导审核。
    </p>
  );
}

function Rows({ reviewer }: { readonly reviewer: string }): ReactElement {
  const rows = waitingRows(usePane().state).filter(({ reviewers }) => reviewers.includes(reviewer));
  const ready = rows.filter(({ lacking }) => lacking.length === 0);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = ready.filter(({ point }) => !left.has(rowKey(point)));
  if (rows.length === 0)
    return (
      <p className="fine">
        <Icon name="done" />
        没有等待{reviewer}审核的行。
      </p>
    );
  const toggle = (row: Waiting) => setLeft(toggled(left, rowKey(row.point)));
  return (
    <>
      <p className="small">
        {rows.length} 行待审，已选 {chosen.length} 行
        {ready.length < rows.length && `；${rows.length - ready.length} 行没有填全，暂不能审`}。
      </p>
      <Decide rows={chosen} reviewer={reviewer} />
      <ul className="cards">
        {rows.map((row) => (
          <WaitingRow
            key={rowKey(row.point)}
            row={row}
            chosen={chosen.includes(row)}
            onToggle={() => toggle(row)}
          />
        ))}
      </ul>
    </>
  );
}

function Decide({
  rows,
  reviewer,
}: {
  readonly rows: readonly Waiting[];
  readonly reviewer: string;
}): ReactElement {
  const { state, busy, propose } = usePane();
  const [reason, setReason] = useState("");
  const idle = busy !== null || rows.length === 0;
  return (
    <div className="form">
      <div className="buttons">
        <PrimaryButton disabled={idle} onClick={() => propose(() => approve(state, rows, reviewer))}>
          <Icon name="sign" />
          同意所选 {rows.length} 行
        </PrimaryButton>
        <DefaultButton
          disabled={idle || reason.trim() === ""}
          onClick={() => propose(() => sendBack(state, rows, reviewer, reason))}
        >
          <Icon name="back" />
          退回
        </DefaultButton>
      </div>
      <TextField
        label="退回理由"
        placeholder="退回时必填，如：措施不具体"
        value={reason}
        onChange={(_, text) => setReason(text ?? "")}
      />
    </div>
  );
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
