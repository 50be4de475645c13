import { isFault } from "../../workbook/grid";
import { shown } from "./cell-text";
import { choice } from "./choice";
import type { Column, ColumnAbout } from "./column";

const OPINIONS = ["同意", "退回"] as const;

/** 审核意见: 同意 or 退回. Words may follow either (同意评为二级；退回，请补充措施); the canonical value is the opinion alone. */
export function opinion(given: ColumnAbout): Column {
  const column = choice({ ...given, wrongRule: "A05", of: OPINIONS, note: "“同意”后可以加写意见" });
  return {
    ...column,
    parse(cell, context) {
      if (isFault(cell)) return column.parse(cell, context);
      const typed = shown(cell);
      const value = OPINIONS.find((word) => typed.startsWith(word));
      return value ? { value } : column.parse(cell, context);
    },
    strictness: "warning",
  };
}
