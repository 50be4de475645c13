import { countBySeverity, type Severity } from "../../findings/finding";
import { consequencesOf } from "../../findings/rule";
import { filledReply } from "../../subjects/notices/filled-reply";
import type { WorkbookContent } from "../../workbook/grid";
import type { CheckedFile } from "../checking/check-department";
import { checkTogether, checkWorkbook } from "../checking/check";
import { findingJson, recordsJson, type FindingJson } from "../json";
import { isReply, isSupervision, refusalOf } from "../kinds";
import type { Institution } from "../open-institution";

/** Who hands a workbook in, by which books it is judged, and on which day. */
interface HandInSettings {
  readonly institution: Institution;
  /** 科室名称, as 机构设置 has it. */
  readonly department: string;
  readonly today: string;
}

/** One line of a register as it was handed in: its fields by key, and where it stands. */
export type HandedInLine = ReturnType<typeof recordsJson>[number];

/** Everything that is said of a workbook that counts, or would. */
export interface HandInReport {
  readonly findings: readonly FindingJson[];
  readonly lines: readonly HandedInLine[];
}

/** What is to become of a workbook that a department hands in; `sentence` says why it is not taken. */
export type Verdict =
  /** Of the third workbook's kind: nothing of it may stay. */
  | { readonly kind: "confidential"; readonly sentence: string }
  /** Not one that is handed in here; it is given back, and not kept. */
  | { readonly kind: "refused"; readonly sentence: string }
  /** Another department's, or nobody can tell whose: the supervision office looks at it, and it does not count. */
  | { readonly kind: "set-apart"; readonly sentence: string }
  /** 整改回告书, filled in. */
  | { readonly kind: "reply"; readonly number: string; readonly report: HandInReport }
  | {
      readonly kind: "register";
      readonly report: HandInReport;
      readonly counts: Readonly<Record<Severity, number>>;
      readonly rows: number;
      /** Whether it may count with its errors: not where a whole register could not be read. */
      readonly countsWithErrors: boolean;
    };

const CONFIDENTIAL =
  "这是监察室专用工作簿（信息档案、预警处置），这里不收，已经删除，没有留下副本。请交给监察室本人。";
const OTHERS = "这份工作簿写的不是本科室，没有计入报送，已转监察室查看。请核对文件，另选本科室的工作簿。";
const NOBODYS =
  "看不出这份工作簿是哪个科室的登记表，没有计入报送，已转监察室查看。请用下载的科室工作簿填写后再报送。";
const TWO_DEPARTMENTS =
  "这份工作簿里写着两个科室，不知道以哪个为准，没有计入报送，已转监察室查看。请把“科室信息”改成本科室，再报送。";

/** Judges what a department hands in, by the stage 汇总, as a consolidation would. Data never make it throw. */
export function judgeHandIn(content: WorkbookContent, settings: HandInSettings): Verdict {
  if (isConfidential(content)) return { kind: "confidential", sentence: CONFIDENTIAL };
  if (isReply(content)) return judgeReply(content, settings);
  const refusal = refusalOf(content);
  if (refusal !== null) return { kind: "refused", sentence: refusal };
  const { institution, department, today } = settings;
  const checked = checkWorkbook(content, { stage: "汇总", today, institution });
  if (checked.kind === "institution")
    return { kind: "refused", sentence: "这是院工作簿，不是科室工作簿，没有收下。请选科室工作簿再报送。" };
  return setApart(checked, department) ?? registerVerdict(checked, institution);
}

/** Whatever the file says of itself, also where its kind was rewritten. */
function isConfidential(content: WorkbookContent): boolean {
  return isSupervision(content) || isSupervision({ ...content, properties: new Map() });
}

function setApart({ one, department, parts }: CheckedFile, own: string): Verdict | null {
  if (parts.length > 0) return { kind: "set-apart", sentence: OTHERS };
  if (one && "claims" in one.identity) return { kind: "set-apart", sentence: TWO_DEPARTMENTS };
  if (department === null) return { kind: "set-apart", sentence: NOBODYS };
  return department === own ? null : { kind: "set-apart", sentence: OTHERS };
}

function registerVerdict(checked: CheckedFile, { house }: Institution): Verdict {
  const result = checkTogether([checked], house);
  const unread = result.findings.some((finding) => {
    const { holdsBack, leavesUnread } = consequencesOf(finding);
    return finding.severity === "error" && (holdsBack === "register" || leavesUnread === true);
  });
  return {
    kind: "register",
    report: { findings: result.findings.map(findingJson), lines: recordsJson(result) },
    counts: result.counts,
    rows: checked.points.length,
    countsWithErrors: !unread,
  };
}

function judgeReply(content: WorkbookContent, { institution }: HandInSettings): Verdict {
  const reply = filledReply(content, institution.house.year);
  if ("reason" in reply) return { kind: "refused", sentence: reply.reason };
  const findings = reply.findings.map(findingJson);
  if (countBySeverity(reply.findings).error > 0)
    return { kind: "refused", sentence: findings.map(({ message }) => message).join("") };
  return { kind: "reply", number: reply.number, report: { findings, lines: [] } };
}
