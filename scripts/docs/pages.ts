import { exchangePage } from "./exchange";
import { exchangeSchema } from "./exchange-schema";
import { postgresPage, rollUpPage } from "./roll-up";
import { FAMILIES } from "../../src/subjects/families";
import { SEVERITY_NAMES, STAGES, type Severity } from "../../src/findings/finding";
import type { Rule, SeverityByStage } from "../../src/findings/rule";
import { isOpen } from "../../src/drawing/column-looks";
import { REVIEWERS } from "../../src/drawing/guide/guide-texts";
import { requiredName } from "../../src/drawing/validations";
import { definitionsOf, departmentSheets, institutionSheets } from "../../src/books";
import { personalBook } from "../../src/books/personal-book";
import { supervisionBook } from "../../src/books/supervision-book";
import type { Column } from "../../src/sheets/columns/column";
import { sheetReview } from "../../src/subjects/registers/sheets/cover";
import type { SheetDefinition } from "../../src/sheets/define-sheet";

const WORKBOOKS = [
  ["科室工作簿", departmentSheets],
  ["院工作簿", institutionSheets],
  ["监察室专用工作簿", definitionsOf(supervisionBook)],
  ["个人自查表", definitionsOf(personalBook)],
] as const;

/** The pages that the definitions and the catalogue tell by themselves, by their paths in docs/. */
export function generatedPages(): ReadonlyMap<string, string> {
  const sheets = [...new Set(WORKBOOKS.flatMap(([, definitions]) => definitions))].map(
    (definition) =>
      [`sheets/${fileName(definition)}.md`, page("src/books", sheetPage(definition))] as const,
  );
  return new Map([
    ...sheets,
    ["rules.md", page("src/subjects", rulesPage())],
    ["手册/表格说明.md", page("src/books", manualPage())],
    ["exchange/tables.md", page("src/subjects/exchange", exchangePage(table))],
    ["exchange/v1.schema.json", `${JSON.stringify(exchangeSchema(), null, 2)}\n`],
    ["exchange/views.md", page("src/subjects/roll-up", rollUpPage(table))],
    ["exchange/postgres.md", page("src/subjects/roll-up", postgresPage())],
  ]);
}

function page(source: string, parts: readonly string[]): string {
  return `<!-- 由 scripts/docs.ts 根据 ${source} 生成，请勿在此修改。 -->\n\n${parts.join("\n\n")}\n`;
}

/** One definition for whoever works on it: every column with its key. */
function sheetPage(definition: SheetDefinition): string[] {
  const workbooks = WORKBOOKS.flatMap(([name, all]) => (all.includes(definition) ? [name] : []));
  const { id, purpose, shape, level, state, columns } = definition;
  const facts = [
    `\`${id}\`，${workbooks.join("、")}`,
    shape === "form" ? "左列项目、右列内容" : "一行一条记录",
    ...(level ? [`${level}层级`] : []),
    ...(state === "visible" ? [] : ["深度隐藏"]),
  ];
  const lines = Object.entries(columns).map(([key, column]) => {
    return [
      `\`${key}\``,
      column.header,
      filledName(definition, column),
      column.says,
      column.aliases.join("、"),
    ];
  });
  return [
    `# ${nameOf(definition)}`,
    purpose,
    facts.join("；") + "。",
    table(["键", "栏目", "填写", "要求", "也认得的表头"], lines),
  ];
}

/** All sheets for whoever fills them in. */
function manualPage(): string[] {
  return [
    "# 表格说明",
    "每张表的栏目、是否必填和填写要求。表头按整个名称识别，不看空格和换行；“也认得的表头”里的写法与标准栏目同样读取，前面加“廉政”二字也可以。",
    "## 谁评定、谁审核",
    "依据：方案三（二）2。",
    table(["哪些风险点", "评定", "审核"], REVIEWERS),
    ...WORKBOOKS.flatMap(([workbook, definitions]) => [
      `## ${workbook}`,
      ...definitions.filter((one) => one.state === "visible" && isFirstIn(workbook, one)).flatMap(manualSheet),
    ]),
  ];
}

/** A sheet of two workbooks is told with the first. */
function isFirstIn(workbook: string, definition: SheetDefinition): boolean {
  return WORKBOOKS.find(([, all]) => all.includes(definition))?.[0] === workbook;
}

function manualSheet(definition: SheetDefinition): string[] {
  const lines = Object.values(definition.columns).map((column) => {
    return [column.header, filledName(definition, column), column.says, column.aliases.join("、")];
  });
  return [
    `### ${nameOf(definition)}`,
    definition.purpose,
    table(["栏目", "填写", "要求", "也认得的表头"], lines),
  ];
}

function filledName(definition: SheetDefinition, column: Column): string {
  return isOpen(definition, column) ? requiredName(column) : "程序填写";
}

/** File names are lower case: on some disks case does not matter. */
function fileName({ id }: SheetDefinition): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** 整表审核 has no tab of its own. */
function nameOf({ id, tab }: SheetDefinition): string {
  return id === sheetReview.id ? `${tab}：整表审核` : tab;
}

function rulesPage(): string[] {
  const ids = FAMILIES.map(({ letter, title, rules }) => [letter, title, `${rules.length}条`]);
  return [
    "# 校验规则",
    "每条规则说明要求什么、违反时是错误、提醒还是提示、依据方案哪一条，以及会说的话。编号是约定，JSON、核查结果和手册都用它。",
    table(["字母", "方面", "条数"], ids),
    ...FAMILIES.flatMap(({ letter, title, rules }) => [`## ${letter} ${title}`, ...rules.flatMap(rulePage)]),
  ];
}

function rulePage({ id, asks, severity, basis, holdsBack, messages }: Rule): string[] {
  const whole = graveness(severity);
  const said = Object.entries(messages).map(([name, message]) => {
    const [text, said] = typeof message === "string" ? [message, severity] : [message.text, message.severity];
    const own = graveness(said);
    return `- \`${name}\`${own === whole ? "" : `（${own}）`}：${text}`;
  });
  const facts = [
    whole,
    basis === null ? "依据：填报规范" : `依据：方案${basis}`,
    ...(holdsBack === "row" ? ["这一行不并入汇总"] : []),
  ];
  return [`### ${id}`, asks, facts.join("；") + "。", said.join("\n")];
}

/** `错误`, or stage by stage: `提醒（汇总：错误）`. */
function graveness(severity: Severity | SeverityByStage): string {
  if (typeof severity === "string") return SEVERITY_NAMES[severity];
  const [first, ...later] = STAGES.map((stage) => [stage, SEVERITY_NAMES[severity[stage]]] as const);
  const changes = later.filter(([, name], i) => name !== [first, ...later][i]?.[1]);
  return `${first?.[1] ?? ""}${changes.length > 0 ? `（${changes.map(([stage, name]) => `${stage}起：${name}`).join("；")}）` : ""}`;
}

function table(headers: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  return [row(headers), row(headers.map(() => "---")), ...lines.map(row)].join("\n");
}
