import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useMemo, type ReactElement, type ReactNode } from "react";
import { countBySeverity, type Severity } from "../../../../findings/finding";
import {
  consolidationPlan,
  findingsByFile,
  receiptFiles,
  type ConsolidationPreview,
} from "../../../../session/institution/consolidating";
import { previewSheet } from "../../../../session/institution/preview/preview-sheet";
import { changesByDepartment } from "../../../../session/institution/preview/by-department";
import type { InstitutionRow } from "../../../../subjects/consolidation/sheets/institution-table";
import { usePane } from "../../state/pane-context";
import { KnownFacts } from "../steps/known-facts";
import { FindingGroupList } from "../findings/finding-group";
import { Icon } from "../icons";
import { LookLarge } from "./look-large";
import { FieldChanges } from "./waiting-row";

/** Of more workbooks than these their errors begin folded. */
const UNFOLDED = 3;

interface PreviewProps {
  readonly preview: ConsolidationPreview;
  readonly onWritten: () => void;
}

/** What the consolidation would do, part by part; nothing is written yet. */
export function PreviewParts({ preview, onWritten }: PreviewProps): ReactElement {
  const { added, changed, missing, setAside, conflicts } = preview;
  return (
    <>
      <Summary preview={preview} />
      <Write preview={preview} onWritten={onWritten} />
      <Departments preview={preview} />
      <Part title="与本院现值冲突" count={conflicts.length}>
        <p className="small">写入后保留本院现值，并列入“处理决定”，在下面选定一次即可。</p>
        {conflicts.map(({ message, place }) => (
          <li key={`${message}${place.row ?? 0}`}>{message}</li>
        ))}
      </Part>
      <Part title="变更" count={changed.length}>
        {changed.map(({ row, fields }) => (
          <li key={row.riskId}>
            <RowName row={row} />
            <FieldChanges changes={fields} />
          </li>
        ))}
      </Part>
      <Rows title="新增" rows={added} />
      <Rows title="本次未报" rows={missing} />
      <Part title="未并入" count={setAside.length}>
        {setAside.map(({ point, reason }) => (
          <li key={`${point.table.file}${point.table.sheet}${point.entry.row}`}>
            {point.table.file} › {point.table.sheet} 第 {point.entry.row} 行：{reason}
          </li>
        ))}
      </Part>
      <Found preview={preview} severity="error" title="要改正的错误" unfolded={UNFOLDED} />
      <Found preview={preview} severity="warning" title="请核对的提醒" unfolded={0} />
    </>
  );
}

function Rows({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: ConsolidationPreview["added"];
}): ReactElement {
  return (
    <Part title={title} count={rows.length}>
      {rows.map((row) => (
        <li key={row.riskId}>
          <RowName row={row} />
        </li>
      ))}
    </Part>
  );
}

/** What changes, department by department. */
function Departments({ preview }: { readonly preview: ConsolidationPreview }): ReactElement {
  const all = useMemo(() => changesByDepartment(preview), [preview]);
  return (
    <Part title="各科室的变化" count={all.length}>
      {all.map(({ department, says }) => (
        <li key={department} className="bar">
          <strong className="grow">{department}</strong>
          <span className="small">{says}</span>
        </li>
      ))}
    </Part>
  );
}

interface FoundProps {
  readonly preview: ConsolidationPreview;
  readonly severity: Severity;
  readonly title: string;
  /** Of more workbooks than these the groups begin folded. */
  readonly unfolded: number;
}

/** What was found of one severity: as much as the summary counts, whosever it is. */
function Found({ preview, severity, title, unfolded }: FoundProps): ReactElement | null {
  const { state } = usePane();
  const files = useMemo(() => findingsByFile(state, preview, severity), [state, preview, severity]);
  if (files.length === 0) return null;
  return (
    <section>
      <h2>
        {title}（{files.length} 份工作簿）
      </h2>
      {files.map((file) => (
        <FindingGroupList
          key={file.name}
          group={file}
          points={file.points}
          unfolded={files.length <= unfolded}
        />
      ))}
    </section>
  );
}

function Summary({
  preview: { files, consolidated, added, changed, missing, setAside },
}: {
  readonly preview: ConsolidationPreview;
}): ReactElement {
  const { error, warning } = countBySeverity(consolidated.result.findings);
  const rows: readonly (readonly [string, number])[] = [
    ["文件", files.length],
    ["新增", added.length],
    ["变更", changed.length],
    ["本次未报", missing.length],
    ["未并入", setAside.length],
    ["错误", error],
    ["提醒", warning],
  ];
  return <KnownFacts className="numbers" label="汇总预览" of={rows} />;
}

function Write({ preview, onWritten }: PreviewProps): ReactElement {
  const { state, services, busy, propose } = usePane();
  const { batch } = preview.consolidated.result;
  return (
    <div className="buttons">
      <PrimaryButton
        disabled={busy !== null}
        onClick={() => propose(() => consolidationPlan(state, preview), onWritten)}
      >
        <Icon name="consolidate" />
        写入第 {batch} 批
      </PrimaryButton>
      {services.previewSheets && (
        <LookLarge
          sheets={() => [previewSheet(preview)]}
          then={`写入：关掉这个窗口，按“写入第 ${batch} 批”。`}
        />
      )}
      <Receipts preview={preview} />
    </div>
  );
}

/** Each department's rows with their numbers, before and after they are written. */
export function Receipts({ preview }: { readonly preview: ConsolidationPreview }): ReactElement {
  const { state, busy, save } = usePane();
  return (
    <DefaultButton
      disabled={busy !== null}
      onClick={() => save("生成回执", "回执.zip", () => receiptFiles(state, preview))}
    >
      <Icon name="zip" />
      给各科室的回执
    </DefaultButton>
  );
}

const SHOWN = 200;

function Part({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}): ReactElement | null {
  if (count === 0) return null;
  const lines = Array.isArray(children) ? children.flat() : children;
  return (
    <details className="group">
      <summary>
        {title} <span className="count">{count}</span>
      </summary>
      <ul className="preview">{Array.isArray(lines) ? lines.slice(0, SHOWN) : lines}</ul>
      {count > SHOWN && <p className="small">只列出前 {SHOWN} 条，全部见写入后的工作表。</p>}
    </details>
  );
}

function RowName({
  row: { riskId, department, name, point },
}: {
  readonly row: InstitutionRow;
}): ReactElement {
  return (
    <>
      <span className="small">
        {riskId} {department} {name}
      </span>
      <span className="one-line">{point}</span>
    </>
  );
}
