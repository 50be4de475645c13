import { reviewSets, type ReviewSet } from "../../flows/reviewing/awaiting";
import { registerSigned } from "../../flows/reviewing/register-signed";
import { reviewSheets } from "../../flows/reviewing/review-sheets";
import { paperFile } from "../../flows/papers/paper-file";
import type { PaperImage } from "../../paper/paper-image";
import type { DepartmentCase } from "../../subjects/registers/case/department-case";
import { staffRegister } from "../../subjects/registers/sheets/staff-register";
import { HostError } from "../../workbook/host-error";
import type { Plan } from "../plan";
import type { SessionState } from "../state";
import { askedField, settingsTyped, type AskedForm, type Typed } from "../steps/asked-field";
import { patchPlan } from "../steps/patch-plan";

/** What waits for each reviewer, with the code that ties a paper to these very words. */
export function setsOf(state: SessionState): readonly ReviewSet[] {
  const { one } = state.checked;
  return one?.department ? reviewSets(one) : [];
}

/** 送审表, a document a reviewer. Throws `HostError` where nobody can tell whose workbook it is. */
export function reviewSheetFiles(state: SessionState): ReadonlyMap<string, PaperImage> {
  const one = caseOf(state);
  const name = one.department?.name ?? "";
  return new Map(
    reviewSheets(one, state.today).map(({ set, paper }) => [
      paperFile("送审表", `${name}-${set.says}`),
      paper,
    ]),
  );
}

function caseOf({ checked }: SessionState): DepartmentCase {
  if (checked.one?.department) return checked.one;
  throw new HostError("wrong-kind", "没有认出是哪个科室。请先在“科室信息”里填写科室名称和代码。");
}

/** The form of what came back signed. */
export function signedForm({ names }: ReviewSet, typed: Typed): AskedForm {
  const [only] = names;
  const field = (key: "reviewer" | "opinion" | "reviewedOn", choices?: readonly string[]) =>
    askedField(staffRegister, key, typed, { required: true, choices });
  const free = (key: string, label: string, says: string) => ({
    ...askedField(staffRegister, "note", { note: typed[key] ?? "" }, { required: false }),
    ...{ key, label, says, examples: null },
  });
  return {
    needs: [
      { ...field("reviewer", names), suggested: typed.reviewer === undefined ? (only ?? null) : null },
      field("opinion", ["同意", "退回"]),
      field("reviewedOn"),
    ],
    may: [
      free("except", "没有签的", "写风险点编号或送审表上的序号，几个之间用“、”分开"),
      free("archive", "原件存放", "不写是监察室"),
    ],
  };
}

/** A signature on paper, into the rows that it was printed from. Throws `HostError` with the sentences why where it may not stand. */
export function signedPlan(state: SessionState, set: ReviewSet, typed: Typed): Plan {
  const said = Object.fromEntries(settingsTyped(signedForm(set, typed)));
  const { reviewer = "", opinion, reviewedOn = "", except, archive = "监察室" } = said;
  const { value: on } = staffRegister.columns.reviewedOn.parse(reviewedOn, {
    year: null,
    oddGrades: new Map(),
  });
  if (on === null || on > state.today)
    throw new HostError(
      "refused",
      `审核日期“${reviewedOn}”看不明白或者还没有到。请写成 2012-10-26。什么都没有写。`,
    );
  const { patch, points, findings } = registerSigned(caseOf(state), {
    ...{ code: set.code, reviewer, on, archive },
    opinion: opinion === "退回" ? "退回" : "同意",
    except: except === undefined ? [] : [except],
  });
  if (!patch)
    throw new HostError("refused", `${findings.map(({ message }) => message).join("")}什么都没有写。`);
  return patchPlan(`登记${set.says}已签 ${points.length} 行`, patch);
}
