import { DefaultButton } from "@fluentui/react/lib/Button";
import { useRef, type ReactElement } from "react";
import type { WorkbookContent } from "../../../../workbook/grid";
import { ENDINGS } from "../../../../workbook/text/endings";
import { usePane } from "../../state/pane-context";
import { useReadFile } from "../../state/reading-files";
import { Icon } from "../icons";

interface FileBesideProps {
  /** `院工作簿`. */
  readonly what: string;
  /** What is known by it, or not known without it. */
  readonly says: string;
  readonly isChosen: boolean;
  readonly onRead: (content: WorkbookContent) => void | Promise<void>;
}

/** A workbook that is chosen once beside the one that is open: it is read, and never kept. */
export function FileBeside({ what, says, isChosen, onRead }: FileBesideProps): ReactElement {
  const { busy, run } = usePane();
  const readFile = useReadFile();
  const input = useRef<HTMLInputElement>(null);
  const choose = (file: File | undefined) => {
    if (!file) return;
    run(`读取${what} ${file.name}`, async () => {
      const { content } = await readFile(file, new AbortController().signal);
      await onRead(content);
    });
  };
  return (
    <div className="bar">
      <p className="small grow">{says}</p>
      <DefaultButton disabled={busy !== null} onClick={() => input.current?.click()}>
        <Icon name="sheet" />
        {isChosen ? "换一个" : `选${what}`}
      </DefaultButton>
      <input
        ref={input}
        type="file"
        accept={ENDINGS.join(",")}
        aria-label={what}
        hidden
        onChange={({ target }) => {
          choose(target.files?.[0]);
          target.value = "";
        }}
      />
    </div>
  );
}
