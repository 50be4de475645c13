import type { ReactElement } from "react";
import { openInstitution } from "../../../flows/open-institution";
import { FileBeside } from "../parts/steps/file-beside";
import { usePane } from "../state/pane-context";

/** The institution's workbook, chosen once: who leads what, and how high a risk point stands. */
export function InstitutionBeside(): ReactElement {
  const { session, state } = usePane();
  const { institution } = state;
  return (
    <FileBeside
      what="院工作簿"
      says={
        institution
          ? `职务、等级和分管以“${institution.content.name}”为准。`
          : "没有选院工作簿：职务、等级、谁分管哪个科室不核对。"
      }
      isChosen={institution !== null}
      onRead={(content) => session.setInstitution(openInstitution(content))}
    />
  );
}
