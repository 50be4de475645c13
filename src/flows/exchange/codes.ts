import { listedAs, presentOf } from "../../house/succession";
import { INSTITUTION } from "../../sheets/words";
import { departmentKind } from "../../subjects/exchange/department-kind";
import { EXCHANGE_TABLES, type ExchangeRows } from "../../subjects/exchange/tables";
import { takes } from "../../subjects/exchange/column";
import { HostError } from "../../workbook/host-error";
import type { Institution } from "../open-institution";

/** 科室代码 of the institution itself. */
const OWN_CODE = "Y";

type CodedDepartment = Pick<ExchangeRows["coverage"][number], "department_code" | "department_kind">;
/** A department by its name, as it leaves the institution. */
export type CodeOf = (department: string | null, where: string) => CodedDepartment;

/** Throws `HostError` where a code cannot leave: it could be anything, a name too. */
export function departmentCodes({ house, content }: Institution): CodeOf {
  const column = EXCHANGE_TABLES.coverage.department_code;
  const odd = house.departments.find(({ code }) => !takes(column, code) || code === OWN_CODE);
  if (odd)
    throw refused(
      content.name,
      `“机构设置”里${odd.name}的科室代码是“${odd.code}”，上报的科室代码只能是字母和数字（1到10个，不用“${OWN_CODE}”）。请改正，保存后再上报。`,
    );
  return (department, where) => {
    if (department === INSTITUTION) return { department_code: OWN_CODE, department_kind: "单位" };
    const listed = listedAs(house, department);
    if (!listed)
      throw refused(
        content.name,
        `${where}的科室“${department ?? "（空白）"}”不在“机构设置”里，上报时不知道算哪个科室的。请在“机构设置”里补上，或改正那一行，保存后再上报。`,
      );
    const { name, code } = presentOf(house, listed);
    return { department_code: code, department_kind: departmentKind(name) };
  };
}

function refused(file: string, why: string): HostError {
  return new HostError("refused", `“${file}”：${why}`);
}
