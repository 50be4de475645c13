import { useState, type ReactElement } from "react";
import { previewConsolidation } from "../../session/consolidating";
import { usePane } from "../pane-context";
import { ChooseFiles } from "../parts/choose-files";
import { Decisions } from "../parts/decisions";
import { PreviewParts } from "../parts/preview-parts";
import { SeveralFiles } from "../parts/several-files";
import { useAnswer } from "../use-answer";
import { useFiles, type Files } from "../use-files";

/** Choose, look at what would change, then write. */
export function ConsolidatingView(): ReactElement {
  const files = useFiles();
  return (
    <div className="view">
      <ChooseFiles files={files} />
      {/* Half of the files would make a batch of their own. */}
      {files.progress === null && files.chosen.length > 0 && <Chosen files={files} />}
      <Decisions />
    </div>
  );
}

function Chosen({ files }: { readonly files: Files }): ReactElement {
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
      <PreviewParts preview={preview} onWritten={files.clear} />
    </>
  );
}
