import type { ArchiveRecord, ENTRY_STATES } from "./sheets/archive";

type EntryState = (typeof ENTRY_STATES)[number];

/**
 * How far an entry is on a day (follow-up.md §2): 待核实 → 待处理 → 办理中 → 已归档. What is dated later has not happened
 * yet; what bears no day has.
 */
export function entryState(entry: ArchiveRecord, asOf: string): EntryState {
  if (entry.归档日期 !== null && entry.归档日期 <= asOf) return "已归档";
  if (entry.核实日期 !== null && entry.核实日期 > asOf) return "待核实";
  if (entry.处理意见 !== null) return "办理中";
  return entry.核实日期 !== null || entry.核实情况 !== null ? "待处理" : "待核实";
}
