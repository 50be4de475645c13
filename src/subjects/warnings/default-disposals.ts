import { recordOf } from "../../sheets/define-sheet";
import { disposals, type DisposalRecord } from "./sheets/disposals";

const LEADER = "对责任领导诫勉谈话";

/** What a new workbook proposes; the plan orders the methods from mild to severe and fixes no grade. */
export const DEFAULT_DISPOSALS: readonly DisposalRecord[] = [
  line("检察干警", "三级", "谈心疏导、批评教育"),
  line("检察干警", "二级", "信访约谈、发函询问"),
  line("检察干警", "一级", "诫勉谈话"),
  ...["科室", "单位"].flatMap((object) => [
    line(object, "三级", "限期整改"),
    line(object, "二级", "发送纪检监察建议书"),
    line(object, "一级", LEADER),
  ]),
];

function line(object: string, grade: string, method: string): DisposalRecord {
  return recordOf(disposals, { 对象类型: object, grade, 处置方式: method });
}
