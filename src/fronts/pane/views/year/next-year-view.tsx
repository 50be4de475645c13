import { PrimaryButton } from "@fluentui/react/lib/Button";
import type { ReactElement } from "react";
import { nextYearOf } from "../../../../session/year/next-year";
import { Icon } from "../../parts/icons";
import { StoryLink } from "../../parts/steps/opened-point";
import { usePane } from "../../state/pane-context";
import { useAnswer } from "../../state/use-answer";

/** 新年度: the workbook of the next year as a file of its own; this one stays as it is. */
export function NextYearView(): ReactElement {
  const { state, busy, save } = usePane();
  const next = useAnswer(() => nextYearOf(state), [state.content]);
  if (typeof next === "string") return <p className="view error">{next}</p>;
  const { year, file, leaving, notes, image } = next;
  return (
    <div className="view">
      <p>
        由本年度的院工作簿生成 {year}{" "}
        年度的：风险点和编号接着用，评定、审核、备案、落实情况重新填写，阶段日期推后一年。本工作簿不改。
      </p>
      <PrimaryButton
        disabled={busy !== null}
        onClick={() => save(`生成 ${year} 年度院工作簿`, file, () => new Map([[file, image]]))}
      >
        <Icon name="new" />
        生成 {year} 年度院工作簿
      </PrimaryButton>
      {notes.map((note) => (
        <p key={note} className="small">
          {note}
        </p>
      ))}
      {leaving.length > 0 && (
        <section className="form" aria-label="拟撤销">
          <h2>拟撤销的风险点（{leaving.length}）</h2>
          <ul className="said-of">
            {leaving.map(({ row, reason }) => (
              <li key={row.riskId} className="small">
                {row.department} {row.point}（{reason}）{" "}
                {row.riskId !== null && <StoryLink riskId={row.riskId} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
