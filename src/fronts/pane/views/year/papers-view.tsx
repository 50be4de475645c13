import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import { useState, type ReactElement } from "react";
import type { Head } from "../../../../session/steps/heads";
import {
  personalFiles,
  SENT_TO,
  summaryFiles,
  usualHeadOf,
  YEAR_PAPERS,
  yearPaperFiles,
} from "../../../../session/year/papers/year-papers";
import { Icon } from "../../parts/icons";
import { ChooseCounts } from "../../parts/papers/choose-counts";
import { useCountsBeside } from "../../parts/steps/counts-beside";
import { HeadChoice } from "../../parts/papers/head-choice";
import { PaperButtons } from "../../parts/papers/paper-buttons";
import { usePane } from "../../state/pane-context";

/** 材料: papers of the year that are printed and signed, and pages that people fill in. */
export function YearPapersView(): ReactElement {
  const { state } = usePane();
  return (
    <div className="view">
      <Summary />
      <section className="form" aria-label="文书和表">
        <h2>文书和表（Word）</h2>
        <p className="small">
          领导简报：开党组会用，一页，A4、A3
          各一份。退回通知：一个科室一份，列出要改的。告知卡：一岗一张，A5，A4
          一页两张。备案登记表：单位风险点和风险部位。
        </p>
        <PaperButtons kinds={YEAR_PAPERS} make={(kind) => yearPaperFiles(state, kind)} />
      </section>
      <Personal />
    </div>
  );
}

function Summary(): ReactElement {
  const { state, busy, save } = usePane();
  const [counts] = useCountsBeside();
  const [head, setHead] = useState<Head>(() => usualHeadOf(state));
  const [isDraft, setDraft] = useState(false);
  return (
    <section className="form" aria-label="工作总结">
      <h2>工作总结（Word）</h2>
      <div className="buttons">
        {SENT_TO.map((to) => (
          <PrimaryButton
            key={to}
            disabled={busy !== null}
            onClick={() =>
              save(`生成报${to}的工作总结`, `总结-${to}.zip`, () =>
                summaryFiles(state, { to, head, isDraft }, counts),
              )
            }
          >
            <Icon name="sheet" />报{to}
          </PrimaryButton>
        ))}
      </div>
      <Checkbox
        className="below"
        label="草稿：还缺的内容标出【待补】"
        checked={isDraft}
        onChange={(_, on) => setDraft(on === true)}
      />
      <HeadChoice head={head} onChange={setHead} />
      <ChooseCounts without="预警一段没有件数。" />
    </section>
  );
}

function Personal(): ReactElement {
  const { state, busy, save } = usePane();
  return (
    <section className="form" aria-label="个人自查表">
      <h2>个人自查表（Excel）</h2>
      <p className="small">
        纳入排查的每人一份，一个科室一个文件夹，打包成一个 zip。填好以后，在科室工作簿的“填报”里收回。
      </p>
      <DefaultButton
        className="below"
        disabled={busy !== null}
        onClick={() => save("生成个人自查表", "个人自查表.zip", () => personalFiles(state))}
      >
        <Icon name="people" />
        生成并保存
      </DefaultButton>
    </section>
  );
}
