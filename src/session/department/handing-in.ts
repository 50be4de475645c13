import { countBySeverity, type Finding } from "../../findings/finding";
import { checkDepartment, readFile } from "../../flows/checking/check-department";
import { CheckMemory } from "../../flows/checking/check-memory";
import { HostError } from "../../workbook/host-error";
import type { CellChange } from "../../workbook/live/live-workbook";
import { remembering } from "../../workbook/remembering";
import type { Plan } from "../plan";
import type { SessionState } from "../state";
import { waitingRows } from "./reviewing";
import { cover } from "../../subjects/registers/sheets/cover";

/** Whether a department's workbook can go out, and what stands in its way. */
export interface HandingIn {
  /** By the stage 汇总, whichever stage is shown. */
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  /** Rows without a valid review. */
  readonly waiting: number;
  /** How often it was handed in; null: never. */
  readonly submission: string | null;
}

/** Of the workbook before the last change nothing is asked anew that did not change; of another one everything is. */
const memory = new CheckMemory();

export const handingInOf = remembering((state: SessionState): HandingIn => {
  const settings = { stage: "汇总", today: state.today } as const;
  const read = readFile(state.content, settings, memory);
  const { findings } = checkDepartment(read, settings, memory);
  const { error, warning } = countBySeverity(findings);
  return {
    findings,
    errors: error,
    warnings: warning,
    waiting: waitingRows(state).length,
    submission: state.checked.read.cover?.record.submission ?? null,
  };
});

/** 报送: the next 报送序号, and the day where none is given. Errors do not forbid it: they alone are asked about. */
export function handIn(state: SessionState): Plan {
  const { errors, submission } = handingInOf(state);
  const next = nextSubmission(submission);
  const filledOn = filledOnOf(state);
  return {
    label: `登记第 ${next} 次报送`,
    sentences:
      errors === 0
        ? []
        : [
            handedInAs(state),
            `还有 ${errors} 个错误没有改，监察室汇总时会列为待整改。`,
            "写入后请保存工作簿，把文件交给监察室。",
          ],
    goesOut: true,
    changes: [
      coverCell(state, "submission", next),
      ...(filledOn === null ? [coverCell(state, "filledOn", state.today)] : []),
    ],
  };
}

/** What handing in writes, as a sentence. */
export function handedInAs(state: SessionState): string {
  const day = filledOnOf(state) === null ? `、填报日期 ${state.today}` : "";
  return `在“${cover.tab}”写入报送序号 ${nextSubmission(handingInOf(state).submission)}${day}。`;
}

function nextSubmission(submission: string | null): string {
  return String(Number(submission ?? 0) + 1);
}

function filledOnOf({ checked }: SessionState): string | null {
  return checked.read.cover?.record.filledOn ?? null;
}

function coverCell({ checked }: SessionState, key: "submission" | "filledOn", value: string): CellChange {
  const form = checked.read.cover;
  const cell = form?.cells.get(key);
  const field = cover.columns[key];
  if (!form || !cell)
    throw new HostError(
      "wrong-kind",
      `“${cover.tab}”里没有“${field.header}”一项。请在 A 列补上“${field.header}”，再报送。`,
    );
  return { sheet: form.sheet, ...cell, value: field.write(value) };
}
