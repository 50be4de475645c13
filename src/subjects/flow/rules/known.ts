import { say } from "../../../findings/rule";
import { nearest } from "../../../sheets/columns/words/nearest";
import { placeOf } from "../../../reading/entry";
import { plain } from "../../../workbook/text/plain";
import { meantInList } from "../../../sheets/columns/words/numbers-meant";
import type { FollowUpCheck } from "../../subject";
import { V05, V06, V08 } from "../catalogue/flow";
import { powersIn, powersOf, type FlowNode, type Power } from "../power";

/** Steps with the power that they belong to. */
function steps(powers: readonly Power[]): readonly (readonly [Power, FlowNode])[] {
  return powers.flatMap((power) => power.nodes.map((node) => [power, node] as const));
}

/** V05. Before the first batch no point has a number, and nothing is asked. */
export const pointsAreInForce: FollowUpCheck = {
  rules: [V05],
  check({ flow, table }, _facts, report) {
    const states = new Map(table?.entries.map(({ record }) => [record.riskId ?? "", record.status] as const));
    if (!flow || states.size === 0) return;
    const written = new Map(flow.entries.map(({ row, record }) => [row, record.riskId] as const));
    const inForce = [...states].flatMap(([riskId, status]) => (status === "已撤销" ? [] : [riskId]));
    for (const [{ matter }, { name, risks, row }] of steps(powersIn({ flow, table }))) {
      const place = placeOf(flow, row, "riskId");
      const value = written.get(row) ?? null;
      for (const riskId of risks) {
        const data = { matter, name, riskId };
        if (states.get(riskId) === "已撤销")
          report(say(V05, "withdrawn", place, data, { field: "riskId", value }));
        else if (!states.has(riskId)) {
          const proposed = meantInList(risks, riskId, inForce);
          const proposal = proposed ? `，建议改为“${proposed.meant}”` : "";
          const said = { field: "riskId", value, fix: proposed?.fix };
          report(say(V05, "unknown", place, { ...data, proposal }, said));
        }
      }
    }
  },
};

/** V06: stands at the point's number in 风险点汇总表. A workbook without 权力运行流程 is not asked. */
export const gravePointsAreDrawn: FollowUpCheck = {
  rules: [V06],
  check({ flow, table }, _facts, report) {
    if (!flow || !table) return;
    const drawn = new Set(steps(powersIn({ flow, table })).flatMap(([, { risks }]) => risks));
    for (const { record, row } of table.entries) {
      const { riskId, level, grade, status } = record;
      if (riskId === null || grade !== "一级" || level === "岗位" || status === "已撤销" || drawn.has(riskId))
        continue;
      const data = { riskId, level: level ?? "" };
      report(say(V06, "none", placeOf(table, row, "riskId"), data, { field: "riskId", value: riskId }));
    }
  },
};

/** V08: a post of any department, since powers pass from one to another. Without a roster nothing is asked. */
export const postsAreKnown: FollowUpCheck = {
  rules: [V08],
  check({ flow, house }, _facts, report) {
    const posts = [...new Set(house.people.flatMap(({ post }) => postsIn(post ?? "")))];
    const known = new Set(posts.map(plain));
    if (!flow || posts.length === 0) return;
    for (const [{ matter }, node] of steps(powersOf(flow.entries))) {
      const written = postsIn(node.post);
      for (const post of new Set(written)) {
        if (known.has(plain(post))) continue;
        const meant = nearest(plain(post), posts);
        const proposal = meant === undefined ? "" : `，建议改为“${meant}”`;
        const mended = new Set(written.map((one) => (one === post ? (meant ?? one) : one)));
        const fix = meant && [...mended].join("、");
        const said = { field: "承办岗位", value: node.post, fix };
        const data = { matter, name: node.name, post, proposal };
        report(say(V08, "unknown", placeOf(flow, node.row, "承办岗位"), data, said));
      }
    }
  },
};

function postsIn(written: string): readonly string[] {
  return written
    .split(/[、，,；;/／\n](?![^（(]*[)）])/)
    .map((post) => post.trim())
    .filter((post) => post !== "");
}
