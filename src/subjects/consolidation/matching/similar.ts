import type { HouseCheck } from "../../subject";
import { D07 } from "../catalogue/consolidation";
import { say } from "../../../findings/rule";
import { at, type Point } from "../../registers/point";
import { plainTextsOf } from "../../registers/rules/point/plain-texts";
import { bandsOf, likeness, pairsOf, type Pairs } from "../../../merging/likeness";
import { lettersIn } from "../../../workbook/text/letters";
import { Groups } from "../../../merging/groups";

/** Shared part of the pairs of characters from which two texts count as similar. */
const SIMILAR = 0.7;
const DEPARTMENTS = 3;
/** Shorter texts say too little. */
const LENGTH = 8;

interface Text {
  readonly point: Point;
  readonly pairs: Pairs;
}

/** D07: similar 科室 or 岗位 points in three or more departments; stands at the last of them. Time grows with the number of points, not its square. */
export const similarPoints: HouseCheck = {
  rules: [D07],
  check({ merged }, _facts, report) {
    const texts = distinctTexts(merged);
    for (const members of groupsOf(texts)) {
      const similar = members
        .map((index) => texts[index]?.point)
        .filter((point): point is Point => point !== undefined);
      const departments = [...new Set(similar.map(({ department }) => department?.name ?? ""))];
      const last = similar.at(-1);
      if (departments.length < DEPARTMENTS || !last) continue;
      report(
        say(
          D07,
          "similar",
          at(last, "point"),
          { count: departments.length, departments: departments.join("、") },
          { field: "point", value: last.record.point ?? null },
        ),
      );
    }
  },
};

/** Texts that share a band are compared; those that are alike, directly or through others, stand together. */
function groupsOf(texts: readonly Text[]): number[][] {
  const groups = new Groups(texts.length);
  const buckets = new Map<number, number>();
  texts.forEach(({ pairs }, index) => {
    for (const band of bandsOf(pairs)) {
      const first = buckets.get(band);
      if (first === undefined) buckets.set(band, index);
      else if (!groups.same(first, index) && likeness(texts[first]?.pairs, pairs) >= SIMILAR)
        groups.join(first, index);
    }
  });
  return groups.all();
}

/** One text a department is enough: five 书记员 with one text are no pattern of the house. */
function distinctTexts(points: readonly Point[]): Text[] {
  const seen = new Map<Point["department"], Set<string>>();
  const texts: Text[] = [];
  for (const point of points) {
    const text = lettersIn(plainTextsOf(point).point ?? "");
    const own = seen.get(point.department) ?? new Set<string>();
    if (text.length < LENGTH || own.has(text)) continue;
    seen.set(point.department, own.add(text));
    texts.push({ point, pairs: pairsOf(text) });
  }
  return texts;
}
