import type { Kind } from "../support/kind";
import { alone } from "../support/layouts";

const HEADER = ["序号", "姓名", "岗位", "岗位职责", "风险类别", "风险点", "风险等级", "防控措施", "责任人"];
const LINE = [
  1,
  "张三",
  "公诉人",
  "审查起诉",
  "岗位职责",
  "退查前未说明理由",
  "二级",
  "退查填写审批表",
  "张三",
];
const said = (...above: readonly string[]) =>
  alone([["岗位廉政风险点登记表"], above, HEADER, LINE]).called("附件1.xlsx");

const understood = (sees: string, book: Kind["book"]): Kind => ({
  sees,
  book,
  silent: ["D04"],
  merged: [{ department: "公诉科", name: "张三" }],
  setAside: [],
});

/** 16: the department stands on the sheet in one of the usual ways. */
export const whichDepartment: readonly Kind[] = [
  understood("a stamp behind the name", () => said("填报单位：公诉科（盖章）")),
  understood("a date behind the name", () => said("科室名称：公诉科 2012年10月")),
  understood("a head behind the name", () => said("报送单位：公诉科    负责人：李强")),
  understood("two cells", () => said("科室：", "公诉科")),
  understood("the title", () => said("新会区检察院公诉科岗位风险点")),
  understood("the tab", () => alone([HEADER, LINE], [], "公诉科").called("附件1.xlsx")),
  understood("a unanimous 科室 column", () =>
    alone([
      ["科室", ...HEADER],
      ["公诉科", ...LINE],
    ]).called("附件1.xlsx"),
  ),
  {
    sees: "a file name with two departments decides nothing",
    book: () => alone([HEADER, LINE]).called("办公室转公诉科.xlsx"),
    said: [["*", "D04", null]],
    merged: [],
    setAside: [[2, "D04"]],
  },
];
