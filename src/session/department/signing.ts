import { isNoPoint } from "../../reading/entry";
import { drawSigningPage } from "../../subjects/registers/pages/signing-page";
import type { Plan } from "../plan";
import type { SessionState } from "../state";

/** The register as pages to be signed on paper. */
export function signingPlan({ checked }: SessionState): Plan {
  const { points, one } = checked;
  const levels = (["岗位", "科室"] as const).filter((level) => points.some((point) => point.level === level));
  const facts = { institution: one?.house.institution ?? "", department: checked.department ?? "" };
  const images = levels.map((level) =>
    drawSigningPage(
      level,
      facts,
      points.filter((point) => point.level === level && !isNoPoint(point.entry)).map(({ record }) => record),
    ),
  );
  const [first] = images;
  return {
    label: "生成签字表",
    sentences: [],
    changes: [],
    images,
    ...(first && { reveal: { sheet: first.sheet, row: 1, column: 1 } }),
  };
}
