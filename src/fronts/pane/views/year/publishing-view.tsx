import { PrimaryButton } from "@fluentui/react/lib/Button";
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import { useState, type ReactElement } from "react";
import { publishedFiles, publishingAtHand } from "../../../../session/year/papers/publishing";
import { Icon } from "../../parts/icons";
import { usePane } from "../../state/pane-context";
import { useAnswer } from "../../state/use-answer";

/** 发布: pages for all staff, packed into one file; nothing in this workbook changes. */
export function PublishingView(): ReactElement {
  const { state, busy, save } = usePane();
  const [isDraft, setDraft] = useState(false);
  const known = useAnswer(() => publishingAtHand(state), [state.content]);
  if (typeof known === "string") return <p className="view error">{known}</p>;
  const name = `给全院看的网页${isDraft ? "（草稿）" : ""}`;
  return (
    <div className="view">
      <p>
        由汇总表生成给全院看的网页：体系表、流程图、行为规范、一岗一张的告知卡、制度清单和实施进度。存成一个
        zip，解开以后打开其中的 index.html；整个文件夹放到内网网站上，或者共享出去。
      </p>
      <p className="small">
        责任人写岗位，不含个人姓名；思想道德、社会交往、处理个人重要事项的风险点和查出的问题不上网页。本工作簿不改。
      </p>
      {known.unsettled > 0 && (
        <p role="note">
          还有 {known.unsettled} 个风险点待整改或者本次未报，现在只能生成草稿。先改正、核实，再汇总一次。
        </p>
      )}
      <Checkbox
        className="below"
        label="草稿：每一页标明是草稿，没有定下来的标※"
        checked={isDraft}
        onChange={(_, on) => setDraft(on === true)}
      />
      <PrimaryButton
        className="below"
        disabled={busy !== null}
        onClick={() =>
          save(`生成${isDraft ? "草稿" : "网页"}`, `${name}.zip`, () => publishedFiles(state, isDraft))
        }
      >
        <Icon name="sheet" />
        生成网页
      </PrimaryButton>
    </div>
  );
}
