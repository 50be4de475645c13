import { INSTITUTION, LEADERSHIP } from "../../sheets/words";
import type { DEPARTMENT_KINDS } from "./tables";

type DepartmentKind = (typeof DEPARTMENT_KINDS)[number];

/** What names of departments that handle cases hold; 机构设置 does not say which they are. */
const CASEWORK =
  /反贪|贪污|贿赂|反渎|渎职|侵权|侦查|侦监|批捕|公诉|起诉|刑检|刑事|监所|执行检察|民事|民行|行政检察|控告|控申|申诉|举报|预防|案件管理|案管|未成年|未检|公益|派驻/;

/** The kind of a department by its name. */
export function departmentKind(name: string): DepartmentKind {
  if (name === INSTITUTION) return "单位";
  if (name === LEADERSHIP) return "领导班子";
  return CASEWORK.test(name) ? "办案部门" : "综合部门";
}
