import type { Returned } from "../../flows/consolidating/returned";
import { peopleOf } from "../../house/house";
import type { FindingRecord } from "../../subjects/consolidation/sheets/ledgers";
import { sourceName } from "../../subjects/consolidation/to-row";
import { areaNamed } from "../../workbook/address";
import { departmentStandings, institutionOf, type DepartmentStanding } from "./institution";
import { returnedDepartments } from "./returning";
import type { SessionState } from "../state";

/** What one department is to be told: ready to be sent. */
export interface Reminder {
  readonly department: string;
  readonly standing: DepartmentStanding["standing"] | "有错误";
  readonly text: string;
}

/** 催报: every department that has not filed, or has something to mend, in official order. Throws `HostError` where the books contradict themselves. */
export function remindersOf(state: SessionState): readonly Reminder[] {
  const returned = new Map(returnedDepartments(state).map((one) => [one.department, one] as const));
  return departmentStandings(state).flatMap((one): readonly Reminder[] => {
    const { name, standing } = one;
    if (standing === "未报") return [{ department: name, standing, text: notFiled(state, one) }];
    const mend = returned.get(name);
    if (!mend) return [];
    return [
      {
        department: name,
        standing: standing === "已报" ? "有错误" : standing,
        text: toMend(state, one, mend),
      },
    ];
  });
}

function notFiled(state: SessionState, one: DepartmentStanding): string {
  const people = peopleOf(institutionOf(state).house, one.name).filter(({ inScope }) => inScope);
  const names = people.map(({ name }) => name).join("、");
  return [
    `${addressed(one)}廉政风险点登记表还没有报来。`,
    ...(people.length > 0 ? [`要填的 ${people.length} 人：${names}。`] : []),
    "请尽快填好、审好，报监察室。",
  ].join("\n");
}

function toMend(state: SessionState, one: DepartmentStanding, { rows, findings }: Returned): string {
  const whose = peopleBySource(state);
  const byPerson = new Map<string, string[]>();
  const add = (person: string, sentence: string) =>
    void byPerson.set(person, [...(byPerson.get(person) ?? []), sentence]);
  for (const { name, sheet, row, reason } of rows)
    add(name ?? WHOLE, `${sheet ?? ""}第${row ?? ""}行没有并入：${reason ?? ""}`);
  for (const finding of findings)
    if (finding.severity === "错误")
      add(whose(finding) ?? WHOLE, `${placeOf(finding)}${finding.message ?? ""}`);
  return [
    `${addressed(one)}报来的登记表有要改正的地方：`,
    ...[...byPerson].map(
      ([person, sentences]) => `${person}：\n${sentences.map((said) => `  ${said}`).join("\n")}`,
    ),
    "请改好再报一次。",
  ].join("\n");
}

/** What nobody's line is about. */
const WHOLE = "全科";

function addressed({ name, head }: DepartmentStanding): string {
  return head === null ? `${name}：` : `${name}（${head}）：`;
}

function placeOf({ sheet, cell }: FindingRecord): string {
  return sheet === null ? "" : `${sheet}${cell === null ? "" : ` ${cell}`}：`;
}

/** Whose line of 风险点汇总表 came from the row that a finding is about. */
function peopleBySource(state: SessionState): (finding: FindingRecord) => string | null {
  const names = new Map(institutionOf(state).books.table.map(({ source, name }) => [source, name] as const));
  return ({ file, sheet, cell }) =>
    names.get(sourceName(file ?? "", sheet ?? "", areaNamed(cell ?? "")?.top ?? "")) ?? null;
}
