import { foreignTo } from "../register/identify";
import type { Point } from "../register/point";
import type { SetAside, Submission } from "./submission";

/** Which rows of a file are not merged, and why; nothing else is ever set aside. `reason` sets a whole file aside. */
export function setAsideOf({ one }: Submission, reason: string | null): SetAside[] {
  const all = (rule: string, because: string) =>
    one.points.map((point) => ({ point, rule, reason: because }));
  if (reason !== null) return all("D03", reason);
  if ("claims" in one.identity) {
    const { seen, hidden } = one.identity.claims;
    return all("D04", `看得见的写的是${seen.name}，隐藏的属性或编号是${hidden.name}，尚未决定`);
  }
  if ("several" in one.identity)
    return one.points.map((point) => {
      const said = point.entry.department;
      const reason = said === null ? "没有写科室" : `机构设置里没有“${said}”`;
      return { point, rule: "D04", reason };
    });
  if ("unlisted" in one.identity) return all("D04", `机构设置里没有“${one.identity.unlisted}”`);
  if ("unknown" in one.identity) return all("D04", "分不清是哪个科室的工作簿");
  return one.points.flatMap((point) => {
    const found = rowReason(point, one);
    return found ? [{ point, ...found }] : [];
  });
}

function rowReason(
  point: Point,
  { house, department }: Submission["one"],
): { rule: string; reason: string } | undefined {
  const { level, entry, table, record } = point;
  if (level === "单位") return { rule: "D04", reason: "单位（院）风险点写在院工作簿里，不由科室报送" };
  if (!table.header?.columnOf.has("point"))
    return { rule: "L03", reason: "登记表缺少“风险点及表现形式”一栏" };
  if (entry.sample !== null) return { rule: "L09", reason: "示例行" };
  if (entry.empty) return { rule: "L13", reason: "没有风险点，也没有防控措施" };
  if (record.opinion === "退回") return { rule: "A07", reason: "审核意见是退回" };
  const said = department && foreignTo(house, department, point);
  return said !== null && department
    ? { rule: "D04", reason: `科室填写“${said}”，不是${department.name}` }
    : undefined;
}
