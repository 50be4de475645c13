import { EXCHANGE_TABLES } from "../../src/subjects/exchange/tables";
import type { ExchangeColumn } from "../../src/subjects/exchange/column";

const TITLES: Readonly<Record<keyof typeof EXCHANGE_TABLES, string>> = {
  points: "风险点，一行一个，已撤销的也在内",
  coverage: "各科室的排查情况，一个科室一行，单位（院）一行",
  changes: "等级历史里本年度的事件，一次一行",
  warnings: "预警处置的件数；没有给出监察室专用工作簿的，一行也没有",
  findings: "核查结果里的问题，各规则的条数",
  stages: "实施进度，一个科室一个阶段一行；总结只有单位（院）的一行",
};

/** docs/exchange/tables.md: every table and column of an exchange package, for programs of other people. */
export function exchangePage(table: (headers: readonly string[], lines: readonly string[][]) => string): string[] {
  return [
    "# 上报数据包的表",
    "版本 1。每张表是一个 Parquet 文件，栏目按这里的次序；没有列在这里的栏目不会出现在数据包里。日期是 DATE，个数是 INTEGER，其余是 VARCHAR。带“文字”的栏目只在 `texts` 为 `shared` 的数据包里有。",
    ...Object.entries(EXCHANGE_TABLES).flatMap(([name, columns]) => [
      `## ${name}`,
      `${TITLES[name as keyof typeof TITLES]}。`,
      table(
        ["栏目", "类型", "可空", "是什么", "可能的值"],
        Object.entries<ExchangeColumn>(columns).map(([key, { type, nullable, means, holds }]) => [
          `\`${key}\``,
          type,
          nullable ? "可空" : "",
          means,
          saysHolds(holds),
        ]),
      ),
    ]),
  ];
}

function saysHolds(holds: ExchangeColumn["holds"]): string {
  switch (holds.kind) {
    case "word":
      return holds.of.join(" / ");
    case "words":
      return `${holds.of.join(" / ")}，几项的用“、”分隔`;
    case "code":
      return `\`${holds.pattern.source}\``;
    case "text":
      return "文字";
    case "plain":
      return "";
  }
}
