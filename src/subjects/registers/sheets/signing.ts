import { text } from "../../../sheets/columns/text";
import { whole } from "../../../sheets/columns/whole";
import { defineSheet, type Level } from "../../../sheets/define-sheet";

const free = (header: string, width: number) => text({ header, required: false, width });

/** A department's own register on paper, to be signed once as a whole; never read back. */
const signingOf = (level: Level, id: string) =>
  defineSheet({
    id,
    tab: `${level}风险点签字表`,
    purpose: "打印后由审核人签字，再把审核结果登记到“科室信息”的整表审核。",
    filledBy: "program",
    paper: "A3",
    columns: {
      number: whole({ header: "序号", required: false, width: 6 }),
      who: free(level === "岗位" ? "姓名" : "业务流程环节", 12),
      post: free(level === "岗位" ? "岗位" : "涉及岗位", 14),
      power: free("职权", 20),
      category: free("风险类别", 10),
      point: free("风险点及表现形式", 40),
      likelihood: free("可能性", 8),
      severity: free("后果", 8),
      grade: free("风险等级", 8),
      measures: free("防控措施", 44),
      responsible: free("责任人", 12),
      due: free("完成时限", 14),
    },
  });

export const signings = {
  岗位: signingOf("岗位", "staffSigning"),
  科室: signingOf("科室", "departmentSigning"),
} as const;
