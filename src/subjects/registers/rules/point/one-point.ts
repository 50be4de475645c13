import { F09 } from "../../../../findings/catalogue/fields";
import { say } from "../../../../findings/rule";
import { at } from "../../point";
import type { PointCheck } from "../../../subject";
import { splitPoints } from "./split-points";

/** F09: several risk points in one cell. */
export const onePointARow: PointCheck = {
  rules: [F09],
  check(point, _house, _facts, report) {
    const text = point.record.point;
    if (!text) return;
    const parts = splitPoints(text);
    if (parts.length < 2) return;
    const measures = splitPoints(point.record.measures ?? "");
    report(
      say(
        F09,
        measures.length === parts.length ? "paired" : "points",
        at(point, "point"),
        { count: parts.length },
        { field: "point", value: text },
      ),
    );
  },
};
