import { DefaultButton } from "@fluentui/react/lib/Button";
import { useRef, type ReactElement } from "react";
import { openInstitution } from "../../../../flows/open-institution";
import { ENDINGS } from "../../../../workbook/text/endings";
import { usePane } from "../../state/pane-context";
import { useReadFile } from "../../state/reading-files";
import { Icon } from "../icons";

/** What makes one stands behind the wall: loaded when somebody wants it. */
const beginning = () =>
  import(/* webpackChunkName: "supervision" */ "../../../../session/supervision/beginning");

/** 监察室专用工作簿 beside the institution's workbook that is open: laid beside it, or handed over as a file. */
export function BeginSupervision(): ReactElement {
  const { state, services, busy, run, save } = usePane();
  const { layBook } = services;
  const make = async () => (await beginning()).bookBeside(state);
  const lay = async () => layBook?.("新建监察室专用工作簿", await make());
  const begin = () =>
    layBook ? run("新建监察室专用工作簿", lay) : save("新建监察室专用工作簿", "监察室专用工作簿.xlsx", make);
  return (
    <section className="view" aria-label="后续监督">
      <h2>后续监督</h2>
      <p className="small">
        信息档案、预警处置、责任追究记在监察室专用工作簿里：单位信息从本工作簿抄去，只由监察室保管。已经有的，直接打开它。
      </p>
      <DefaultButton disabled={busy !== null} onClick={begin}>
        <Icon name="new" />
        新建监察室专用工作簿
      </DefaultButton>
    </section>
  );
}

/** The same in the workbook that is open, by an institution's workbook that is chosen. */
export function BeginSupervisionHere(): ReactElement {
  const { session, state, busy, propose, run } = usePane();
  const readFile = useReadFile();
  const input = useRef<HTMLInputElement>(null);
  const choose = (file: File | undefined) => {
    if (!file) return;
    run(`读取院工作簿 ${file.name}`, async () => {
      const [{ content }, { newSupervisionPlan }] = await Promise.all([
        readFile(file, new AbortController().signal),
        beginning(),
      ]);
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
