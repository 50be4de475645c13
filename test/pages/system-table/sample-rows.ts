import sample from "../../../src/sample/sample-risks.json";
import type { SystemTableFacts, TablePerson } from "../../../src/subjects/system-table";
import type { InstitutionRow } from "../../../src/subjects/consolidation/sheets/institution-table";
import { aRow } from "./a-table";

const SURNAMES = [..."陈李张黄何梁吴刘林郑谢罗周叶苏曾彭吕"];

/** The sample's departments and points with made-up people, one for each post. */
export const people: readonly TablePerson[] = sample.departments.flatMap(({ name, posts }, d) =>
  posts.map((post, p) => ({
    name: `${SURNAMES[d]!}${"甲乙丙丁戊己庚"[p]!}明`,
    rank: d === 0 ? (p === 0 ? "检察长" : "班子成员") : p === 0 ? "科室负责人" : "干警",
    department: name,
    post,
  })),
);

export const sampleFacts: SystemTableFacts = {
  institution: "河东区人民检察院",
  date: "2012-10-26",
  departments: sample.departments.map(({ name }) => name),
  people,
};

export const sampleRows: readonly InstitutionRow[] = sample.departments.flatMap(
  ({ name: department, risks }) =>
    risks.map((risk, i) => {
      const head = people.find((person) => person.department === department)!.name;
      const owner = people.find((person) => person.department === department && person.post === risk.post);
      return aRow({
        riskId: `${department}-${String(i + 1).padStart(3, "0")}`,
        level: risk.level,
        department,
        name: owner?.name ?? null,
        post: risk.post || null,
        power: risk.power,
        category: risk.category.replace("风险", ""),
        aspect: risk.aspect,
        point: risk.point,
        grade: risk.grade,
        measures: risk.measures.map((measure, m) => `${m + 1}.${measure}。`).join("\n"),
        responsible: owner?.name ?? head,
        departmentHead: head,
        leader: people[1]!.name,
      });
    }),
);
