import { entryState } from "../../src/subjects/archive/entry-state";
import { archive, type ArchiveRecord } from "../../src/subjects/archive/sheets/archive";
import { recordOf } from "../../src/sheets/define-sheet";

const entry = (fields: Partial<ArchiveRecord>): ArchiveRecord =>
  recordOf(archive, { 收集日期: "2012-10-08", ...fields });

test.each<[Partial<ArchiveRecord>, string, string]>([
  [{}, "2012-11-30", "待核实"],
  [{ 核实情况: "属实" }, "2012-11-30", "待处理"],
  [{ 核实情况: "属实", 核实日期: "2012-10-20" }, "2012-10-20", "待处理"],
  [{ 核实情况: "属实", 核实日期: "2012-10-20" }, "2012-10-19", "待核实"],
  [{ 核实日期: "2012-10-20", 处理意见: "预警" }, "2012-10-19", "待核实"],
  [{ 核实日期: "2012-10-20", 处理意见: "预警" }, "2012-10-20", "办理中"],
  [{ 核实日期: "2012-10-20", 处理意见: "建档", 归档日期: "2012-11-01" }, "2012-10-31", "办理中"],
  [{ 核实日期: "2012-10-20", 处理意见: "建档", 归档日期: "2012-11-01" }, "2012-11-01", "已归档"],
])("%j on %s: %s", (fields, asOf, state) => {
  expect(entryState(entry(fields), asOf)).toBe(state);
});
