import { drawFindings } from "../../subjects/consolidation/pages/findings-page";
import { sheetsJudged } from "./findings-view";
import type { Plan } from "../plan";
import type { SessionState } from "../state";

/** 核查结果 of this workbook, each line linked to its cell. */
export function findingsPlan({ checked }: SessionState): Plan {
  const definitions = sheetsJudged(checked);
  const image = drawFindings(checked.findings, {
    file: checked.read.file,
    ...(definitions && { definitions }),
  });
  return {
    label: "写入核查结果",
    sentences: [],
    changes: [],
    images: [image],
    reveal: { sheet: image.sheet, row: 1, column: 1 },
  };
}
