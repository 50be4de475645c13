import { GRADES, HISTORY_EVENTS, INSTITUTION } from "../../sheets/words";
import { SEVERITY_NAMES } from "../../findings/finding";
import { groupBy } from "../../merging/group-by";
import { takes } from "../../subjects/exchange/column";
import { EXCHANGE_TABLES, type ExchangeRows } from "../../subjects/exchange/tables";
import { monthsOf, type OverviewFacts } from "../../subjects/overview/overview";
import type { StageStanding } from "../../subjects/progress/stages";
import type { Institution } from "../open-institution";
import type { CodeOf } from "./codes";
import { dayOrNull, known, type Own } from "./point-rows";

const { changes, findings } = EXCHANGE_TABLES;

/** Events of 等级历史 in the months that 总览 shows, until the day. */
export function changeRows({ books, house }: Institution, own: Own, today: string): ExchangeRows["changes"] {
  const months = new Set(monthsOf(house.year ?? today.slice(0, 4)));
  return books.history.flatMap(({ riskId, 事件: event, 日期: on, from, to }) => {
    const kind = known(HISTORY_EVENTS, event);
    const effective_on = dayOrNull(on);
    if (
      kind === null ||
      effective_on === null ||
      !months.has(effective_on.slice(0, 7)) ||
      effective_on > today
    )
      return [];
    const risk_id = takes(changes.risk_id, riskId) ? riskId : null;
    return [
      { ...own, risk_id, kind, from_grade: known(GRADES, from), to_grade: known(GRADES, to), effective_on },
    ];
  });
}

/** 核查结果 counted, in the order of rules. */
export function findingRows(found: OverviewFacts["findings"], own: Own): ExchangeRows["findings"] {
  const said = found.map(({ severity, row }) => {
    const { rule } = row.fields;
    const id = typeof rule === "string" && takes(findings.rule, rule) ? rule : null;
    return { rule: id, severity: SEVERITY_NAMES[severity] };
  });
  const groups = groupBy(said, ({ rule, severity }) => `${rule ?? ""} ${severity}`);
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...rest]]) => (first ? [{ ...own, ...first, n: rest.length + 1 }] : []));
}

/** 实施进度 by stage and department. */
export function stageRows(
  standings: readonly StageStanding[],
  own: Own,
  codeOf: CodeOf,
): ExchangeRows["stages"] {
  return standings.map(({ stage, department, state, on, to }) => ({
    ...own,
    stage,
    department_code: codeOf(department === INSTITUTION ? INSTITUTION : department, "实施进度")
      .department_code,
    state,
    done_on: dayOrNull(on),
    ends_on: dayOrNull(to),
  }));
}
