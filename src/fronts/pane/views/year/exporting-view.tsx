import { PrimaryButton } from "@fluentui/react/lib/Button";
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import { useState, type ReactElement } from "react";
import { contentsOf, exportedOf } from "../../../../session/year/sending/exporting";
import { alikeOf } from "../../../../subjects/exchange/alike";
import { Icon } from "../../parts/icons";
import { ChooseCounts } from "../../parts/papers/choose-counts";
import { useCountsBeside } from "../../parts/steps/counts-beside";
import { usePane } from "../../state/pane-context";
import { useAnswer } from "../../state/use-answer";

/** 上报: the figures of the workbook as a file for 市院 and 省院, without anybody's name. */
export function ExportingView(): ReactElement {
  const { state, busy, save } = usePane();
  const [counts] = useCountsBeside();
  const [hasTexts, setTexts] = useState(true);
  const texts = hasTexts ? "shared" : "none";
  const exported = useAnswer(() => exportedOf(state, texts, counts), [state.content, texts, counts]);
  if (typeof exported === "string") return <p className="view error">{exported}</p>;
  const { name, facts } = exported;
  return (
    <div className="view">
      <p>
        把本单位的数字生成一个数据包，交给市院、省院汇总。里面没有任何人的姓名，岗位风险点只有等级、类别等，没有文字。
      </p>
      <Checkbox
        className="below"
        label="带上单位、科室风险点和防控措施的文字（姓名已遮盖）"
        checked={hasTexts}
        onChange={(_, on) => setTexts(on === true)}
      />
      <ChooseCounts without="预警处置没有件数。" />
      <PrimaryButton
        className="below"
        disabled={busy !== null}
        onClick={() => save("生成上报数据包", name, () => new Map([[name, exported.package]]))}
      >
        <Icon name="hand-in" />
        生成数据包
      </PrimaryButton>
      <section className="form" aria-label="数据包里有什么">
        <h2>数据包里有什么</h2>
        <p className="small">
          {facts.institutionName}（{facts.institution}，{alikeOf(facts)}）{facts.planYear} 年度第{" "}
          {facts.batch} 批，按 {facts.asOf} 计算。文件名 {name}，请原样发送，不要改动或重新压缩。
        </p>
        <dl className="changes">
          {contentsOf(exported).map(([what, says]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
