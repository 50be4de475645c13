import { DefaultButton } from "@fluentui/react/lib/Button";
import { useRef, type ReactElement } from "react";
import { collectPlan } from "../../../../session/department/collecting";
import type { WorkbookContent } from "../../../../workbook/grid";
import { ENDINGS } from "../../../../workbook/text/endings";
import { usePane } from "../../state/pane-context";
import { useReadFile } from "../../state/reading-files";
import { Icon } from "../icons";

/** 个人自查表 that came back: what becomes of every line is said before anything is written. */
export function CollectPages(): ReactElement {
  const { state, busy, run, propose } = usePane();
  const readFile = useReadFile();
  const input = useRef<HTMLInputElement>(null);
  const collect = (files: readonly File[]) => {
    if (files.length === 0) return;
    run(`读取 ${files.length} 份自查表`, async () => {
      const contents: WorkbookContent[] = [];
      for (const file of files) contents.push((await readFile(file, new AbortController().signal)).content);
      propose(() => collectPlan(state, contents));
    });
  };
  return (
    <section className="form" aria-label="收个人自查表">
      <h2>收个人自查表</h2>
      <p className="small">
        本科室的人填好交来的，一次全选：新写的加在登记表下面，改过的更新，看不明白的原样带过来。
      </p>
      <DefaultButton className="below" disabled={busy !== null} onClick={() => input.current?.click()}>
        <Icon name="people" />
        选填好的自查表
      </DefaultButton>
      <input
        ref={input}
        type="file"
        multiple
        accept={ENDINGS.join(",")}
        aria-label="填好的自查表"
        hidden
        onChange={({ target }) => {
          collect([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </section>
  );
}
