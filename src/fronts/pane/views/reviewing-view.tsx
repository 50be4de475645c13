import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { TextField } from "@fluentui/react/lib/TextField";
import { useState, type ReactElement } from "react";
import { pointKey } from "../../../subjects/registers/point-key";
import { approve, sendBack } from "../../../session/department/approving";
import {
  asItStands,
  isPlain,
  reviewersHere,
  signedOn,
  waitingRows,
  type Waiting,
} from "../../../session/department/reviewing";
import { usePane } from "../state/pane-context";
import { Icon } from "../parts/icons";
import { ReviewSheets } from "../parts/papers/review-sheets";
import { SignedPapers } from "../parts/preview/signed-papers";
import { WaitingRow } from "../parts/preview/waiting-row";

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
      {state.reviewer === null ? (
        <>
          <WhoReviews />
          <AllReviewed />
          <ReviewSheets />
          <SignedPapers />
        </>
      ) : (
        <Rows reviewer={state.reviewer} />
      )}
    </div>
  );
}

function WhoReviews(): ReactElement {
  return (
    <p className="small">
      按方案三（二）2：干警的岗位风险点由科室负责人审核，科室负责人的由分管领导审核，班子成员的由检察长审核；科室风险点由分管领导审核。
    </p>
  );
}

/** Says what comes next where nothing waits for anybody. */
function AllReviewed(): ReactElement | null {
  const { state } = usePane();
  if (state.checked.points.length === 0 || waitingRows(state).length > 0) return null;
  return (
    <p className="fine">
      <Icon name="done" />
      没有待审的行。下一步见“任务”。
    </p>
  );
}

/** Nothing is ticked that nobody looked at: neither at first, nor when a ticked row is changed. */
function Rows({ reviewer }: { readonly reviewer: string }): ReactElement {
  const rows = waitingRows(usePane().state).filter(({ reviewers }) => reviewers.includes(reviewer));
  const ready = rows.filter(({ lacking }) => lacking.length === 0);
  const plain = ready.filter(isPlain);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = ready.filter((row) => ticked.has(asItStands(row)));
  if (rows.length === 0)
    return (
      <p className="fine">
        <Icon name="done" />
        没有等待{reviewer}审核的行。
      </p>
    );
  const toggle = (row: Waiting) => setTicked(toggled(ticked, asItStands(row)));
  const tickPlain = () => setTicked(new Set([...ticked, ...plain.map(asItStands)]));
  return (
    <>
      <p className="small">
        {rows.length} 行待审，已选 {chosen.length} 行
        {ready.length < rows.length && `；${rows.length - ready.length} 行没有填全，暂不能审`}
        {plain.length < ready.length &&
          `；${ready.length - plain.length} 行有错误或审核后有改动，请逐行看过再选`}
        。
      </p>
      <Decide rows={chosen} reviewer={reviewer} />
      <ul className="cards">
        {rows.map((row) => (
          <WaitingRow
            key={pointKey(row.point)}
            row={row}
            chosen={chosen.includes(row)}
            onToggle={() => toggle(row)}
          />
        ))}
      </ul>
      {plain.some((row) => !ticked.has(asItStands(row))) && (
        <DefaultButton onClick={tickPlain}>
          <Icon name="done" />
          以上都看过了，选中没有问题的 {plain.length} 行
        </DefaultButton>
      )}
    </>
  );
}

interface DecideProps {
  readonly rows: readonly Waiting[];
  readonly reviewer: string;
}

function Decide({ rows, reviewer }: DecideProps): ReactElement {
  const { state, busy, propose } = usePane();
  const [reason, setReason] = useState("");
  const [typed, setTyped] = useState(state.today);
  const [paper, setPaper] = useState(false);
  const signed = signedOn(typed, state.today);
  const on = "on" in signed ? signed.on : null;
  const idle = busy !== null || rows.length === 0 || on === null;
  return (
    <div className="form">
      <TextField
        label="审核日期"
        value={typed}
        onChange={(_, text) => setTyped(text ?? "")}
        {...("wrong" in signed && { errorMessage: signed.wrong })}
      />
      <Checkbox
        label="已在纸上签字，在这里登记"
        checked={paper}
        onChange={(_, isPaper) => setPaper(isPaper ?? false)}
      />
      <div className="buttons">
        <PrimaryButton
          disabled={idle}
          onClick={() => on !== null && propose(() => approve(state, rows, reviewer, { on, paper }))}
        >
          <Icon name="sign" />
          同意所选 {rows.length} 行
        </PrimaryButton>
        <DefaultButton
          disabled={idle || reason.trim() === ""}
          onClick={() => on !== null && propose(() => sendBack(state, rows, reviewer, reason, on))}
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
