import { A07 } from "../../registers/catalogue/assessment";
import { D03, D04 } from "../catalogue/consolidation";
import { L03, L09, L13 } from "../../../findings/catalogue/layout";
import type { Rule } from "../../../findings/rule";
import { foreignTo } from "../../registers/case/identify";
import type { Point } from "../../registers/point";
import type { SetAside, Submission } from "./submission";

/** Which rows of a file are not merged, and why; nothing else is ever set aside. `reason` sets a whole file aside. */
export function setAsideOf({ one }: Submission, reason: string | null): SetAside[] {
  const all = ({ id }: Rule, because: string) =>
    one.points.map((point) => ({ point, rule: id, reason: because }));
  if (reason !== null) return all(D03, reason);
  if ("claims" in one.identity) {
    const { seen, hidden } = one.identity.claims;
    return all(D04, `看得见的写的是${seen.name}，隐藏的属性或编号是${hidden.name}，尚未决定`);
  }
  if ("several" in one.identity)
    return one.points.map((point) => {
      const said = point.entry.department;
      const reason = said === null ? "没有写科室" : `机构设置里没有“${said}”`;
      return { point, rule: D04.id, reason };
    });
  if ("unlisted" in one.identity) return all(D04, `机构设置里没有“${one.identity.unlisted}”`);
  if ("unknown" in one.identity) return all(D04, "分不清是哪个科室的工作簿");
  return one.points.flatMap((point) => {
    const found = rowReason(point, one);
    return found ? [{ point, ...found }] : [];
  });
}

type Reason = Pick<SetAside, "rule" | "reason">;

function rowReason(point: Point, { house, department }: Submission["one"]): Reason | undefined {
  const { level, table } = point;
  if (level === "单位") return { rule: D04.id, reason: "单位（院）风险点写在院工作簿里，不由科室报送" };
  if (!table.header?.columnOf.has("point"))
    return { rule: L03.id, reason: "登记表缺少“风险点及表现形式”一栏" };
  const own = ownReason(point);
  if (own) return own;
  const said = department && foreignTo(house, department, point);
  return said !== null && department
    ? { rule: D04.id, reason: `科室填写“${said}”，不是${department.name}` }
    : undefined;
}

/** Why a row is not merged, whoever hands it in. */
export function ownReason({ entry, record }: Point): Reason | undefined {
  if (entry.sample !== null) return { rule: L09.id, reason: "示例行" };
  if (entry.empty) return { rule: L13.id, reason: "没有风险点，也没有防控措施" };
  return record.opinion === "退回" ? { rule: A07.id, reason: "审核意见是退回" } : undefined;
}
