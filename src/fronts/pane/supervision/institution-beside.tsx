import { DefaultButton } from "@fluentui/react/lib/Button";
import { useRef, type ReactElement } from "react";
import { openInstitution } from "../../../flows/open-institution";
import { ENDINGS } from "../../../workbook/text/endings";
import { Icon } from "../parts/icons";
import { usePane } from "../state/pane-context";
import { useReadFile } from "../state/reading-files";

/** The institution's workbook, chosen once: who leads what, and how high a risk point stands. */
export function InstitutionBeside(): ReactElement {
  const { session, state, busy, run } = usePane();
  const readFile = useReadFile();
  const input = useRef<HTMLInputElement>(null);
  const { institution } = state;
  const choose = (file: File | undefined) => {
    if (!file) return;
    run(`读取院工作簿 ${file.name}`, async () => {
      const { content } = await readFile(file, new AbortController().signal);
      session.setInstitution(openInstitution(content));
    });
  };
  return (
    <div className="bar">
      <p className="small grow">
        {institution
          ? `职务、等级和分管以“${institution.content.name}”为准。`
          : "没有选院工作簿：职务、等级、谁分管哪个科室不核对。"}
      </p>
      <DefaultButton disabled={busy !== null} onClick={() => input.current?.click()}>
        <Icon name="sheet" />
        {institution ? "换一个" : "选院工作簿"}
      </DefaultButton>
      <input
        ref={input}
        type="file"
        accept={ENDINGS.join(",")}
        aria-label="院工作簿"
        hidden
        onChange={({ target }) => {
          choose(target.files?.[0]);
          target.value = "";
        }}
      />
    </div>
  );
}
