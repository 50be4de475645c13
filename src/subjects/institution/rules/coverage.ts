import type { HouseCheck, InstitutionCheck } from "../../subject";
import { C03, C05, C08 } from "../../registers/catalogue/coverage";
import { F01 } from "../../../findings/catalogue/fields";
import { say } from "../../../findings/rule";
import { numbersListed } from "../../../sheets/columns/words/number-list";
import { placeOf } from "../../../reading/entry";
import { meantInList } from "../../../sheets/columns/words/numbers-meant";
import { at } from "../../registers/point";
import { givesReason } from "../../../sheets/reason";
import { DOMAINS } from "../../../sheets/words";
import { latest, leavingOutOn } from "../../registers/rules/register/coverage";

/** C08: the institution's points come after the departments'. */
export const institutionAfterDepartments: HouseCheck = {
  rules: [C08],
  check({ own, merged }, { stage }, report) {
    if (stage === "排查") return;
    const lastOfDepartments = latest(
      merged.filter(({ level }) => level === "科室"),
      "assessedOn",
    );
    for (const point of own) {
      const value = point.record.panelOn;
      if (!value || lastOfDepartments === null || value >= lastOfDepartments) continue;
      report(
        say(
          C08,
          "institution",
          at(point, "panelOn"),
          { header: "评审小组评定日期", value, department: lastOfDepartments },
          { field: "panelOn", value },
        ),
      );
    }
  },
};

/** C05: the six domains of the institution. */
export const domainsAreCovered: InstitutionCheck = {
  rules: [C05],
  check({ points, file, register }, _facts, report) {
    const covered = new Set(points.map(({ record }) => record.domain));
    for (const domain of DOMAINS) {
      if (covered.has(domain)) continue;
      report(
        say(
          C05,
          "domain",
          { file, sheet: register, row: null, column: null },
          { domain },
          { field: "domain" },
        ),
      );
    }
  },
};

/** C03: what must be examined is linked to a point that exists, or explained. */
export const keyAreasAreExamined: HouseCheck = {
  rules: [C03],
  check(
    {
      institution: {
        institution: { keyAreas },
      },
      riskIds,
    },
    _facts,
    report,
  ) {
    for (const { row, record } of keyAreas?.entries ?? []) {
      if (!keyAreas) return;
      const place = record.place ?? "";
      const linked = numbersListed(record.riskIds);
      const unknown = linked.find((id) => !riskIds.has(id));
      const explained = record.result === "经排查未发现" && givesReason(record.explanation);
      if (explained && !linked.some((id) => riskIds.has(id))) continue;
      if (unknown !== undefined) {
        const proposed = meantInList(linked, unknown, [...riskIds]);
        const proposal = proposed ? `，建议改为“${proposed.meant}”` : "";
        const said = { field: "riskIds", value: record.riskIds, fix: proposed?.fix };
        report(
          say(C03, "unknown", placeOf(keyAreas, row, "riskIds"), { place, riskId: unknown, proposal }, said),
        );
      } else if (linked.length > 0) continue;
      else if (record.result !== "经排查未发现")
        report(say(C03, "open", placeOf(keyAreas, row, "riskIds"), { place }, { field: "riskIds" }));
      else {
        const said = { field: "explanation", value: record.explanation };
        report(say(C03, "unexplained", placeOf(keyAreas, row, "explanation"), { place }, said));
      }
    }
  },
};

/** F01 of 不纳入原因 on the institution's roster. */
export const leavingOutOfInstitution: InstitutionCheck = {
  rules: [F01],
  check({ roster }, _facts, report) {
    if (roster) leavingOutOn(roster, report);
  },
};
