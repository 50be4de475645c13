import { DefaultButton } from "@fluentui/react/lib/Button";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import type { Finding } from "../../../../findings/finding";
import { cellMarks } from "../../../../session/findings/cell-marks";
import { layMarks } from "../../../../session/findings/lay-marks";
import { usePane } from "../../state/pane-context";
import { Icon } from "../icons";

/** What lies in the sheets: marks of these findings, or of an earlier time. */
type Laid = readonly Finding[] | "before" | null;

/** Marks in the sheets themselves, where a spreadsheet shows none of its own accord: laid when somebody asks, and taken away without a trace. */
export function MarksInSheets(): ReactElement | null {
  const { session, state, busy, run } = usePane();
  const { marks: inWorkbook } = session.workbook;
  const [laid, setLaid] = useState<Laid>(null);
  const { findings } = state.checked;
  const marks = useMemo(() => cellMarks(findings).filter(({ severity }) => severity !== "hint"), [findings]);
  useEffect(() => {
    let isHere = true;
    const sheets = session.state.content.sheets.map(({ sheet }) => sheet);
    // Where Excel cannot tell, as little is offered as where there are none.
    inWorkbook?.areLaid(sheets).then(
      (are) => isHere && are && setLaid((known) => known ?? "before"),
      () => undefined,
    );
    return () => void (isHere = false);
  }, [inWorkbook, session]);
  if (!inWorkbook || (marks.length === 0 && laid === null)) return null;
  const lay = () =>
    run(`在表里标出 ${marks.length} 格`, async () => {
      await layMarks(session, marks);
      setLaid(findings);
    });
  const take = () =>
    run("去掉表里的标记", async () => {
      await layMarks(session, []);
      setLaid(null);
    });
  return (
    <section aria-label="表里的标记">
      <div className="buttons">
        {marks.length > 0 && laid !== findings && (
          <DefaultButton disabled={busy !== null} onClick={lay}>
            <Icon name="sign" />
            {laid === null ? "在表里标出" : "重新标出"} {marks.length} 格
          </DefaultButton>
        )}
        {laid !== null && (
          <DefaultButton disabled={busy !== null} onClick={take}>
            <Icon name="undo" />
            去掉表里的标记
          </DefaultButton>
        )}
      </div>
      <p className="small">
        错误加粗、双下划线，提醒加粗、单下划线，都有底色；只是条件格式，去掉以后表和原来一样，登记报送时自动去掉。
      </p>
    </section>
  );
}
