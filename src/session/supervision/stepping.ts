import { named } from "../../house/names";
import { personOf, whoIs } from "../../house/who";
import { supervisionFacts } from "../../flows/supervision/warnings-ledger";
import { missingFields, warn } from "../../flows/supervision/warn";
import { methodNamesFor, methodOf } from "../../subjects/warnings/methods";
import type { Notice } from "../../subjects/warnings/notices";
import { disposalsFor, proposedMethods } from "../../subjects/warnings/rules/methods";
import { answeringFor } from "../../subjects/warnings/rules/people";
import { isNameless } from "../../subjects/warnings/sheets/draft";
import { warnings, type WarningRecord } from "../../subjects/warnings/sheets/warnings";
import { WARNING_STEPS, type Step, type StepName } from "../../subjects/warnings/steps/step";
import { legalSteps } from "../../subjects/warnings/steps/take-step";
import type { Field } from "../line/row-form";
import type { Plan } from "../plan";
import type { SessionState } from "../state";
import { askedField, settingsTyped, type AskedForm, type Typed } from "../steps/asked-field";
import { patchPlan, refuseLacking } from "../steps/patch-plan";
import { settingsOf, supervisionOf } from "./check-closed";

type Key = keyof WarningRecord;
type Suggestions = Partial<Record<Key, string | null | undefined>>;

/** What may be done with a notice now: the next step of its way, and what may be done beside it. */
interface StepsAtHand {
  readonly next: StepName | null;
  readonly others: readonly StepName[];
}

/** Steps that do not lead on. */
const ASIDE: ReadonlySet<StepName> = new Set(["extend", "void"]);

/** None of a line that was issued and that nobody numbered: a step is taken by the number, and by the row of a draft alone. */
export function stepsAtHand(state: Pick<SessionState, "checked">, notice: Notice): StepsAtHand {
  const { line } = notice;
  const isKnown = line.record.number !== null || isNameless(line);
  const legal = isKnown ? legalSteps(notice, settingsOf(state).today) : [];
  const next = legal.find((step) => !ASIDE.has(step)) ?? null;
  return { next, others: legal.filter((step) => step !== next) };
}

/** 签收, 复核, … */
export function calledOf(step: StepName): string {
  return step === "draft" ? "新的预警" : WARNING_STEPS[step].called;
}

/** What is filled in before anybody types: a step is mostly written down on its day. */
export function beginStep(state: Pick<SessionState, "checked">, step: StepName): Typed {
  const { day }: Step = WARNING_STEPS[step];
  return day === undefined ? {} : { [day]: settingsOf(state).today };
}

/** The small form of a step, as far as it is filled in. `notice`: which one; null for a new one. */
export function stepForm(
  state: Pick<SessionState, "checked">,
  step: StepName,
  notice: Notice | null,
  typed: Typed,
): AskedForm {
  const { needs, may }: Step = WARNING_STEPS[step];
  const approved = step === "issue" && notice && methodOf(notice.record.处置方式)?.needsApproval;
  const needed: readonly Key[] = approved && notice.record.批准人 === null ? [...needs, "批准人"] : needs;
  const suggested = notice ? suggestedBy(notice) : suggestedFor(state, typed);
  const choosesMethod = (key: Key) => step === "draft" && key === "处置方式";
  const field = (required: boolean) => (key: Key) => {
    const choices = choosesMethod(key) ? methodsFor(state, typed) : undefined;
    const asked = askedField(warnings, key, typed, { required, suggested: suggested[key], choices });
    return choosesMethod(key) ? { ...asked, wide: true } : asked;
  };
  const own = step === "draft" && typed.处置方式 === OTHER_METHOD ? [otherMethod(typed)] : [];
  const shown = step === "draft" ? DECIDING : [];
  const rest = may.filter((key) => !needed.includes(key) && !shown.includes(key)).map(field(false));
  const whom = step === "draft" ? WHOM : 0;
  return {
    needs: [
      ...needed.slice(0, whom).map(field(true)),
      ...shown.map(field(false)),
      ...needed.slice(whom).flatMap((key) => [field(true)(key), ...(key === "处置方式" ? own : [])]),
    ],
    may: rest,
  };
}

/** By these the method is proposed: they stand before it, behind whom it is for. */
const DECIDING: readonly Key[] = ["riskId", "grade"];
/** 对象类型, 对象, 科室. */
const WHOM = 3;

/** 方案四（二） says 等方式: another one is written in words of one's own. */
const OTHER_METHOD = "其他方式";
const WRITTEN_METHOD = "其他处置方式";

/** Those that the plan names for the object, those of the office's own 处置建议, and any other. */
function methodsFor(state: Pick<SessionState, "checked">, { 对象类型: object }: Typed): readonly string[] {
  if (object === undefined) return [];
  const own = supervisionOf(state).read.tables.disposals;
  const methods = [...methodNamesFor(object), ...disposalsFor(own, object)];
  return [...new Set(methods), OTHER_METHOD];
}

function otherMethod(typed: Typed): Field {
  const written = { 处置方式: typed[WRITTEN_METHOD] ?? "" };
  const field = askedField(warnings, "处置方式", written, { required: true });
  return { ...field, key: WRITTEN_METHOD, label: WRITTEN_METHOD };
}

/** What is typed besides the list stands in its place. */
function asWritten(setting: readonly [string, string]): readonly (readonly [string, string])[] {
  const [key, value] = setting;
  if (key === WRITTEN_METHOD) return [["处置方式", value]];
  return key === "处置方式" && value === OTHER_METHOD ? [] : [setting];
}

function suggestedBy({ record }: Notice): Suggestions {
  return {
    签收人: record.对象类型 === "检察干警" ? record.对象 : record.leader,
    整改结果: record.整改结果,
  };
}

/** What the institution's workbook and 处置建议 say of a new one. */
function suggestedFor(state: Pick<SessionState, "checked">, typed: Typed): Suggestions {
  const { 对象类型: kind, 对象: object, department } = typed;
  const { house, points } = supervisionFacts(supervisionOf(state), settingsOf(state));
  const known = points.get(typed.riskId?.trim() ?? "");
  const [method] = methodProposal(state, typed).methods;
  if (!house) return { 处置方式: method };
  const author = kind === "检察干警" ? whoIs(house, null, object?.trim(), {}) : null;
  const person = personOf({ author });
  const body = kind === "科室" ? named(house, object)?.name : undefined;
  return {
    department: kind === "单位" ? "单位（院）" : (person?.department ?? body),
    对象: kind === "单位" ? house.institution : null,
    title: person?.title,
    grade: known?.grade,
    处置方式: method,
    leader:
      kind === "检察干警" ? null : answeringFor(house, kind ?? null, object ?? null, department ?? null)[0],
  };
}

/** What 处置建议 proposes for the object and the grade, and why; no methods where it cannot be told yet. */
interface MethodProposal {
  readonly methods: readonly string[];
  readonly because: string;
}

export function methodProposal(state: Pick<SessionState, "checked">, typed: Typed): MethodProposal {
  const supervision = supervisionOf(state);
  const { points } = supervisionFacts(supervision, settingsOf(state));
  const object = typed.对象类型 ?? "";
  const grade = points.get(typed.riskId?.trim() ?? "")?.grade ?? typed.grade ?? "";
  const methods = proposedMethods(supervision.read.tables.disposals, object, grade);
  if (methods.length > 0)
    return { methods, because: `“处置建议”：${object}、${grade}，建议${methods.join("、")}。` };
  const because =
    object === "" || grade === ""
      ? "写明对象类型和风险等级（或风险点编号），就按“处置建议”提出处置方式。"
      : `“处置建议”里没有${object}、${grade}一行，请自己选。`;
  return { methods: [], because };
}

/** One step, as `warn` takes it. Throws `HostError` with the sentence why where it may not be taken. */
export function stepPlan(
  state: Pick<SessionState, "checked">,
  step: StepName,
  notice: Notice | null,
  typed: Typed,
): Plan {
  const number = notice?.line.record.number ?? null;
  const set = settingsTyped(stepForm(state, step, notice, typed)).flatMap(asWritten);
  refuseLacking(missingFields(supervisionOf(state), step, set));
  const { row } = notice?.line ?? {};
  const taken = warn(supervisionOf(state), settingsOf(state), { step, number, row, set });
  const label = `${WARNING_STEPS[step].called} ${taken.number}`;
  return patchPlan(label, taken.patch);
}
