import { antiGraft } from "../support/filed";
import type { Kind } from "../support/kind";

/** 09: a department fills in another's workbook; what nobody sees still says whose it was. */
export const reusedWorkbook: readonly Kind[] = [
  {
    sees: "cover and file name say one department, the hidden property another: nothing is merged, both are named",
    book: () => antiGraft().called("反贪局.xlsx").saying({ "IRPC.Department": "GS" }),
    said: [["*", "D04", "反贪污贿赂局"]],
    merged: [],
    setAside: [2, 2, 3, 4, 5].map((row) => [row, "D04"] as const),
  },
  {
    sees: "a property that agrees with what people see is no question",
    book: () => antiGraft(),
    silent: ["D04"],
    setAside: [],
  },
];
