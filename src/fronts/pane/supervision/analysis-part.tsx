import { DefaultButton } from "@fluentui/react/lib/Button";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { useMemo, useState, type ReactElement } from "react";
import {
  analysisForm,
  analysisPlan,
  countedOf,
  periodAtHand,
  periodsOf,
} from "../../../session/supervision/analysing";
import { usePane } from "../state/pane-context";
import { AskedFormView } from "../parts/steps/asked-form";
import { KnownFacts } from "../parts/steps/known-facts";

/** 分析一期: its totals beside those of the period before, and the office's own words, written to 档案分析. */
export function AnalysisPart(): ReactElement {
  const { state, busy } = usePane();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const period = chosen ?? periodAtHand(state);
  const { totals, proposals } = useMemo(() => countedOf(state, period), [state, period]);
  const close = () => setOpen(false);
  return (
    <section className="form" aria-label="分析一期">
      <Dropdown
        label="分析一期"
        options={periodsOf(state).map((name) => ({ key: name, text: name }))}
        selectedKey={period}
        onChange={(_, option) => option && setChosen(String(option.key))}
      />
      <KnownFacts of={totals} />
      {proposals.open.length > 0 && (
        <p className="small">
          以前的建议还没有写采纳情况：{proposals.open.join("、")}。请问清楚，在“档案分析”里填写。
        </p>
      )}
      {isOpen ? (
        <AskedFormView
          key={period}
          title={`${period} 分析`}
          does="写入档案分析"
          begin={{}}
          formOf={(typed) => analysisForm(state, period, typed)}
          plan={(typed) => analysisPlan(state, period, typed)}
          onDone={close}
          onCancel={close}
        />
      ) : (
        <DefaultButton className="below" disabled={busy !== null} onClick={() => setOpen(true)}>
          写分析
        </DefaultButton>
      )}
    </section>
  );
}
