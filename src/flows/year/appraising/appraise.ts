import { openDepartments, headOf, type Department } from "../../../house/house";
import { numbersListed } from "../../../sheets/columns/words/number-list";
import { listedAs, presentOf } from "../../../house/succession";
import { nameIn } from "../../../house/who";
import { INSTITUTION } from "../../../sheets/words";
import {
  appraise,
  type Appraised,
  type AppraisalFault,
  type AppraisalObject,
  type Counts,
} from "../../../subjects/appraisal/appraise";
import { DEFAULT_ITEMS } from "../../../subjects/appraisal/default-items";
import { scaleOf } from "../../../subjects/appraisal/score";
import { itemOf, type AppraisalItem } from "../../../subjects/appraisal/sources";
import type { InstitutionRow } from "../../../subjects/consolidation/sheets/institution-table";
import { FAMILIES } from "../../../subjects/families";
import { HostError } from "../../../workbook/host-error";
import type { Institution } from "../../open-institution";
import type { BookFault } from "../book-fault";
import { judgeBooks } from "../judge-books";
import { typedScores } from "./typed-scores";

/** What the supervision workbook says of departments: counts, and who was held to account. */
export interface SupervisionCounts {
  readonly overdue: ReadonlyMap<string, number>;
  readonly late: ReadonlyMap<string, number>;
  readonly rounds: ReadonlyMap<string, number>;
  readonly heldToAccount: ReadonlySet<string>;
}

interface AppraisalSettings {
  readonly today: string;
  /** Null where the supervision workbook was not given: 预警回告 and the veto are 未取数 then. */
  readonly supervision: SupervisionCounts | null;
  /** One object alone, by its name. */
  readonly object?: string | undefined;
}

/** 考核 of every department, of the posts that matter most and of the institution (§6). Throws `HostError` where the object is none of them. */
export function appraiseInstitution(
  institution: Institution,
  settings: AppraisalSettings,
): readonly Appraised[] {
  const { read, house } = institution;
  const items = itemsOf(institution);
  const objects = objectsOf(institution, items, settings);
  const { object } = settings;
  const chosen = object === undefined ? objects : objects.filter((one) => one.object === object);
  if (chosen.length === 0 && object !== undefined) {
    const names = objects.map((one) => one.object).join("、");
    throw new HostError("not-found", `没有考核对象“${object}”。可选：${names}。`);
  }
  const scale = scaleOf(read.institution.info);
  const typed = typedScores(read.institution.appraisals, house.year);
  return chosen.map((one) =>
    appraise(
      one,
      items.filter(({ of }) => of === one.kind).map(({ item }) => item),
      (item) => typed(one.object, item),
      scale,
    ),
  );
}

interface ItemOf {
  readonly of: string | null;
  readonly item: AppraisalItem;
}

function itemsOf({ read }: Institution): readonly ItemOf[] {
  const own = (read.institution.appraisalItems?.entries ?? []).map(({ record }) => record);
  const records = own.length > 0 ? own : DEFAULT_ITEMS;
  return records.map((record) => ({ of: record.对象, item: itemOf(record) }));
}

function objectsOf(
  institution: Institution,
  items: readonly ItemOf[],
  { today, supervision }: AppraisalSettings,
): readonly AppraisalObject[] {
  const wanted = new Set(
    items.flatMap(({ item }) => item.sources.flatMap(({ rules }) => rules.map(({ id }) => id))),
  );
  const rules = FAMILIES.flatMap((family) => family.rules).filter(({ id }) => wanted.has(id));
  const faults = judgeBooks(institution, rules, today);
  const context = new Evidence(institution, today, supervision);
  const departments = openDepartments(institution.house).filter(({ isLeadership }) => !isLeadership);
  return [
    ...departments.map((department): AppraisalObject => ({
      ...{ object: department.name, kind: "科室", vetoed: context.vetoed(department.name) },
      faults: faults.filter((fault) => fault.department === department.name).map(faultOf),
      counts: context.counts(department),
    })),
    ...postsOf(institution).map((post): AppraisalObject => ({
      ...{ object: post.name, kind: "重点岗位", vetoed: false, counts: {} },
      faults: faults.filter(({ row }) => row !== null && post.rows.has(row.riskId)).map(faultOf),
    })),
    {
      ...{ object: INSTITUTION, kind: "单位", vetoed: false, counts: {} },
      faults: faults
        .filter(({ department, row }) => department === INSTITUTION || isOfWhole(department, row))
        .map(faultOf),
    },
  ];
}

/** What concerns the house as a whole belongs to nobody in it. */
function isOfWhole(department: string | null, row: InstitutionRow | null): boolean {
  return department === null && row === null;
}

function faultOf({ rule, severity, message, row, person, source }: BookFault): AppraisalFault {
  return { rule, severity, message, riskId: row?.riskId ?? null, name: person, source };
}

interface Post {
  readonly name: string;
  readonly rows: ReadonlySet<string | null>;
}

/** Posts with a 一级 point, or one that 重点排查清单 is about. */
function postsOf({ books, read }: Institution): readonly Post[] {
  const listed = new Set(
    (read.institution.keyAreas?.entries ?? []).flatMap(({ record }) => numbersListed(record.riskIds)),
  );
  const posts = new Map<string, { rows: Set<string | null>; matters: boolean }>();
  for (const { riskId, level, department, post, grade, status } of books.table) {
    if (level !== "岗位" || status === "已撤销") continue;
    const name = `${department ?? ""} ${post ?? ""}`;
    const known = posts.get(name) ?? { rows: new Set(), matters: false };
    posts.set(name, known);
    known.rows.add(riskId);
    known.matters ||= grade === "一级" || listed.has(riskId ?? "");
  }
  return [...posts].filter(([, { matters }]) => matters).map(([name, { rows }]) => ({ name, rows }));
}

/** What is counted of a department besides findings. */
class Evidence {
  constructor(
    private readonly institution: Institution,
    private readonly today: string,
    private readonly supervision: SupervisionCounts | null,
  ) {}

  vetoed(department: string): boolean | null {
    if (!this.supervision) return null;
    return [...this.supervision.heldToAccount].some((said) => this.isNamed(said, department));
  }

  counts(department: Department): Counts {
    const { read, books, house } = this.institution;
    const { leadingGroup, workLog, info } = read.institution;
    const ends = info?.record;
    const log = (workLog?.entries ?? [])
      .map(({ record }) => record)
      .filter(
        ({ 日期: day }) => day !== null && day <= this.today && (house.year === null || day >= house.year),
      );
    const isOwn = (said: string | null) => said === null || this.isNamed(said, department.name);
    const did = (...kinds: readonly string[]) =>
      log.some((one) => kinds.includes(one.类型 ?? "") && isOwn(one.department));
    const head = headOf(department);
    const members = leadingGroup?.entries.map(({ record }) => nameIn(record.name ?? ""));
    const discussed = books.table.some(
      (row) => row.department === department.name && row.assessedOn !== null,
    );
    const report = log.find((one) => one.类型 === "报送" && one.department !== null && isOwn(one.department));
    const isOver = (last: string | null | undefined) => (last ?? "") < this.today;
    return {
      ...(members && { 领导小组: head === null || members.includes(nameIn(head)) ? 0 : 1 }),
      ...(workLog && {
        动员学习: did("动员", "学习") || !isOver(ends?.mobilisingTo) ? 0 : 1,
        讨论评议: discussed || did("讨论评议") || !isOver(ends?.gradingTo) ? 0 : 1,
        未报: report || !isOver(ends?.summingTo) ? 0 : 1,
        迟报: report && ends?.summingTo && (report.日期 ?? "") > ends.summingTo ? 1 : 0,
      }),
      ...(this.supervision && {
        逾期未回告: this.countOf(this.supervision.overdue, department.name),
        逾期回告: this.countOf(this.supervision.late, department.name),
        重新整改: this.countOf(this.supervision.rounds, department.name),
      }),
    };
  }

  private countOf(counts: ReadonlyMap<string, number>, department: string): number {
    return [...counts].reduce(
      (sum, [said, count]) => (this.isNamed(said, department) ? sum + count : sum),
      0,
    );
  }

  private isNamed(said: string, department: string): boolean {
    const { house } = this.institution;
    const listed = listedAs(house, said);
    return (listed ? presentOf(house, listed).name : said) === department;
  }
}
