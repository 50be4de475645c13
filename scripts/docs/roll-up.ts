import { RELATIONS } from "../../src/subjects/roll-up/relations";
import { ROLL_UP_VIEWS } from "../../src/subjects/roll-up/views";

/** docs/exchange/views.md: what is asked of many institutions, and the one table that no package brings. */
export function rollUpPage(table: (headers: readonly string[], lines: readonly string[][]) => string): string[] {
  return [
    "# 汇总的视图",
    "十个视图的 SQL 在 `sql/` 里，一个视图一份，各种引擎用同一份。结果的栏目按这里的次序，只有代号、方案里的词、日期和整数；比例由用的人自己算。",
    ...ROLL_UP_VIEWS.flatMap(({ id, title, says, years, columns, keys }) => [
      `## ${id} ${title}`,
      `${says}。${years === "each" ? "一年一行，可以不限年度。" : "一次看一个年度。"}`,
      table(
        ["栏目", "是什么", "次序"],
        columns.map(({ key, header }) => [`\`${key}\``, header, keys.includes(key) ? "按它排列" : ""]),
      ),
    ]),
    "## packages",
    "视图除了[数据包的表](tables.md)，还用到这一张：一个数据包一行，内容来自它的 manifest.json。",
    table(
      ["栏目", "类型", "可空", "是什么"],
      Object.entries(RELATIONS.packages).map(([key, { type, nullable, means }]) => [
        `\`${key}\``,
        type,
        nullable ? "可空" : "",
        means,
      ]),
    ),
  ];
}
