import { PrimaryButton } from "@fluentui/react/lib/Button";
import { useMemo, useState, type ReactElement } from "react";
import {
  reviewSheetFiles,
  setsOf,
  signedForm,
  signedPlan,
} from "../../../../session/department/review-sheets";
import { usePane } from "../../state/pane-context";
import { Icon } from "../icons";
import { AskedFormView } from "../steps/asked-form";

type ReviewSet = ReturnType<typeof setsOf>[number];

/** 送审表: one a reviewer, printed with a code, and registered when it comes back signed. */
export function ReviewSheets(): ReactElement | null {
  const { state, busy, save } = usePane();
  const sets = useMemo(() => setsOf(state), [state]);
  const [open, setOpen] = useState<string | null>(null);
  if (sets.length === 0) return null;
  return (
    <section className="form" aria-label="送审表">
      <h2>送审表</h2>
      <p className="small">
        一个审核人一份，印有校验码；签好拿回来，在这里登记。印了以后又改过内容的，校验码就对不上，请重新印、重新签。
      </p>
      <PrimaryButton
        className="below"
        disabled={busy !== null}
        onClick={() => save("生成送审表", "送审表.zip", () => reviewSheetFiles(state))}
      >
        <Icon name="sheet" />
        印送审表（Word）
      </PrimaryButton>
      {sets.map((set) => (
        <Signed key={set.says} set={set} isOpen={open === set.says} onToggle={setOpen} />
      ))}
    </section>
  );
}

interface SignedProps {
  readonly set: ReviewSet;
  readonly isOpen: boolean;
  readonly onToggle: (says: string | null) => void;
}

function Signed({ set, isOpen, onToggle }: SignedProps): ReactElement {
  const { state } = usePane();
  const { says, points, code } = set;
  if (isOpen)
    return (
      <AskedFormView
        title={`${says}已签，校验码 ${code}`}
        does="登记"
        begin={{ reviewedOn: state.today }}
        formOf={(typed) => signedForm(set, typed)}
        plan={(typed) => signedPlan(state, set, typed)}
        onDone={() => onToggle(null)}
        onCancel={() => onToggle(null)}
      />
    );
  return (
    <button type="button" className="adopt" onClick={() => onToggle(says)}>
      <Icon name="sign" />
      登记：{says}，{points.length} 行，校验码 {code}
    </button>
  );
}
