import { text } from "../../../sheets/columns/text";
import { whole } from "../../../sheets/columns/whole";
import { defineSheet } from "../../../sheets/define-sheet";

const free = (header: string, width: number) => text({ header, required: false, width });

/** 廉政风险防控体系表, the printable one. 方案三（三）：印制《本单位廉政风险防控体系表》。 */
export const systemTable = defineSheet({
  id: "systemTable",
  tab: "廉政风险防控体系表",
  purpose: "供印制的体系表：单位在前，科室按机构次序，岗位按职务，等级由高到低。",
  filledBy: "program",
  paper: "A3",
  columns: {
    number: whole({ header: "序号", width: 6 }),
    department: free("科室", 12),
    post: free("岗位", 13),
    power: free("职权", 18),
    category: free("风险类别", 10),
    point: free("廉政风险点及表现形式", 40),
    grade: free("风险等级", 8),
    measures: free("防控措施", 44),
    norm: free("行为规范", 18),
    responsible: free("责任人", 12),
    departmentHead: free("科室负责人", 11),
    leader: free("责任领导", 11),
  },
});
