import { legible } from "../../workbook/text/legible";
import { cellOf, countBySeverity, SEVERITY_NAMES, type Finding } from "../../findings/finding";

// What a terminal would obey instead of showing it; line ends and tabs are left.
const OBEYED = /[\0-\x08\x0B-\x1F\x7F-\x9F]/g;

/** Text for a terminal: file names and cells may hold anything. */
export function printable(text: string): string {
  return legible(text).replace(OBEYED, "");
}

/** `公诉科.xlsx › 岗位风险点登记表 › M17 [错误 F02] 风险等级：…依据：方案三（二）2。` */
export function findingLine(finding: Finding): string {
  const { place, severity, rule, message, basis, fix } = finding;
  const where = [place.file, place.sheet, cellOf(place)].filter((part) => part !== null).join(" › ");
  const adopt = fix ? "［可采用］" : "";
  const sentence = message.replace(/\s*\n\s*/g, " ");
  return `${where} [${SEVERITY_NAMES[severity]} ${rule}] ${sentence}${adopt}${basis ? `依据：方案${basis}。` : ""}`;
}

/** `错误 2 个，提醒 5 个，提示 1 个`. */
export function countLine(findings: readonly Finding[]): string {
  const { error, warning, hint } = countBySeverity(findings);
  return `错误 ${error} 个，提醒 ${warning} 个，提示 ${hint} 个`;
}
