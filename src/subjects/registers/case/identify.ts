import type { RegisterFrame, WorkbookRead } from "../../../reading/read-workbook";
import { leadership, type Department, type House } from "../../../house/house";
import { coded, isNamed, mentionedIn, named } from "../../../house/names";
import { codeIn } from "../../../house/risk-number";
import { presentOf } from "../../../house/succession";
import { remembering } from "../../../workbook/remembering";

/** What people can see names one department, and what only the program sees another. */
export interface Claims {
  readonly seen: Department;
  readonly hidden: Department;
  /** Where the other one stands. */
  readonly by: "property" | "numbers";
}

/**
 * Which department a workbook is; a list of several, row by row; a workbook with two claims; the name that nobody lists;
 * or nothing at all.
 */
export type Identity =
  | { readonly department: Department }
  | { readonly several: readonly Department[] }
  | { readonly claims: Claims }
  | { readonly unlisted: string }
  | { readonly unknown: true };

/** Which of two departments a workbook was taken for; null where nobody has decided. */
export type Decided = (claims: Claims) => "seen" | "hidden" | null;

const NOBODY: Decided = () => null;

/**
 * By `IRPC.Department`, 科室代码, 科室名称 or alias, the 填报单位 line, the file's name, the title, the tab, a 科室 column, in
 * that order, unless what people can see says another department than what they cannot.
 */
export function identify(read: WorkbookRead, listed: House, decided: Decided = NOBODY): Identity {
  const house = withLeadership(listed);
  const evidence = new Evidence(read, house);
  const claims = evidence.claims();
  if (claims) {
    const side = decided(claims);
    return side === null ? { claims } : { department: claims[side] };
  }
  const found = evidence.decides();
  if (found) return { department: found };
  const several = departmentsOfRows(read, house);
  const [only] = several;
  if (only && several.length === 1 && evidence.everyRowIsOf(only)) return { department: only };
  if (only) return { several };
  const said = read.cover?.record.department ?? read.declaredName ?? null;
  return said === null ? { unknown: true } : { unlisted: said };
}

/** 院领导班子 needs no line in 机构设置. */
export function withLeadership(house: House): House {
  if (!house.official || house.departments.some(({ isLeadership }) => isLeadership)) return house;
  return withLine(house);
}

const withLine = remembering((house: House): House => ({
  ...house,
  departments: [leadership(house.chief), ...house.departments],
}));

/** Everything in a workbook that may say whose it is. */
class Evidence {
  private readonly property: Department | undefined;
  private readonly code: Department | undefined;
  private readonly name: Department | undefined;
  private readonly line: Department | undefined;
  private readonly file: Department | undefined;
  private readonly title: Department | undefined;

  constructor(
    private readonly read: WorkbookRead,
    private readonly house: House,
  ) {
    const front = read.cover?.record;
    this.property = coded(house, read.declaredCode);
    this.code = coded(house, front?.code);
    this.name = named(house, front?.department);
    this.line = single(lineDepartments(read, house));
    this.file = single(mentionedIn(house, read.file.replace(/\.[^.]*$/, "")));
    this.title = single(read.titles.flatMap((title) => mentionedIn(house, title)));
  }

  /** The first that says something, from what is believed most. */
  decides(): Department | undefined {
    const tabs = this.read.registers.flatMap(({ sheet }) => mentionedIn(this.house, sheet));
    return this.property ?? this.code ?? this.name ?? this.line ?? this.file ?? this.title ?? single(tabs);
  }

  claims(): Claims | undefined {
    if (!this.house.official) return undefined;
    const words = [this.name, this.line, this.file, this.title];
    // A code alone is easily left standing by who changes the name.
    const isLeft = this.name !== undefined && this.code !== undefined && this.isOf(this.code, this.property);
    const seen = this.agreed(isLeft ? words : [this.code, ...words]);
    if (!seen) return undefined;
    const numbers = this.numbers();
    if (this.property && !this.isOf(this.property, seen))
      return { seen, hidden: this.property, by: "property" };
    return numbers && !this.isOf(numbers, seen) ? { seen, hidden: numbers, by: "numbers" } : undefined;
  }

  /** The department that the numbers of rows were given to, where they are no few and all of one. */
  private numbers(): Department | undefined {
    const rows = this.read.registers.flatMap(({ level, entries }) => (level === "单位" ? [] : entries));
    const codes = rows.flatMap(({ record }) => codeIn(record.riskId ?? null) ?? []);
    const [first] = codes;
    // One row copied with its number makes no workbook another department's.
    if (first === undefined || codes.length * 2 < rows.length || codes.some((code) => code !== first))
      return undefined;
    return coded(this.house, first);
  }

  private agreed(said: readonly (Department | undefined)[]): Department | undefined {
    const [first, ...others] = said.filter((one) => one !== undefined);
    return first && others.every((other) => this.isOf(other, first)) ? first : undefined;
  }

  /** Itself, or what the one went into. */
  private isOf(one: Department, other: Department | undefined): boolean {
    return other !== undefined && presentOf(this.house, one) === presentOf(this.house, other);
  }

  /** Whether nothing on any row names somebody else. */
  everyRowIsOf(department: Department): boolean {
    return this.read.registers.every(({ entries }) =>
      entries.every(({ department: said }) => said === null || named(this.house, said) === department),
    );
  }
}

/** The listed departments that rows name, each once, in official order. */
function departmentsOfRows(read: WorkbookRead, house: House): readonly Department[] {
  const found = new Set(
    read.registers.flatMap((table) =>
      table.entries.flatMap(({ department }) => departmentOfRow(house, table, department) ?? []),
    ),
  );
  return house.departments.filter((department) => found.has(department));
}

/** Whose a row of a list is: its 科室, else what its own sheet says. */
export function departmentOfRow(
  house: House,
  table: WorkbookRead["registers"][number],
  said: string | null,
): Department | undefined {
  if (said !== null) return named(house, said);
  return (
    named(house, table.said.department) ??
    single(table.said.titles.flatMap((title) => mentionedIn(house, title))) ??
    single(mentionedIn(house, table.sheet))
  );
}

/** What a row says of whose it is. */
interface Line {
  readonly entry: { readonly department: string | null };
  readonly table: RegisterFrame;
}

/** Another department that a row says it belongs to: its 科室, else the 填报单位 line of its own sheet; null where it is ours. */
export function foreignTo(house: House, department: Department, { entry, table }: Line): string | null {
  const said = entry.department;
  const one = named(house, said ?? table.said.department);
  const isOurs = one !== undefined && presentOf(house, one) === presentOf(house, department);
  if (said !== null) return isOurs || isNamed(house, department, said) ? null : said;
  return one === undefined || isOurs ? null : one.name;
}

/** By the name as it is cut, else by the one department that the whole line mentions. */
function lineDepartments(read: WorkbookRead, house: House): readonly Department[] {
  return read.lines.flatMap(
    ({ department, departmentLine }) => named(house, department) ?? mentionedIn(house, departmentLine ?? ""),
  );
}

function single(departments: readonly Department[]): Department | undefined {
  const [first] = departments;
  return first && departments.every((one) => one === first) ? first : undefined;
}
