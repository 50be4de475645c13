import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState, type ReactElement } from "react";
import {
  batchLabel,
  previewConsolidation,
  type ConsolidationPreview,
} from "../../../session/institution/consolidating";
import { usePane } from "../state/pane-context";
import { ChooseFiles } from "../parts/gathering/choose-files";
import { Icon } from "../parts/icons";
import { Batches } from "../parts/preview/batches";
import { DecisionList } from "../parts/preview/decisions";
import { PreviewParts, Receipts } from "../parts/preview/preview-parts";
import { SeveralFiles } from "../parts/findings/several-files";
import { useAnswer } from "../state/use-answer";
import { useConsolidating, type Consolidating } from "../state/consolidating";

/** Choose, look at what would change, then write. */
export function ConsolidatingView(): ReactElement {
  const work = useConsolidating();
  const { files, written } = work;
  return (
    <div className="view">
      <ChooseFiles files={files} />
      {/* Half of the files would make a batch of their own. */}
      {files.progress === null && files.chosen.length > 0 && <Chosen work={work} />}
      {written && files.chosen.length === 0 && <Written preview={written} />}
      <DecisionList />
      <Batches />
    </div>
  );
}

function Chosen({ work: { files, onWritten } }: { readonly work: Consolidating }): ReactElement {
  const { state } = usePane();
  const [preferred, setPreferred] = useState<ReadonlySet<string>>(new Set());
  const preview = useAnswer(
    () => previewConsolidation(state, files.chosen, preferred),
    [state.content, state.today, files.chosen, preferred],
  );
  if (typeof preview === "string") return <p className="error">{preview}</p>;
  return (
    <>
      <SeveralFiles several={preview.several} preferred={preferred} onPrefer={setPreferred} />
      <PreviewParts preview={preview} onWritten={() => onWritten(preview)} />
    </>
  );
}

/** What the departments get back, once their rows have their numbers; nothing once the batch was put back. */
function Written({ preview }: { readonly preview: ConsolidationPreview }): ReactElement | null {
  const { batch } = preview.consolidated.result;
  const { batches } = usePane().state.checked.read.institution;
  if (!batches?.entries.some(({ record }) => record.batch === batch)) return null;
  return (
    <section className="form" aria-label="已写入">
      <p>第 {batch} 批已写入，请保存工作簿。退回和有错误的科室列在“科室”一步。</p>
      <div className="below buttons">
        <Receipts preview={preview} />
        <TakeBack preview={preview} />
      </div>
    </section>
  );
}

/** 退回: the batch as a whole, as long as it is what was done last. */
function TakeBack({ preview }: { readonly preview: ConsolidationPreview }): ReactElement {
  const { session, state, busy, run } = usePane();
  const { batch } = preview.consolidated.result;
  const isLast = state.undo.at(-1)?.label === batchLabel(batch);
  return (
    <DefaultButton
      disabled={busy !== null || !isLast}
      title={isLast ? undefined : "写入以后又做了别的，请先在下面逐步撤销"}
      onClick={() => run(`退回第 ${batch} 批`, () => session.undo())}
    >
      <Icon name="undo" />
      退回第 {batch} 批
    </DefaultButton>
  );
}
