import data from "./sample-risks.json";

/** One risk point as the sample data tell it. */
export interface SampleRisk {
  readonly level: string;
  readonly category: string;
  readonly aspect: string;
  readonly post: string;
  readonly power: string;
  readonly point: string;
  readonly likelihood: string;
  readonly severity: string;
  readonly grade: string;
  readonly measures: readonly string[];
}

const byDepartment = new Map<string, readonly SampleRisk[]>(
  data.departments.map(({ name, risks }) => [name, risks]),
);

/** The risk points of a department on one level. */
export function risksOf(department: string, level: "岗位" | "科室" | "单位"): readonly SampleRisk[] {
  return (byDepartment.get(department) ?? []).filter((risk) => risk.level === level);
}

/** What all registers say of a risk, in canonical words. */
export function riskWords({ category, point, likelihood, severity, grade, measures }: SampleRisk) {
  return {
    category: category.replace(/风险$/, ""),
    point,
    likelihood,
    severity,
    urgency: grade === "一级" ? "紧急" : "一般",
    grade,
    measures: measures
      .map((measure, index) => `${index + 1}. ${measure}${index + 1 < measures.length ? "；" : "。"}`)
      .join("\n"),
  };
}
