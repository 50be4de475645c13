import { DefaultButton } from "@fluentui/react/lib/Button";
import { useRef, type ReactElement } from "react";
import { openInstitution } from "../../../flows/open-institution";
import { newSupervisionPlan } from "../../../session/supervision/beginning";
import { ENDINGS } from "../../../workbook/text/endings";
import { usePane } from "../state/pane-context";
import { useReadFile } from "../state/reading-files";
import { Icon } from "../parts/icons";

/** 监察室专用工作簿 in the workbook that is open, by an institution's workbook that is chosen. */
export function BeginSupervisionHere(): ReactElement {
  const { session, state, busy, propose, run } = usePane();
  const readFile = useReadFile();
  const input = useRef<HTMLInputElement>(null);
  const choose = (file: File | undefined) => {
    if (!file) return;
    run(`读取院工作簿 ${file.name}`, async () => {
      const { content } = await readFile(file, new AbortController().signal);
      const institution = openInstitution(content);
      propose(
        () => newSupervisionPlan(state, institution),
        () => session.setInstitution(institution),
      );
    });
  };
  return (
    <section className="view form" aria-label="新建监察室专用工作簿">
      <h2>新建监察室专用工作簿（监察室）</h2>
      <p className="small">记信息档案、预警处置、责任追究。先选院工作簿：单位信息从它抄来，它只读，不改。</p>
      <DefaultButton disabled={busy !== null} onClick={() => input.current?.click()}>
        <Icon name="new" />
        选院工作簿，在本工作簿里新建
      </DefaultButton>
      <input
        ref={input}
        type="file"
        hidden
        accept={ENDINGS.join(",")}
        aria-label="据以新建的院工作簿"
        onChange={({ target }) => {
          choose(target.files?.[0]);
          target.value = "";
        }}
      />
    </section>
  );
}
