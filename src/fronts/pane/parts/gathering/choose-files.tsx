import { ENDINGS } from "../../../../workbook/text/endings";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { ProgressIndicator } from "@fluentui/react/lib/ProgressIndicator";
import { useRef, useState, type DragEvent, type ReactElement } from "react";
import type { Files } from "../../state/use-files";
import { Icon } from "../icons";
import { MoreSources } from "./more-sources";

/** Many files at once, by dialogue or dropped. */
export function ChooseFiles({ files }: { readonly files: Files }): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    files.add([...event.dataTransfer.files]);
  };
  return (
    <>
      <div
        className={over ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <PrimaryButton onClick={() => input.current?.click()}>
          <Icon name="consolidate" />
          选择科室工作簿
        </PrimaryButton>
        <p className="small">可以一次选多个，也可以拖到这里。先看变化，再决定写不写入。</p>
        <input
          ref={input}
          type="file"
          multiple
          accept={ENDINGS.join(",")}
          aria-label="科室工作簿"
          hidden
          onChange={({ target }) => {
            files.add([...(target.files ?? [])]);
            target.value = "";
          }}
        />
      </div>
      <MoreSources files={files} />
      <Reading files={files} />
      <Refusals files={files} />
    </>
  );
}

function Reading({ files: { progress, cancel } }: { readonly files: Files }): ReactElement | null {
  if (!progress) return null;
  return (
    <div className="bar">
      <div className="grow">
        <ProgressIndicator
          label={`正在读取第 ${progress.done + 1} 个，共 ${progress.all} 个`}
          percentComplete={progress.done / progress.all}
        />
      </div>
      <DefaultButton onClick={cancel}>停止</DefaultButton>
    </div>
  );
}

function Refusals({ files: { refused } }: { readonly files: Files }): ReactElement | null {
  if (refused.length === 0) return null;
  return (
    <ul className="cards" role="alert">
      {refused.map(({ file, reason }) => (
        <li key={file} className="card error">
          <strong>{file}</strong>
          <p>{reason}</p>
        </li>
      ))}
    </ul>
  );
}
