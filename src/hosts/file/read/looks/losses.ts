/** What was met in a workbook's parts. */
export interface FoundParts {
  readonly simplified?: boolean;
  readonly formulas?: boolean;
  readonly conditions?: boolean;
  readonly links?: boolean;
  readonly otherValidations?: boolean;
  readonly hiddenRows?: boolean;
  /** Charts, pictures and shapes that are none of ours. */
  readonly drawings?: boolean;
  /** Kinds of the parts that belong to a sheet. */
  readonly kinds?: ReadonlySet<string>;
}

const SENTENCES: readonly (readonly [(found: FoundParts) => boolean | undefined, string])[] = [
  [({ formulas }) => formulas, "公式换成它的计算结果。"],
  [({ simplified }) => simplified, "斜体、下划线、删除线没有了，各种边框都成为细实线。"],
  [({ conditions }) => conditions, "条件格式没有了。"],
  [({ otherValidations }) => otherValidations, "一部分数据有效性（自定义公式、小数、时间）没有了。"],
  [({ links }) => links, "超链接只留文字。"],
  [({ hiddenRows }) => hiddenRows, "隐藏或筛选掉的行会显示出来。"],
  [({ drawings }) => drawings, "自己加的图片、图形和图表没有了。"],
  [({ kinds }) => kinds?.has("comments"), "批注没有了。"],
  [
    ({ kinds }) => kinds?.has("table") ?? kinds?.has("pivotTable"),
    "“套用表格格式”和数据透视表成为普通单元格。",
  ],
];

/** What an image does not hold, a sentence each; empty where it holds everything. */
export function lossesOnOpening(found: readonly FoundParts[]): readonly string[] {
  return SENTENCES.filter(([met]) => found.some((one) => met(one) === true)).map(([, sentence]) => sentence);
}
